// The data beside pages: read by a JSON-LD processor, in the words of schema.org.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import jsonld from 'jsonld';
import { files, json, path, text } from './lib/site.mjs';

const SCHEMA = 'https://schema.org/';
// What the context of schema.org does for the words used here, without asking the net.
const context = {
  '@vocab': SCHEMA,
  ...Object.fromEntries(
    ['url', 'item', 'contentUrl', 'serviceUrl', 'license', 'eventStatus', 'inDefinedTermSet'].map((name) => [
      name,
      { '@id': SCHEMA + name, '@type': '@id' },
    ]),
  ),
};
const documentLoader = async (url) => {
  assert.equal(url, 'https://schema.org');
  return { contextUrl: null, documentUrl: url, document: { '@context': context } };
};
const all = files('.', 'daten.jsonld');

test('services, routes, glossary, dates and data have a file', () => {
  for (const folder of ['', 'leistungen/aussengastronomie/', 'anleitungen/aussengastronomie/', 'glossar/', 'termine/', 'daten/']) {
    assert.ok(all.includes(`${folder}daten.jsonld`), folder);
  }
});

for (const file of all) {
  test(`${file} says what its page is about`, async () => {
    const nodes = await jsonld.flatten(json(file), null, { documentLoader });
    assert.ok(nodes.length > 0);
    for (const node of nodes) {
      assert.ok(node['@type']?.every((type) => type.startsWith(SCHEMA)), JSON.stringify(node).slice(0, 200));
    }
    // Addresses of our own lead to files that are there.
    const own = JSON.stringify(nodes).matchAll(/"@id":"https:\/\/handbuch\.example\.org\/([^"#]*)[^"]*"/g);
    for (const [, address] of own) {
      const target = address === '' || address.endsWith('/') ? `${address}index.html` : address;
      assert.ok(existsSync(path(target)) || address === 'sprechstunde/', address);
    }
    const page = file.replace('daten.jsonld', 'index.html');
    const named = text(page).match(/<link rel="alternate" type="application\/ld\+json" href="([^"]+)">/)[1];
    assert.equal(posix.join(posix.dirname(page), named), file);
  });
}
