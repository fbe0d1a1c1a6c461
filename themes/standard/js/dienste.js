/* The catalogue: services by several values at once, with numbers, sorted; all of it in the address. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  const ort = werkzeug && document.querySelector('.dienstsuche');
  const liste = ort && ort.querySelector('.dienstliste');
  const werte = ort && ort.querySelector('.auswahl');
  if (!liste || !werte) return;
  const element = werkzeug.element;
  const OFFEN = 3;
  const ORDNUNGEN = { empfohlen: 'Empfehlung', name: 'Name', aufwand: 'Aufwand', stand: 'Stand, neueste zuerst' };
  const posten = Array.from(liste.children).map(function (punkt, platz) {
    return {
      punkt: punkt, platz: platz, name: werkzeug.worte(punkt.querySelector('h3')),
      werte: (punkt.dataset.werte || '').split(' '), aufwand: Number(punkt.dataset.tage || Infinity), stand: punkt.dataset.stand || '',
    };
  });
  let gewaehlt = new Set();
  let ordnung = 'empfohlen';

  /* The static lists of values become boxes; each value keeps the name that its page has. */
  const gruppen = werkzeug.alle(':scope > div', werte).map(function (zeile, platz) {
    const titel = zeile.querySelector('dt').textContent.trim();
    const feld = element('details', 'filter-gruppe');
    const kopf = element('summary', '', titel);
    const kaesten = element('div');
    kaesten.setAttribute('role', 'group');
    kaesten.setAttribute('aria-label', titel);
    feld.open = platz < OFFEN;
    const eintraege = werkzeug.alle('li', zeile).map(function (punkt) {
      const link = punkt.querySelector('a');
      const name = link.getAttribute('href').replace(/\/index\.html$/, '').replace(/^.*\//, '');
      const kasten = element('input');
      const schild = element('label', '', link.textContent + ' ');
      const anzahl = element('span', 'leise');
      const absatz = element('p', 'facette-wert');
      kasten.type = 'checkbox';
      kasten.id = schild.htmlFor = 'merkmal-' + name;
      schild.appendChild(anzahl);
      absatz.append(kasten, schild);
      kaesten.appendChild(absatz);
      kasten.addEventListener('change', function () {
        if (kasten.checked) gewaehlt.add(name);
        else gewaehlt.delete(name);
        merken();
        zeigen(true);
      });
      return { name: name, kasten: kasten, anzahl: anzahl };
    });
    feld.append(kopf, kaesten);
    return { titel: titel, feld: feld, eintraege: eintraege };
  });

  const filter = element('details', 'filter dienstfilter nicht-druck');
  const ergebnis = element('p', 'dienstzahl');
  const zurueck = werkzeug.knopf('Filter zurücksetzen', function () {
    gewaehlt = new Set();
    merken();
    zeigen(true);
    filter.querySelector('summary').focus();
  });
  const sortierung = element('select');
  const schild = element('label', '', 'Sortieren nach ');
  sortierung.id = schild.htmlFor = 'dienste-sortierung';
  Object.keys(ORDNUNGEN).forEach(function (name) {
    const wahl = element('option', '', ORDNUNGEN[name]);
    wahl.value = name;
    sortierung.appendChild(wahl);
  });
  sortierung.addEventListener('change', function () {
    ordnung = sortierung.value;
    merken();
    zeigen(true);
  });
  filter.appendChild(element('summary', '', 'Eingrenzen'));
  gruppen.forEach(function (gruppe) { filter.appendChild(gruppe.feld); });
  filter.open = window.matchMedia('(min-width: 60em)').matches;
  const leiste = element('div', 'dienstleiste nicht-druck');
  const wahl = element('p');
  wahl.append(schild, sortierung);
  leiste.append(ergebnis, wahl, zurueck);
  const rechts = element('div', 'dienstergebnis');
  liste.replaceWith(rechts);
  rechts.append(leiste, liste);
  werte.replaceWith(filter);
  ort.classList.add('mit-filter');

  /* Whether a service has one of the chosen values of every group, but for one group. */
  function passt(dienst, ausser) {
    return gruppen.every(function (gruppe) {
      if (gruppe === ausser) return true;
      const an = gruppe.eintraege.filter(function (eintrag) { return gewaehlt.has(eintrag.name); });
      return an.length === 0 || an.some(function (eintrag) { return dienst.werte.indexOf(eintrag.name) >= 0; });
    });
  }

  function folge(a, b) {
    if (ordnung === 'name') return a.name.localeCompare(b.name, 'de');
    if (ordnung === 'aufwand' && a.aufwand !== b.aufwand) return a.aufwand - b.aufwand;
    if (ordnung === 'stand' && a.stand !== b.stand) return a.stand < b.stand ? 1 : -1;
    return a.platz - b.platz;
  }

  function zeigen(laut) {
    gruppen.forEach(function (gruppe) {
      const passende = posten.filter(function (dienst) { return passt(dienst, gruppe); });
      gruppe.eintraege.forEach(function (eintrag) {
        const zahl = passende.filter(function (dienst) { return dienst.werte.indexOf(eintrag.name) >= 0; }).length;
        eintrag.kasten.checked = gewaehlt.has(eintrag.name);
        eintrag.kasten.disabled = zahl === 0 && !eintrag.kasten.checked;
        eintrag.anzahl.textContent = '(' + zahl + ')';
        if (eintrag.kasten.checked) gruppe.feld.open = true;
      });
    });
    const treffer = posten.filter(function (dienst) { return passt(dienst, null); }).sort(folge);
    posten.forEach(function (dienst) { dienst.punkt.hidden = treffer.indexOf(dienst) < 0; });
    treffer.forEach(function (dienst) { liste.appendChild(dienst.punkt); });
    sortierung.value = ordnung;
    zurueck.hidden = gewaehlt.size === 0;
    const text = treffer.length === 0 ? 'Kein Dienst hat alle diese Merkmale.' : treffer.length + ' von ' + posten.length + (posten.length === 1 ? ' Dienst' : ' Diensten');
    ergebnis.textContent = text;
    if (laut) werkzeug.sagen(text);
  }

  function lesen() {
    const adresse = new URLSearchParams(window.location.search);
    const bekannt = gruppen.reduce(function (alle, gruppe) { return alle.concat(gruppe.eintraege); }, []).map(function (eintrag) { return eintrag.name; });
    gewaehlt = new Set(adresse.getAll('merkmal').filter(function (name) { return bekannt.indexOf(name) >= 0; }));
    ordnung = Object.prototype.hasOwnProperty.call(ORDNUNGEN, adresse.get('sortierung')) ? adresse.get('sortierung') : 'empfohlen';
  }

  function merken() {
    const adresse = new URLSearchParams();
    Array.from(gewaehlt).sort().forEach(function (name) { adresse.append('merkmal', name); });
    if (ordnung !== 'empfohlen') adresse.set('sortierung', ordnung);
    const text = adresse.toString();
    try {
      window.history.pushState(null, '', window.location.pathname + (text ? '?' + text : ''));
    } catch (fehler) {
      // Some viewers forbid it over file://; the filter works without.
    }
  }

  window.addEventListener('popstate', function () {
    lesen();
    zeigen(true);
  });
  lesen();
  zeigen(false);
})();
