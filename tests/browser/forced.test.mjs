// With the colours of the reader (`forced-colors`) nothing is lost: marks, boxes and fields keep an edge, no
// surface of the theme stays, and drawings can be read. Focus and contrast of words: keyboard, axe. (A02, A09, A15)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, examples } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const SCHEMES = ['light', 'dark'];

describe('forced colours', () => {
  const site = stage();
  let drawings = 0;

  for (const example of examples(SITE)) {
    for (const colorScheme of SCHEMES) {
      test(`${example.kind}: ${example.path} (${colorScheme})`, async () => {
        const settings = { viewport: { width: 1440, height: 900 }, media: { forcedColors: 'active', colorScheme } };
        await site.visit(example, settings, async (page) => {
          none(await page.evaluate(edgeless), 'ohne Rand');
          none(await page.evaluate(painted), 'eigene Flächen');
          const { count, wrong } = await page.evaluate(unreadable);
          drawings += count;
          none(wrong, 'in Zeichnungen');
        });
      });
    }
  }

  test('drawings were among the pages', () => assert.ok(drawings > 10, `${drawings}`));
});

/* Runs in the page: what is told apart by its surface alone. */
function edgeless() {
  const all = [...document.querySelectorAll('.abzeichen, .kasten, .aktion, .kachel, button, select, textarea, input:not([type="checkbox"], [type="radio"])')];
  const sides = ['Top', 'Right', 'Bottom', 'Left'];
  const edge = (style) => sides.some((side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1);
  const shown = all.filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 1);
  // A button in the head of a table is underlined like a link.
  const bare = shown.filter((element) => !edge(getComputedStyle(element)) && getComputedStyle(element).textDecorationLine === 'none');
  return bare.map((element) => `${element.localName}.${element.className} „${element.textContent.trim().slice(0, 40)}“`);
}

/* Runs in the page: surfaces that are images, which forced colours leave alone. */
function painted() {
  const images = (style) => [style.borderImageSource, style.backgroundImage].filter((image) => image.includes('gradient'));
  return [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility() && images(getComputedStyle(element)).length > 0)
    .map((element) => `${element.localName}.${element.className}`);
}

/* Runs in the page: words in drawings that do not stand out from what is behind them, and shapes from the page. */
function unreadable() {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const colour = (text) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (parts) => {
    const [r, g, b] = parts.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };
  const paint = (element, key) => {
    const value = getComputedStyle(element)[key];
    if (value === 'none') return null;
    const found = colour(value);
    return found[3] > 200 ? found : null;
  };
  const ground = colour('Canvas');
  const shapes = 'rect, path, polygon, polyline, line, circle, ellipse';
  const svgs = [...document.querySelectorAll('.tafel svg')].filter((svg) => svg.checkVisibility());
  const wrong = [];
  for (const svg of svgs) {
    const drawn = [...svg.querySelectorAll(shapes)].filter((shape) => !shape.closest('defs, pattern, marker'));
    for (const text of svg.querySelectorAll('text')) {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const around = drawn.filter((shape) => {
        const box = shape.getBoundingClientRect();
        const inside = box.left <= left + 1 && box.right >= right - 1 && box.top <= top + 2 && box.bottom >= bottom - 2;
        return inside && paint(shape, 'fill') && shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      });
      const behind = around.length > 0 ? paint(around.at(-1), 'fill') : ground;
      if (contrast(paint(text, 'fill') ?? ground, behind) < 4.5) wrong.push(`„${text.textContent}“ ${getComputedStyle(text).fill}`);
    }
    for (const shape of drawn) {
      const colours = [paint(shape, 'stroke'), paint(shape, 'fill')].filter(Boolean);
      // What is drawn in a pattern has no colour of its own; its edge is looked at.
      if (colours.length > 0 && !colours.some((one) => contrast(one, ground) >= 3)) wrong.push(`${shape.localName}.${shape.getAttribute('class')}`);
    }
  }
  return { count: svgs.length, wrong };
}
