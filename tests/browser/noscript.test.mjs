// The handbook without scripts: the promises hold for readers whose browser runs none. (B01)
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { SITE, examples, isContent, pages } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

describe('without scripts', () => {
  const site = stage();
  let context;

  before(async () => {
    context = await site.browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
  });

  test('visible links lead from the start page to every page', async () => {
    const page = await context.newPage();
    const reached = new Set(['index.html']);
    const waiting = ['index.html'];
    while (waiting.length > 0) {
      await page.goto(site.url(waiting.pop()));
      for (const href of await page.evaluate(visibleLinks)) {
        const url = new URL(href);
        const path = decodeURIComponent(url.pathname.slice(1)).replace(/(^|\/)$/, '$1index.html');
        if (url.origin !== site.server.origin || !path.endsWith('.html') || reached.has(path)) continue;
        reached.add(path);
        waiting.push(path);
      }
    }
    await page.close();
    const unreached = pages(SITE).filter(isContent).map(({ path }) => path).filter((path) => !reached.has(path));
    none(unreached);
  });

  for (const example of examples(SITE).filter(isContent)) {
    test(`${example.kind}: ${example.path} hides no words`, async () => {
      const page = await context.newPage();
      await page.goto(site.url(example.path));
      none(await page.evaluate(hiddenWords));
      await page.close();
    });
  }
});

/* Runs in the page. */
function visibleLinks() {
  const links = [...document.querySelectorAll('a[href]')];
  return links.filter((link) => link.checkVisibility() && link.getBoundingClientRect().width > 1).map((link) => new URL(link.getAttribute('href'), document.baseURI).href);
}

/* Runs in the page: texts that cannot be shown. What a reader opens (`details`) is not hidden;
   a label for opening goes where all is open; paper names the source that a screen shows anyway; of a
   drawing's two plates the one that fits is shown. */
function hiddenWords() {
  for (const details of document.querySelectorAll('details')) details.open = true;
  const hidden = [...document.body.querySelectorAll('*')].filter((element) => {
    // An element without a box of its own is as visible as what it holds.
    const drawn = element.checkVisibility({ visibilityProperty: true });
    const boxless = getComputedStyle(element).display === 'contents';
    return !drawn && !boxless && element.textContent.trim() && !element.closest('summary, .nur-druck, script, template, svg') && !shownElse(element);
  });
  function shownElse(element) {
    const plate = element.closest('.tafel');
    return plate && [...plate.parentElement.querySelectorAll('.tafel')].some((other) => other !== plate && other.checkVisibility());
  }
  return hidden.map((element) => `${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`);
}
