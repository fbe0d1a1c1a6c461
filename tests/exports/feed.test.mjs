// The feeds: against the schema of RFC 4287 (xmllint), and read by a reader of feeds.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { parseFeed } from 'feedsmith';
import { files, path, text } from './lib/site.mjs';

const schema = new URL('schemas/atom.rng', import.meta.url).pathname;
const feeds = files('.', 'feed.xml');

test('the handbook and each guide have a feed', () => {
  assert.ok(feeds.includes('feed.xml') && feeds.length > 5, feeds.join(', '));
});

for (const file of feeds) {
  test(`${file} is an Atom feed`, () => {
    execFileSync('xmllint', ['--noout', '--nonet', '--relaxng', schema, path(file)], { stdio: 'pipe' });
    const { format, feed } = parseFeed(text(file));
    assert.equal(format, 'atom');
    const ids = (feed.entries ?? []).map((entry) => entry.id);
    assert.equal(new Set(ids).size, ids.length, 'each entry has an id of its own');
    const days = (feed.entries ?? []).map((entry) => entry.updated);
    assert.deepEqual(days, [...days].sort().reverse(), 'the newest first');
    if (days.length > 0) assert.equal(feed.updated, days[0]);
    const self = feed.links.find((link) => link.rel === 'self').href;
    assert.equal(self, `https://handbuch.example.org/${file}`);
  });
}

test('pages lead to the feeds', () => {
  for (const page of ['index.html', 'anleitungen/aussengastronomie/2-avv/index.html']) {
    const found = [...text(page).matchAll(/<link rel="alternate" type="application\/atom\+xml" title="[^"]+" href="([^"]+)">/g)];
    const named = found.map((match) => new URL(match[1], `file:///${page}`).pathname.slice(1));
    const wanted = page === 'index.html' ? ['feed.xml'] : ['feed.xml', 'anleitungen/aussengastronomie/feed.xml'];
    assert.deepEqual(named, wanted);
  }
});
