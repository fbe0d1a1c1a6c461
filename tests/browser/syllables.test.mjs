// Long words where there is little room are divided at the joints of compounds; what programs read holds no sign
// of it. (A05)
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, files, isContent, pages } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const SOFT = '\u00ad';
/** Files of the search write numbers as letters, so a single one says nothing. */
const DIVIDED = /\p{L}{3}\u00ad\p{L}{3}/u;
const DATA = /\.(js|json|jsonld|csv|xml|ics|md|txt)$/;
const PHONE = { width: 320, height: 640 };
const DESK = { width: 1440, height: 900 };

describe('long words', () => {
  const site = stage();
  const all = pages(SITE);
  const title = (page) => /<h1[^>]*>([^<]*)/.exec(page.html)?.[1] ?? '';
  const soft = all.filter((page) => isContent(page) && title(page).includes(SOFT));

  test('there are titles with soft hyphens', () => {
    assert.ok(soft.length > 10, `${soft.length}`);
  });

  test('the head of a page, attributes and code hold none', () => {
    none(all.filter((page) => page.html.split('<body')[0].includes(SOFT)).map((page) => page.path));
    const held = (page) => page.tags.flatMap((tag) => Object.entries(tag.attributes).filter(([, value]) => value.includes(SOFT)));
    none(all.flatMap((page) => held(page).map(([key, value]) => `${page.path}: ${key}="${value}"`)));
    none(all.filter((page) => /<code[^>]*>[^<]*\u00ad/.test(page.html)).map((page) => page.path));
  });

  test('files for programs hold none', () => {
    const data = files(SITE).filter((path) => DATA.test(path));
    assert.ok(data.some((path) => path.startsWith('suche/')));
    none(data.filter((path) => DIVIDED.test(readFileSync(join(SITE, path), 'utf8'))));
  });

  test('a title is divided on a phone at a joint, at a desk not at all', async () => {
    for (const page of soft.slice(0, 6)) {
      await site.visit(page, { viewport: PHONE }, async (open) => {
        none((await open.evaluate(breaks)).filter((cut) => !cut.includes(`${SOFT}|`)), `zerschnittene Wörter auf ${page.path}`);
        await open.setViewportSize(DESK);
        none(await open.evaluate(breaks), `getrennte Wörter auf ${page.path}`);
      });
    }
  });
});

/* Runs in the page: words of the title that go on in the next line. */
function breaks() {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('h1'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    let above = null;
    for (let at = 0; at < node.length; at += 1) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const place = [...range.getClientRects()].pop();
      const inside = at > 0 && /[\p{L}\u00ad]/u.test(node.data[at - 1]) && /\p{L}/u.test(node.data[at]);
      if (place && inside && above && place.top > above.top + 3) found.push(`${node.data.slice(0, at)}|${node.data.slice(at)}`);
      if (place && node.data[at] !== '\u00ad') above = place;
    }
  }
  return found;
}
