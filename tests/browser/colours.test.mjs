// Readers choose light or dark: what they choose holds for the whole handbook, is stored only then, and
// forbidden storage harms nothing. Without a script there is no choice to be seen. (P16, B07)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { stage } from './lib/stage.mjs';

const DARK = 'rgb(17, 19, 29)';
const LIGHT = 'rgb(255, 255, 255)';
const OPTIONS = { viewport: { width: 1280, height: 800 }, media: { colorScheme: 'light' } };

describe('choice of colours', () => {
  const site = stage();

  const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const stored = (page) => page.evaluate(() => window.localStorage.length);

  test('holds on the next page, and goes when the device decides again', async () => {
    await site.open('index.html', OPTIONS, async (page, trouble) => {
      const choice = page.getByLabel('Farben');
      assert.deepEqual([await ground(page), await stored(page)], [LIGHT, 0]);
      await choice.selectOption('dunkel');
      assert.deepEqual([await ground(page), await stored(page)], [DARK, 1]);
      await page.goto(site.url('glossar/index.html'));
      assert.equal(await ground(page), DARK);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await ground(page), LIGHT, 'gedruckt wird hell');
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      await choice.selectOption('hell');
      assert.equal(await ground(page), LIGHT);
      await choice.selectOption('');
      assert.deepEqual([await ground(page), await stored(page)], [DARK, 0]);
      none(trouble.errors);
    });
  });

  test('works for the page where nothing may be stored', async () => {
    await site.open('index.html', OPTIONS, async (page, trouble) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('nein', 'SecurityError'); } });
      });
      await page.reload();
      await page.getByLabel('Farben').selectOption('dunkel');
      assert.equal(await ground(page), DARK);
      none(trouble.errors);
    });
  });

  test('is not offered without scripts', async () => {
    await site.open('index.html', { ...OPTIONS, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.getByLabel('Farben').count(), 0);
    });
  });
});
