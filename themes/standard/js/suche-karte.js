/* A hit on the search page: where it leads, where it stands, an excerpt, why it was found, and where else. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const hilfen = suche.hilfen;
  const element = hilfen.element;

  function karte(treffer, frage) {
    const punkt = element('li', 'treffer');
    punkt.dataset.nummer = treffer.nummer;
    const titel = element('h3', 'treffer-titel');
    const link = element('a');
    link.href = hilfen.adresse(treffer, frage);
    hilfen.stuecke(link, treffer.titel);
    if (treffer.abschnitt.length > 0) {
      link.append(' › ');
      hilfen.stuecke(link, treffer.abschnitt);
    }
    titel.appendChild(link);
    const ort = element('p', 'treffer-ort');
    ort.append(element('span', 'abzeichen', treffer.art));
    [treffer.krumen, treffer.leitfaden && treffer.krumen.indexOf(treffer.leitfaden) < 0 ? 'Leitfaden ' + treffer.leitfaden : ''].filter(Boolean).forEach(function (text) { ort.append(' ', element('span', '', text)); });
    const auszug = element('p', 'treffer-auszug');
    hilfen.stuecke(auszug, treffer.auszug);
    punkt.append(titel, ort);
    if (treffer.auszug.length > 0) punkt.appendChild(auszug);
    gruende(treffer).forEach(function (text) { punkt.appendChild(element('p', 'treffer-grund', text)); });
    if (treffer.ohne.length === 0) treffer.woanders.forEach(function (ort) { punkt.appendChild(stelle(ort)); });
    return punkt;
  }

  function gruende(treffer) {
    const alle = treffer.gruende.slice();
    if (treffer.ohne.length > 0) alle.push('Ohne: ' + treffer.ohne.join(', '));
    if (!treffer.wortlaut) alle.push('Die Wörter kommen vor, vielleicht nicht in dieser Folge.');
    return alle;
  }

  /* Where words stand that the excerpt does not show; the link leads there. */
  function stelle(ort) {
    const worte = ort.worte.map(function (wort) { return '„' + wort + '“'; });
    const alle = worte.join(', ').replace(/, ([^,]*)$/, ' und $1') + (worte.length > 1 ? ' stehen ' : ' steht ');
    const zeile = element('p', 'treffer-grund', alle);
    if (!ort.pfad) {
      zeile.append('an anderer Stelle dieses Eintrags.');
      return zeile;
    }
    const link = element('a', '', ort.abschnitt || 'zur Fundstelle');
    link.href = hilfen.adresse(ort, ort.worte.join(' '));
    zeile.append(ort.abschnitt ? 'unter „' : 'an anderer Stelle dieser Seite: ', link, ort.abschnitt ? '“.' : '');
    return zeile;
  }

  /* Words that a hit does not show, and where they stand: in another section, or somewhere, which the page tells
     when it marks them. An entry among others on its page has no such place of its own. */
  function woanders(einheit, abschnitte, gesucht, je) {
    const orte = new Map();
    if (abschnitte.length === 0) return [];
    gesucht.forEach(function (einer, i) {
      if (je[i].length > 0) return;
      const ort = abschnitte.find(function (abschnitt) { return abschnitt.anker && abschnitt.kopf.je[i].concat(abschnitt.text.je[i]).length > 0; }) || null;
      orte.set(ort, (orte.get(ort) || []).concat(einer.text));
    });
    const eintrag = einheit.pfad.indexOf('#') >= 0;
    return Array.from(orte, function (paar) {
      const ort = paar[0];
      return { worte: paar[1], abschnitt: ort ? ort.kopf.text : '', pfad: eintrag ? null : suche.treffer.pfad(einheit.pfad, ort ? ort.anker : 'fundstelle') };
    });
  }

  suche.karte = karte;
  suche.woanders = woanders;
})();
