// The same promises in Firefox: axe, narrow windows with long words, the skip link, every stop of the Tab
// key, the search by keyboard and what it says. (A01, A05, A08–A11)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { axe } from './lib/axe.mjs';
import { longWords, onPath, tooWide } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, kinds } from './lib/site.mjs';
import { look, number } from './lib/stops.mjs';

// A guide as one page repeats what stands on others; a stub leads on at once.
const PAGES = kinds(SITE).filter(({ kind }) => !['druck', 'weiterleitung'].includes(kind));

describe('Firefox', () => {
  let server;
  let browser;
  let page;

  before(async () => {
    server = await serve(SITE);
    browser = await launch({ browser: 'firefox', executablePath: process.env.FIREFOX ?? onPath(['firefox-esr', 'firefox']), headless: true });
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path, width) {
    await page.setViewport({ width, height: 900 });
    await page.goto(server.url(path), { waitUntil: 'load' });
  }

  for (const { path, kind } of PAGES) {
    test(`${kind}: ${path} has nothing for axe (A01)`, async () => {
      await open(path, 1280);
      none(await axe(page));
    });

    test(`${kind}: ${path} fits 320 px, with long words, too (A05)`, async () => {
      await open(path, 320);
      none(await page.evaluate(tooWide));
      await page.evaluate(longWords);
      none(await page.evaluate(tooWide), 'mit langen Wörtern');
    });

    test(`${kind}: ${path} by keyboard (A08, A09)`, async () => {
      await open(path, 1280);
      const expected = await page.evaluate(number);
      const stops = [];
      for (let press = 0; press < Math.min(expected, 60); press += 1) {
        await page.keyboard.press('Tab');
        stops.push(await look(page));
      }
      // Firefox stops at what scrolls by itself, too, so that arrow keys move it.
      const named = stops.filter((stop) => stop?.number !== null);
      none(stops.filter(Boolean).flatMap(({ told, wrong }) => wrong.map((what) => `${told}: ${what}`)));
      assert.deepEqual(named.map((stop) => stop?.number), named.map((_, place) => place), 'jedes Ziel in der Reihenfolge des Textes');
      await open(path, 1280);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement.localName === 'main', { timeout: 5_000 });
    });
  }

  test('the search offers words, is led by arrows and opens a page (A10)', async () => {
    await open('index.html', 1280);
    await page.focus('#seite-suche');
    await page.keyboard.type('vertrag');
    await page.waitForSelector('.vorschlag', { timeout: 15_000 });
    await page.keyboard.press('ArrowDown');
    const chosen = () => page.$$eval('.vorschlag', (all) => all.filter((one) => one.getAttribute('aria-selected') === 'true').length);
    assert.equal(await chosen(), 1);
    await page.keyboard.press('Escape');
    assert.equal(await page.$$eval('.vorschlag', (all) => all.filter((one) => one.checkVisibility()).length), 0);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    assert.match(page.url(), /suche\/(index\.html)?\?q=vertrag/);
  });

  test('the number of hits is told, none, too (A11)', async () => {
    const told = async (question) => {
      await open(`suche/index.html?q=${question}`, 1280);
      const filled = () => [...document.querySelectorAll('[role="status"]')].map((one) => one.textContent.trim()).find(Boolean);
      return (await page.waitForFunction(filled, { timeout: 15_000 })).jsonValue();
    };
    assert.match(await told('vertrag'), /\d/);
    assert.match(await told('xyzzyqwertz'), /kein/i);
  });
});
