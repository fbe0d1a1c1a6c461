// Five readers with a question each: from the start page to the answer in at most three clicks,
// by links a reader sees, without scripts, on a phone. (J1, J3–J6)
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { stage } from './lib/stage.mjs';

const MOST_CLICKS = 3;

/** Who asks what, the links on the way, and what stands at its end. */
const WAYS = [
  {
    who: 'Hauptamtsleitung: Was können wir nachnutzen, was kostet es, womit fangen wir an, wer hilft?',
    way: ['Onlinedienst finden', 'Außengastronomie beantragen'],
    at: '.antworten',
    says: ['Kann ich?', 'Was kostet es, wer zahlt?', 'Womit fange ich an?', 'Wer hilft?', 'Ja, der Dienst ist nachnutzbar.'],
  },
  {
    who: 'Sachbearbeitung: Wo kommen die Anträge an?',
    way: ['Wie kommen die Anträge zu uns?'],
    at: 'main',
    says: ['Databox', 'Gruppenpostfach'],
  },
  {
    who: 'IT-Koordination: Welche Angaben brauche ich für den Anschluss?',
    way: ['Außengastronomie beantragen', 'Nachrichtenbroker und Databox beantragen'],
    at: '.arbeitsblatt',
    says: ['Feld', 'Ihr Wert'],
  },
  {
    who: 'Datenschutz: Welcher Vertrag ist zu prüfen?',
    way: ['Schritt 2: Vertrag zur Auftragsverarbeitung'],
    at: 'main',
    says: ['Auftragsverarbeitung', 'Dataport', 'Was danach vorliegt'],
  },
  {
    who: 'Kämmerei: Welche Kosten trägt die Kommune, und was ist noch offen?',
    way: ['Finanzielle Dimension'],
    at: '#seite-kosten ~ .tabelle',
    says: ['Kostenart', 'Kommune (100', 'Die Aufteilung steht noch nicht fest.'],
  },
];

describe('a reader', () => {
  const site = stage();

  for (const { who, way, at, says } of WAYS) {
    test(`${who} (Klicks: ${way.length})`, async () => {
      assert.ok(way.length <= MOST_CLICKS);
      const options = { viewport: { width: 320, height: 640 }, javaScriptEnabled: false };
      await site.open('index.html', options, async (page) => {
        for (const name of way) {
          await page.locator('main').getByRole('link', { name }).first().click();
          await page.waitForLoadState();
        }
        const words = (await page.locator(at).first().innerText()).replace(/\s+/g, ' ');
        for (const wanted of says) assert.ok(words.includes(wanted), `„${wanted}“ fehlt in „${words.slice(0, 400)}“`);
      });
    });
  }
});
