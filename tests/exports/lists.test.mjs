// Lists of all pages and ways to search them: every address leads somewhere.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { path, text } from './lib/site.mjs';

const BASE = 'https://handbuch.example.org/';

function leads(address) {
  assert.ok(address.startsWith(BASE), address);
  const inner = address.slice(BASE.length);
  const file = inner === '' || inner.endsWith('/') ? `${inner}index.html` : inner;
  assert.ok(existsSync(path(file)), address);
}

test('the table of pages names pages with their day', () => {
  const rows = parse(text('daten/seiten.csv'), { bom: true, delimiter: ';', columns: true });
  assert.ok(rows.length > 150, `${rows.length} Seiten`);
  rows.forEach((row) => leads(row.adresse));
  rows.forEach((row) => leads(row.markdown));
  assert.match(rows.find((row) => row.adresse === `${BASE}glossar/`).stand, /^\d{4}-\d{2}-\d{2}$/);
});

test('llms.txt begins with the handbook and leads to pages', () => {
  const lines = text('llms.txt').split('\n');
  assert.match(lines[0], /^# \S/);
  assert.match(lines[2], /^> \S/);
  const links = [...text('llms.txt').matchAll(/^- \[[^\]]+\]\(([^)]+)\)(: .+)?$/gm)];
  assert.ok(links.length > 40, `${links.length} Verweise`);
  links.forEach((link) => leads(link[1]));
  assert.ok(links.filter((link) => link[1].endsWith('/index.md')).length > 40, 'Seiten als Markdown');
  assert.equal(lines.filter((line) => line.startsWith('- ')).length, links.length);
});

test('sitemap and search description are well-formed', () => {
  for (const file of ['sitemap.xml', 'opensearch.xml']) {
    execFileSync('xmllint', ['--noout', '--nonet', path(file)], { stdio: 'pipe' });
  }
  const [, template] = text('opensearch.xml').match(/template="([^"]+)"/);
  assert.equal(template, `${BASE}suche/index.html?q={searchTerms}`);
  const [, name] = text('opensearch.xml').match(/<ShortName>([^<]+)</);
  assert.ok(name.length <= 16, name);
});
