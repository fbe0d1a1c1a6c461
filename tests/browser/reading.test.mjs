// Reading under other conditions: narrow, wide text, big text, less motion. (A05–A07, A18)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clipped, longWords, tooWide } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { SITE, examples } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';
const BIG = 'html { font-size: 200% !important; }';

describe('reading', () => {
  const site = stage();

  /** Opens a page in a low window, for a reader who wants no motion. */
  function open(example, width, use) {
    const options = { viewport: { width, height: 256 }, media: { reducedMotion: 'reduce' }, bypassCSP: true };
    return site.visit(example, options, use);
  }

  async function fits(page, condition) {
    // What changes its size is laid out anew with the next picture.
    await page.evaluate(() => new Promise((drawn) => { requestAnimationFrame(() => requestAnimationFrame(drawn)); }));
    none(await page.evaluate(tooWide), `Teile ragen heraus (${condition})`);
    none(await page.evaluate(clipped), `Teile sind abgeschnitten (${condition})`);
    none(await page.evaluate(squeezed), `Absätze sind zu schmal (${condition})`);
  }

  /** A style of the reader, as an extension would bring it, for as long as `use` takes. */
  async function styled(page, content, use) {
    const style = await page.addStyleTag({ content });
    await use();
    await style.evaluate((element) => element.remove());
  }

  for (const example of examples(SITE)) {
    test(`${example.kind}: ${example.path} in a window of 320 px`, () => open(example, 320, async (page) => {
      await fits(page, 'wie sie ist');
      await styled(page, SPACING, () => fits(page, 'weiter Text'));
      await page.evaluate(longWords);
      await fits(page, 'lange Wörter');
    }));
    test(`${example.kind}: ${example.path} in a window of 1280 px`, () => open(example, 1280, async (page) => {
      await styled(page, SPACING, () => fits(page, 'weiter Text'));
      await styled(page, BIG, () => fits(page, 'doppelte Größe'));
      const motion = () => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior];
      await page.locator('a').first().focus();
      assert.deepEqual(await page.evaluate(motion), [0, 'auto'], 'nichts bewegt sich');
    }));
  }
});

/* Runs in the page: paragraphs with hardly two words in a line. */
function squeezed() {
  const long = [...document.querySelectorAll('main p')].filter((one) => one.checkVisibility() && one.textContent.trim().length > 60);
  const narrow = long.filter((one) => one.clientWidth > 1 && one.clientWidth < 7 * parseFloat(getComputedStyle(one).fontSize));
  return narrow.map((one) => `${one.clientWidth} px: ${one.textContent.trim().slice(0, 60)}`);
}
