// axe-core finds nothing, in every state a page can be seen in. (A01, A02, A21)
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, examples } from './lib/site.mjs';

// `wcag22aa` turns on the size of targets; `best-practice` holds landmarks, headings and the skip link.
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1440, height: 900 };
// Where only colours differ from a state before, only the rules about colours are asked again.
const COLOURS = ['color-contrast', 'link-in-text-block'];
const STATES = {
  'light, 320 px': { viewport: NARROW, media: { colorScheme: 'light' } },
  'dark, 320 px': { viewport: NARROW, media: { colorScheme: 'dark' }, rules: COLOURS },
  'light, 1440 px': { viewport: WIDE, media: { colorScheme: 'light' } },
  'dark, 1440 px': { viewport: WIDE, media: { colorScheme: 'dark' }, rules: COLOURS },
  'forced colours': { viewport: WIDE, media: { forcedColors: 'active' }, rules: COLOURS },
};
// A further page of a type that has been seen in every state.
const AGAIN = {
  'light, 320 px': STATES['light, 320 px'],
  'dark, 1440 px': { viewport: WIDE, media: { colorScheme: 'dark' } },
};

/** What passes is not told: on a long page that costs more than finding out. */
function axe(page, rules) {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: TAGS };
  return new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
}

describe('axe', () => {
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

  for (const example of examples(SITE)) {
    test(`${example.kind}: ${example.path}`, async () => {
      await withPage(browser, server.url(example.path), { stay: true }, async (page) => {
        const told = [];
        for (const [state, { viewport, media, rules }] of Object.entries(example.first ? STATES : AGAIN)) {
          await page.setViewportSize(viewport);
          await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...media });
          // What a reader may open is looked at, too.
          await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
          const { violations } = await axe(page, rules).analyze();
          told.push(...violations.flatMap(({ id, help, nodes }) => nodes.map((node) =>
            `${state}: ${id}: ${help} – ${node.html.slice(0, 160)} ${node.failureSummary?.split('\n')[1] ?? ''}`)));
        }
        none(told);
      });
    });
  }
});
