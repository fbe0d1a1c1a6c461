// The catalogue: read by a JSON-LD processor, judged by the rules of DCAT-AP and DCAT-AP.de (SHACL).
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import rdf from '@zazuko/env-node';
import jsonld from 'jsonld';
import { Parser } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { json, path } from './lib/site.mjs';

const DCAT = 'http://www.w3.org/ns/dcat#';
const noRemote = async (url) => {
  throw new Error(`${url} darf nicht geladen werden`);
};

const document = json('daten/katalog.jsonld');
const quads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader: noRemote });
const data = rdf.dataset(new Parser({ format: 'N-Quads' }).parse(quads));

function shapes(...names) {
  const all = names.map((name) => new URL(`schemas/${name}`, import.meta.url));
  return rdf.dataset(all.flatMap((url) => new Parser().parse(readFileSync(url, 'utf8'))));
}

function violations(report) {
  return report.results.map((result) => {
    const at = [result.focusNode?.value, result.path?.value, result.value?.value].join(' ');
    return `${result.severity.value.split('#')[1]}: ${at}: ${result.message.map((it) => it.value).join(' ')}`;
  });
}

function instances(kind) {
  const type = rdf.namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
  return [...data.match(null, type, rdf.namedNode(DCAT + kind))].map((quad) => quad.subject);
}

test('the catalogue describes every entity with its files', () => {
  const index = json('daten/index.json');
  assert.equal(instances('Catalog').length, 1);
  assert.equal(instances('Dataset').length, index.daten.length);
  const tables = index.daten.flatMap((entry) => [entry.csv, entry.json, ...entry.listen.map((it) => it.csv)]);
  assert.equal(instances('Distribution').length, tables.length);
});

test('it keeps the rules of DCAT-AP 3.0', async () => {
  const validator = new SHACLValidator(shapes('dcat-ap.ttl'), { factory: rdf });
  assert.deepEqual(violations(await validator.validate(data)), []);
});

test('it keeps the rules of DCAT-AP.de 3.0 and uses nothing given up', async () => {
  const rules = shapes('dcat-ap-de.ttl', 'dcat-ap-de-deprecated.ttl');
  const validator = new SHACLValidator(rules, { factory: rdf });
  assert.deepEqual(violations(await validator.validate(data)), []);
});

test('the rules do find mistakes', async () => {
  const poorer = rdf.dataset([...data].filter((quad) => !quad.predicate.value.endsWith('/terms/title')));
  const validator = new SHACLValidator(shapes('dcat-ap.ttl'), { factory: rdf });
  assert.ok(!(await validator.validate(poorer)).conforms);
});

test('every file that it names is there', () => {
  const downloads = data.match(null, rdf.namedNode(`${DCAT}downloadURL`));
  for (const { object } of downloads) {
    const file = object.value.replace('https://handbuch.example.org/', '');
    assert.ok(existsSync(path(file)), file);
  }
});

test('the list for programs names files that are there', () => {
  const { daten, weitere } = json('daten/index.json');
  const named = daten.flatMap((it) => [it.csv, it.json, it.schema, ...it.listen.map((list) => list.csv)]);
  for (const file of [...named, ...weitere.map((it) => it.datei)]) {
    assert.ok(existsSync(path(`daten/${file}`)), file);
  }
});
