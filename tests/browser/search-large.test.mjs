// The search of a large handbook: who goes on asking sees hits before their texts are loaded.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { launch, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { TRUSTED, serve } from './lib/server.mjs';

const ROOT = new URL('../..', import.meta.url).pathname;
const PROGRAM = process.env.LEITFADEN ?? join(ROOT, 'target/release/leitfaden');
const FIELD = 'main input[name="q"]';
const QUESTIONS = ['Satzung', 'Wohnsitz', 'Urkunde', 'Gebühr Bescheid'];

describe('search of a large handbook', () => {
  const dir = mkdtempSync(join(tmpdir(), 'leitfaden-gross-'));
  const site = join(dir, 'public');
  let server;
  let browser;

  before(async () => {
    const project = join(dir, 'handbuch');
    execFileSync(join(ROOT, 'tests/bench/corpus'), ['1000', join(dir, 'plain')]);
    execFileSync(join(ROOT, 'tests/bench/prepare'), [join(dir, 'plain'), project]);
    execFileSync(PROGRAM, ['build', '--project', project, '--output', site, '--today', '2026-12-01'], { stdio: 'ignore' });
    server = await serve(site, { policy: TRUSTED });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  const loaded = (page, part) =>
    page.waitForFunction((it) => performance.getEntriesByType('resource').some(({ name }) => name.includes(it)), part);
  const asking = (page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const hits = (page) => page.$$eval('.treffer', (all) => all.map((one) => ({
    title: one.querySelector('.treffer-titel').textContent.split(' › ')[0], place: one.querySelector('.treffer-ort').textContent,
    page: one.querySelector('a').href.replace(/#.*/, ''), text: one.querySelector('.treffer-auszug')?.textContent ?? '',
  })));
  const asked = async (page, question) => {
    await page.fill(FIELD, question);
    await page.press(FIELD, 'Enter');
    await page.waitForFunction((it) => document.querySelector('.treffer a')?.href.includes(encodeURIComponent(it)), question);
  };
  const complete = (page) => page.waitForSelector('.trefferliste:not([aria-busy])');

  test('the first question does without the titles, the next one brings them', () =>
    withPage(browser, server.url('suche/index.html?q=Antrag'), {}, async (page, trouble) => {
      await page.waitForSelector('.treffer');
      assert.ok(!server.sent.some(({ path }) => path.includes('/k/')));
      await asked(page, QUESTIONS[0]);
      await loaded(page, '/k/k0.js');
      none(trouble.errors);
    }));

  test('who comes back to the field gets the titles before asking', () =>
    withPage(browser, server.url('suche/index.html?q=Antrag'), {}, async (page, trouble) => {
      await complete(page);
      assert.ok((await asking(page)).every((name) => !name.includes('/k/')));
      await page.click(FIELD);
      await loaded(page, '/k/k0.js');
      none(trouble.errors);
    }));

  test('who saves data does without them', () =>
    withPage(browser, server.url('suche/index.html?q=Antrag'), {}, async (page, trouble) => {
      await page.evaluate(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
      await complete(page);
      for (const question of QUESTIONS) {
        await page.click(FIELD);
        await asked(page, question);
        await complete(page);
      }
      assert.ok((await asking(page)).every((name) => !name.includes('/k/')));
      none(trouble.errors);
    }));

  test('a pasted question is looked up before it is sent', () =>
    withPage(browser, server.url('suche/index.html'), {}, async (page, trouble) => {
      await page.evaluate((field) => {
        const input = document.querySelector(field);
        input.value = 'Satzung';
        input.dispatchEvent(new InputEvent('input', { inputType: 'insertFromPaste', bubbles: true }));
      }, FIELD);
      await loaded(page, '/suche/w/');
      assert.equal((await page.$$('.treffer')).length, 0);
      none(trouble.errors);
    }));

  test('the parts of an unknown word are loaded while it is typed, for a known one no more than its own file', () =>
    withPage(browser, server.url('suche/index.html'), {}, async (page, trouble) => {
      const terms = async () => (await asking(page)).filter((name) => name.includes('/suche/w/')).length;
      const typed = (question) => page.evaluate(async (it) => {
        const { daten, frage } = window.leitfadenSuche;
        await frage.vorladen(await daten.verzeichnis(), it);
      }, question);
      await typed('Satzun');
      assert.equal(await terms(), 1);
      // A word whose ending is not typed to its end, and that begins no other one.
      const stem = await page.evaluate(async () => {
        const { daten } = window.leitfadenSuche;
        const { worte } = await daten.begriffe(await daten.verzeichnis(), 1);
        return worte.slice(0, worte.length / 2).find((it) => /^[a-z]{6,}$/.test(it) && !worte.some((other) => other.startsWith(`${it}un`)));
      });
      const known = await terms();
      await typed(`${stem}un`);
      assert.equal(await terms(), known, stem);
      assert.ok((await asking(page)).every((name) => !name.includes('/suche/t/')));
      const question = 'Urkundenwohnsitz';
      await typed(question);
      const ahead = await terms();
      assert.ok(ahead > known);
      await page.fill(FIELD, question);
      await page.press(FIELD, 'Enter');
      await page.waitForFunction(() => document.querySelector('.suche-ergebnis').textContent.includes('beide Teile vorkommen'));
      assert.equal(await terms(), ahead);
      none(trouble.errors);
    }));

  const titlesThere = async (page) => {
    await page.waitForSelector('.treffer');
    await asked(page, QUESTIONS[0]);
    await page.waitForFunction(() => window.leitfadenSuche.daten.verzeichnis().then(({ koepfe }) => Boolean(koepfe)));
    await complete(page);
  };

  test('hits stand there before their texts, and stay who they are', () =>
    withPage(browser, server.url('suche/index.html?q=Antrag'), {}, async (page, trouble) => {
      await titlesThere(page);
      for (const question of QUESTIONS.slice(1)) {
        const held = [];
        await page.route(/\/suche\/t\//, (route) => held.push(route));
        await asked(page, question);
        const early = await hits(page);
        assert.equal(await page.getAttribute('.trefferliste', 'aria-busy'), 'true');
        assert.ok(early.length === 10 && early.every(({ title, text }) => title && !text));
        await page.focus('.treffer:nth-child(2) a');
        await Promise.all(held.map((route) => route.continue()));
        await page.unroute(/\/suche\/t\//);
        await complete(page);
        const whole = await hits(page);
        const known = ({ title, place, page }) => `${page} ${title} ${place}`;
        assert.deepEqual(whole.map(known).sort(), early.map(known).sort());
        assert.ok(whole.some(({ text }) => text));
        const focused = await page.evaluate(() => document.activeElement.closest('.treffer a')?.href.replace(/#.*/, ''));
        assert.equal(focused?.replace(/\?.*/, ''), early[1].page.replace(/\?.*/, ''));
      }
      none(trouble.errors.filter((error) => !error.includes('ERR_ABORTED')));
    }));

  test('a folder on disk does the same', () =>
    withPage(browser, `${pathToFileURL(join(site, 'suche/index.html')).href}?q=Antrag`, {}, async (page, trouble) => {
      await titlesThere(page);
      await asked(page, QUESTIONS[1]);
      await complete(page);
      assert.equal((await hits(page)).filter(({ text }) => text).length, 10);
      none(trouble.errors);
    }));
});
