// Every JSON file of records against its published schema (JSON Schema 2020-12).
import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { files, json } from './lib/site.mjs';

const records = files('daten', '.json').filter((file) => !file.includes('schema/') && json(file).art);

test('there are records', () => {
  assert.ok(records.length > 40, `${records.length} Dateien`);
});

for (const file of records) {
  test(`${file} is what its schema says`, () => {
    const data = json(file);
    const schema = json(posix.join(posix.dirname(file), data.$schema));
    const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
    assert.ok(validate(data), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
    assert.equal(data.anzahl, data.eintraege.length);
    assert.equal(data.lizenz, 'CC-BY-4.0');
  });
}
