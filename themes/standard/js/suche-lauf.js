/* One search from question to hits, as the page and the suggestions need it. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const NEU_ORDNEN = 10;

  /* For each combination of values whether the choice lets it pass; one facet may be left out. */
  function durchlass(stand, wahl, ausser) {
    return stand.kombis.map(function (kombi) {
      return wahl.every(function (gewaehlt, facette) {
        return facette === ausser || gewaehlt.length === 0 || gewaehlt.some(function (wert) { return kombi[1][facette].indexOf(wert) >= 0; });
      });
    });
  }

  function ersetzt(frage, posten, wort) {
    const stelle = frage.indexOf(posten.text);
    return stelle < 0 ? wort : frage.slice(0, stelle) + wort + frage.slice(stelle + posten.text.length);
  }

  /* The question with known words for those that no text has. */
  function meinten(stand, frage, unbekannt) {
    return Promise.all(unbekannt.map(function (posten) { return suche.gemeint(stand, posten); })).then(function (worte) {
      let neu = frage;
      unbekannt.forEach(function (posten, i) { if (worte[i]) neu = ersetzt(neu, posten, worte[i]); });
      return neu === frage ? null : neu;
    });
  }

  /* A term whose name is the whole question, in one word or several, is explained on top. */
  function erklaert(stand, frage) {
    const folge = stand.analyse.folge(frage).join(' ');
    const worte = stand.analyse.zerlegen(frage).map(function (teil) { return stand.analyse.wort(teil.text).gefaltet; });
    const moegliche = [folge, stand.analyse.stamm(worte.join(''))];
    const name = folge && stand.namen.find(function (einer) { return einer.folgen.some(function (eine) { return moegliche.indexOf(eine.join(' ')) >= 0; }); });
    return name ? name.einheit : -1;
  }

  function jedes(stand) {
    const nummern = Uint32Array.from(stand.spalte, function (kombi, nummer) { return nummer; });
    const werte = Float32Array.from(stand.spalte, function (kombi) { return stand.kombis[kombi][0]; });
    return suche.frage.sortiert(nummern, werte);
  }

  function fertig(stand, frage, roh, wahl) {
    const gewaehlt = wahl.some(function (eine) { return eine.length > 0; });
    const wertung = roh.wertung;
    const alle = !frage && gewaehlt ? jedes(stand) : wertung.nummern;
    const ja = durchlass(stand, wahl, -1);
    const treffer = gewaehlt ? alle.filter(function (nummer) { return ja[stand.spalte[nummer]]; }) : alle.slice();
    const begriff = erklaert(stand, frage);
    const vorn = treffer.indexOf(begriff);
    if (vorn > 0) treffer.copyWithin(1, 0, vorn)[0] = begriff;
    return {
      stand: stand, frage: frage, posten: roh.posten, treffer: treffer, wertung: wertung, begriff: vorn >= 0 ? begriff : -1,
      voll: treffer.some(function (nummer) { return wertung.hat[nummer] === wertung.voll; }),
      unbekannt: roh.unbekannt.map(function (posten) { return posten.text; }),
      zahlen: suche.zaehlen ? suche.zaehlen(stand, alle, wahl) : null, meinten: null, statt: null,
    };
  }

  function einmal(stand, frage, wahl, tippend) {
    const leer = stand.facetten.map(function () { return []; });
    const gewaehlt = wahl ? wahl(stand) : leer;
    return suche.frage.suchen(stand, frage, tippend).then(function (roh) {
      if (tippend && roh.posten.length > 0) roh.posten[roh.posten.length - 1].offen = true;
      const ergebnis = fertig(stand, frage, roh, gewaehlt);
      if (roh.unbekannt.length === 0) return ergebnis;
      return meinten(stand, frage, roh.unbekannt).then(function (neu) {
        ergebnis.meinten = neu;
        if (!neu || roh.posten.length > 0) return ergebnis;
        return suche.frage.suchen(stand, neu, false).then(function (anders) {
          const statt = fertig(stand, neu, anders, gewaehlt);
          statt.meinten = neu;
          statt.statt = frage;
          statt.unbekannt = ergebnis.unbekannt;
          return statt;
        });
      });
    });
  }

  /* Searches; if files of the index do not fit together, once more with a new listing. */
  function lauf(frage, wahl, tippend) {
    return suche.daten.verzeichnis().then(function (stand) { return einmal(stand, frage, wahl, tippend); }).catch(function () {
      return suche.daten.erneuern().then(function (stand) { return einmal(stand, frage, wahl, tippend); });
    });
  }

  /* The first hits are ordered again by what is known of their texts. */
  function geordnet(ergebnis, ab, gezeigt) {
    if (ab > 0 || gezeigt.length > NEU_ORDNEN) return gezeigt;
    const rang = function (treffer) { return (treffer.nummer === ergebnis.begriff ? 2 : 0) + (treffer.ohne.length === 0 && treffer.wortlaut ? 1 : 0); };
    return gezeigt.sort(function (a, b) { return rang(b) - rang(a) || b.wert - a.wert; });
  }

  function nummern(ergebnis, ab, anzahl) {
    return Array.from(ergebnis.treffer.subarray(ab, ab + anzahl));
  }

  /* Some hits for readers. */
  function seite(ergebnis, ab, anzahl) {
    return Promise.all(nummern(ergebnis, ab, anzahl).map(function (nummer) {
      return suche.daten.einheit(ergebnis.stand, nummer).then(function (einheit) { return suche.treffer.zeigen(ergebnis, einheit); });
    })).then(function (gezeigt) { return geordnet(ergebnis, ab, gezeigt); });
  }

  suche.durchlass = durchlass;
  suche.lauf = lauf;
  suche.seite = seite;
  suche.nummern = nummern;
  suche.geordnet = geordnet;
})();
