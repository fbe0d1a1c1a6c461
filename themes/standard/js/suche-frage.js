/* From the words of a reader to units: what is sought, which terms that means, which units have them. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const daten = suche.daten;
  const zahl = daten.zahl;
  const STUFEN = 6;
  const NAH = 13;
  const SPRUNG = 50000;
  const AB_HIER_TEILE = 33;
  const GEWICHT = { ganz: 1, name: 0.8, anfang: 0.7, teil: 0.5 };
  const ANFANG = 2;
  const ANFANG_SEITE = 3;
  const VORLADEN = 5;
  const MEISTE_DATEIEN = 3;
  const MEISTE_WORTE = 12;
  const GENUG = 0.5;
  const GENUG_SONST = 0.3;
  const LAENGSTE_FRAGE = 300;
  const MEISTE_EINHEITEN = 2 ** 22;
  const FEIN = 2 ** 30;

  /* What is sought: words, numbers, names of terms, quoted phrases. */
  function lesen(stand, frage) {
    const text = frage.slice(0, LAENGSTE_FRAGE);
    const posten = [];
    const zitat = /["„“”»«]([^"„“”»«]+)["„“”»«]/g;
    let ab = 0;
    for (let treffer = zitat.exec(text); treffer; treffer = zitat.exec(text)) {
      einzeln(stand, text.slice(ab, treffer.index), posten);
      const folge = stand.analyse.folge(treffer[1]);
      einzeln(stand, treffer[1], posten, folge.length > 1 ? folge : null);
      ab = treffer.index + treffer[0].length;
    }
    einzeln(stand, text.slice(ab), posten);
    return posten.slice(0, MEISTE_WORTE);
  }

  /* „Online Dienst“: texts may write neighbouring words as one. */
  function zusammen(stand, text, posten, ab) {
    for (let i = ab; i + 1 < posten.length; i += 1) {
      const eines = posten[i];
      const naechstes = posten[i + 1];
      const lang = Math.min(eines.gefaltet.length, naechstes.gefaltet.length) >= ANFANG_SEITE;
      if (lang && text.slice(eines.bis, naechstes.von) === ' ') {
        const term = stand.analyse.stamm(eines.gefaltet + naechstes.gefaltet);
        eines.terme.push(term);
        naechstes.terme.push(term);
      }
    }
  }

  function einzeln(stand, text, posten, wortfolge) {
    const ab = posten.length;
    const teile = stand.analyse.zerlegen(text);
    const worte = teile.map(function (teil) { return stand.analyse.wort(teil.text); });
    const terme = worte.map(function (wort) { return wort.term; });
    const verbunden = stand.analyse.verbunden(text, teile);
    for (let i = 0; i < teile.length;) {
      const name = benannt(stand, terme, i);
      const paar = verbunden.find(function (eines) { return eines.von === i; });
      const laenge = Math.max(name ? name.laenge : 0, paar ? paar.bis - i : 0, 1);
      const eigene = worte.slice(i, i + laenge);
      const inhalt = eigene.filter(function (wort) { return !wort.fuellwort; });
      if (name || paar || inhalt.length > 0) {
        posten.push({
          text: text.slice(teile[i].von, teile[i + laenge - 1].bis), von: teile[i].von, bis: teile[i + laenge - 1].bis, worte: eigene,
          terme: paar ? [paar.term] : laenge === 1 ? [terme[i]] : [],
          stuecke: laenge > 1 ? inhalt.map(function (wort) { return wort.term; }) : eigene[0].stuecke,
          namen: name ? name.namen : [], folge: wortfolge,
          gefaltet: laenge === 1 ? eigene[0].gefaltet : '',
        });
      }
      i += laenge;
    }
    if (!wortfolge) zusammen(stand, text, posten, ab);
  }

  /* The terms with several names of which one begins here; the longest name counts. */
  function benannt(stand, terme, ab) {
    let bester = null;
    stand.namen.forEach(function (name) {
      name.folgen.forEach(function (folge) {
        const passt = folge.length > 0 && folge.every(function (term, i) { return terme[ab + i] === term; });
        if (!passt || (name.namen.length < 2 && folge.length < 2)) return;
        if (!bester || folge.length > bester.laenge) bester = { laenge: folge.length, namen: [] };
        if (folge.length === bester.laenge && bester.namen.indexOf(name) < 0) bester.namen.push(name);
      });
    });
    return bester;
  }

  function dateien(stand, terme) {
    const nummern = new Set(terme.map(function (term) { return Math.max(0, daten.platz(stand.grenzen, term)); }));
    return Promise.all(Array.from(nummern, function (nummer) { return daten.begriffe(stand, nummer); }));
  }

  /* Loads what a question that is not finished will need. More than the files of its terms only for words as which no
     term begins, whatever their last letters are, for they may be half an ending: who types a known word shall not pay. */
  function vorladen(stand, frage) {
    return Promise.all(lesen(stand, frage).map(function (einer) {
      const wort = einer.gefaltet;
      if (wort.length < VORLADEN) return null;
      return dateien(stand, einer.terme.concat(einer.stuecke)).then(function (gefunden) {
        const anfang = wort.slice(0, Math.max(VORLADEN, wort.length - VORLADEN));
        if (gefunden.some(function (datei) { return datei.worte.some(function (term) { return term.startsWith(anfang); }); })) return null;
        return aufloesen(stand, einer);
      });
    }));
  }

  /* Files whose terms begin so. */
  function dateienAb(stand, anfang) {
    const erste = Math.max(0, daten.platz(stand.grenzen, anfang));
    const letzte = daten.platz(stand.grenzen, anfang + '\uffff');
    const nummern = [];
    for (let i = erste; i <= letzte && nummern.length < MEISTE_DATEIEN; i += 1) nummern.push(i);
    return Promise.all(nummern.map(function (nummer) { return daten.begriffe(stand, nummer); }));
  }

  function liste(gefunden, term) {
    for (let i = 0; i < gefunden.length; i += 1) {
      const eine = gefunden[i].karte.get(term);
      if (eine !== undefined) return eine;
    }
    return null;
  }

  /* A place for the weights of all units. */
  function leer(stand) {
    return { werte: new Float32Array(stand.anzahl), nummern: [] };
  }

  function erhoehen(treffer, nummer, wert) {
    if (treffer.werte[nummer] === 0) treffer.nummern.push(nummer);
    if (wert > treffer.werte[nummer]) treffer.werte[nummer] = wert;
  }

  /* Adds the units of a term; of several ways to the same unit the best counts. */
  function dazu(treffer, listen, gewicht) {
    let faktor = gewicht;
    let naechste = 0;
    for (let i = 0; i < listen.length; i += 1) {
      const zeichen = listen.charCodeAt(i);
      if (zeichen === AB_HIER_TEILE) {
        faktor = gewicht * GEWICHT.teil;
        naechste = 0;
        continue;
      }
      const wert = zahl(zeichen);
      const weite = Math.floor(wert / STUFEN);
      if (weite > NAH) {
        naechste += SPRUNG;
        continue;
      }
      if (weite === NAH) i += 1;
      naechste += weite === NAH ? zahl(listen.charCodeAt(i)) : weite;
      erhoehen(treffer, naechste, faktor * (wert % STUFEN + 1) / STUFEN);
      naechste += 1;
    }
  }

  /* Units that have all of some terms. */
  function alle(stand, gefunden, terme) {
    const einzelne = terme.map(function (term) {
      const eine = liste(gefunden, term);
      const eigene = leer(stand);
      if (eine !== null) dazu(eigene, eine, 1);
      return eigene;
    });
    const schnitt = leer(stand);
    if (einzelne.length === 0) return schnitt;
    einzelne[0].nummern.forEach(function (nummer) {
      const summe = einzelne.reduce(function (bisher, eigene) { return eigene.werte[nummer] > 0 ? bisher + eigene.werte[nummer] : -Infinity; }, 0);
      if (summe > 0) erhoehen(schnitt, nummer, summe / einzelne.length);
    });
    return schnitt;
  }

  /* The units of one item; `null` when no text has it. */
  function aufloesen(stand, posten, tippend) {
    const namen = posten.namen.filter(function (name) { return name.namen.length > 1; }).map(function (name) { return name.term; });
    const anfang = tippend && posten.gefaltet.length >= ANFANG ? posten.gefaltet : '';
    const laden = [dateien(stand, posten.terme.concat(posten.stuecke, namen))];
    if (anfang) laden.push(dateienAb(stand, anfang));
    return Promise.all(laden).then(function (ergebnis) {
      const gefunden = ergebnis.flat();
      const treffer = leer(stand);
      posten.terme.forEach(function (term) { const eine = liste(gefunden, term); if (eine !== null) dazu(treffer, eine, GEWICHT.ganz); });
      if (treffer.nummern.length > 0 && posten.namen.length === 0) posten.stuecke = [];
      const schnitt = alle(stand, gefunden, posten.stuecke);
      schnitt.nummern.forEach(function (nummer) { erhoehen(treffer, nummer, schnitt.werte[nummer]); });
      namen.forEach(function (term) { const eine = liste(gefunden, term); if (eine !== null) dazu(treffer, eine, GEWICHT.name); });
      if (anfang) beginnend(gefunden, anfang, treffer);
      if (treffer.nummern.length > 0) return treffer;
      return anfang ? null : notfalls(stand, posten);
    });
  }

  function beginnend(gefunden, anfang, treffer) {
    new Set(gefunden).forEach(function (datei) {
      datei.karte.forEach(function (eine, term) {
        if (term.startsWith(anfang)) dazu(treffer, eine, term === anfang ? GEWICHT.ganz : GEWICHT.anfang);
      });
    });
  }

  /* A word that no text has: perhaps texts have words that begin so, or its parts. */
  function notfalls(stand, posten) {
    const wort = posten.gefaltet;
    if (wort.length < ANFANG_SEITE) return null;
    return dateienAb(stand, wort).then(function (gefunden) {
      const treffer = leer(stand);
      beginnend(gefunden, wort, treffer);
      if (treffer.nummern.length > 0) {
        posten.beginnt = wort;
        return treffer;
      }
      return suche.zerlegt(stand, posten, wort, alle);
    });
  }

  /* Everything that fits a question, best first. */
  function suchen(stand, frage, tippend) {
    const posten = lesen(stand, frage);
    const letzter = posten.length - 1;
    const offen = tippend && /[^\s"“”»«]$/.test(frage);
    return Promise.all(posten.map(function (einer, i) { return aufloesen(stand, einer, offen && i === letzter); })).then(function (treffer) {
      const bekannt = posten.filter(function (einer, i) { return treffer[i] !== null; });
      const unbekannt = posten.filter(function (einer, i) { return treffer[i] === null; });
      const listen = treffer.filter(function (eine) { return eine !== null; });
      return { posten: bekannt, unbekannt: unbekannt, wertung: werten(stand, bekannt, listen) };
    });
  }

  /* Units by their values: best first, then in the order of the handbook. One number for each, which holds both, is
     sorted much quicker than objects. */
  function sortiert(nummern, werte) {
    let hoechster = 0;
    for (let i = 0; i < nummern.length; i += 1) if (werte[nummern[i]] > hoechster) hoechster = werte[nummern[i]];
    const reihe = new Float64Array(nummern.length);
    for (let i = 0; i < nummern.length; i += 1) {
      const abstand = hoechster > 0 ? 1 - werte[nummern[i]] / hoechster : 0;
      reihe[i] = Math.round(abstand * FEIN) * MEISTE_EINHEITEN + nummern[i];
    }
    reihe.sort();
    const sortierte = new Uint32Array(nummern.length);
    for (let i = 0; i < nummern.length; i += 1) sortierte[i] = reihe[i] % MEISTE_EINHEITEN;
    return sortierte;
  }

  /* One value for each unit from those of all items. What lacks a word keeps the share of the others. */
  function werten(stand, posten, listen) {
    const werte = new Float32Array(stand.anzahl);
    const gedeckt = new Float32Array(stand.anzahl);
    const hat = new Uint16Array(stand.anzahl);
    const voll = (1 << listen.length) - 1;
    const nummern = [];
    let ganz = 0;
    let genug = GENUG_SONST;
    listen.forEach(function (eine, i) {
      const anzahl = eine.nummern.length;
      const seltenheit = Math.log(1 + (stand.anzahl - anzahl + 0.5) / (anzahl + 0.5));
      ganz += seltenheit;
      for (let j = 0; j < anzahl; j += 1) {
        const nummer = eine.nummern[j];
        if (hat[nummer] === 0) nummern.push(nummer);
        hat[nummer] |= 1 << i;
        werte[nummer] += eine.werte[nummer] * seltenheit;
        gedeckt[nummer] += seltenheit;
        // Where no text has all words, those with fewer of them must do.
        if (hat[nummer] === voll) genug = GENUG;
      }
    });
    const zitat = posten.reduce(function (maske, einer, i) { return einer.folge ? maske | 1 << i : maske; }, 0);
    const passend = nummern.filter(function (nummer) {
      return (hat[nummer] & zitat) === zitat && (hat[nummer] === voll || gedeckt[nummer] >= genug * ganz);
    });
    for (let i = 0; i < passend.length; i += 1) {
      const nummer = passend[i];
      const anteil = hat[nummer] === voll ? 1 : gedeckt[nummer] / ganz;
      werte[nummer] *= anteil * anteil * stand.kombis[stand.spalte[nummer]][0] / 100;
    }
    return { nummern: sortiert(passend, werte), werte: werte, hat: hat, voll: voll };
  }

  suche.frage = { lesen: lesen, suchen: suchen, vorladen: vorladen, dateien: dateien, liste: liste, leer: leer, dazu: dazu, sortiert: sortiert };
})();
