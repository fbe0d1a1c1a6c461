// axe-core finds nothing, in every state a page can be seen in. (A01, A02, A21)
import { describe, test } from 'node:test';
import { axe, axeColours } from './lib/axe.mjs';
import { none } from './lib/none.mjs';
import { SITE, examples } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1440, height: 900 };
const LIGHT = { colorScheme: 'light', forcedColors: 'none' };
const DARK = { colorScheme: 'dark', forcedColors: 'none' };
const FORCED = { colorScheme: 'light', forcedColors: 'active' };
// Where only colours differ from a state before, only the rules about colours are asked again.
const STATES = [
  { name: 'light, 320 px', viewport: NARROW, media: LIGHT, ask: axe },
  { name: 'dark, 320 px', viewport: NARROW, media: DARK, ask: axeColours },
  { name: 'light, 1440 px', viewport: WIDE, media: LIGHT, ask: axe },
  { name: 'dark, 1440 px', viewport: WIDE, media: DARK, ask: axeColours },
  { name: 'forced colours', viewport: WIDE, media: FORCED, ask: axeColours },
];
// A further page of a type that has been seen in every state.
const AGAIN = [STATES[0], { ...STATES[3], ask: axe }];

describe('axe', () => {
  const site = stage();

  for (const example of examples(SITE)) {
    test(`${example.kind}: ${example.path}`, () => site.visit(example, {}, async (page) => {
      const told = [];
      for (const { name, viewport, media, ask } of example.first ? STATES : AGAIN) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        // What a reader may open is looked at, too.
        await page.evaluate(() => document.querySelectorAll('details').forEach((details) => { details.open = true; }));
        told.push(...(await ask(page)).map((what) => `${name}: ${what}`));
      }
      none(told);
    }));
  }
});
