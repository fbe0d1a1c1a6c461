// Everything by keyboard: the skip link, each stop visible and in order, no trap. (A08, A09)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, kinds } from './lib/site.mjs';

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

/* Runs in the page: numbers what the Tab key should reach and says how many that are. */
function number() {
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const reach = [...document.querySelectorAll(can)].filter((element) => element.checkVisibility() && !element.disabled);
  reach.forEach((element, index) => element.setAttribute('data-stop', index));
  return reach.length;
}

/* Runs in the page: looks at the focused element; nothing when the focus has left the page. */
async function look() {
  // The place of a stop is known when it is drawn.
  await new Promise((drawn) => requestAnimationFrame(drawn));
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const wrong = [];
  // A tile that is one link draws the ring around itself, with a part of the link spread over it.
  const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
  const ring = styles.find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  if (!ring) {
    wrong.push('kein Rahmen');
  } else {
    const { outlineColor, outlineOffset } = ring;
    const inner = ring === styles[0] ? element : element.offsetParent;
    const behind = background(parseFloat(outlineOffset) < 0 ? inner : inner.parentElement);
    const ratio = contrast(colour(outlineColor), behind);
    if (ratio < 3) wrong.push(`Rahmen mit Kontrast ${ratio.toFixed(2)} (${outlineColor} auf ${behind})`);
  }
  if (![...element.getClientRects()].map(inWindow).some(uncovered)) {
    wrong.push('verdeckt oder außerhalb des Fensters');
  }
  const told = `${element.localName}.${element.className} „${element.textContent.trim().slice(0, 40)}“`;
  return { number: Number(element.getAttribute('data-stop')), told, wrong };

  function inWindow({ left, top, right, bottom }) {
    return {
      left: Math.max(left, 0), top: Math.max(top, 0),
      right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight),
    };
  }
  function uncovered({ left, top, right, bottom }) {
    if (right - left < 1 || bottom - top < 1) return false;
    const points = [0.5, 0.1, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2]);
    return points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element) && top.localName !== 'body' && top.localName !== 'html');
    });
  }
  function colour(text) {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }
  function background(from) {
    for (let at = from; at; at = at.parentElement) {
      const [r, g, b, alpha] = colour(getComputedStyle(at).backgroundColor);
      if (alpha > 250) return [r, g, b, alpha];
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 255] : [255, 255, 255, 255];
  }
  function contrast(a, b) {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  }
  function luminance(parts) {
    const [r, g, b] = parts.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}
