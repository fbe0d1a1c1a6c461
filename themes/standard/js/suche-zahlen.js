/* How many hits each value of a facet has: nothing that suggestions need. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;

  /* For each facet how many hits each value has; the choice in the facet itself does not count. */
  function zaehlen(stand, treffer, wahl) {
    const je = stand.kombis.map(function () { return 0; });
    treffer.forEach(function (nummer) { je[stand.spalte[nummer]] += 1; });
    return stand.facetten.map(function (facette, f) {
      const anzahl = facette[2].map(function () { return 0; });
      suche.durchlass(stand, wahl, f).forEach(function (ja, k) {
        if (ja) stand.kombis[k][1][f].forEach(function (wert) { anzahl[wert] += je[k]; });
      });
      return anzahl;
    });
  }

  suche.zaehlen = zaehlen;
})();
