// Work packages for OpenProject: as a table, and as requests in the form that its API documents.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import Ajv from 'ajv';
import { parse } from 'csv-parse/sync';
import { files, json, text } from './lib/site.mjs';

const link = (collection) => ({
  type: 'object',
  required: ['href'],
  additionalProperties: false,
  properties: { href: { type: 'string', pattern: `^/api/v3/${collection}/\\{[a-z0-9_-]+\\}$` } },
});
const workPackage = {
  type: 'object',
  required: ['subject', 'description', '_links'],
  additionalProperties: false,
  properties: {
    subject: { type: 'string', minLength: 1, maxLength: 255 },
    description: {
      type: 'object',
      required: ['format', 'raw'],
      additionalProperties: false,
      properties: { format: { enum: ['markdown'] }, raw: { type: 'string' } },
    },
    _links: {
      type: 'object',
      required: ['type', 'status'],
      additionalProperties: false,
      properties: { type: link('types'), status: link('statuses'), parent: link('work_packages') },
    },
  },
};
const relation = {
  type: 'object',
  required: ['type', '_links'],
  additionalProperties: false,
  properties: {
    type: { enum: ['follows'] },
    _links: { type: 'object', required: ['to'], properties: { to: link('work_packages') } },
  },
};

for (const file of files('daten', '.json').filter((name) => name.includes('openproject-'))) {
  const { anfragen } = json(file);
  const rows = parse(text(file.replace(/json$/, 'csv')), { bom: true, delimiter: ';', columns: true });

  test(`${file}: requests have the form of the API`, () => {
    const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
    const [isPackage, isRelation] = [ajv.compile(workPackage), ajv.compile(relation)];
    for (const { href, payload } of anfragen) {
      const check = href.endsWith('/relations') ? isRelation : isPackage;
      assert.ok(check(payload), JSON.stringify(check.errors));
    }
  });

  test(`${file}: variables mean packages that come before`, () => {
    const known = new Set();
    for (const { kennung, href, payload } of anfragen) {
      const used = `${href} ${JSON.stringify(payload)}`.matchAll(/work_packages\/\{([^}]+)\}/g);
      for (const [, id] of used) assert.ok(known.has(id), `${id} vor seiner Anlage`);
      if (kennung) known.add(kennung);
    }
  });

  test(`${file}: the table has the same packages`, () => {
    const packages = anfragen.filter((request) => request.kennung);
    assert.deepEqual(rows.map((row) => row.Subject), packages.map((request) => request.payload.subject));
    rows.forEach((row, place) => assert.ok(row.Parent === '' || Number(row.Parent) <= place));
  });
}
