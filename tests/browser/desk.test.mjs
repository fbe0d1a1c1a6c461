// At a desk: what the data say has room, and a service answers on its first screen.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, isContent, pages } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const DESK = { viewport: { width: 1440, height: 900 } };
/** Shows on purpose that a table of many columns scrolls. */
const WIDE = 'Eine breite Tabelle lässt sich seitlich schieben';

describe('at a desk', () => {
  const site = stage();
  const all = pages(SITE).filter(isContent);

  test('no table and no drawing scrolls sideways', async () => {
    const wrong = [];
    const holds = all.filter((page) => /class="(tabelle|tafel)/.test(page.html));
    assert.ok(holds.length > 50);
    for (const example of holds) {
      const found = await site.visit(example, DESK, (page) => page.evaluate(scrolling, WIDE));
      wrong.push(...found.map((what) => `${example.path}: ${what}`));
    }
    none(wrong);
  });

  test('the four answers of a service begin on the first screen', async () => {
    const services = all.filter((page) => page.kind === 'dienst');
    assert.ok(services.length > 3);
    for (const service of services) {
      await site.visit(service, DESK, async (page) => {
        const ends = await page.$$eval('.antwort-frage', (heads) => heads.map((head) => head.getBoundingClientRect().bottom));
        assert.equal(ends.length, 4);
        none(ends.filter((end) => end > 900), service.path);
      });
    }
  });
});

/* Runs in the page: regions that are narrower than what they hold. */
function scrolling(wide) {
  const regions = [...document.querySelectorAll('.tabelle, .tafel')].filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1);
  return regions.map((one) => `${one.className} ${one.textContent.trim().slice(0, 60)}`).filter((words) => !words.includes(wide));
}
