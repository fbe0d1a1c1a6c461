/* Tables: sorted by a column, heads that stay in view. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  if (!werkzeug) return;
  const WENIGE = 5;
  const MONATE = 'januar februar märz april mai juni juli august september oktober november dezember'.split(' ');
  const LEER = /^(keine angabe|ohne|frei|–|-)?$/i;

  const worte = werkzeug.worte;

  /* 1 204,5 → 1204.5; „bis zu 447“ counts as 447. */
  function zahl(text) {
    const treffer = /^(?:etwa|ca\.?|bis zu|bis|mindestens|rund)?\s*(-?\d[\d\s\u202f.]*(?:,\d+)?)(?:\s|%|$)/i.exec(text);
    if (!treffer) return null;
    const wert = Number(treffer[1].replace(/[\s\u202f.]/g, '').replace(',', '.'));
    return isNaN(wert) ? null : wert;
  }

  /* Days and months: 16. August 2021, August 2021, 16.08.2021, 2021-08-16. */
  function tag(text) {
    let t = /^(?:(\d{1,2})\. )?([a-zä]+) (\d{4})$/i.exec(text);
    if (t && MONATE.indexOf(t[2].toLowerCase()) >= 0) return Number(t[3]) * 10000 + (MONATE.indexOf(t[2].toLowerCase()) + 1) * 100 + Number(t[1] || 0);
    t = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
    if (t) return Number(t[3]) * 10000 + Number(t[2]) * 100 + Number(t[1]);
    t = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
    return t ? Number(t[1]) * 10000 + Number(t[2]) * 100 + Number(t[3] || 0) : null;
  }

  const sprache = typeof Intl === 'object' && Intl.Collator ? new Intl.Collator('de', { numeric: true }) : null;
  function vergleich(a, b) {
    if (typeof a === 'number') return a - b;
    return sprache ? sprache.compare(a, b) : a < b ? -1 : Number(a > b);
  }

  /* What a column is sorted by: days, numbers, or words. What is not known stands last. */
  function werte(zeilen, spalte) {
    const texte = zeilen.map(function (zeile) { return worte(zeile.cells[spalte]); });
    const bekannt = texte.filter(function (text) { return !LEER.test(text); });
    const art = [tag, zahl].find(function (art) { return bekannt.length > 0 && bekannt.every(function (text) { return art(text) !== null; }); });
    return texte.map(function (text) { return LEER.test(text) ? null : art ? art(text) : text; });
  }

  function sortierbar(tabelle) {
    const koepfe = tabelle.tHead ? Array.from(tabelle.tHead.rows) : [];
    const rumpf = tabelle.tBodies[0];
    if (koepfe.length !== 1 || !rumpf || tabelle.tBodies.length > 1 || tabelle.matches('.arbeitsblatt, .raster table, .vergleich table')) return false;
    const zeilen = Array.from(rumpf.rows);
    const breite = koepfe[0].cells.length;
    // Sums between the rows tell which of them belong together: their order says something.
    const summen = zeilen.filter(function (zeile) { return zeile.classList.contains('summe'); });
    if (summen.length > 1 || (summen.length === 1 && summen[0] !== zeilen[zeilen.length - 1])) return false;
    return zeilen.length >= WENIGE && breite > 1 && zeilen.every(function (zeile) { return zeile.cells.length === breite; }) && !tabelle.querySelector('[colspan], [rowspan], thead a, thead button');
  }

  function sortieren(tabelle, kopf, zeilen, fest) {
    const weg = kopf.getAttribute('aria-sort') === 'ascending' ? -1 : kopf.getAttribute('aria-sort') === 'descending' ? 0 : 1;
    werkzeug.alle('[aria-sort]', tabelle).forEach(function (anderer) { anderer.removeAttribute('aria-sort'); });
    let folge = zeilen;
    if (weg !== 0) {
      kopf.setAttribute('aria-sort', weg > 0 ? 'ascending' : 'descending');
      const schluessel = werte(zeilen, kopf.cellIndex);
      const orte = zeilen.map(function (_, i) { return i; });
      orte.sort(function (i, j) {
        const a = schluessel[i];
        const b = schluessel[j];
        if (a === null || b === null) return (a === null) - (b === null) || i - j;
        return weg * vergleich(a, b) || i - j;
      });
      folge = orte.map(function (i) { return zeilen[i]; });
    }
    const rumpf = tabelle.tBodies[0];
    folge.concat(fest).forEach(function (zeile) { rumpf.appendChild(zeile); });
    werkzeug.sagen(weg === 0 ? 'Wieder in der Reihenfolge des Handbuchs.' : 'Sortiert nach ' + worte(kopf) + ', ' + (weg > 0 ? 'aufsteigend.' : 'absteigend.'));
  }

  werkzeug.alle('.tabelle table').filter(sortierbar).forEach(function (tabelle) {
    const alle = Array.from(tabelle.tBodies[0].rows);
    const fest = alle.filter(function (zeile) { return zeile.classList.contains('summe'); });
    const zeilen = alle.filter(function (zeile) { return fest.indexOf(zeile) < 0; });
    Array.from(tabelle.tHead.rows[0].cells).forEach(function (kopf) {
      if (!worte(kopf)) return;
      const knopf = werkzeug.knopf('', function () { sortieren(tabelle, kopf, zeilen, fest); }, 'sortieren');
      while (kopf.firstChild) knopf.appendChild(kopf.firstChild);
      kopf.appendChild(knopf);
    });
    tabelle.parentElement.classList.add('sortierbar');
  });

  /* A head can only stay in view where the table needs no scroller of its own. */
  const lange = werkzeug.alle('.tabelle').filter(function (rahmen) { return rahmen.querySelectorAll('tbody tr').length > 2 * WENIGE; });
  function passen() {
    lange.forEach(function (rahmen) {
      rahmen.classList.remove('passt');
      if (rahmen.scrollWidth <= rahmen.clientWidth) rahmen.classList.add('passt');
    });
  }
  if (lange.length > 0) {
    passen();
    window.addEventListener('resize', passen);
    // Larger letters make a table wider, too.
    if (window.ResizeObserver) {
      const waechter = new ResizeObserver(passen);
      lange.forEach(function (rahmen) { waechter.observe(rahmen.querySelector('table')); });
    }
  }
})();
