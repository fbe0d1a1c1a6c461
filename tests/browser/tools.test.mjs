// What scripts add to lists, tables and the catalogue: ticks, sorting, filters. (P16, B07)
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tooWide } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { TRUSTED } from './lib/server.mjs';
import { read } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const CHECKLIST = 'arbeitshilfen/checkliste-aussengastronomie/index.html';
const STEP = 'anleitungen/aussengastronomie/1-interesse-bekunden/index.html';
const CATALOGUE = 'leistungen/index.html';

describe('tools', () => {
  const site = stage({ policy: TRUSTED });

  const stored = (page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('haken')));
  const visible = async (page) => (await page.locator('.dienstliste > li:visible h3').allInnerTexts()).map(read);

  test('ticks stay only after the reader ticks, count, and can be deleted', async () => {
    await site.open(CHECKLIST, {}, async (page, trouble) => {
      assert.deepEqual(await stored(page), []);
      const box = page.getByRole('checkbox', { name: 'Zustimmung der Leitung einholen.' });
      await box.focus();
      await page.keyboard.press('Space');
      assert.equal((await stored(page)).length, 1);
      assert.match(await page.locator('.hakenstand').innerText(), /^1 von \d+ erledigt/);
      assert.match(await page.locator('.hakenleiste').innerText(), /nur in diesem Browser/);
      await page.goto(site.url(STEP));
      assert.ok(await page.getByRole('checkbox', { name: 'Zustimmung der Leitung einholen.' }).isChecked(), 'derselbe Haken auf der Seite des Schritts');
      await page.getByRole('button', { name: 'Alle Haken löschen' }).click();
      assert.deepEqual(await stored(page), []);
      await page.reload();
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 0);
      none(trouble.errors);
    });
  });

  test('ticks go into a file and come back from it; another file is refused', async () => {
    let file;
    await site.open(STEP, { acceptDownloads: true }, async (page, trouble) => {
      await page.getByRole('checkbox').nth(1).check();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Haken als Datei sichern' }).click()]);
      assert.match(download.suggestedFilename(), /^haken-\d{4}-\d{2}-\d{2}\.json$/);
      file = readFileSync(await download.path(), 'utf8');
      none(trouble.errors);
    });
    const path = `/tmp/leitfaden-haken-${process.pid}.json`;
    writeFileSync(path, file);
    await site.open(CHECKLIST, {}, async (page) => {
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByText('Geladen: 1 Haken.').first().waitFor();
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1);
      writeFileSync(path, '{"art": "anderes"}');
      await page.locator('input[type=file]').setInputFiles(path);
      await page.getByText('Diese Datei enthält keine Haken').first().waitFor();
      assert.equal(await page.getByRole('checkbox', { checked: true }).count(), 1);
    });
  });

  test('without a memory ticks hold for the open page, and it says so', async () => {
    await site.open('index.html', {}, async (page, trouble) => {
      await page.addInitScript(() => {
        Object.defineProperty(window, 'localStorage', { get() { throw new Error('verboten'); } });
      });
      await page.goto(site.url(STEP));
      await page.getByRole('checkbox').first().check();
      assert.match(await page.locator('.hakenleiste').innerText(), /1 von \d+ erledigt[\s\S]*merkt sich nichts/);
      none(trouble.errors);
    });
  });

  test('tables sort by German words, down and back again; a sum stays at the end', async () => {
    await site.open('index.html', {}, async (page, trouble) => {
      for (const path of ['zahlen/index.html', 'beteiligte/stellen/index.html', 'arbeitshilfen/abkuerzungen/index.html', 'weitere/ozg-praxis/auswertung/index.html', 'schreiben/daten/index.html']) {
        await page.goto(site.url(path));
        if ((await page.locator('.sortieren:visible').count()) > 0) break;
      }
      const table = page.locator('table:has(.sortieren:visible)').first();
      const column = () => table.evaluate((it) => Array.from(it.tBodies[0].rows).filter((row) => row.className !== 'summe').map((row) => row.cells[0].textContent.trim()));
      const before = await column();
      const button = table.locator('.sortieren').first();
      await button.focus();
      await page.keyboard.press('Enter');
      assert.equal(await table.locator('th').first().getAttribute('aria-sort'), 'ascending');
      const up = await column();
      const collator = new Intl.Collator('de', { numeric: true });
      assert.deepEqual(up, [...before].sort(collator.compare));
      const sum = await table.evaluate((it) => Array.from(it.tBodies[0].rows, (row) => row.className).indexOf('summe'));
      assert.ok(sum === -1 || sum === up.length, 'die Summe steht unten');
      await page.getByRole('status').filter({ hasText: /^Sortiert nach .*, aufsteigend\.$/ }).waitFor({ state: 'attached' });
      await page.keyboard.press('Enter');
      assert.equal(await table.locator('th').first().getAttribute('aria-sort'), 'descending');
      await page.keyboard.press('Enter');
      assert.deepEqual(await column(), before);
      none(trouble.errors);
    });
  });

  test('a table is narrowed by one value, counted, announced, and comes back', async () => {
    await site.open('weitere/ozg-praxis/schnittstellen/index.html', {}, async (page, trouble) => {
      const rows = page.locator('#daten-1').locator('xpath=ancestor::table').locator('tbody tr:visible');
      const all = await rows.count();
      await page.getByLabel('Zustand').selectOption('Idee');
      assert.equal(await rows.count(), 4);
      await page.getByRole('status').filter({ hasText: `4 von ${all} Zeilen` }).waitFor({ state: 'attached' });
      // Sorting keeps what is chosen.
      await page.getByRole('button', { name: 'Schnittstelle', exact: true }).click();
      assert.equal(await rows.count(), 4);
      await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
      assert.equal(await rows.count(), all);
      assert.equal(await page.getByLabel('Zustand').evaluate((it) => it === document.activeElement), true);
      none(trouble.errors);
    });
  });

  test('the participation matrix shows one Land, also as cards on a phone', async () => {
    await site.open('weitere/koordination/beteiligung/index.html', { viewport: { width: 320, height: 640 } }, async (page, trouble) => {
      const names = page.locator('[data-wert]:visible');
      await page.getByLabel('Land', { exact: true }).selectOption('Sachsen-Anhalt');
      const shown = await names.evaluateAll((all) => all.map((it) => it.dataset.wert));
      assert.deepEqual([...new Set(shown)], ['Sachsen-Anhalt']);
      assert.ok(await page.locator('tbody tr:visible:has([data-wert])').count() >= 2);
      none(await page.evaluate(tooWide));
      none(trouble.errors);
    });
  });

  test('a table of many columns becomes cards on a phone', async () => {
    await site.open('leistungen/aussengastronomie/index.html', { viewport: { width: 320, height: 640 } }, async (page) => {
      await page.locator('#seite-kosten ~ .zeichnung summary').first().click();
      const cell = page.locator('#seite-kosten ~ .zeichnung td').first();
      assert.equal(await cell.evaluate((it) => getComputedStyle(it, '::before').content), '"Betrag: "');
      none(await page.evaluate(tooWide));
    });
  });

  test('the catalogue is narrowed by several values, counted, announced, kept in the address', async () => {
    await site.open(CATALOGUE, { viewport: { width: 1280, height: 900 } }, async (page, trouble) => {
      const all = (await visible(page)).length;
      assert.equal(all, 7);
      await page.getByRole('checkbox', { name: /^nachnutzbar/ }).check();
      await page.getByRole('checkbox', { name: /^mit eigenem Anteil/ }).check();
      assert.deepEqual(await visible(page), ['Fundsache melden', 'Außengastronomie beantragen', 'Bewohnerparkausweis beantragen']);
      assert.equal(new URL(page.url()).search, '?merkmal=kosten-anteil&merkmal=verfuegbarkeit-nachnutzbar');
      await page.getByRole('status').filter({ hasText: '3 von 7 Diensten' }).waitFor({ state: 'attached' });
      // Numbers say what would be left; the own group does not narrow itself.
      await page.getByText('kostenlos (1)').waitFor();
      await page.getByText('im Pilotbetrieb (1)').waitFor();
      await page.getByLabel('Sortieren nach').selectOption('name');
      assert.deepEqual(await visible(page), ['Außengastronomie beantragen', 'Bewohnerparkausweis beantragen', 'Fundsache melden']);
      await page.reload();
      assert.equal((await visible(page))[0], 'Außengastronomie beantragen');
      await page.goBack();
      await page.waitForFunction(() => document.querySelector('.dienstliste > li:not([hidden]) h3').textContent === 'Fundsache melden');
      await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
      assert.equal((await visible(page)).length, all);
      assert.equal(new URL(page.url()).searchParams.getAll('merkmal').length, 0);
      none(trouble.errors);
    });
  });

  test('nothing fits: the catalogue says so; unknown values in the address are passed over', async () => {
    await site.open(`${CATALOGUE}?merkmal=modell-efa&merkmal=verfuegbarkeit-pilot&merkmal=%3Cimg%3E&sortierung=x`, {}, async (page, trouble) => {
      assert.deepEqual(await visible(page), []);
      assert.match(await page.locator('.dienstzahl').innerText(), /^Kein Dienst/);
      none(trouble.errors);
    });
  });

  test('the worksheet can be copied as a table', async () => {
    await site.open('anleitungen/efa-anbindung/ueber-osci-xta/index.html', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page, trouble) => {
      await page.getByRole('button', { name: 'Tabelle kopieren' }).click();
      await page.getByText('Jetzt in eine E-Mail').first().waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(text, /^Feld\tBeispiel\tWoher\tFür\tIhr Wert\r?\nFunktionspostfach\t/);
      none(trouble.errors);
    });
  });
});
