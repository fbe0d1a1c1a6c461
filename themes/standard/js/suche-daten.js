/* Files of the search index: loaded as classic scripts, so that they work over file://, too. Each calls
   `leitfadenSuche(name, data)`. Everything else of the search hangs on that function. */
(function () {
  'use strict';
  const GEDULD = 15000;
  const offen = new Map();
  const geladen = new Map();
  const suche = function (name, daten) {
    const warten = offen.get(name);
    if (warten) warten(daten);
  };
  window.leitfadenSuche = suche;

  let regel = null;
  /* Under Trusted Types an address of a script needs a policy; ours lets through only our own files. */
  function adresse(url) {
    if (!window.trustedTypes) return url;
    if (!regel) {
      const eigen = function (text) {
        if (!/^[^?#]*suche\/(?:verzeichnis|([wtk])\/\1\d+)\.js(?:\?[\w=]*)?$/.test(text)) throw new TypeError(text);
        return text;
      };
      regel = window.trustedTypes.createPolicy('leitfaden', { createScriptURL: eigen });
    }
    return regel.createScriptURL(url);
  }

  /* Where the index lies, seen from this page. */
  function ordner() {
    const stelle = document.querySelector('[data-suche]');
    return stelle ? stelle.getAttribute('data-suche') : null;
  }

  function skript(name, url) {
    return new Promise(function (fertig, fehler) {
      const teil = document.createElement('script');
      const ende = function (weiter, wert) {
        window.clearTimeout(uhr);
        offen.delete(name);
        teil.remove();
        weiter(wert);
      };
      const uhr = window.setTimeout(function () { ende(fehler, new Error(name)); }, GEDULD);
      offen.set(name, function (daten) { ende(fertig, daten); });
      // A truncated file loads, but never calls.
      teil.onload = function () { if (offen.has(name)) ende(fehler, new Error(name)); };
      teil.onerror = function () { ende(fehler, new Error(name)); };
      teil.src = adresse(url);
      document.head.appendChild(teil);
    });
  }

  /* By address: what still asks for files of an old index gets nothing of a new one, nor the other way round. */
  function einmal(name, url, pruefen) {
    if (!geladen.has(url)) {
      const wert = skript(name, url).then(pruefen);
      wert.catch(function () { geladen.delete(url); });
      geladen.set(url, wert);
    }
    return geladen.get(url);
  }

  /* The number of a character; see `search::code`. */
  function zahl(zeichen) {
    if (zeichen >= 0xa1) return zeichen - 0xa1 + 90 - (zeichen >= 0x202a ? 2 : 0);
    return zeichen - 0x23 - (zeichen > 0x5c ? 1 : 0) - (zeichen > 0x3c ? 1 : 0);
  }

  function zahlen(text) {
    const werte = [];
    for (let i = 0; i < text.length; i += 1) werte.push(zahl(text.charCodeAt(i)));
    return werte;
  }

  /* Words of which each is written as what differs from the one before. */
  function woerter(text) {
    let vorher = '';
    return text.split(' ').map(function (wort) {
      vorher = vorher.slice(0, zahl(wort.charCodeAt(0))) + wort.slice(1);
      return vorher;
    });
  }

  let alles = null;
  let frisch = '';

  function bereiten(roh) {
    const spalte = new Uint16Array(roh.anzahl);
    const laeufe = zahlen(roh.spalte);
    let platz = 0;
    for (let i = 0; i < laeufe.length; i += 2) {
      spalte.fill(laeufe[i], platz, platz + laeufe[i + 1]);
      platz += laeufe[i + 1];
    }
    const analyse = suche.analyse(roh.tafel);
    const namen = roh.namen.map(function (name) {
      const folgen = name[2].map(function (text) { return analyse.folge(text); });
      return { term: name[0], einheit: name[1], namen: name[2], folgen: folgen };
    });
    return {
      version: roh.v, stempel: roh.n, anzahl: roh.anzahl, analyse: analyse, namen: namen,
      grenzen: woerter(roh.grenzen), je: roh.je, codes: roh.woerter.split(' '), koepfe: roh.koepfe ? null : undefined,
      facetten: roh.facetten, kombis: roh.kombis, spalte: spalte,
    };
  }

  /* What there is; everything starts with it. */
  function verzeichnis() {
    const pfad = ordner();
    if (pfad === null) return Promise.reject(new Error('suche'));
    if (!alles) {
      alles = skript('verzeichnis', pfad + 'verzeichnis.js' + frisch).then(bereiten);
      alles.catch(function () { alles = null; });
    }
    return alles;
  }

  function teil(stand, kuerzel, nummer) {
    const name = kuerzel + nummer;
    const url = ordner() + kuerzel + '/' + name + '.js?v=' + stand.version;
    return einmal(name, url, function (roh) {
      if (roh.n !== stand.stempel) throw new Error('stempel');
      return roh;
    });
  }

  /* An old listing may name files that are no longer there: asks for a new one, past any cache. */
  function erneuern() {
    alles = null;
    geladen.clear();
    frisch = '?neu=' + Date.now();
    return verzeichnis();
  }

  /* The terms of a file, each with its units. */
  function begriffe(stand, nummer) {
    return teil(stand, 'w', nummer).then(function (roh) {
      if (!roh.karte) {
        const listen = roh.l.split(' ');
        roh.worte = woerter(roh.w);
        roh.karte = new Map(roh.worte.map(function (wort, i) { return [wort, listen[i]]; }));
      }
      return roh;
    });
  }

  /* Place of the last value that is not greater. */
  function platz(werte, gesucht) {
    let von = 0;
    let bis = werte.length;
    while (von < bis) {
      const mitte = (von + bis) >> 1;
      if (werte[mitte] <= gesucht) von = mitte + 1;
      else bis = mitte;
    }
    return von - 1;
  }

  /* A coded text as it is read; `|` stands where the parts of a compound meet. */
  function klartext(stand, text) {
    return text.replace(/~([\s\S])|[\u0100-\u04ff]/g, function (zeichen, wie) {
      return wie || ' ' + stand.codes[zeichen.charCodeAt(0) - 0x100];
    });
  }

  /* The anchor of a heading, unless another one is written; the twin of `search::block`. */
  function anker(geschrieben, titel) {
    if (geschrieben) return geschrieben === '-' ? '' : geschrieben;
    const klein = titel.replace(/[A-ZÄÖÜ]/g, function (zeichen) { return zeichen.toLowerCase(); });
    const ascii = klein.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss');
    return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  }

  /* A unit with its texts. Where its path begins with `^`, the rest is that of a unit before. */
  function einheit(stand, nummer) {
    return teil(stand, 't', Math.floor(nummer / stand.je)).then(function (roh) {
      const lesen = function (platz, anzahl) { return roh.d[platz].split('\t', anzahl).map(function (feld) { return klartext(stand, feld).trim(); }); };
      let platz = nummer % stand.je;
      const felder = lesen(platz);
      if (felder[1][0] === '^') {
        while (roh.d[platz].split('\t', 2)[1][0] === '^') platz -= 1;
        const davor = lesen(platz, 3);
        felder[1] = davor[1].replace(/[^/#]*\/?$/, '') + felder[1].slice(1);
        felder[2] = davor[2];
      }
      const abschnitte = [];
      for (let i = 4; i < felder.length; i += 3) {
        abschnitte.push({ titel: felder[i], anker: anker(felder[i + 1], felder[i].replace(/\|/g, '')), text: felder[i + 2] });
      }
      return { nummer: nummer, titel: felder[0], pfad: felder[1], krumen: felder[2], schlagworte: felder[3], abschnitte: abschnitte };
    });
  }

  /* Loads titles and addresses of all units, where the index has them: who goes on asking sees further hits
     before their texts are there. Who saves data does without. */
  function koepfe(stand) {
    const netz = window.navigator.connection;
    if (stand.koepfe !== null || (netz && netz.saveData)) return;
    stand.koepfe = undefined;
    teil(stand, 'k', 0).then(function (roh) {
      const orte = [];
      const krumen = roh.k.split('\t');
      const reihe = new Uint16Array(stand.anzahl);
      let platz = 0;
      woerter(roh.o).forEach(function (ort, i) {
        const bis = platz + zahl(roh.r.charCodeAt(i));
        orte.push(ort);
        reihe.fill(i, platz, bis);
        platz = bis;
      });
      stand.koepfe = { felder: roh.d.split('\t'), reihe: reihe, orte: orte, krumen: krumen };
    }).catch(function () { stand.koepfe = null; });
  }

  /* A unit without its texts; `null` where titles are not loaded. */
  function kopf(stand, nummer) {
    const alle = stand.koepfe;
    if (!alle) return null;
    const titel = klartext(stand, alle.felder[2 * nummer]).trim();
    const gruppe = alle.reihe[nummer];
    const name = alle.felder[2 * nummer + 1].replace('\n', function () { return anker('', titel.replace(/\|/g, '')); });
    return { nummer: nummer, titel: titel, pfad: alle.orte[gruppe] + name, krumen: alle.krumen[gruppe], schlagworte: '', abschnitte: [] };
  }

  suche.daten = {
    ordner: ordner, verzeichnis: verzeichnis, erneuern: erneuern, begriffe: begriffe,
    einheit: einheit, koepfe: koepfe, kopf: kopf, platz: platz, zahl: zahl,
  };
})();
