/* Marks the words of a search on the page where it led; the marks can be taken away again. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const hilfen = suche.hilfen;
  const werte = new URLSearchParams(window.location.search);
  const frage = (werte.get('m') || '').slice(0, 200);
  const haupt = document.querySelector('main');
  if (!frage || !haupt) return;
  const KUERZESTES = 4;

  /* Texts of the page that readers see, outside of navigation and what is already marked. */
  function texte() {
    const gang = document.createTreeWalker(haupt, NodeFilter.SHOW_TEXT, function (knoten) {
      const eltern = knoten.parentElement;
      const still = eltern.closest('nav, script, mark, .nur-vorlesen, .markenleiste, .angaben');
      return still || !knoten.data.trim() ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    const alle = [];
    while (gang.nextNode()) alle.push(gang.currentNode);
    return alle;
  }

  function stellen(stand, posten, text) {
    const gefunden = [];
    const klar = suche.treffer.gelesen(stand, text);
    posten.forEach(function (einer) {
      suche.treffer.stellen(stand, einer, klar).forEach(function (stelle) { gefunden.push(stelle); });
    });
    // The page knows nothing of joints: a part that is long enough counts wherever it stands.
    klar.teile.forEach(function (teil, i) {
      const wort = klar.worte[i];
      const enthaelt = posten.some(function (einer) {
        return einer.terme.concat(einer.stuecke).some(function (term) { return term.length >= KUERZESTES && wort.gefaltet.indexOf(term) >= 0; });
      });
      if (enthaelt) gefunden.push({ von: teil.von, bis: teil.bis });
    });
    return gefunden.sort(function (a, b) { return a.von - b.von || b.bis - a.bis; });
  }

  function markieren(knoten, gefunden) {
    const text = knoten.data;
    const neu = document.createDocumentFragment();
    let bis = 0;
    gefunden.forEach(function (stelle) {
      if (stelle.von < bis) return;
      neu.append(text.slice(bis, stelle.von), hilfen.element('mark', 'fund', text.slice(stelle.von, stelle.bis)));
      bis = stelle.bis;
    });
    neu.append(text.slice(bis));
    knoten.replaceWith(neu);
  }

  function entfernen(leiste) {
    Array.from(haupt.querySelectorAll('mark.fund')).forEach(function (marke) {
      const eltern = marke.parentNode;
      marke.replaceWith(document.createTextNode(marke.textContent));
      eltern.normalize();
    });
    leiste.remove();
    werte.delete('m');
    const rest = werte.toString();
    try {
      window.history.replaceState(null, '', window.location.pathname + (rest ? '?' + rest : '') + window.location.hash);
    } catch (fehler) {
      // The address keeps its words; the marks are gone.
    }
    haupt.focus({ preventScroll: true });
  }

  function leiste(marken) {
    const ort = hilfen.element('div', 'markenleiste');
    const satz = hilfen.element('p', '', hilfen.anzahl(marken.length, 'Fundstelle', 'Fundstellen') + ' für „' + frage + '“ markiert.');
    const weiter = hilfen.element('button', '', 'Nächste Fundstelle');
    const weg = hilfen.element('button', '', 'Markierung entfernen');
    let platz = -1;
    satz.setAttribute('role', 'status');
    weiter.type = weg.type = 'button';
    weiter.addEventListener('click', function () {
      if (marken[platz]) marken[platz].removeAttribute('tabindex');
      platz = (platz + 1) % marken.length;
      marken[platz].tabIndex = -1;
      marken[platz].focus({ preventScroll: true });
      marken[platz].scrollIntoView({ block: 'center' });
    });
    weg.addEventListener('click', function () { entfernen(ort); });
    ort.append(satz, weiter, weg);
    haupt.prepend(ort);
    // Who looked for words that the hit did not show wants to see the first of them.
    if (window.location.hash === '#fundstelle') weiter.click();
  }

  suche.daten.verzeichnis().then(function (stand) {
    const posten = suche.frage.lesen(stand, frage);
    texte().forEach(function (knoten) {
      const gefunden = stellen(stand, posten, knoten.data);
      if (gefunden.length > 0) markieren(knoten, gefunden);
    });
    const marken = Array.from(haupt.querySelectorAll('mark.fund'));
    if (marken.length > 0) leiste(marken);
    const ziel = window.location.hash && document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    if (ziel) ziel.scrollIntoView();
  }).catch(function () {
    // Without an index there are no marks; the page is what counts.
  });
})();
