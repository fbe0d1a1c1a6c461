// Pages look as they did when somebody last looked at them: the pattern library and the page types, narrow
// and wide, light and dark, and on paper. `tests/bilder` takes the pictures anew; look at them before committing.
//
// Letters are drawn from what a machine has. Where its typefaces or browser differ from those of the pictures, dots say
// nothing: then only the places of the large parts are compared, and the test says so.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { COLOURS, FOLDER, PAGES, WIDTHS, boxes, compare, keep, letters, moved, print, shot } from './lib/pictures.mjs';
import { handbook, preview } from './lib/preview.mjs';
import { stage } from './lib/stage.mjs';

const RENEW = process.env.LEITFADEN_BILDER === 'erneuern';
const KEPT = join(FOLDER, 'kasten.json');

describe('pictures', () => {
  const kept = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : { schrift: '', kasten: {} };
  const site = stage();
  let sameLetters = true;

  before(async () => {
    const here = await site.open('index.html', {}, (page) => page.evaluate(letters));
    sameLetters = RENEW || here === kept.schrift;
    kept.schrift = RENEW ? here : kept.schrift;
    if (!sameLetters) {
      console.warn(`ANDERE SCHRIFTEN als auf den Bildern (${here} statt ${kept.schrift}): verglichen werden nur die Kästen.`);
    }
  });
  after(async () => {
    if (RENEW) writeFileSync(KEPT, `${JSON.stringify(kept, null, 1)}\n`);
  });

  /** Keeps the picture, or says how it differs. */
  async function look(name, png) {
    if (RENEW) return keep(name, png);
    return sameLetters ? compare(name, png) : undefined;
  }

  for (const [kind, { path, whole, sheets = 1 }] of Object.entries(PAGES)) {
    test(`${kind}: ${path} on a screen`, async () => {
      const wrong = [];
      for (const width of WIDTHS) {
        const options = { viewport: { width, height: 900 }, media: { reducedMotion: 'reduce' } };
        await site.open(path, options, async (page) => {
          const places = await page.evaluate(boxes);
          if (RENEW) kept.kasten[`${kind}-${width}`] = places;
          wrong.push(...moved(`${kind}-${width}`, places, kept.kasten[`${kind}-${width}`]));
          for (const [colour, colorScheme] of Object.entries(COLOURS)) {
            await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
            wrong.push(await look(`${kind}-${width}-${colour}`, await shot(page, whole)));
          }
        });
      }
      none(wrong.filter(Boolean), 'Bilder sind anders');
    });

    test(`${kind}: ${path} on paper`, async () => {
      await site.open(path, {}, async (page) => {
        const wrong = [];
        for (const [number, png] of (await print(page, sheets)).entries()) {
          wrong.push(await look(`${kind}-druck-${number + 1}`, png));
        }
        none(wrong.filter(Boolean), 'Blätter sind anders');
      });
    });
  }

  // Only a picture for the README: what the preview says is tested elsewhere.
  test('the preview with a message', { skip: !RENEW && 'nur beim Erneuern' }, async () => {
    const book = handbook();
    const shown = await preview(book.dir);
    try {
      const options = { viewport: { width: 1280, height: 800 } };
      await withPage(site.browser, shown.url('anleitungen/aussengastronomie/ueberblick/'), options, async (page) => {
        book.edit('content/seiten/anleitungen/aussengastronomie/ueberblick.md', (text) => text.replace('## Wer entscheidet?', '## Wer entscheidet?\n\nMehr unter [Kosten](kosten.md).'));
        await page.getByText('P080').first().waitFor({ timeout: 15_000 });
        await keep('vorschau', await page.screenshot({ animations: 'disabled' }));
      });
    } finally {
      await shown.stop();
      book.remove();
    }
  });
});
