/* Hits without their texts, for readers who go on asking on the search page. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;

  /* Some hits at once, if titles are loaded; else none. */
  function vorab(ergebnis, ab, anzahl) {
    const koepfe = suche.nummern(ergebnis, ab, anzahl).map(function (nummer) { return suche.daten.kopf(ergebnis.stand, nummer); });
    // Whether words stand one behind the other, only texts tell.
    if (koepfe.indexOf(null) >= 0 || ergebnis.posten.some(function (einer) { return einer.folge; })) return [];
    return suche.geordnet(ergebnis, ab, koepfe.map(function (kopf) { return suche.treffer.zeigen(ergebnis, kopf); }));
  }

  suche.vorab = vorab;
})();
