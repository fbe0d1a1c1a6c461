/* When no text has a word: perhaps its parts are known, or it is mistyped. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const daten = suche.daten;
  const KURZ = 3;
  const WENIGE_DATEIEN = 16;
  const MEISTE_DATEIEN = 5;
  const MEISTE_VERSUCHE = 4;

  /* „Onlinedienst“ where texts have „Online“ and „Dienst“ only; both must be words of their own. */
  function zerlegt(stand, posten, wort, alle) {
    const stamm = stand.analyse.stamm;
    const schnitte = [];
    for (let i = wort.length - KURZ; i >= KURZ; i -= 1) schnitte.push([wort.slice(0, i), wort.slice(i)]);
    const links = schnitte.map(function (schnitt) { return stamm(schnitt[0]); });
    const eigen = function (dateien, term) {
      const eine = suche.frage.liste(dateien, term);
      return eine !== null && eine[0] !== '!';
    };
    return suche.frage.dateien(stand, links).then(function (dateien) {
      const gute = schnitte.filter(function (schnitt, i) { return eigen(dateien, links[i]); }).slice(0, MEISTE_VERSUCHE);
      const rechts = gute.map(function (schnitt) { return stamm(schnitt[1]); });
      return suche.frage.dateien(stand, rechts).then(function (weitere) {
        const wahl = gute.findIndex(function (schnitt, i) { return eigen(weitere, rechts[i]); });
        if (wahl < 0) return null;
        posten.stuecke = [stamm(gute[wahl][0]), rechts[wahl]];
        const treffer = alle(stand, dateien.concat(weitere), posten.stuecke);
        posten.ersatz = treffer.nummern.length > 0;
        return posten.ersatz ? treffer : null;
      });
    });
  }

  /* Changes from one word to the other (letter more, less, other, two swapped), at most `grenze`. */
  function abstand(a, b, grenze) {
    if (Math.abs(a.length - b.length) > grenze) return grenze + 1;
    let [vorvorher, vorher, zeile] = [[], [], []];
    for (let j = 0; j <= b.length; j += 1) vorher.push(j);
    for (let i = 1; i <= a.length; i += 1) {
      let kleinster = zeile[0] = i;
      for (let j = 1; j <= b.length; j += 1) {
        let wert = Math.min(vorher[j] + 1, zeile[j - 1] + 1, vorher[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) wert = Math.min(wert, vorvorher[j - 2] + 1);
        zeile[j] = wert;
        kleinster = Math.min(kleinster, wert);
      }
      if (kleinster > grenze) return grenze + 1;
      [vorvorher, vorher, zeile] = [vorher, zeile, vorvorher];
    }
    return vorher[b.length];
  }

  /* Files in which a mistyped word may stand: all if they are few, else those of the same letter. */
  function kandidaten(stand, wort) {
    const nummern = [];
    const mitte = daten.platz(stand.grenzen, wort);
    stand.grenzen.forEach(function (grenze, i) {
      const naechste = stand.grenzen[i + 1];
      const gleich = grenze[0] === wort[0] || (grenze < wort && (naechste === undefined || naechste[0] >= wort[0]));
      if (stand.grenzen.length <= WENIGE_DATEIEN || gleich) nummern.push(i);
    });
    nummern.sort(function (a, b) { return Math.abs(a - mitte) - Math.abs(b - mitte); });
    const wahl = stand.grenzen.length <= WENIGE_DATEIEN ? nummern : nummern.slice(0, MEISTE_DATEIEN);
    return Promise.all(wahl.map(function (nummer) { return daten.begriffe(stand, nummer); }));
  }

  /* The known word that was probably meant, as texts write it; `null` if none is near. */
  function gemeint(stand, posten) {
    const wort = posten.gefaltet;
    const grenze = wort.length < 4 ? 0 : wort.length < 8 ? 1 : 2;
    if (grenze === 0 || /[0-9]/.test(wort)) return Promise.resolve(null);
    const stamm = posten.terme[0];
    return kandidaten(stand, stamm).then(function (dateien) {
      let bester = null;
      dateien.forEach(function (datei) {
        datei.karte.forEach(function (eine, term) {
          if (term[0] === '=' || term.length < KURZ || eine[0] === '!') return;
          const weite = Math.min(abstand(stamm, term, grenze), abstand(wort, term, grenze));
          if (weite > grenze) return;
          const rang = weite * 1000 - Math.min(eine.length, 900) + (term[0] === stamm[0] ? 0 : 500);
          if (!bester || rang < bester.rang) bester = { term: term, rang: rang, liste: eine };
        });
      });
      return bester ? geschrieben(stand, bester) : null;
    });
  }

  /* A term as a text writes it. */
  function geschrieben(stand, bester) {
    const treffer = suche.frage.leer(stand);
    suche.frage.dazu(treffer, bester.liste.split('!')[0], 1);
    const nummern = suche.frage.sortiert(treffer.nummern, treffer.werte).subarray(0, MEISTE_VERSUCHE);
    return Promise.all(Array.from(nummern, function (nummer) { return daten.einheit(stand, nummer); })).then(function (einheiten) {
      const zaehler = new Map();
      einheiten.forEach(function (einheit) {
        const texte = [einheit.titel, einheit.schlagworte].concat(einheit.abschnitte.flatMap(function (a) { return [a.titel, a.text]; }));
        texte.forEach(function (text) {
          const klar = text.replace(/\|/g, '');
          stand.analyse.zerlegen(klar).forEach(function (teil) {
            if (stand.analyse.wort(teil.text).term === bester.term) zaehler.set(teil.text, (zaehler.get(teil.text) || 0) + 1);
          });
        });
      });
      const beste = Array.from(zaehler).sort(function (a, b) { return b[1] - a[1] || a[0].length - b[0].length; })[0];
      return beste ? beste[0] : null;
    });
  }

  suche.zerlegt = zerlegt;
  suche.gemeint = gemeint;
})();
