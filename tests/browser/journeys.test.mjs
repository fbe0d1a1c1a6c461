// Readers with a task go their way to the end: by keyboard, on a phone, with and without scripts.
// (J1–J7, J10)
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tooWide, withPage } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { BELOW, SITE, read } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

const PHONE = { width: 320, height: 640 };

/** Reaches a link or button of the main part with the Tab key alone and presses Enter. */
async function press(page, name) {
  await page.waitForLoadState();
  const before = page.url();
  const wanted = page.locator('main').getByRole('link', { name, exact: true }).or(page.locator('main').getByRole('button', { name, exact: true }));
  await wanted.first().waitFor();
  const far = await page.evaluate(() => document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]').length);
  for (let i = 0; i <= far + 2; i += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.first().evaluate((it) => it === document.activeElement)) break;
    assert.ok(i <= far, `„${name}“ ist mit der Tabulatortaste nicht zu erreichen`);
  }
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.href !== before);
  await page.waitForLoadState();
}

async function words(page, at = 'main') {
  return read(await page.locator(at).first().innerText()).replace(/\s+/g, ' ');
}

async function says(page, at, ...wanted) {
  const found = await words(page, at);
  for (const one of wanted) assert.ok(found.includes(one.replace(/\s+/g, ' ')), `„${one}“ fehlt in „${found.slice(0, 600)}“`);
}

