// Every CSV file, read by a CSV parser that forgives nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { files, json, text } from './lib/site.mjs';

const all = files('daten', '.csv');
const rows = (file) => parse(text(file), { bom: true, delimiter: ';', record_delimiter: '\r\n' });

test('there are tables', () => {
  assert.ok(all.length > 40, `${all.length} Dateien`);
});

for (const file of all) {
  test(`${file} is a table`, () => {
    const content = text(file);
    assert.ok(content.startsWith('\uFEFF'), 'BOM');
    assert.ok(content.endsWith('\r\n'), 'CRLF');
    const [heading, ...records] = rows(file);
    assert.equal(new Set(heading).size, heading.length, 'each column has a name of its own');
    for (const cell of records.flat()) {
      assert.doesNotMatch(cell, /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u, 'no cell is a formula');
    }
  });
}

test('tables have the records of their JSON twin', () => {
  for (const file of files('daten', '.json').filter((name) => !name.includes('schema/'))) {
    const data = json(file);
    if (!data.art) continue;
    const [heading, ...records] = rows(file.replace(/json$/, 'csv'));
    const id = heading.indexOf('id');
    assert.deepEqual(records.map((row) => row[id]), data.eintraege.map((entry) => entry.id), file);
  }
});

test('the funding matrix keeps bounds and doubt', () => {
  const [heading, ...cells] = rows('daten/finanzierungsmatrix-zellen.csv');
  const column = (name) => heading.indexOf(name);
  assert.equal(cells.length, 9);
  const bounds = cells.filter((row) => row[column('anzahl.art')] === 'bis');
  assert.deepEqual(bounds.map((row) => row[column('anzahl.wert')]).sort(), ['100', '100', '230']);
  assert.ok(cells.every((row) => row[column('lesart.art')] === 'unsicher'));
});
