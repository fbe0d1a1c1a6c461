// On paper: a tagged PDF with all headings and without navigation. (A19)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, examples } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

/** Words without what the line break of a print adds or takes. */
function bare(text) {
  return text.normalize('NFC').replace(/[\s\u00ad\u2010\u002d\u200b]/g, '');
}

describe('print', () => {
  const site = stage();
  let folder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leitfaden-druck-'));
  });
  after(async () => {
    rmSync(folder, { recursive: true });
  });

  for (const example of examples(SITE)) {
    test(`${example.kind}: ${example.path}`, async () => {
      // Whoever reads in the dark still prints black on white.
      const options = { media: { colorScheme: 'dark' } };
      await site.visit(example, options, async (page) => {
        const path = join(folder, 'seite.pdf');
        await page.pdf({ path, format: 'A4', tagged: true, outline: true });
        assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), /Tagged:\s+yes/);
        const text = bare(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }));
        await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
        const { headings, navigation, shown, ink } = await page.evaluate(looks);
        assert.ok(headings.length > 0);
        none(headings.filter((heading) => !text.includes(bare(heading))), 'Überschriften fehlen im Druck');
        none(shown, 'Navigationen sind im Druck zu sehen');
        none(navigation.filter((words) => text.includes(bare(words))), 'Wörter der Navigation sind gedruckt');
        assert.deepEqual(ink, ['dark', 'light'], 'dunkle Schrift auf hellem Grund');
      });
    });
  }

  test('a blank form shares its sheet with the introduction', () =>
    site.open('weitere/koordination/steckbrief-blatt/index.html', {}, async (page) => {
      const path = join(folder, 'blatt.pdf');
      await page.pdf({ path, format: 'A4' });
      const first = bare(execFileSync('pdftotext', ['-l', '1', path, '-'], { encoding: 'utf8' }));
      for (const words of ['Leerer Steckbrief', 'Ihre Organisation', 'Postfach für Rückfragen']) {
        assert.ok(first.includes(bare(words)), `„${words}“ fehlt auf dem ersten Blatt`);
      }
      assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), /Pages:\s+2/);
    }));
});

/* Runs in the page, in print. */
function looks() {
  const headings = [...document.querySelectorAll('h1, main h2, main h3')].filter((heading) => heading.checkVisibility() && !heading.closest('nav'));
  const outer = [...document.querySelectorAll('.sprung, .hauptnavigation, .seitennavigation, .inhaltsverzeichnis, form')];
  const words = [...document.querySelectorAll('.sprung, .seitennavigation summary, .inhaltsverzeichnis h2')];
  const light = (text) => {
    const canvas = document.createElement('canvas').getContext('2d');
    canvas.fillStyle = '#fff';
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
    return r + g + b > 600 ? 'light' : r + g + b < 300 ? 'dark' : 'grey';
  };
  // Words for screen readers alone are not printed.
  const seen = (heading) => {
    const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    const words = [];
    while (walker.nextNode()) {
      if (walker.currentNode.parentElement.getBoundingClientRect().width > 1) words.push(walker.currentNode.data);
    }
    return words.join('').trim();
  };
  const style = getComputedStyle(document.body);
  return {
    headings: headings.map(seen),
    navigation: words.map((element) => element.textContent.trim()),
    shown: outer.filter((element) => element.checkVisibility()).map((element) => element.className || element.localName),
    ink: [light(style.color), light(style.backgroundColor)],
  };
}
