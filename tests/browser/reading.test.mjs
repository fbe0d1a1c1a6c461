// Reading under other conditions: narrow, wide text, big text, less motion. (A05–A07, A18)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { clipped, launch, tooWide, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, examples } from './lib/site.mjs';

const SPACING = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-bottom: 2em !important; }';
const BIG = 'html { font-size: 200% !important; }';

describe('reading', () => {
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

  /** Opens a page with a style of the reader, as an extension would bring it. */
  function open(example, width, style, use) {
    const options = { stay: true, viewport: { width, height: 256 }, bypassCSP: true };
    return withPage(browser, server.url(example.path), options, async (page) => {
      if (style) await page.addStyleTag({ content: style });
      await use(page);
    });
  }

  async function fits(page) {
    none(await page.evaluate(tooWide), 'Teile ragen heraus');
    none(await page.evaluate(clipped), 'Teile sind abgeschnitten');
  }

  for (const example of examples(SITE)) {
    const name = `${example.kind}: ${example.path}`;
    test(`${name} fits 320 px`, () => open(example, 320, '', fits));
    test(`${name} bears wide text spacing at 320 px`, () => open(example, 320, SPACING, fits));
    test(`${name} bears wide text spacing at 1280 px`, () => open(example, 1280, SPACING, fits));
    test(`${name} bears text of double size`, () => open(example, 1280, BIG, fits));
    test(`${name} bears words of 63 letters at 320 px`, () => open(example, 320, '', async (page) => {
      await page.evaluate(longWords);
      await fits(page);
    }));
    test(`${name} does not move`, async () => {
      const options = { stay: true, media: { reducedMotion: 'reduce' } };
      await withPage(browser, server.url(example.path), options, async (page) => {
        const motion = () => [document.getAnimations().length, getComputedStyle(document.documentElement).scrollBehavior];
        assert.deepEqual(await page.evaluate(motion), [0, 'auto']);
      });
    });
  }
});

/* Runs in the page: puts the longest word of German law wherever words stand. */
function longWords() {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  for (const selector of ['h1', 'h2', 'p', 'li > a', 'nav a', 'th', 'td', 'dt', 'dd', 'summary', 'button', 'code', 'figcaption', 'label']) {
    const element = document.querySelector(`main ${selector}`) ?? document.querySelector(selector);
    element?.append(` ${word}`);
  }
}
