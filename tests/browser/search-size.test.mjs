// What the search costs readers of the sample handbook, as servers send it (gzip).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { SITE, files } from './lib/site.mjs';

const sent = (path) => gzipSync(readFileSync(join(SITE, path))).length;
const sum = (paths) => paths.reduce((bytes, path) => bytes + sent(path), 0);
const page = readFileSync(join(SITE, 'suche/index.html'), 'utf8');
const scripts = [...page.matchAll(/<script src="\.\.\/(assets\/[^"]+)"/g)].map(([, path]) => path);

describe('size of the search', () => {
  test('all scripts of the search page stay below 20 kB', (context) => {
    context.diagnostic(`${sum(scripts)} bytes in ${scripts.length} scripts`);
    assert.ok(scripts.length > 0 && sum(scripts) < 20_000);
  });

  test('scripts and the whole index stay below 150 kB', (context) => {
    const index = files(SITE).filter((path) => /^suche\/.*\.js$/.test(path));
    context.diagnostic(`${sum(scripts)} + ${sum(index)} bytes in ${index.length} files of the index`);
    assert.ok(sum(scripts) + sum(index) < 150_000);
  });
});
