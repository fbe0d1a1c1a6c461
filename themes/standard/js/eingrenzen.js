/* Tables: only the rows of one value. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  if (!werkzeug) return;
  const element = werkzeug.element;
  const WENIGE = 5;

  function eingrenzbar(tabelle) {
    const rumpf = tabelle.tBodies[0];
    const zeilen = Array.from(rumpf.rows).map(function (zeile) {
      return { zeile: zeile, angaben: werkzeug.alle('[data-wert]', zeile) };
    });
    const werte = new Set(werkzeug.alle('[data-wert]', rumpf).map(function (angabe) { return angabe.dataset.wert; }));
    if (zeilen.length < WENIGE || werte.size < 2) return;

    const wahl = element('select');
    const schild = element('label', '', tabelle.dataset.filter + ' ');
    const ergebnis = element('p', 'dienstzahl');
    wahl.id = schild.htmlFor = 'filter-' + tabelle.caption.id;
    wahl.appendChild(element('option', '', 'alle')).value = '';
    Array.from(werte).sort(function (a, b) { return a.localeCompare(b, 'de'); }).forEach(function (wert) {
      wahl.appendChild(element('option', '', wert)).value = wert;
    });

    function zeigen(laut) {
      const wert = wahl.value;
      const passt = function (angabe) { return !wert || angabe.dataset.wert === wert; };
      let treffer = 0;
      zeilen.forEach(function (eine) {
        eine.zeile.hidden = Boolean(wert) && !eine.angaben.some(passt);
        treffer += Number(!eine.zeile.hidden);
        eine.angaben.forEach(function (angabe) { angabe.hidden = !passt(angabe); });
      });
      zurueck.hidden = !wert;
      // On paper a table with fewer rows says so.
      leiste.classList.toggle('nicht-druck', !wert);
      ergebnis.textContent = treffer + ' von ' + zeilen.length + ' Zeilen';
      if (laut) werkzeug.sagen(ergebnis.textContent);
    }

    const zurueck = werkzeug.knopf('Filter zurücksetzen', function () {
      wahl.value = '';
      zeigen(true);
      wahl.focus();
    });
    wahl.addEventListener('change', function () { zeigen(true); });
    zurueck.classList.add('nicht-druck');
    const leiste = element('div', 'dienstleiste');
    const feld = element('p');
    feld.append(schild, wahl);
    leiste.append(feld, ergebnis, zurueck);
    tabelle.parentElement.before(leiste);
    zeigen(false);
  }

  werkzeug.alle('table[data-filter]').forEach(eingrenzbar);
})();
