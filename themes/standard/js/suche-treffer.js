/* One hit for readers: the section that fits best, an excerpt with marks, and why it was found. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const BINDESTRICH = /[-\u2010\u2011]/;

  /* A text with its words, which all items of a question look at. */
  function gelesen(stand, roh) {
    const klar = entfugt(roh);
    const teile = stand.analyse.zerlegen(klar.text);
    const worte = teile.map(function (teil) { return stand.analyse.wort(teil.text); });
    const fugen = innen(teile, klar.fugen);
    return { text: klar.text, teile: teile, worte: worte, fugen: fugen, verbunden: stand.analyse.verbunden(klar.text, teile) };
  }

  /* For each word the places inside where its parts meet: joints of compounds, and behind hyphens. */
  function innen(teile, fugen) {
    let naechste = 0;
    return teile.map(function (teil) {
      const gefunden = bindestriche(teil);
      while (naechste < fugen.length && fugen[naechste] < teil.bis) {
        if (fugen[naechste] > teil.von) gefunden.push(fugen[naechste]);
        naechste += 1;
      }
      return gefunden.sort(function (a, b) { return a - b; });
    });
  }

  /* A text without the joints of its compounds, and where they were. */
  function entfugt(text) {
    const fugen = [];
    let klar = '';
    for (let i = 0; i < text.length; i += 1) {
      if (text[i] === '|') fugen.push(klar.length);
      else klar += text[i];
    }
    return { text: klar, fugen: fugen };
  }

  /* What an item of a question accepts. */
  function muster(posten) {
    const terme = new Set(posten.terme);
    const einzeln = posten.beginnt || (posten.offen ? posten.gefaltet : '');
    return { terme: terme, anfang: einzeln, stuecke: new Set(posten.stuecke) };
  }

  /* The parts of a compound that an item means, as stretches of the word. */
  function anteile(stand, terme, teil, fugen) {
    const grenzen = [teil.von].concat(fugen, teil.bis);
    for (let i = 0; i + 1 < grenzen.length; i += 1) {
      for (let j = i + 1; j < grenzen.length; j += 1) {
        if (j - i === grenzen.length - 1) continue;
        const stueck = teil.text.slice(grenzen[i] - teil.von, grenzen[j] - teil.von);
        if (terme.has(stand.analyse.wort(stueck.replace(/^[-\u2010\u2011]|[-\u2010\u2011]$/g, '')).term)) return { von: grenzen[i], bis: grenzen[j] };
      }
    }
    return null;
  }

  /* All places of a text that an item of the question means. */
  function stellen(stand, posten, klar) {
    const teile = klar.teile;
    const worte = klar.worte;
    const gesucht = muster(posten);
    const gefunden = [];
    const dazu = function (von, bis, art, wort) { gefunden.push({ von: von, bis: bis, art: art, wort: wort }); };
    teile.forEach(function (teil, i) {
      const wort = worte[i];
      if (!wort.fuellwort && (gesucht.terme.has(wort.term) || (gesucht.anfang && wort.gefaltet.startsWith(gesucht.anfang)))) return dazu(teil.von, teil.bis, 'ganz', teil.text);
      if (!wort.fuellwort && gesucht.stuecke.has(wort.term)) return dazu(teil.von, teil.bis, 'stueck', teil.text);
      const anteil = anteile(stand, gesucht.terme.size > 0 ? gesucht.terme : gesucht.stuecke, teil, klar.fugen[i]);
      if (anteil) dazu(anteil.von, anteil.bis, 'teil', teil.text);
      return undefined;
    });
    klar.verbunden.forEach(function (paar) {
      if (gesucht.terme.has(paar.term)) dazu(teile[paar.von].von, teile[paar.bis - 1].bis, 'ganz', paar.term);
    });
    posten.namen.forEach(function (name) {
      name.folgen.forEach(function (folge, n) {
        for (let i = 0; i + folge.length <= worte.length; i += 1) {
          if (folge.length > 0 && folge.every(function (term, j) { return worte[i + j].term === term; })) {
            const eigen = stand.analyse.folge(posten.text).join(' ') === folge.join(' ');
            dazu(teile[i].von, teile[i + folge.length - 1].bis, eigen ? 'ganz' : 'name', name.namen[n]);
          }
        }
      });
    });
    return gefunden;
  }

  function bindestriche(teil) {
    const gefunden = [];
    if (!BINDESTRICH.test(teil.text)) return gefunden;
    for (let i = 1; i < teil.text.length; i += 1) if (BINDESTRICH.test(teil.text[i - 1])) gefunden.push(teil.von + i);
    return gefunden;
  }

  /* Text and marks in order, without overlaps. */
  function markiert(text, stellen) {
    const stuecke = [];
    let bis = 0;
    stellen.slice().sort(function (a, b) { return a.von - b.von || b.bis - a.bis; }).forEach(function (stelle) {
      if (stelle.von < bis) return;
      stuecke.push({ text: text.slice(bis, stelle.von), marke: false }, { text: text.slice(stelle.von, stelle.bis), marke: true });
      bis = stelle.bis;
    });
    stuecke.push({ text: text.slice(bis), marke: false });
    return stuecke.filter(function (stueck) { return stueck.text !== ''; });
  }

  function pruefen(stand, posten, text) {
    const klar = gelesen(stand, text);
    const je = posten.map(function (einer) { return stellen(stand, einer, klar); });
    return { text: klar.text, stellen: je.flat(), je: je };
  }

  /* Whether the words of a quotation stand one behind the other. */
  function zitiert(stand, posten, texte) {
    return posten.filter(function (einer) { return einer.folge; }).every(function (einer) {
      return texte.some(function (text) {
        const folge = stand.analyse.folge(text);
        return folge.some(function (term, i) { return einer.folge.every(function (wort, j) { return folge[i + j] === wort; }); });
      });
    });
  }

  const WERT = { ganz: 3, name: 2, stueck: 2, teil: 1 };

  function wert(pruefung, faktor) {
    return pruefung.je.reduce(function (summe, stellen) {
      const beste = stellen.reduce(function (a, b) { return Math.max(a, WERT[b.art]); }, 0);
      return summe + faktor * (beste + (beste > 0 ? Math.min(stellen.length, 4) / 8 : 0));
    }, 0);
  }

  /* Why the unit was found, when the word itself is not to be seen. */
  function gruende(posten, je) {
    const texte = [];
    posten.forEach(function (einer, i) {
      if (je[i].length === 0 || je[i].some(function (stelle) { return stelle.art === 'ganz'; })) return;
      const name = je[i].find(function (stelle) { return stelle.art === 'name'; });
      const teil = je[i].find(function (stelle) { return stelle.art === 'teil'; });
      if (name) texte.push('Synonym zu „' + einer.text + '“: ' + name.wort);
      else if (teil) texte.push('„' + einer.text + '“ ist Teil von „' + teil.wort + '“');
    });
    return texte;
  }

  /* A hit with its texts, or as much of it as its head tells. */
  function zeigen(ergebnis, einheit) {
    const stand = ergebnis.stand;
    const posten = ergebnis.posten;
    const wertung = ergebnis.wertung;
    const hat = function (einer, i) { return (wertung.hat[einheit.nummer] & 1 << i) !== 0; };
    const gesucht = posten.filter(hat);
    const titel = pruefen(stand, gesucht, einheit.titel);
    const schlagworte = pruefen(stand, gesucht, einheit.schlagworte);
    let bester = null;
    let erster = null;
    const abschnitte = einheit.abschnitte.map(function (abschnitt, i) {
      const kopf = pruefen(stand, gesucht, abschnitt.titel);
      const text = pruefen(stand, gesucht, abschnitt.text);
      const punkte = wert(kopf, 1.5) + wert(text, 1) + (abschnitt.titel === '' ? 0.2 : 0) - i / 1000;
      const einer = { punkte: punkte, kopf: kopf, text: text, anker: abschnitt.anker };
      if (!erster && text.text) erster = text;
      if (!bester || punkte > bester.punkte) bester = einer;
      return einer;
    });
    const leer = { text: '', stellen: [], je: gesucht.map(function () { return []; }) };
    if (!bester) bester = { punkte: 0, kopf: leer, text: leer, anker: '' };
    // A section of which nothing is kept, or that shows a drawing only: the page says what it is about.
    const auszug = bester.text.text ? bester.text : erster || leer;
    const je = gesucht.map(function (einer, i) { return titel.je[i].concat(bester.kopf.je[i], bester.text.je[i], schlagworte.je[i]); });
    const kombi = stand.kombis[stand.spalte[einheit.nummer]];
    const alles = [einheit.titel, einheit.schlagworte].concat(einheit.abschnitte.map(function (a) { return a.titel + '\n' + a.text; }));
    return {
      nummer: einheit.nummer, wert: wertung.werte[einheit.nummer] * naehe(titel, bester, gesucht), ohne: posten.filter(function (einer, i) { return !hat(einer, i); }).map(function (einer) { return einer.text; }),
      art: stand.facetten[0][2][kombi[1][0][0]] || '', leitfaden: stand.facetten[1][2][kombi[1][1][0]] || '', krumen: einheit.krumen,
      titel: markiert(titel.text, titel.stellen), name: titel.text,
      abschnitt: bester.anker ? markiert(bester.kopf.text, bester.kopf.stellen) : [],
      auszug: markiert(auszug.text, auszug.stellen), gruende: gruende(gesucht, je),
      woanders: suche.woanders ? suche.woanders(einheit, abschnitte, gesucht, je) : [],
      wortlaut: zitiert(stand, posten, alles.map(function (text) { return text.replace(/\|/g, ''); })),
      pfad: pfad(einheit.pfad, bester.anker),
    };
  }

  /* Titles and sections that hold the whole question go before texts where it is scattered. */
  function naehe(titel, bester, gesucht) {
    const alle = function (pruefung) { return gesucht.length > 0 && pruefung.je.every(function (stellen) { return stellen.some(function (stelle) { return stelle.art !== 'teil'; }); }); };
    const laenge = titel.stellen.reduce(function (summe, stelle) { return summe + stelle.bis - stelle.von; }, 0);
    if (alle(titel)) return 1.25 + 0.5 * Math.min(1, laenge / titel.text.length);
    if (alle(bester.kopf)) return 1.2;
    return alle({ je: bester.kopf.je.map(function (stellen, i) { return stellen.concat(bester.text.je[i]); }) }) ? 1.1 : 1;
  }

  /* From „glossar/#avv“ to „glossar/index.html#avv“. */
  function pfad(adresse, anker) {
    const teile = adresse.split('#');
    const ziel = teile[1] || anker;
    return { seite: teile[0] + 'index.html', anker: ziel ? '#' + ziel : '' };
  }

  suche.treffer = { zeigen: zeigen, gelesen: gelesen, stellen: stellen, pfad: pfad };
})();
