// Every page loads quietly: no complaint, no violation of the strict policy, nothing from elsewhere,
// nothing stored, few and small files. (P01, P11, P16, and the bar for pages)
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { tooWide } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { TRUSTED } from './lib/server.mjs';
import { SITE, pages } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const MOST_BYTES = 60_000;
const MOST_SCRIPT_BYTES = 20_000;
const MOST_REQUESTS = 6;
// A guide as one page is as long as the guide; whoever opens it asked for all of it.
const WHOLE = new Set(pages(SITE).filter(({ kind }) => kind === 'druck').map(({ path }) => path));

describe('every page', () => {
  const all = pages(SITE);
  const seen = new Map();
  const site = stage({ policy: TRUSTED });

  before(async () => {
    // One window for all: what a page stores would still be there on the next.
    const options = { viewport: { width: 320, height: 640 } };
    await site.open('index.html', options, async (page, trouble, context) => {
      for (const { path, kind } of all) {
        // A stub leads on at once; it is looked at by the tests with examples.
        if (kind === 'weiterleitung') continue;
        await visit(page, trouble, context, path);
      }
    });
  });

  async function visit(page, trouble, context, path) {
    for (const list of [site.server.sent, trouble.errors, trouble.requests]) list.length = 0;
    await page.goto(site.url(path), { waitUntil: 'load' });
    // A script may ask for more a little later.
    await page.waitForTimeout(50);
    seen.set(path, {
      errors: [...trouble.errors],
      requests: [...trouble.requests],
      sent: [...site.server.sent],
      cookies: await context.cookies(),
      stored: await page.evaluate(() => localStorage.length + sessionStorage.length),
      wide: await page.evaluate(tooWide),
    });
  }

  function nowhere(found) {
    const told = [...seen].flatMap(([path, page]) => found(page, path).map((what) => `${path}: ${what}`));
    assert.equal(seen.size, all.filter(({ kind }) => kind !== 'weiterleitung').length);
    none(told);
  }

  test('has no error, warning or policy violation', () => nowhere((page) => page.errors));
  test('asks its own origin only', () => {
    nowhere((page) => page.requests.filter((url) => !url.startsWith(site.server.origin) && !url.startsWith('data:')));
  });
  test('finds all its files', () => nowhere((page) => page.sent.filter(({ status }) => status !== 200).map(({ path }) => path)));
  test('stores nothing', () => nowhere((page) => [...page.cookies, ...(page.stored ? ['Speicher'] : [])]));
  test(`needs at most ${MOST_REQUESTS} requests`, () => {
    nowhere((page) => (page.sent.length > MOST_REQUESTS ? page.sent.map(({ path }) => path) : []));
  });
  test(`weighs at most ${MOST_BYTES / 1000} kB`, () => {
    const weight = (page) => page.sent.reduce((sum, { bytes }) => sum + bytes, 0);
    nowhere((page, path) => (weight(page) > MOST_BYTES && !WHOLE.has(path) ? [`${weight(page)} Bytes`] : []));
  });
  test(`brings scripts of less than ${MOST_SCRIPT_BYTES / 1000} kB`, () => {
    // The index of the search is data, though it is read as a script.
    const scripts = (page) => page.sent.filter(({ path }) => /\/assets\/[^/]*\.js$/.test(path)).reduce((sum, { bytes }) => sum + bytes, 0);
    assert.ok([...seen.values()].some((page) => scripts(page) > 0));
    nowhere((page) => (scripts(page) < MOST_SCRIPT_BYTES ? [] : [`${scripts(page)} Bytes`]));
  });
  test('fits a window of 320 px', () => nowhere((page) => page.wide));
});
