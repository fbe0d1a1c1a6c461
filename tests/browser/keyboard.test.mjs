// Everything by keyboard: the skip link, each stop visible and in order, no trap. (A08, A09)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, kinds } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';
import { walk } from './lib/stops.mjs';

const WIDE = { width: 1440, height: 900 };
const VIEWS = {
  'at 320 px': { viewport: { width: 320, height: 640 }, media: { reducedMotion: 'reduce' } },
  'at 1440 px': { viewport: WIDE, media: { reducedMotion: 'reduce' } },
  'in forced colours': { viewport: WIDE, media: { reducedMotion: 'reduce', forcedColors: 'active' } },
};

describe('keyboard', () => {
  const site = stage();

  for (const example of kinds(SITE).filter((page) => page.kind !== 'weiterleitung')) {
    test(`${example.kind}: ${example.path} begins with a link to the content`, async () => {
      await site.visit(example, {}, async (page) => {
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
    for (const [how, settings] of Object.entries(VIEWS)) {
      test(`${example.kind}: ${example.path} shows each stop ${how}`, async () => {
        await site.visit(example, settings, async (page) => {
          const { expected, stops, end } = await walk(page);
          none(stops.filter(Boolean).flatMap(({ told, wrong }) => wrong.map((what) => `${told}: ${what}`)));
          const order = Array.from({ length: expected }, (_, place) => place);
          assert.deepEqual(stops.map((stop) => stop?.number), order, 'jedes Ziel wird erreicht, in der Reihenfolge des Textes');
          assert.equal(end?.number ?? 0, 0, 'keines hält fest');
        });
      });
    }
  }
});
