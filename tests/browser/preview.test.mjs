// The preview as editors see it: save, and the page in the browser is right. (C04–C08, C15, C16, S04, S16, A27)
import assert from 'node:assert/strict';
import { after, before, beforeEach, afterEach, describe, test } from 'node:test';
import { axe } from './lib/axe.mjs';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { handbook, preview } from './lib/preview.mjs';

const PAGE = 'content/seiten/glossar.md';
const ADDRESS = 'glossar/';

describe('preview', () => {
  let browser;
  let book;
  let server;

  before(async () => { browser = await launch(); });
  after(async () => { await browser?.close(); });
  beforeEach(async () => {
    book = handbook();
    server = await preview(book.dir);
  });
  afterEach(async () => {
    await server?.stop();
    book?.remove();
  });

  const open = (path, use, options = {}) => withPage(browser, server.url(path), options, use);
  const shows = (page, text) => page.getByText(text).first().waitFor({ timeout: 5_000 });
  const panel = (page) => page.locator('#leitfaden-vorschau section.tafel');

  test('a saved text appears in place: scroll, focus and what scripts have made stay (C04, C16)', async () => {
    await open(ADDRESS, async (page, trouble) => {
      await page.evaluate(() => {
        window.derselbe = true;
        const field = document.createElement('input');
        field.id = 'getippt';
        document.querySelector('footer').append(field);
        field.value = 'angefangen';
        field.focus({ preventScroll: true });
        window.scrollTo({ top: 900, behavior: 'instant' });
      });
      await page.waitForTimeout(200);
      const before = await page.evaluate(() => window.scrollY);
      book.edit(PAGE, (text) => `${text}\n\nNagelneuer Absatz am Ende.\n`);
      await shows(page, 'Nagelneuer Absatz am Ende.');
      const state = await page.evaluate(() => ({
        same: window.derselbe,
        typed: document.getElementById('getippt')?.value,
        focus: document.activeElement?.id,
        scroll: window.scrollY,
      }));
      assert.deepEqual(state, { same: true, typed: 'angefangen', focus: 'getippt', scroll: state.scroll });
      assert.ok(Math.abs(state.scroll - before) < 400, `${before} → ${state.scroll}`);
      none(trouble.errors);
    });
  });

  test('a page whose bytes stay is left alone', async () => {
    await open('', async (page, trouble) => {
      await page.evaluate(() => {
        window.changes = 0;
        new MutationObserver((list) => { window.changes += list.length; })
          .observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      book.edit('content/seiten/datenschutz.md', (text) => `${text}\n\nEin Satz mehr.\n`);
      await page.waitForTimeout(600);
      assert.equal(await page.evaluate(() => window.changes), 0);
      none(trouble.errors);
    });
  });

  test('a broken file leaves the page as it was, with the message; mending takes it away (C07)', async () => {
    await open(ADDRESS, async (page, trouble) => {
      const good = book.read(PAGE);
      book.write(PAGE, `${good}\n\nVerschwindet nicht: [weg](<script>alert(1)</script>.md#x)\n\nNoch nicht zu sehen.\n`);
      await panel(page).waitFor({ timeout: 5_000 });
      const told = await panel(page).innerText();
      assert.match(told, /1 Fehler|2 Fehler/);
      assert.match(told, /glossar\.md:\d+:\d+/);
      assert.equal(await page.locator('main').getByText('Noch nicht zu sehen.').count(), 0);
      none(trouble.errors);
      // The checker brings styles of its own, which the policy refuses: only complaints before it count.
      none(await axe(page));
      trouble.errors.length = 0;
      book.write(PAGE, `${good}\n\nWieder heil.\n`);
      await shows(page, 'Wieder heil.');
      await panel(page).waitFor({ state: 'hidden', timeout: 5_000 });
      none(trouble.errors);
    });
  });

  test('without a sound state every address tells the messages, and mends itself (C08, S16, A27)', async () => {
    await server.stop();
    const good = book.read('content/leitfaden.yaml');
    book.write('content/leitfaden.yaml', `${good}\n"<script>alert(1)</script>": 1\n`);
    server = await preview(book.dir, { port: server.port });
    for (const path of ['', 'nirgendwo/']) {
      const answer = await fetch(server.url(path));
      assert.equal(answer.status, 503);
      const html = await answer.text();
      assert.ok(!html.includes('<script>alert'), html);
      assert.ok(!html.includes(book.dir), 'no path of this machine');
    }
    await open('', async (page) => {
      await shows(page, 'Noch nichts zu sehen');
      none(await axe(page));
      book.write('content/leitfaden.yaml', good);
      await page.locator('#seite-inhalt').waitFor({ timeout: 5_000 });
    });
  });

  test('a moved page is followed, a deleted one says so', async () => {
    book.write('content/seiten/hier.md', page('Zum Umziehen', 'Ein Text, der umzieht.'));
    await open('hier/', async (page) => {
      await shows(page, 'Ein Text, der umzieht.');
      const text = book.read('content/seiten/hier.md');
      const { renameSync, rmSync } = await import('node:fs');
      renameSync(`${book.dir}/content/seiten/hier.md`, `${book.dir}/content/seiten/dort.md`);
      await page.waitForURL('**/dort/', { timeout: 5_000 });
      assert.ok(text);
      rmSync(`${book.dir}/content/seiten/dort.md`);
      await shows(page, 'Diese Seite gibt es nicht mehr.');
    });
  });

  test('styles are exchanged without touching the page', async () => {
    await open('', async (page, trouble) => {
      await page.evaluate(() => { window.derselbe = true; });
      const { mkdirSync } = await import('node:fs');
      mkdirSync(`${book.dir}/themes/standard/css`, { recursive: true });
      book.write('themes/standard/css/print.css', 'body { outline: 7px solid rgb(1, 2, 3); }');
      await page.waitForFunction(() => getComputedStyle(document.body).outlineWidth === '7px', null, { timeout: 5_000 });
      assert.equal(await page.evaluate(() => window.derselbe), true);
      none(trouble.errors);
    });
  });

  test('a template that asks for what is not there leaves the page, and says so', async () => {
    await open('', async (page) => {
      const { mkdirSync } = await import('node:fs');
      mkdirSync(`${book.dir}/themes/standard/templates/teile`, { recursive: true });
      const footer = 'themes/standard/templates/teile/fuss.html';
      book.write(footer, '<footer><p>{{ hilf.titel }}</p></footer>');
      await shows(page, 'Diese Seite lässt sich nicht herstellen. Sie sehen den letzten Stand.');
      await shows(page, 'Zeile 1: die Angabe „hilf“ gibt es auf dieser Seite nicht');
      assert.equal(await page.locator('#seite-inhalt').count(), 1);
      book.write(footer, '<footer><p>Unser Fuß</p></footer>');
      await shows(page, 'Unser Fuß');
      await page.getByText('Sie sehen den letzten Stand.').waitFor({ state: 'hidden', timeout: 5_000 });
    });
  });

  test('twenty tabs learn of a change over few connections (C05)', async () => {
    const context = await browser.newContext();
    const tabs = await Promise.all(Array.from({ length: 20 }, () => context.newPage()));
    for (const tab of tabs) await tab.goto(server.url(ADDRESS));
    book.edit(PAGE, (text) => `${text}\n\nFür alle zwanzig.\n`);
    await Promise.all(tabs.map((tab) => shows(tab, 'Für alle zwanzig.')));
    await tabs[0].close();
    book.edit(PAGE, (text) => `${text}\n\nAuch ohne den ersten.\n`);
    await Promise.all(tabs.slice(1).map((tab) => shows(tab, 'Auch ohne den ersten.')));
    await context.close();
  });

  test('a restarted server is found again (C15)', async () => {
    await open(ADDRESS, async (page) => {
      assert.equal(await server.stop(), 0);
      book.edit(PAGE, (text) => `${text}\n\nWährend der Pause geschrieben.\n`);
      server = await preview(book.dir, { port: server.port });
      await page.getByText('Während der Pause geschrieben.').waitFor({ timeout: 15_000 });
    });
  });

  test('another site reads nothing and frames nothing (S04)', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route('http://evil.example/', (route) => route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${server.url('')}"></iframe><script src="${server.url('_leitfaden/vorschau.js')}" onload="window.geladen = true"></script>`,
    }));
    await page.goto('http://evil.example/');
    const read = await page.evaluate((url) => fetch(url).then((answer) => answer.text(), () => 'verweigert'), server.url(''));
    assert.equal(read, 'verweigert');
    assert.equal(await page.evaluate(() => window.geladen), undefined);
    const frame = page.frames()[1];
    assert.ok(!frame || !(await frame.content()).includes('seite-inhalt'));
    await context.close();
  });

  test('the report for editors has everything and passes axe', async () => {
    book.edit(PAGE, (text) => text.replace(/pruefen_bis: .*/, 'pruefen_bis: 2026-11-01'));
    await open('_leitfaden/', async (page) => {
      for (const heading of ['Meldungen nach Datei', 'Prüftermine', 'Entwürfe', 'Nirgends verwendet', 'Pflichtangaben', 'Zu große Seiten']) {
        assert.equal(await page.getByRole('heading', { name: heading }).count(), 1, heading);
      }
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        none(await axe(page));
      }
    });
  });

  function page(title, text) {
    return `---\ntitel: ${title}\nstatus: freigegeben\nstand: 2026-11-01\n---\n\n${text}\n`;
  }
});
