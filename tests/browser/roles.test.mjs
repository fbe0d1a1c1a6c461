// What a screen reader meets on a page: landmarks in their order on every kind of page, and on some pages all it can
// jump to, by role and name, as somebody has reviewed it in `rollen/`. `tests/bilder` takes that anew, too. (A12, A25)
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
import { outline } from './lib/outline.mjs';
import { SITE, isContent, kinds } from './lib/site.mjs';
import { stage } from './lib/stage.mjs';

/** Every landmark that a page may have, in the order in which all pages have them; `!` marks what none lacks. */
const ORDER = [
  '! banner', 'search', '! navigation Hauptnavigation', 'navigation Sie sind hier',
  'navigation Schritte dieser Anleitung', 'navigation Seiten in diesem Bereich', '! main',
  'search in main',
  'navigation Anfangsbuchstaben', 'navigation Inhalt', 'navigation Auf dieser Seite', 'navigation Weiterblättern',
  '! contentinfo', '! navigation Rechtliches und Service',
];

const RENEW = process.env.LEITFADEN_BILDER === 'erneuern';
const KEPT = join(import.meta.dirname, 'rollen');
/** Pages whose roles and names are kept. */
const REVIEWED = {
  'start': 'index.html',
  'leitfaden': 'anleitungen/aussengastronomie/index.html',
  'schritt': 'anleitungen/aussengastronomie/2-avv/index.html',
  'dienst': 'leistungen/aussengastronomie/index.html',
  'katalog': 'leistungen/index.html',
  'dimension': 'dimensionen/finanziell/index.html',
  'artikel': 'anleitungen/aussengastronomie/ueberblick/index.html',
  'kontakte': 'beteiligte/kontakte/index.html',
  'auswahl': 'leistungen/ihre-kommune/index.html',
  'entscheidung': 'entscheidungshilfe/umsetzungsvariante/index.html',
  'weg': 'anleitungen/efa-anbindung/ueber-osci-xta/index.html',
  'suche': 'suche/index.html',
  'leichte-sprache': 'leichte-sprache/index.html',
  'fehler': '404.html',
};

describe('roles and names', () => {
  const site = stage();

  for (const [kind, path] of Object.entries(REVIEWED)) {
    test(`${kind}: ${path}`, () => site.visit({ kind, path }, { viewport: { width: 1440, height: 900 } }, async (page) => {
      const found = await outline(page);
      const file = join(KEPT, `${kind}.txt`);
      if (RENEW) {
        mkdirSync(KEPT, { recursive: true });
        writeFileSync(file, found);
      }
      assert.ok(existsSync(file), `${file} fehlt: mit tests/bilder aufnehmen und ansehen`);
      assert.deepEqual(found.split('\n'), readFileSync(file, 'utf8').split('\n'));
    }));
  }
});

describe('landmarks', () => {
  const site = stage();

  for (const example of kinds(SITE).filter(isContent)) {
    test(`${example.kind}: ${example.path}`, async () => {
      await site.visit(example, { viewport: { width: 1440, height: 900 } }, async (page) => {
        const found = await page.evaluate(landmarks);
        const known = ORDER.map((name) => name.replace('! ', ''));
        const places = found.map((name) => known.indexOf(name));
        const wrong = found.filter((name, at) => places[at] < 0 || places[at] <= (places[at - 1] ?? -1));
        const missing = ORDER.filter((name) => name.startsWith('! ') && !found.includes(name.slice(2)));
        none([...wrong.map((name) => `unbekannt oder am falschen Platz: ${name}`), ...missing.map((name) => `fehlt: ${name}`)]);
      });
    });
  }
});

/* Runs in the page: the landmarks outside of the content, by role and name, as they are drawn. */
function landmarks() {
  const roles = { HEADER: 'banner', NAV: 'navigation', MAIN: 'main', FOOTER: 'contentinfo', FORM: 'search' };
  const all = [...document.querySelectorAll('body > header, nav, main, body > footer, form[role="search"]')];
  const name = (element) => {
    const by = element.getAttribute('aria-labelledby');
    return element.getAttribute('aria-label') ?? (by ? document.getElementById(by).textContent : '');
  };
  const drawn = all.filter((element) => element.checkVisibility());
  const inside = (element) => (element.localName === 'form' && element.closest('main') ? 'in main' : name(element));
  return drawn.map((element) => `${roles[element.nodeName]} ${inside(element)}`.trim());
}
