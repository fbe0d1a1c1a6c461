// Every link and every asset leads somewhere: at the root, below a path, with and without
// `index.html` typed, from a folder with an awkward name; and anchors are there. (H01, H02, H05, H09)
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { BELOW, SITE, SITE_BELOW, examples, isContent, pages, references } from './lib/site.mjs';

const OUTSIDE = /^(https?|mailto|tel|data):/i;
const all = pages(SITE);
const byPath = new Map(all.map((page) => [page.path, page]));
const isErrorPage = (page) => page.kind === 'fehler';

/** The references of some pages that stay inside the site. */
function inner(some) {
  const of = (page) => references(page).map((reference) => ({ page, ...reference }));
  return some.flatMap(of).filter(({ value }) => !OUTSIDE.test(value));
}

/** Asks a server for everything some pages name; `addressOf` says where a page is shown. */
async function broken(root, prefix, some, addressOf) {
  const server = await serve(root, { prefix });
  const answers = new Map();
  const found = [];
  try {
    for (const { page, value } of inner(some)) {
      const url = new URL(value, server.url(addressOf(page)));
      const plain = url.origin + url.pathname;
      if (value.startsWith('#')) continue;
      if (!answers.has(plain)) {
        answers.set(plain, (await fetch(plain, { method: 'HEAD', redirect: 'manual' })).status);
      }
      if (answers.get(plain) !== 200) found.push(`${page.path}: ${value} -> ${answers.get(plain)}`);
    }
  } finally {
    await server.close();
  }
  assert.ok(answers.size > 1, 'es gibt Verweise zu prüfen');
  return found;
}

describe('links and assets', () => {
  const rest = all.filter((page) => !isErrorPage(page));
  const typed = (page) => page.path;
  const bare = (page) => page.path.replace(/(^|\/)index\.html$/, '$1');

  for (const prefix of ['/', BELOW]) {
    test(`resolve at ${prefix}`, async () => {
      none(await broken(SITE, prefix, rest, bare));
    });
    test(`resolve at ${prefix} with index.html typed`, async () => {
      none(await broken(SITE, prefix, rest, typed));
    });
  }

  // A server shows the page for errors at any address, so that its links cannot be relative.
  for (const [root, prefix] of [[SITE, '/'], [SITE_BELOW, BELOW]]) {
    test(`of the page for errors resolve at ${prefix} from any address`, async () => {
      const some = pages(root).filter(isErrorPage);
      assert.equal(some.length, 1);
      for (const address of ['404.html', 'gibt/es/nicht/']) {
        none(await broken(root, prefix, some, () => address));
      }
    });
  }

  test('have their anchors', () => {
    const lost = [];
    for (const { page, value } of inner(all)) {
      const url = new URL(value, `http://x/${page.path}`);
      const path = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
      const id = decodeURIComponent(url.hash.slice(1));
      if (id && !byPath.get(path)?.ids.has(id)) lost.push(`${page.path}: ${value}`);
    }
    none(lost);
  });

  test('name index.html, so that they work without a server', () => {
    const short = inner(all).filter(({ value }) => /(^|\/)([?#]|$)/.test(value) && !value.startsWith('#'));
    none(short.map(({ page, value }) => `${page.path}: ${value}`));
  });

  test('lead outside by https, http, mailto and tel only, and load nothing from there', () => {
    const named = all.flatMap((page) => references(page).map((reference) => ({ page, ...reference })));
    const odd = named.filter(({ value }) => /^[a-z][a-z0-9+.-]*:/i.test(value) && !OUTSIDE.test(value));
    const bare = named.filter(({ value }) => /^(\/\/|.*\\)/.test(value));
    const fine = (tag) => tag.name === 'a' || /^(canonical|alternate|license)$/.test(tag.attributes.rel ?? '');
    const loaded = named.filter(({ value, tag }) => /^https?:/i.test(value) && !fine(tag));
    none([...odd, ...bare, ...loaded].map(({ page, value }) => `${page.path}: ${value}`));
  });

  test('to other sites do not tell where the reader came from', () => {
    const wrong = all.flatMap((page) => page.tags
      .filter((tag) => tag.name === 'a' && /^https?:/i.test(tag.attributes.href ?? ''))
      .filter((tag) => !/\bnoreferrer\b/.test(tag.attributes.rel ?? '') || tag.attributes.target)
      .map((tag) => `${page.path}: ${tag.attributes.href}`));
    none(wrong);
  });

  test('do not depend on the base URL', () => {
    const below = new Map(pages(SITE_BELOW).map((page) => [page.path, page]));
    const named = (page) => inner([page]).map(({ value }) => value);
    for (const page of all.filter(isContent)) {
      assert.deepEqual(named(below.get(page.path)), named(page), page.path);
    }
  });
});

describe('from a folder without a server', () => {
  let parent;
  let root;
  let browser;

  before(async () => {
    parent = mkdtempSync(join(tmpdir(), 'leitfaden-'));
    root = join(parent, 'Ämter & Größe 100 % #1 (Kopie) %20', 'handbuch');
    cpSync(SITE, root, { recursive: true });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    rmSync(parent, { recursive: true });
  });

  test('every link and asset is a file', () => {
    const lost = inner(all.filter((page) => !isErrorPage(page))).filter(({ page, value }) => {
      const url = new URL(value, pathToFileURL(join(root, page.path)));
      url.hash = '';
      url.search = '';
      return !statSync(fileURLToPath(url), { throwIfNoEntry: false })?.isFile();
    });
    none(lost.map(({ page, value }) => `${page.path}: ${value}`));
  });

  for (const example of examples(SITE).filter((page) => !isErrorPage(page))) {
    test(`${example.kind}: ${example.path} opens with its style and no complaint`, async () => {
      const url = pathToFileURL(join(root, example.path)).href;
      await withPage(browser, url, { stay: true }, async (page, trouble) => {
        none(trouble.errors);
        assert.ok(trouble.requests.every((to) => to.startsWith('file:') || to.startsWith('data:')));
        const sheets = await page.evaluate(() => document.styleSheets.length);
        assert.ok(sheets > 0, 'das Stylesheet ist geladen');
      });
    });
  }

  test('an old address leads on', async () => {
    const stub = all.find((page) => page.kind === 'weiterleitung');
    await withPage(browser, pathToFileURL(join(root, stub.path)).href, {}, async (page) => {
      await page.waitForSelector('body:not(.seitenart-weiterleitung)');
      assert.match(page.url(), /^file:.*index\.html/);
    });
  });
});
