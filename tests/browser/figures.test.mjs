// Drawings in the browser: texts stay in their boxes, nothing overlaps, links lead somewhere, names and
// words are there, and the numbers are those of the table.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { launch, tooWide, withPage } from './lib/browser.mjs';

const SITE = process.env.LEITFADEN_SITE;

/** The pages with a drawing; a guide as one page repeats those of its parts. */
const PAGES = readdirSync(SITE, { recursive: true })
  .filter((path) => path.endsWith('index.html') && !path.includes('druck'))
  .filter((path) => readFileSync(join(SITE, path), 'utf8').includes('class="zeichnung"'));

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

const open = (path, options, use) => withPage(browser, pathToFileURL(join(SITE, path)).href, options, use);

/* Runs in the page: texts that leave their box or touch one another, boxes that overlap. */
function collisions() {
  const wrong = [];
  const box = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const meets = (a, b, by) => a.left + by < b.right && b.left + by < a.right && a.top + by < b.bottom && b.top + by < a.bottom;
  const inside = (a, b, by) => a.left >= b.left - by && a.right <= b.right + by && a.top >= b.top - by && a.bottom <= b.bottom + by;
  for (const svg of document.querySelectorAll('.zeichnung svg')) {
    if (!svg.checkVisibility()) continue;
    const plane = box(svg);
    const texts = [...svg.querySelectorAll('text')].map((element) => ({ words: element.textContent, ...box(element) }));
    const boxes = [...svg.querySelectorAll('rect')].map((element) => box(element));
    for (const text of texts) {
      if (!inside(text, plane, 1)) wrong.push(`„${text.words}“ sticks out of the drawing`);
      for (const around of boxes) {
        if (meets(text, around, 1.5) && !inside(text, around, 1.5)) wrong.push(`„${text.words}“ sticks out of its box`);
      }
    }
    texts.forEach((one, number) => {
      for (const other of texts.slice(number + 1)) {
        // Two lines of one text may touch where letters are tall.
        if (meets(one, other, 3)) wrong.push(`„${one.words}“ and „${other.words}“ overlap`);
      }
    });
    boxes.forEach((one, number) => {
      for (const other of boxes.slice(number + 1)) {
        if (meets(one, other, 1.5) && !inside(one, other, 1.5) && !inside(other, one, 1.5)) wrong.push('two boxes overlap');
      }
    });
  }
  return wrong;
}

test('Es gibt Seiten mit Zeichnungen', () => {
  assert.ok(PAGES.length >= 8, PAGES.join(' '));
});

for (const width of [320, 1440]) {
  test(`Zeichnungen bei ${width} px: nichts überlappt, nichts ragt heraus`, async () => {
    for (const path of PAGES) {
      await open(path, { viewport: { width, height: 900 } }, async (page, trouble) => {
        assert.deepEqual(await page.evaluate(collisions), [], path);
        assert.deepEqual(await page.evaluate(tooWide), [], path);
        assert.deepEqual(trouble.errors, [], path);
      });
    }
  });
}

test('Jede Zeichnung hat Namen, Worte und Ziele, die es gibt', async () => {
  for (const path of PAGES) {
    await open(path, {}, async (page) => {
      const drawings = await page.$$eval('.zeichnung svg', (all) => all.map((svg) => {
        const words = (key) => (svg.getAttribute(key) ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
        const links = [...svg.querySelectorAll('a')];
        return { role: svg.getAttribute('role'), name: words('aria-labelledby'), description: words('aria-describedby'), links: links.map((a) => a.getAttribute('href')), named: links.every((a) => a.textContent.trim()) };
      }));
      for (const drawing of drawings) {
        assert.ok(drawing.name && drawing.description, path);
        assert.equal(drawing.role, drawing.links.length > 0 ? 'group' : 'img', path);
        assert.ok(drawing.named, path);
        for (const href of drawing.links) {
          assert.ok(!/^(\/|[a-z]+:)/.test(href), `${path}: ${href}`);
          const file = join(SITE, dirname(path), decodeURI(href.split('#')[0]));
          assert.ok(readFileSync(file, 'utf8').length > 0, href);
        }
      }
    });
  }
});

test('Zahlen der Zeichnung stehen auch in ihrer Tabelle oder ihren Worten', async () => {
  for (const path of PAGES) {
    await open(path, {}, async (page) => {
      const missing = await page.$$eval('.zeichnung:has(table)', (all) => all.flatMap((figure) => {
        const numbers = (element) => element.textContent.replace(/[\u202f.]/g, '').match(/\d+/g) ?? [];
        const known = new Set(numbers(figure.querySelector('.bilddaten')));
        const texts = [...figure.querySelectorAll('svg text')];
        return texts.flatMap((text) => numbers(text)).filter((number) => !known.has(number));
      }));
      assert.deepEqual(missing, [], path);
    });
  }
});

test('Wer tippt, erreicht jedes Ziel einer Zeichnung', async () => {
  await open('anleitungen/efa-anbindung/index.html', { viewport: { width: 1440, height: 900 } }, async (page) => {
    const links = page.locator('.zeichnung svg:visible a');
    const count = await links.count();
    assert.ok(count > 5);
    await links.first().focus();
    for (let number = 1; number < 5; number += 1) await page.keyboard.press('Tab');
    assert.ok(await links.nth(4).evaluate((link) => link === document.activeElement));
    await Promise.all([page.waitForURL(/efa-anbindung\/\d/), page.keyboard.press('Enter')]);
  });
});

test('Gedruckt steht die Tabelle unter der Zeichnung', async () => {
  await open('grundlagen/ozg-leistungen/index.html', { media: { media: 'print' } }, async (page) => {
    assert.ok(await page.locator('.bilddaten table').first().isVisible());
  });
});