/** The pages that A4 paper takes for the open page, and their words. */
async function paper(page) {
  const dir = mkdtempSync(join(tmpdir(), 'leitfaden-papier-'));
  try {
    const file = join(dir, 'seite.pdf');
    writeFileSync(file, await page.pdf({ format: 'A4', tagged: true }));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return { text: text.replace(/\s+/g, ' '), sheets: text.split('\f').length - 1 };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

describe('journeys', () => {
  const site = stage();
  const below = stage({ prefix: BELOW });

  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
    const options = { viewport: PHONE, javaScriptEnabled };

    test(`J1 small town: own services, four answers, checklist, paper (${how})`, async () => {
      await below.open('index.html', options, async (page, trouble) => {
        await press(page, 'Einstieg für Kommunen');
        await press(page, 'Dienste für Ihre Kommune');
        for (const answer of ['Sachsen-Anhalt', 'Stadt', 'bis 19\u202f999 Einwohner']) await press(page, answer);
        assert.match(page.url(), /\/amt\/handbuch\/leistungen\/ihre-kommune\/sachsen-anhalt\/stadt\/bis-19999\//);
        const names = (await page.locator('.dienstliste h3').allInnerTexts()).map(read);
        assert.equal(names[0], 'Hundesteuer anmelden', 'sofort, kostenlos, wenig Aufwand steht vorn');
        assert.ok(names.indexOf('Fundsache melden') < names.indexOf('Außengastronomie beantragen'), 'weniger Arbeit zuerst');
        assert.ok(names.indexOf('Außengastronomie beantragen') < names.indexOf('Kita-Platz vormerken'), 'verfügbar vor Pilot');
        await says(page, 'main', 'Bewohnerparkausweis beantragen erst ab 20\u202f000 Einwohnern');
        await press(page, 'Außengastronomie beantragen');
        await says(page, '.antworten', 'Kann ich?', 'Was kostet es, wer zahlt?', 'Womit fange ich an?', 'Wer hilft?');
        if (javaScriptEnabled) {
          await page.locator('main').getByRole('link', { name: 'Zurück zu den Diensten für Ihre Kommune' }).click();
          assert.match(page.url(), /ihre-kommune\/sachsen-anhalt\/stadt\/bis-19999/);
          await page.goBack();
        }
        await page.goto(below.url('anleitungen/aussengastronomie/index.html'));
        await page.goto(below.url('arbeitshilfen/checkliste-aussengastronomie/index.html'));
        assert.ok((await page.locator('.checkliste .aufgabe').count()) > 10);
        // Who goes on before a page is whole breaks its loading off.
        none([...(await page.evaluate(tooWide)), ...trouble.errors.filter((error) => !error.includes('ERR_ABORTED'))]);
        const { text } = await paper(page);
        assert.ok(text.includes('Interesse per E-Mail bekunden.') && text.includes('Erledigt am:'));
      });
    });

    test(`J2 decision helper: a page per question, back, answers, result, paper (${how})`, async () => {
      await site.open('weitere/koordination/entscheidung/index.html', options, async (page, trouble) => {
        await press(page, 'Frage für Frage durchgehen');
        await says(page, 'h1', 'Welcher Weg zum Onlinedienst?');
        for (const answer of ['Ja', 'Ja', 'Ja', 'Nein']) await press(page, answer);
        await says(page, 'h1', 'Sollen auch Rückfragen und Bescheide online gehen?');
        assert.match(page.url(), /zustaendig-ja\/efa-ja\/geld-ja\/fachverfahren-nein\//);
        assert.equal(await page.locator('.bisher li').count(), 4);
        await page.goBack();
        await page.waitForLoadState();
        await says(page, 'h1', 'Sollen die Anträge ohne Abtippen in Ihr Fachverfahren kommen?');
        await page.goForward();
        await page.waitForLoadState();
        await press(page, 'Nein');
        await says(page, 'main', 'Ihr Ergebnis', 'Einer für Alle (EfA)', 'Warum dieses Ergebnis', 'Was Sie bedenken sollten', 'Was Sie jetzt tun', 'Ihre Antworten');
        none([...(await page.evaluate(tooWide)), ...trouble.errors]);
        const { text } = await paper(page);
        for (const wanted of ['Ihr Ergebnis', 'Einer für Alle', 'Interesse beim Land bekunden.', 'Führt Ihre Kommune die Leistung aus?']) {
          assert.ok(text.includes(wanted), `„${wanted}“ fehlt auf dem Papier`);
        }
        assert.ok(!text.includes(' ändern'), 'auf Papier gibt es nichts anzuklicken');
      });
    });

    test(`J3 costs: per Land and per service, gaps said openly (${how})`, async () => {
      await site.open('index.html', options, async (page) => {
        await press(page, 'Finanzielle Dimension');
        await says(page, '#seite-kosten ~ .tabelle', 'Kostenart', 'Kommune (100');
        await page.goto(site.url('leistungen/aussengastronomie/index.html'));
        await press(page, 'Kosten im Einzelnen');
        await says(page, '#seite-kosten ~ .zeichnung', 'Betrieb', 'Land 100', 'unter Vorbehalt, unsicher');
        await page.locator('#seite-kosten ~ .zeichnung summary').first().click();
        await says(page, '#seite-kosten ~ .zeichnung table', 'Betrieb', 'keine Angabe', 'Vorbehalt: Lassen Sie sich die Zusage');
        await page.goto(site.url('finanzierung/regeln/index.html'));
        await says(page, 'main', 'Sachsen-Anhalt', 'Thüringen', 'Kommune');
      });
    });

    test(`J4 first Monday: step 1 with contact, ready mail, things at hand (${how})`, async () => {
      await site.open('leistungen/aussengastronomie/index.html', options, async (page) => {
        await press(page, 'Schritt 1: Interesse bekunden');
        await says(page, 'main', 'Was Sie brauchen', 'Name der Kommune und zuständiges Amt', 'Dauer', '1 bis 2 Wochen', 'Wer hilft');
        const mail = new URL(await page.getByRole('link', { name: 'E-Mail mit diesem Text beginnen' }).getAttribute('href'));
        assert.equal(mail.protocol, 'mailto:');
        assert.match(mail.pathname, /@/);
        assert.equal(mail.searchParams.get('subject'), 'Interesse am Onlinedienst „Außengastronomie beantragen“');
        assert.match(mail.searchParams.get('body'), /^Guten Tag,\r\n\r\n/);
      });
    });

    test(`J5 contract and privacy: documents with format, worksheet (${how})`, async () => {
      await site.open('anleitungen/aussengastronomie/2-avv/index.html', options, async (page) => {
        await says(page, 'main', 'Vertrag zur Auftragsverarbeitung', 'Was danach vorliegt', 'Ihr Wert', 'Datenschutzbeauftragte Person');
        assert.match(await words(page), /\((PDF|DOCX|ODT|TXT|MD|XLSX)[,)]/);
        await page.goto(site.url('weitere/ozg-praxis/datenschutz/index.html'));
        assert.ok((await page.locator('.arbeitsblatt .feld').count()) >= 4, 'vier Angaben zum Datenschutz');
        const { text } = await paper(page);
        assert.ok(text.includes((await page.locator('.arbeitsblatt .feld dt').first().innerText()).trim()));
      });
    });

    test(`J6 connection: only the steps of the chosen way, one sheet of parameters (${how})`, async () => {
      await site.open('anleitungen/efa-anbindung/index.html', options, async (page, trouble) => {
        await press(page, 'Direkter Transport mit OSCI/XTA');
        const steps = (await page.locator('.schritte .ziffer').allInnerTexts()).map((text) => text.trim());
        assert.ok(steps.some((text) => text.includes('5b')) && !steps.some((text) => /5[ac]/.test(text)), steps.join(' | '));
        await says(page, 'main', 'Diese Schritte brauchen Sie nicht', 'DVDV-Organisationsschlüssel', 'Link zur Leistung im Portalverbund');
        assert.ok(!(await words(page)).includes('Destination-ID an den'), 'nichts von den anderen Wegen');
        none([...(await page.evaluate(tooWide)), ...trouble.errors]);
        const { text } = await paper(page);
        assert.ok(text.includes('Ihr Wert') && text.includes('Zertifikate beantragen'));
        await press(page, 'Transport mit FIT-Connect');
        await says(page, 'main', 'Destination-ID');
      });
    });

    test(`J7 support: a sheet for the wall on one page of paper (${how})`, async () => {
      await site.open('leistungen/aussengastronomie/index.html', options, async (page) => {
        await press(page, 'Als Aushang öffnen und drucken');
        await says(page, 'main', 'Erste Anlaufstelle', 'Zeiten', 'Wann geht es weiter?');
        const { text, sheets } = await paper(page);
        assert.equal(sheets, 1, text);
        assert.ok(text.includes('+49 391 0000-200') && text.includes('Bei uns im Haus hilft'));
      });
    });

    test(`J10 unknown term: explained on the page, with a way back (${how})`, async () => {
      await site.open('anleitungen/aussengastronomie/4-nachrichtenbroker/index.html', options, async (page) => {
        const term = page.locator('main a.begriff').first();
        const id = await term.getAttribute('id');
        await term.focus();
        await page.keyboard.press('Enter');
        const target = page.locator(`[id="${decodeURIComponent(new URL(page.url()).hash.slice(1))}"]`);
        assert.ok((await target.innerText()).length > 40, 'die Erklärung steht auf der Seite');
        await page.locator(`a[href="#${id}"]`).first().click();
        assert.equal(decodeURIComponent(new URL(page.url()).hash), `#${id}`);
      });
    });
  }

  test('the decision helper works from a folder on disk', async () => {
    const options = { viewport: PHONE, javaScriptEnabled: false };
    await withPage(site.browser, `file://${SITE}/entscheidungshilfe/umsetzungsvariante/index.html`, options, async (page) => {
      for (const answer of ['Ja', 'Nein', 'Ja']) await press(page, answer);
      await says(page, 'main', 'Ihr Ergebnis', 'noch hat niemand den Dienst gebaut');
    });
  });
});
