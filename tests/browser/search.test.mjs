// The search in a real browser: page, suggestions, keyboard, announcements, facets, marks, faults.
// (A10, A11, B02, B09, H02, P05, P06, P07)
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, truncateSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { TRUSTED, serve } from './lib/server.mjs';
import { SITE } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const FIELD = 'input[name="q"]';
const HITS = '.treffer';

describe('search', () => {
  const site = stage({ policy: TRUSTED });

  /** Opens a page, waits for what is to be seen, and expects no complaint. */
  function open(path, wait, use) {
    return site.open(path, {}, async (page, trouble) => {
      if (wait) await page.waitForSelector(wait);
      const result = await use(page, trouble);
      // Who leaves a page does not wait for its suggestions.
      none(trouble.errors.filter((error) => !error.includes('ERR_ABORTED')));
      return result;
    });
  }

  const titles = (page) => page.$$eval('.treffer-titel', (all) => all.map((one) => one.textContent));
  const status = (page) => page.textContent('#suche-status');

  test('a question in the address is answered', () =>
    open('suche/index.html?q=AVV', HITS, async (page) => {
      assert.equal(await page.inputValue(FIELD), 'AVV');
      assert.match((await titles(page))[0], /AVV/);
      assert.match(await page.title(), /^AVV – Suche/);
      assert.ok((await page.$$('.treffer mark')).length > 0);
      assert.match(await page.textContent('.suche-ergebnis > h2'), /^\d+ Treffer für „AVV“$/);
    }));

  test('what stands below an answer does not move', () =>
    open('suche/index.html?q=Nachnutzung', HITS, async (page) => {
      const moved = await page.evaluate(() => new Promise((done) => {
        let sum = 0;
        new PerformanceObserver((list) => { for (const shift of list.getEntries()) sum += shift.value; })
          .observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done(sum), 300);
      }));
      assert.ok(moved < 0.05, `${moved}`);
    }));

  test('a service is found by the numbers of what it offers', () =>
    open('suche/index.html?q=OZG+99999', HITS, async (page) => {
      assert.match((await titles(page))[0], /^Außengastronomie beantragen/);
      assert.deepEqual(await page.$$eval('.suche-ergebnis > div > p', (all) => all.map((one) => one.textContent)), []);
    }));

  test('the form works from every page', () =>
    open('glossar/index.html', FIELD, async (page) => {
      await page.fill(FIELD, 'Databox');
      await page.press(FIELD, 'Enter');
      await page.waitForSelector(HITS);
      assert.match(page.url(), /suche\/(index\.html)?\?q=Databox$/);
    }));

  test('parts of compounds say where they stand', () =>
    open('suche/index.html?q=Reinigung+Verarbeitung', '.suche-ergebnis > h2:not([hidden])', async (page) => {
      await page.fill(FIELD, 'Verarbeitung');
      await page.waitForFunction(() => document.body.textContent.includes('ist Teil von'));
    }));

  test('a mistyped word is named, and what was meant is searched', () =>
    open('suche/index.html?q=Nachnutzng', HITS, async (page) => {
      const notes = await page.textContent('.suche-ergebnis');
      assert.match(notes, /„Nachnutzng“ kommt in diesem Handbuch nicht vor/);
      assert.match(notes, /Meinten Sie „Nachnutzung“/);
    }));

  test('words that find nothing by themselves have no hits, and that is said', async () => {
    for (const [question, chosen] of [['und', ''], ['👩\u200d💻', ''], ['und', '&art=Begriff']]) {
      await open(`suche/index.html?q=${encodeURIComponent(question)}${chosen}`, '.suche-ergebnis > h2:not([hidden])', async (page) => {
        assert.equal(await page.textContent('.suche-ergebnis > h2'), `Keine Treffer für „${question}“`);
        assert.equal((await page.$$('.treffer')).length, 0);
      });
    }
    // Who types may go on.
    await open('suche/index.html', FIELD, async (page) => {
      await page.fill(FIELD, 'und');
      await page.waitForFunction(() => document.title.startsWith('und –'));
      assert.equal(await page.$('.suche-ergebnis > h2:not([hidden])'), null);
      await page.press(FIELD, 'Enter');
      await page.waitForSelector('.suche-ergebnis > h2:not([hidden])');
    });
  });

  test('a word found nowhere is named, not dropped', () =>
    open('suche/index.html?q=Vertrag+Xylophon', HITS, async (page) => {
      assert.match(await page.textContent('.suche-ergebnis'), /„Xylophon“ kommt in diesem Handbuch nicht vor/);
    }));

  test('the status is said once, after a rest', () =>
    open('suche/index.html', FIELD, async (page) => {
      await page.waitForTimeout(900);
      await page.evaluate(() => {
        window.said = [];
        const look = () => window.said.push(document.getElementById('suche-status').textContent);
        new MutationObserver(look).observe(document.getElementById('suche-status'), { childList: true, characterData: true, subtree: true });
      });
      await page.type(FIELD, 'Kosten', { delay: 40 });
      await page.waitForTimeout(1500);
      const said = (await page.evaluate(() => window.said)).filter(Boolean);
      assert.equal(said.length, 1, said.join(' | '));
      assert.match(said[0], /^\d+ Treffer für „Kosten“/);
      await page.fill(FIELD, 'qqqqqq');
      await page.waitForFunction(() => /Keine Treffer für „qqqqqq“/.test(document.getElementById('suche-status').textContent));
    }));

  test('facets narrow down, stand in the address and can be taken back', () =>
    open('suche/index.html?q=Vertrag', HITS, async (page) => {
      const all = parseInt(await page.textContent('.suche-ergebnis > h2'), 10);
      const label = page.locator('.facette label', { hasText: 'Begriff' }).first();
      const count = Number((await label.textContent()).match(/\((\d+)\)/)[1]);
      await page.evaluate(() => { document.querySelector('.suche-filter').open = true; });
      await label.click();
      await page.waitForFunction((n) => document.querySelector('.suche-ergebnis > h2').textContent.startsWith(`${n} Treffer`), count);
      await page.waitForURL(/art=Begriff/);
      assert.ok(count < all);
      await page.reload();
      await page.waitForFunction((n) => document.querySelector('.suche-ergebnis > h2').textContent.startsWith(`${n} Treffer`), count);
      await page.evaluate(() => { document.querySelector('.suche-filter').open = true; });
      await page.click('text=Filter zurücksetzen');
      await page.waitForFunction((n) => document.querySelector('.suche-ergebnis > h2').textContent.startsWith(`${n} Treffer`), all);
      await page.goBack();
      await page.waitForFunction((n) => document.querySelector('.suche-ergebnis > h2').textContent.startsWith(`${n} Treffer`), count);
    }));

  test('address, title and history follow the answers', () =>
    open('suche/index.html?q=AVV', HITS, async (page) => {
      const answered = async (question) => {
        const stands = (it) => document.querySelector('.suche-ergebnis > h2').textContent.endsWith(`„${it}“`) && document.title.startsWith(`${it} – `);
        await page.waitForFunction(stands, question);
        assert.match(page.url(), new RegExp(`[?]q=${question}$`));
        assert.equal(await page.inputValue(FIELD), question);
      };
      for (const question of ['Databox', 'Vertrag']) {
        await page.evaluate((it) => {
          const form = document.querySelector('main form');
          form.elements.q.value = it;
          form.requestSubmit();
        }, question);
        await answered(question);
      }
      for (const question of ['Databox', 'AVV']) {
        await page.goBack();
        await answered(question);
      }
    }));

  test('the address does not wait for a slow answer', () =>
    open('suche/index.html', FIELD, async (page) => {
      await page.route(/\/suche\/w\//, () => {});
      await page.fill(FIELD, 'Databox');
      await page.press(FIELD, 'Enter');
      await page.waitForURL(/[?]q=Databox$/);
      assert.equal((await page.$$(HITS)).length, 0);
    }));

  test('more hits follow on demand, and the first of them gets the focus', () =>
    open('suche/index.html?q=Kommune', HITS, async (page) => {
      assert.equal((await page.$$(HITS)).length, 10);
      await page.click('.suche-ergebnis > button');
      await page.waitForFunction(() => document.querySelectorAll('.treffer').length > 10);
      const at = await page.evaluate(() => [...document.querySelectorAll('.treffer a')].indexOf(document.activeElement));
      assert.equal(at, 10);
    }));

  test('the combobox follows the pattern', () =>
    open('index.html', '.kopf-suche [role="combobox"]', async (page) => {
      const field = '.kopf-suche input';
      const state = () => page.$eval(field, (it) => ({
        open: it.getAttribute('aria-expanded'), active: it.getAttribute('aria-activedescendant'), value: it.value,
        chosen: [...document.querySelectorAll('[aria-selected="true"]')].map((one) => one.id), focus: document.activeElement === it,
      }));
      await page.keyboard.press('/');
      assert.ok((await state()).focus, '„/“ leads to the field');
      await page.keyboard.type('vertr');
      await page.waitForSelector('.vorschlag');
      assert.equal((await state()).open, 'true');
      assert.equal(await page.$$eval('[role="option"] a, [role="option"] button', (all) => all.length), 0);
      await page.keyboard.press('ArrowDown');
      const first = await state();
      assert.deepEqual(first.chosen, [first.active]);
      assert.ok(first.focus && first.active);
      await page.keyboard.press('ArrowUp');
      assert.equal((await state()).active, null);
      await page.keyboard.press('Home');
      await page.keyboard.type('x');
      assert.equal((await state()).value, 'xvertr', 'Home belongs to the text');
      await page.keyboard.press('Escape');
      assert.equal((await state()).open, 'false');
      await page.keyboard.press('Escape');
      assert.equal((await state()).value, '');
      await page.keyboard.type('databox');
      await page.waitForSelector('.vorschlag');
      await page.keyboard.press('ArrowDown');
      const target = await page.$eval('[aria-selected="true"]', (it) => new URL(it.dataset.ziel, location.href).pathname);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname.replace('index.html', '') === target.replace('index.html', ''));
      await page.keyboard.press('Control+k');
      assert.ok((await state()).focus, 'Ctrl+K leads to the field');
    }));

  test('found words are marked on their page until the mark is taken away', () =>
    open('suche/index.html?q=Databox', HITS, async (page) => {
      await page.click('.treffer a');
      await page.waitForSelector('main mark');
      assert.match(await page.textContent('.markenleiste'), /Fundstellen? für „Databox“ markiert/);
      await page.click('text=Nächste Fundstelle');
      assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MARK');
      await page.click('text=Markierung entfernen');
      assert.equal((await page.$$('main mark')).length, 0);
      assert.doesNotMatch(page.url(), /[?&]m=/);
    }));

  test('words that a hit does not show are one link away', () =>
    open('suche/index.html?q=Kosten+Au%C3%9Fengastronomie', HITS, async (page) => {
      const link = page.locator('.treffer-grund a[href$="#fundstelle"]').first();
      assert.match(await link.locator('..').textContent(), /^„.+“ steht an anderer Stelle dieser Seite: zur Fundstelle$/);
      const word = (await link.locator('..').textContent()).match(/„(.+?)“/)[1];
      await link.click();
      await page.waitForFunction(() => document.activeElement?.matches('main mark'));
      assert.match(await page.textContent('.markenleiste'), new RegExp(`für „${word}“ markiert`));
      assert.ok(await page.evaluate(() => {
        const { top, bottom } = document.activeElement.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }));
    }));

  test('whatever is asked is text', () =>
    open(`suche/index.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>"#\'><script>(.*+?^${}[]\\')}`, '.suche-ergebnis > h2:not([hidden])', async (page) => {
      assert.equal(await page.$$eval('main img, main script', (all) => all.length), 0);
      await page.fill(FIELD, '');
      await page.evaluate(() => { document.querySelector('main input').value = 'a '.repeat(50_000); document.querySelector('main form').requestSubmit(); });
      await page.waitForTimeout(1_000);
      assert.equal(await page.evaluate(() => 1 + 1), 2);
    }));
});

