// Everything by keyboard: the skip link, each stop visible and in order, no trap. (A08, A09)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, kinds } from './lib/site.mjs';
import { look, number } from './lib/stops.mjs';

const VIEWPORTS = [{ width: 320, height: 640 }, { width: 1440, height: 900 }];

describe('keyboard', () => {
  let server;
  let browser;

  before(async () => {
    server = await serve(SITE);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  for (const example of kinds(SITE).filter((page) => page.kind !== 'weiterleitung')) {
    test(`${example.kind}: ${example.path} begins with a link to the content`, async () => {
      await withPage(browser, server.url(example.path), {}, async (page) => {
        await page.keyboard.press('Tab');
        const link = page.locator(':focus');
        assert.equal(await link.textContent(), 'Zum Inhalt springen');
        const box = await link.boundingBox();
        assert.ok(box.x >= 0 && box.y >= 0 && box.width > 24 && box.height >= 24, 'der Sprunglink ist zu sehen');
        await page.keyboard.press('Enter');
        assert.equal(await page.evaluate(() => document.activeElement.localName), 'main');
        await page.keyboard.press('Tab');
        const inside = await page.evaluate(() => document.activeElement.compareDocumentPosition(document.querySelector('main')));
        // Contained in `main` or, where main has no stop, after it.
        assert.ok(inside & (8 | 2), 'Tab geht im Inhalt weiter');
      });
    });
  }

  for (const example of kinds(SITE)) {
    for (const viewport of VIEWPORTS) {
      test(`${example.kind}: ${example.path} shows each stop at ${viewport.width} px`, async () => {
        const options = { stay: true, viewport, media: { reducedMotion: 'reduce' } };
        await withPage(browser, server.url(example.path), options, async (page) => {
          const expected = await page.evaluate(number);
          const stops = [];
          const wrong = [];
          for (let press = 0; press < expected + 10; press += 1) {
            await page.keyboard.press('Tab');
            const stop = await page.evaluate(look);
            if (!stop || stops.includes(stop.number)) break;
            stops.push(stop.number);
            wrong.push(...stop.wrong.map((what) => `${stop.told}: ${what}`));
          }
          none(wrong);
          assert.equal(stops.length, expected, 'jedes Ziel wird erreicht, keines hält fest');
          assert.deepEqual(stops, [...stops].sort((a, b) => a - b), 'die Reihenfolge ist die des Textes');
        });
      });
    }
  }
});
