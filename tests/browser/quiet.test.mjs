// Every page loads quietly: no complaint, no violation of the strict policy, nothing from elsewhere,
// nothing stored, few and small files. (P01, P11, P16, and the bar for pages)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, tooWide, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { STRICT, serve } from './lib/server.mjs';
import { SITE, pages } from './lib/site.mjs';

const MOST_BYTES = 60_000;
const MOST_REQUESTS = 6;
// A guide as one page is as long as the guide; whoever opens it asked for all of it.
const WHOLE = new Set(pages(SITE).filter(({ kind }) => kind === 'druck').map(({ path }) => path));
// Also blocks writing HTML from scripts; a script that must load parts gets one named policy.
const TRUSTED = `${STRICT}; require-trusted-types-for 'script'; trusted-types leitfaden`;

describe('every page', () => {
  const all = pages(SITE);
  const seen = new Map();
  let server;
  let browser;

  before(async () => {
    server = await serve(SITE, { policy: TRUSTED });
    browser = await launch();
    // One window for all: what a page stores would still be there on the next.
    const options = { viewport: { width: 320, height: 640 } };
    await withPage(browser, server.url('index.html'), options, async (page, trouble, context) => {
      for (const { path, kind } of all) {
        // A stub leads on at once; it is looked at by the tests with examples.
        if (kind === 'weiterleitung') continue;
        await visit(page, trouble, context, path);
      }
    });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function visit(page, trouble, context, path) {
    for (const list of [server.sent, trouble.errors, trouble.requests]) list.length = 0;
    await page.goto(server.url(path), { waitUntil: 'load' });
    // A script may ask for more a little later.
    await page.waitForTimeout(50);
    seen.set(path, {
      errors: [...trouble.errors],
      requests: [...trouble.requests],
      sent: [...server.sent],
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
    nowhere((page) => page.requests.filter((url) => !url.startsWith(server.origin) && !url.startsWith('data:')));
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
  test('fits a window of 320 px', () => nowhere((page) => page.wide));
});
