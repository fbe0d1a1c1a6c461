// Pages as Markdown: read by a CommonMark reader, each says what its page says.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { files, path, text } from './lib/site.mjs';

const reader = new MarkdownIt('commonmark').enable('table');
const twins = files('', 'index.md');
const pages = twins.map((twin) => ({ twin, page: twin.replace(/md$/, 'html') }));

/** What readers see of the main part, without navigation, forms and what is printed only. */
function main(page) {
  const [, inner] = text(page).match(/<main[^>]*>([\s\S]*)<\/main>/);
  return inner
    .replace(/<(nav|form|svg|noscript|button)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<div class="nur-druck">[\s\S]*?<\/div>|<p class="nur-druck[\s\S]*?<\/p>/g, ' ')
    .replace(/<span class="schreibzeile">[\s\S]*?<\/span><\/span>/g, ' ')
    .replaceAll('<span class="nur-vorlesen"> (externe Seite)</span>', '')
    .replace(/<span [^>]*aria-hidden="true">[^<]*<\/span>/g, ' ');
}

function words(html) {
  const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(#?\w+);/g, (all, name) => entities[name] ?? all)
    .replace(/\s+/g, ' ')
    .trim();
}

function body(twin) {
  const [, head, rest] = text(twin).match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/);
  return { head, rest, tokens: reader.parse(rest, {}) };
}

/** The text of a token, as read. */
function said(token) {
  const inner = token.children ?? [];
  return inner.map((it) => (['softbreak', 'hardbreak'].includes(it.type) ? ' ' : it.content)).join('');
}

test('there are twins, and pages name theirs', () => {
  assert.ok(twins.length > 200, `${twins.length} Seiten`);
  for (const { page } of pages) {
    const [, twin] = text(page).match(/<link rel="alternate" type="text\/markdown" href="([^"]+)">/);
    assert.equal(normalize(join(dirname(page), twin)), page.replace(/html$/, 'md'));
  }
});

test('each begins with title, day and licence', () => {
  for (const { twin } of pages) {
    const { head } = body(twin);
    assert.match(head, /^titel: "[^\n]+"$/m, twin);
    assert.match(head, /^lizenz: "CC-BY-4.0"$/m, twin);
    assert.match(head, /^adresse: "https:\/\/handbuch\.example\.org\//m, twin);
  }
  assert.match(body('glossar/index.md').head, /^stand: "\d{4}-\d{2}-\d{2}"$/m);
});

test('no number of a page is lost', () => {
  for (const { twin, page } of pages) {
    const numbers = (all) => all.match(/\d+(?:[.,]\d+)*/g) ?? [];
    const tokens = body(twin).tokens.flatMap((token) => [said(token), token.type === 'fence' ? token.content : '']);
    const ordered = body(twin).tokens.filter((token) => token.type === 'list_item_open').map((token) => token.info);
    const known = new Set(numbers([...tokens, ...ordered].join(' ')));
    const lost = numbers(words(main(page))).filter((number) => !known.has(number));
    assert.deepEqual(lost, [], twin);
  }
});

test('headings are those of the page, in their order', () => {
  for (const { twin, page } of pages) {
    const { tokens } = body(twin);
    const open = tokens.map((token, at) => [token, tokens[at + 1]]).filter(([it]) => it.type === 'heading_open');
    const ours = open.map(([token, inline]) => `${token.tag} ${said(inline)}`.replace(/[\s()]+/g, ' ').trim());
    const theirs = [...main(page).matchAll(/<(h[1-6])\b[^>]*>([\s\S]*?)<\/\1>/g)];
    const wanted = theirs.map(([, tag, inner]) => `${tag} ${words(inner)}`.replace(/[\s()]+/g, ' ').trim());
    const close = (all) => all.map((line) => line.replace(/[\s\u00ad]/g, ''));
    assert.deepEqual(close(ours), close(wanted), twin);
  }
});

test('links lead somewhere, and all of the page are there', () => {
  for (const { twin, page } of pages) {
    const links = body(twin).tokens.flatMap((token) => token.children ?? []).filter((it) => it.type === 'link_open');
    const ours = new Set(links.map((link) => link.attrGet('href')));
    for (const href of ours) {
      if (/^[a-z]+:/.test(href)) continue;
      const file = normalize(join(dirname(twin), decodeURI(href.replace(/[#?].*$/, ''))));
      assert.ok(existsSync(path(file)), `${twin}: ${href}`);
    }
    // The text of a ready letter stands on the page.
    const short = (href) => href.replace(/^(mailto:[^?]*)\?.*$/, '$1').replaceAll('&amp;', '&');
    const theirs = [...main(page).matchAll(/<a\b[^>]*\bhref="([^"#][^"]*)"/g)].map(([, href]) => short(href));
    const html = (href) => (/^[a-z]+:/.test(href) ? href : href.replace(/index\.md(?=#|$)/, 'index.html'));
    const known = new Set([...ours].map((href) => html(decodeURI(href))));
    // Markdown has no names for places of the same page.
    const own = (href) => /#/.test(href) && normalize(join(dirname(twin), href.replace(/#.*$/, ''))) === twin.replace(/md$/, 'html');
    assert.deepEqual(theirs.filter((href) => !own(href) && !known.has(decodeURI(href))), [], twin);
  }
});

test('nothing of the source is left: no components, no HTML', () => {
  for (const { twin } of pages.filter(({ twin }) => !twin.startsWith('schreiben/'))) {
    const { tokens } = body(twin);
    assert.ok(tokens.every((token) => !token.type.startsWith('html')), twin);
    const inline = tokens.filter((token) => token.type === 'inline').map(said).join('\n');
    assert.doesNotMatch(inline, /\{\{|\}\}/, twin);
  }
});