describe('search under adversity', () => {
  let browser;
  let folder;

  before(async () => {
    browser = await launch();
    folder = mkdtempSync(join(tmpdir(), 'suche ä #50% '));
    cpSync(SITE, folder, { recursive: true });
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('it works from a folder on disk', async () => {
    const url = `${pathToFileURL(join(folder, 'suche/index.html')).href}?q=AVV`;
    await withPage(browser, url, {}, async (page, trouble) => {
      await page.waitForSelector(HITS);
      const target = await page.$eval('.treffer a', (link) => link.href);
      await page.goto(target);
      await page.waitForSelector('main mark');
      none(trouble.errors);
    });
  });

  for (const [what, harm] of [
    ['missing', (file) => unlinkSync(file)],
    ['truncated', (file) => truncateSync(file, 2_000)],
  ]) {
    test(`an index that is ${what} is admitted`, async () => {
      harm(join(folder, 'suche/verzeichnis.js'));
      const server = await serve(folder);
      try {
        await withPage(browser, server.url('suche/index.html?q=AVV'), {}, async (page) => {
          await page.waitForSelector('text=Der Suchindex konnte nicht geladen werden');
          assert.match(await page.getAttribute('.kasten-warnung a', 'href'), /register\/index\.html$/);
          await page.waitForFunction(() => /Suchindex/.test(document.getElementById('suche-status').textContent));
        });
      } finally {
        await server.close();
        cpSync(join(SITE, 'suche/verzeichnis.js'), join(folder, 'suche/verzeichnis.js'));
      }
    });
  }
});
