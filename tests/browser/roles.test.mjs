// What a screen reader meets on a page, in order: landmarks with their names, and forms. (A12, A25)
import { describe, test } from 'node:test';
import { none } from './lib/none.mjs';
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
