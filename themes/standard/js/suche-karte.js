/* A hit on the search page: where it leads, where it stands, an excerpt, and why it was found. */
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
    return punkt;
  }

  function gruende(treffer) {
    const alle = treffer.gruende.slice();
    if (treffer.ohne.length > 0) alle.push('Ohne: ' + treffer.ohne.join(', '));
    else if (treffer.ungesehen) alle.push('Die Wörter stehen an anderer Stelle dieser Seite.');
    if (!treffer.wortlaut) alle.push('Die Wörter kommen vor, vielleicht nicht in dieser Folge.');
    return alle;
  }

  suche.karte = karte;
})();
