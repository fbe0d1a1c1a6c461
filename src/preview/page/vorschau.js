/* Keeps a page of the preview up to date: only what has changed is changed, in place. Messages about
   the handbook are shown at the lower edge. Stands in no published page. */
(function () {
  'use strict';
  var skript = document.currentScript;
  var stand = skript.dataset.stand;
  var marke = '"' + skript.dataset.marke + '"';
  var fehlerseite = skript.dataset.status === '503' || skript.dataset.status === '500';
  // The page as it was made. Other scripts may change what is shown; only what differs between two
  // made pages is carried over, so that their work stays.
  var gemacht = document.documentElement.cloneNode(true);

  /* ---- Carrying changes over -------------------------------------------------------------- */

  function schluessel(knoten) {
    return knoten.nodeType === 1 ? knoten.nodeName + '#' + knoten.id : knoten.nodeName;
  }

  function gleich(a, b) {
    return a.isEqualNode(b);
  }

  function attribute(ist, alt, neu) {
    Array.from(alt.attributes).forEach(function (a) {
      if (!neu.hasAttribute(a.name)) { ist.removeAttribute(a.name); }
    });
    Array.from(neu.attributes).forEach(function (a) {
      if (alt.getAttribute(a.name) !== a.value) { ist.setAttribute(a.name, a.value); }
    });
  }

  /* Which of the new children continues which of the old ones: equal ones first, from both ends, then
     those of the same kind, in order. -1 where there is none. */
  function zuordnung(alte, neue) {
    var paare = neue.map(function () { return -1; });
    var vorn = 0;
    var enden = 0;
    while (vorn < alte.length && vorn < neue.length && gleich(alte[vorn], neue[vorn])) {
      paare[vorn] = vorn;
      vorn += 1;
    }
    while (enden < alte.length - vorn && enden < neue.length - vorn &&
        gleich(alte[alte.length - 1 - enden], neue[neue.length - 1 - enden])) {
      paare[neue.length - 1 - enden] = alte.length - 1 - enden;
      enden += 1;
    }
    mitte(alte, neue, paare, vorn, alte.length - enden, neue.length - enden);
    return paare;
  }

  function mitte(alte, neue, paare, vorn, altEnde, neuEnde) {
    var frei = vorn;
    var i;
    var j;
    for (i = vorn; i < neuEnde; i += 1) {
      for (j = frei; j < altEnde && !gleich(alte[j], neue[i]); j += 1) { /* search on */ }
      if (j < altEnde) {
        paare[i] = j;
        frei = j + 1;
      }
    }
    // Between two equal ones those of the same kind belong together.
    frei = vorn;
    for (i = vorn; i < neuEnde; i += 1) {
      if (paare[i] >= 0) {
        frei = paare[i] + 1;
      } else {
        var grenze = naechstes(paare, i, neuEnde, altEnde);
        for (j = frei; j < grenze && schluessel(alte[j]) !== schluessel(neue[i]); j += 1) { /* search on */ }
        if (j < grenze) {
          paare[i] = j;
          frei = j + 1;
        }
      }
    }
  }

  function naechstes(paare, ab, ende, sonst) {
    for (var i = ab + 1; i < ende; i += 1) {
      if (paare[i] >= 0) { return paare[i]; }
    }
    return sonst;
  }

  /* Of what is shown the node that stands for each made one: what other scripts have put between stays
     out of it. Nothing where one of the made nodes is no longer there. */
  function dargestellt(knoten, alte) {
    var ab = 0;
    var gefunden = alte.map(function (alt) {
      var passt = function (einer, n) { return n >= ab && gleich(einer, alt); };
      var stelle = knoten.findIndex(passt);
      if (stelle < 0) {
        stelle = knoten.findIndex(function (einer, n) { return n >= ab && schluessel(einer) === schluessel(alt); });
      }
      ab = stelle < 0 ? knoten.length : stelle + 1;
      return knoten[stelle];
    });
    return gefunden.indexOf(undefined) < 0 ? gefunden : null;
  }

  function kinder(ist, alt, neu) {
    var alte = Array.from(alt.childNodes);
    var neue = Array.from(neu.childNodes);
    var da = Array.from(ist.childNodes);
    var gleiche = da.length === alte.length && da.every(function (knoten, n) {
      return schluessel(knoten) === schluessel(alte[n]);
    });
    da = gleiche ? da : dargestellt(da, alte);
    if (!da) {
      // Another script has rebuilt this part: it gets the new one and may rebuild that.
      ist.replaceChildren.apply(ist, neue.map(function (k) { return document.importNode(k, true); }));
      return;
    }
    var paare = zuordnung(alte, neue);
    var bleibt = new Set(paare);
    da.forEach(function (knoten, n) {
      if (!bleibt.has(n)) { knoten.remove(); }
    });
    var vorher = null;
    neue.forEach(function (knoten, n) {
      var jetzt;
      if (paare[n] < 0) {
        jetzt = document.importNode(knoten, true);
        ist.insertBefore(jetzt, vorher ? vorher.nextSibling : ist.firstChild);
      } else {
        jetzt = trage(da[paare[n]], alte[paare[n]], knoten);
      }
      vorher = jetzt;
    });
  }

  /* Carries what differs between two made nodes over to the one that is shown; returns what is shown
     afterwards. */
  function trage(ist, alt, neu) {
    if (gleich(alt, neu)) { return ist; }
    if (alt.nodeName !== neu.nodeName || alt.nodeType !== 1 && ist.nodeType !== alt.nodeType) {
      var andere = document.importNode(neu, true);
      ist.replaceWith(andere);
      return andere;
    }
    if (alt.nodeType !== 1) {
      ist.data = neu.data;
      return ist;
    }
    attribute(ist, alt, neu);
    kinder(ist, alt, neu);
    return ist;
  }

  /* Styles are exchanged without a moment without any; scripts need the page anew. */
  function kopf(alt, neu) {
    var skripte = function (wurzel) {
      return Array.from(wurzel.querySelectorAll('script[src]')).map(function (s) {
        return s.getAttribute('src');
      }).filter(function (pfad) { return !pfad.startsWith('/_leitfaden/'); }).join(' ');
    };
    if (skripte(alt) !== skripte(neu)) {
      window.location.reload();
      return;
    }
    var titel = neu.querySelector('title');
    if (titel && document.title !== titel.textContent) { document.title = titel.textContent; }
    var blaetter = function (wurzel) {
      return Array.from(wurzel.querySelectorAll('head link[rel=stylesheet]'));
    };
    var neue = blaetter(neu);
    blaetter(document).forEach(function (altes, n) {
      if (!neue[n]) { return; }
      if (altes.getAttribute('href') === neue[n].getAttribute('href')) { return; }
      var blatt = document.importNode(neue[n], true);
      blatt.addEventListener('load', function () { altes.remove(); });
      blatt.addEventListener('error', function () { blatt.remove(); });
      altes.after(blatt);
    });
  }

  function uebernimm(neu) {
    var fokus = document.activeElement;
    kopf(gemacht, neu.documentElement);
    attribute(document.documentElement, gemacht, neu.documentElement);
    trage(document.body, gemacht.querySelector('body'), neu.body);
    gemacht = neu.documentElement.cloneNode(true);
    if (fokus && fokus.id && !fokus.isConnected) {
      var nachfolger = document.getElementById(fokus.id);
      if (nachfolger) { nachfolger.focus({ preventScroll: true }); }
    }
    document.dispatchEvent(new CustomEvent('leitfaden:neu'));
  }

  /* ---- Asking for the page ---------------------------------------------------------------- */

  var unterwegs = false;
  var nochmal = false;

  // A request that yields a document needs no permission for turning text into HTML.
  function frage(adresse, art, fertig) {
    var anfrage = new XMLHttpRequest();
    anfrage.open('GET', adresse);
    anfrage.responseType = art;
    if (art === 'document') { anfrage.setRequestHeader('If-None-Match', marke); }
    anfrage.onloadend = function () { fertig(anfrage); };
    anfrage.send();
  }

  function hole() {
    if (unterwegs) {
      nochmal = true;
      return;
    }
    unterwegs = true;
    frage(window.location.pathname + window.location.search, 'document', function (anfrage) {
      unterwegs = false;
      angekommen(anfrage);
      if (nochmal) {
        nochmal = false;
        hole();
      }
    });
  }

  function angekommen(anfrage) {
    var hier = window.location;
    if (anfrage.status === 0) { return; }
    if (anfrage.status === 304) {
      tafel.hinweis('');
      return;
    }
    if (anfrage.status === 404 && skript.dataset.status !== '404') {
      tafel.hinweis('Diese Seite gibt es nicht mehr. Sie sehen den letzten Stand.');
      return;
    }
    var neu = anfrage.response;
    if (anfrage.status >= 500 && !fehlerseite) {
      var panne = neu && neu.querySelector('pre.panne');
      tafel.hinweis('Diese Seite lässt sich nicht herstellen. Sie sehen den letzten Stand.' +
        (panne ? '\n' + panne.textContent : ''));
      return;
    }
    tafel.hinweis('');
    var wo = new URL(anfrage.responseURL);
    if (wo.pathname !== hier.pathname) {
      hier.replace(wo.pathname + hier.search + hier.hash);
      return;
    }
    if (!neu || !neu.body) { return; }
    if (fehlerseite && anfrage.status < 500 || skript.dataset.status === '404' && anfrage.status === 200) {
      hier.reload();
      return;
    }
    marke = anfrage.getResponseHeader('ETag') || marke;
    Array.from(neu.querySelectorAll('script[data-stand]')).forEach(function (s) { s.remove(); });
    uebernimm(neu);
  }

  /* ---- Messages --------------------------------------------------------------------------- */

  function element(name, klasse, text) {
    var e = document.createElement(name);
    if (klasse) { e.className = klasse; }
    if (text) { e.textContent = text; }
    return e;
  }

  function zeile(z) {
    var teile = [element('span', 'nummer', String(z.nummer)), document.createTextNode(z.davor)];
    if (z.stelle) { teile.push(element('mark', '', z.stelle)); }
    teile.push(document.createTextNode(z.danach + '\n'));
    return teile;
  }

  function auszug(m) {
    var feld = element('pre');
    feld.tabIndex = 0;
    feld.setAttribute('aria-label', 'Auszug aus ' + m.datei);
    m.auszug.forEach(function (z) { feld.append.apply(feld, zeile(z)); });
    return feld;
  }

  function erklaerung(m, text) {
    var mehr = element('details', 'erklaerung');
    mehr.append(element('summary', '', 'Regel ' + m.regel + ': ' + m.regeltitel));
    text.split(/\n\n+/).forEach(function (absatz) {
      var kopf = /^# (.*)\n?/.exec(absatz);
      if (kopf) {
        mehr.append(element('p', 'zwischentitel', kopf[1]));
        absatz = absatz.slice(kopf[0].length);
      }
      var code = absatz.indexOf('```') >= 0;
      if (absatz.trim()) {
        mehr.append(element(code ? 'pre' : 'p', '', absatz.replace(/```\w*\n?/g, '').trim()));
      }
    });
    return mehr;
  }

  function eintrag(m, regeln) {
    var punkt = element('li', 'meldung meldung-' + m.art.toLowerCase());
    var satz = element('p');
    satz.append(element('strong', '', m.art + ': '), m.text);
    punkt.append(satz);
    if (m.ort) {
      var ort = element('p', 'ort');
      var stelle = element(m.oeffnen ? 'a' : 'span', '', m.ort);
      if (m.oeffnen) { stelle.href = m.oeffnen; }
      ort.append(stelle);
      punkt.append(ort);
    }
    if (m.auszug.length) { punkt.append(auszug(m)); }
    if (m.hilfe) {
      var hilfe = element('p', 'hilfe');
      hilfe.append(element('strong', '', 'Hilfe: '), m.hilfe);
      punkt.append(hilfe);
    }
    if (regeln[m.regel]) { punkt.append(erklaerung(m, regeln[m.regel])); }
    return punkt;
  }

  function zahl(anzahl, einzahl, mehrzahl) {
    return anzahl + ' ' + (anzahl === 1 ? einzahl : mehrzahl);
  }

  /* The panel lives in a shadow of its own, beside the page: neither touches the other's looks. */
  function baueTafel() {
    var wirt = element('div');
    wirt.id = 'leitfaden-vorschau';
    var schatten = wirt.attachShadow({ mode: 'open' });
    var blatt = element('link');
    blatt.rel = 'stylesheet';
    blatt.href = '/_leitfaden/vorschau.css';
    var feld = element('section', 'tafel');
    feld.setAttribute('aria-label', 'Meldungen der Vorschau');
    feld.hidden = true;
    var kasten = element('details');
    var kurz = element('summary');
    var liste = element('ul', 'meldungen');
    var weiter = element('p');
    var bericht = element('a', '', 'Prüfbericht öffnen');
    bericht.href = '/_leitfaden/';
    weiter.append(bericht);
    kasten.append(kurz, liste, weiter);
    var ansage = element('p', 'ansage');
    ansage.setAttribute('role', 'status');
    var notiz = element('p', 'notiz');
    notiz.setAttribute('role', 'status');
    notiz.hidden = true;
    feld.append(kasten);
    schatten.append(blatt, notiz, feld, ansage);
    document.documentElement.append(wirt);
    return { feld: feld, kasten: kasten, kurz: kurz, liste: liste, ansage: ansage, notiz: notiz, zuletzt: '' };
  }

  var tafel = {
    teile: null,
    hinweis: function (text) {
      if (!text && !this.teile) { return; }
      this.teile = this.teile || baueTafel();
      this.teile.notiz.hidden = !text;
      this.teile.notiz.textContent = text;
    },
    zeige: function (stand) {
      var anzahl = stand.fehler + stand.warnungen;
      if (!anzahl && !this.teile) { return; }
      this.teile = this.teile || baueTafel();
      var t = this.teile;
      var bild = JSON.stringify([stand.meldungen, stand.fehler, stand.warnungen]);
      if (bild === t.zuletzt) { return; }
      var vorher = Number(t.feld.dataset.fehler || 0);
      t.zuletzt = bild;
      t.feld.hidden = !anzahl;
      t.feld.dataset.fehler = String(stand.fehler);
      t.feld.className = stand.fehler ? 'tafel mit-fehlern' : 'tafel';
      var worte = [];
      if (stand.fehler) { worte.push(zahl(stand.fehler, 'Fehler', 'Fehler')); }
      if (stand.warnungen) { worte.push(zahl(stand.warnungen, 'Warnung', 'Warnungen')); }
      t.kurz.textContent = worte.join(', ') + (stand.fehler ? ' – Sie sehen den letzten fehlerfreien Stand' : '');
      t.liste.replaceChildren.apply(t.liste, stand.meldungen.map(function (m) {
        return eintrag(m, stand.regeln);
      }));
      // Mistakes open the panel when they appear; what the editor closes stays closed.
      if (stand.fehler && !vorher) { t.kasten.open = true; }
      if (!stand.fehler && vorher) { t.kasten.open = false; }
      t.ansage.textContent = anzahl ? t.kurz.textContent : 'Keine Meldungen mehr';
    }
  };

  function holeMeldungen() {
    if (fehlerseite) { return; }
    var seite = encodeURIComponent(window.location.pathname);
    frage('/_leitfaden/meldungen.json?seite=' + seite, 'json', function (anfrage) {
      if (anfrage.status === 200 && anfrage.response) { tafel.zeige(anfrage.response); }
    });
  }

  /* ---- Word of new states ----------------------------------------------------------------- */

  /* „1a2b-7“, and „1a2b-7 geprueft“ once the messages are complete. */
  function neuerStand(wort) {
    var teile = wort.split(' ');
    if (teile[0] !== stand) {
      stand = teile[0];
      hole();
    }
    if (teile[1] && wort !== geprueft) {
      geprueft = wort;
      holeMeldungen();
    }
  }

  // Browsers open six connections to a server at most. Of all tabs one listens and tells the others.
  var kanal = 'BroadcastChannel' in window ? new BroadcastChannel('leitfaden') : null;
  var quelle = null;
  var geprueft = '';
  var loslassen = null;

  function lausche() {
    quelle = new EventSource('/_leitfaden/ereignisse');
    quelle.onmessage = function (ereignis) {
      if (kanal) { kanal.postMessage(ereignis.data); }
      neuerStand(ereignis.data);
    };
  }

  function beginne() {
    if (quelle || loslassen) { return; }
    if (!kanal || !navigator.locks) {
      if (!document.hidden) { lausche(); }
      return;
    }
    var abbruch = new AbortController();
    loslassen = function () { abbruch.abort(); };
    navigator.locks.request('leitfaden-ereignisse', { signal: abbruch.signal }, function () {
      lausche();
      return new Promise(function (fertig) { loslassen = fertig; });
    }).catch(function () { /* Given up before it was our turn. */ });
  }

  function beende() {
    if (quelle) { quelle.close(); }
    if (loslassen) { loslassen(); }
    quelle = null;
    loslassen = null;
  }

  function frageStand() {
    frage('/_leitfaden/stand', 'text', function (anfrage) {
      if (anfrage.status === 200) { neuerStand(anfrage.response + ' geprueft'); }
    });
  }

  if (kanal) {
    kanal.onmessage = function (nachricht) { neuerStand(nachricht.data); };
  }
  window.addEventListener('pagehide', beende);
  window.addEventListener('pageshow', function (ereignis) {
    beginne();
    if (ereignis.persisted) { frageStand(); }
  });
  document.addEventListener('visibilitychange', function () {
    if (!document.hidden) {
      beginne();
      frageStand();
    }
  });
  beginne();
})();
