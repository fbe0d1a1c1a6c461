/* The search page: hits, facets, messages; everything it shows stands in its address. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const form = document.querySelector('main form[data-suche]');
  if (!form) return;
  const hilfen = suche.hilfen;
  const element = hilfen.element;
  const SEITE = 10;
  const RUHE = 250;
  const VORLAUF = 80;
  const SPAETESTENS = 300;
  const OFFENE = 8;
  const feld = form.querySelector('input[name="q"]');
  const teile = bauen(document.getElementById('suche-ort'));
  const teil = function (name) { return teile[name]; };
  const sagen = hilfen.ansage(document.getElementById('suche-status'));
  const fenster = document.title;
  let wahl = {};
  let lauf = 0;
  let uhr = 0;
  let vorlauf = 0;
  let vorige = '';

  /* Everything that is of no use without a script. */
  function bauen(ort) {
    const neu = {
      fehler: element('div', 'kasten kasten-warnung'), filter: element('details', 'klappe suche-filter'), facetten: element('div'),
      zuruecksetzen: element('button', '', 'Filter zurücksetzen'), ergebnis: element('h2'), hinweise: element('div'),
      treffer: element('ol', 'trefferliste'), mehr: element('button'),
    };
    const weg = element('a', '', 'Register von A bis Z');
    weg.href = suche.daten.ordner() + '../register/index.html';
    neu.fehler.setAttribute('role', 'note');
    neu.fehler.append(element('p', 'kasten-titel', 'Der Suchindex konnte nicht geladen werden'), satz('', ['Vielleicht ist die Verbindung unterbrochen. Das ', weg, ' führt zu allem, was hier einen Namen hat.']));
    ['fehler', 'filter', 'zuruecksetzen', 'ergebnis', 'mehr'].forEach(function (name) { neu[name].hidden = true; });
    neu.zuruecksetzen.type = neu.mehr.type = 'button';
    const filter = element('div', 'filter');
    filter.append(element('h2', '', 'Eingrenzen'), neu.zuruecksetzen, neu.facetten);
    neu.filter.append(element('summary', '', 'Treffer eingrenzen'), filter);
    const liste = element('div', 'suche-ergebnis');
    liste.append(neu.ergebnis, neu.hinweise, neu.treffer, neu.mehr);
    const spalten = element('div', 'suche-spalten');
    spalten.append(neu.filter, liste);
    ort.append(neu.fehler, spalten);
    return neu;
  }

  function lesen() {
    const werte = new URLSearchParams(window.location.search);
    const neu = {};
    werte.forEach(function (wert, name) {
      if (name !== 'q') neu[name] = (neu[name] || []).concat(wert);
    });
    wahl = neu;
    feld.value = werte.get('q') || '';
  }

  /* What the address says of a question. */
  function angaben(frage) {
    const werte = new URLSearchParams();
    if (frage) werte.set('q', frage);
    Object.keys(wahl).sort().forEach(function (name) { wahl[name].forEach(function (wert) { werte.append(name, wert); }); });
    return werte.toString();
  }

  function merken(wie, text) {
    try {
      window.history[wie](null, '', window.location.pathname + (text ? '?' + text : ''));
    } catch (fehler) {
      // Some viewers forbid it over file://; the search works without.
    }
  }

  /* The chosen values of each facet as numbers. */
  function gewaehlt(stand) {
    return stand.facetten.map(function (facette) {
      return (wahl[facette[0]] || []).map(function (wert) { return facette[2].indexOf(wert); }).filter(function (n) { return n >= 0; });
    });
  }

  function satz(klasse, teile) {
    const absatz = element('p', klasse);
    teile.forEach(function (stueck) { absatz.append(stueck); });
    return absatz;
  }

  function frageLink(frage) {
    const link = element('a', '', frage);
    link.href = '?q=' + encodeURIComponent(frage);
    link.addEventListener('click', function (ereignis) {
      if (ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey) return;
      ereignis.preventDefault();
      feld.value = frage;
      suchen('pushState');
    });
    return link;
  }

  function hinweise(ergebnis) {
    const alle = [];
    ergebnis.unbekannt.forEach(function (wort) { alle.push(satz('', ['„' + wort + '“ kommt in diesem Handbuch nicht vor.'])); });
    if (ergebnis.meinten) alle.push(satz('meinten', ['Meinten Sie „', frageLink(ergebnis.meinten), '“?' + (ergebnis.statt ? ' Die Treffer unten gelten dafür.' : '')]));
    ergebnis.posten.forEach(function (posten) {
      if (posten.beginnt) alle.push(satz('', ['„' + posten.text + '“ steht so in keinem Text. Gezeigt werden Wörter, die damit beginnen.']));
      else if (posten.ersatz) alle.push(satz('', ['„' + posten.text + '“ steht so in keinem Text. Gezeigt werden Texte, in denen beide Teile vorkommen.']));
    });
    if (ergebnis.posten.length > 1 && !ergebnis.voll && ergebnis.treffer.length > 0) alle.push(satz('', ['Kein Text enthält alle Wörter. Gezeigt werden die nächsten.']));
    teil('hinweise').replaceChildren.apply(teil('hinweise'), alle);
  }

  /* Shows the first hits; who stands on one keeps standing there. */
  function auflisten(gezeigt, ergebnis) {
    const liste = teil('treffer');
    const stand = document.activeElement && liste.contains(document.activeElement) ? document.activeElement.closest('li').dataset.nummer : '';
    liste.replaceChildren.apply(liste, gezeigt.map(function (treffer) { return suche.karte(treffer, ergebnis.frage); }));
    const wieder = stand && liste.querySelector('li[data-nummer="' + stand + '"] a');
    if (wieder) wieder.focus();
  }

  /* Some more hits. The first ones at once, their texts as soon as they are there. */
  function mehr(ergebnis, ab, eigener) {
    const liste = teil('treffer');
    const knopf = teil('mehr');
    const vorab = ab === 0 ? suche.vorab(ergebnis, ab, SEITE) : [];
    // The browser draws first.
    const bereit = new Promise(function (fertig) { vorab.length > 0 ? window.setTimeout(fertig) : fertig(); });
    knopf.hidden = true;
    liste.setAttribute('aria-busy', 'true');
    if (vorab.length > 0) auflisten(vorab, ergebnis);
    return bereit.then(function () { return suche.seite(ergebnis, ab, SEITE); }).then(function (gezeigt) {
      if (eigener !== lauf) return;
      if (ab === 0) auflisten(gezeigt, ergebnis);
      else liste.append.apply(liste, gezeigt.map(function (treffer) { return suche.karte(treffer, ergebnis.frage); }));
      if (ab > 0 && gezeigt.length > 0) liste.children[ab].querySelector('a').focus();
      liste.removeAttribute('aria-busy');
      const rest = ergebnis.treffer.length - ab - gezeigt.length;
      knopf.hidden = rest <= 0;
      knopf.textContent = 'Weitere Treffer zeigen (' + rest.toLocaleString('de-DE') + ')';
      knopf.onclick = function () {
        mehr(ergebnis, ab + SEITE, eigener).catch(function () { scheitern(eigener); });
      };
      weiter(ergebnis.stand, ergebnis.frage);
      vorige = ergebnis.frage;
    });
  }

  /* Who asks something else, not just more letters, will go on asking. */
  function weiter(stand, frage) {
    if (vorige && !frage.startsWith(vorige)) suche.daten.koepfe(stand);
  }

  /* So will who comes back to the field. */
  function wieder() {
    if (vorige) suche.daten.verzeichnis().then(suche.daten.koepfe).catch(function () {});
  }

  /* While the reader types: what the answer will need. */
  function vorladen() {
    const frage = feld.value.trim();
    suche.daten.verzeichnis().then(function (stand) {
      weiter(stand, frage);
      return suche.frage.vorladen(stand, frage);
    }).catch(function () {});
  }

  function facetten(ergebnis) {
    const orte = ergebnis.stand.facetten.map(function (facette, f) {
      const gewaehlte = wahl[facette[0]] || [];
      const werte = facette[2].map(function (wert, w) { return { wert: wert, zahl: ergebnis.zahlen[f][w], an: gewaehlte.indexOf(wert) >= 0 }; });
      const sichtbar = werte.filter(function (w) { return w.zahl > 0 || w.an; }).sort(function (a, b) { return b.an - a.an || b.zahl - a.zahl || a.wert.localeCompare(b.wert, 'de'); });
      return sichtbar.length > 1 || gewaehlte.length > 0 ? facettenfeld(facette, sichtbar) : null;
    }).filter(Boolean);
    const ort = teil('facetten');
    const fokus = document.activeElement && ort.contains(document.activeElement) ? document.activeElement.id : '';
    const offen = Array.from(ort.querySelectorAll('details[open]'), function (d) { return d.dataset.facette; });
    ort.replaceChildren.apply(ort, orte);
    offen.forEach(function (name) { const d = ort.querySelector('details[data-facette="' + name + '"]'); if (d) d.open = true; });
    if (fokus && document.getElementById(fokus)) document.getElementById(fokus).focus();
    const aktiv = Object.keys(wahl).length > 0;
    teil('filter').hidden = orte.length === 0;
    teil('zuruecksetzen').hidden = !aktiv;
  }

  function facettenfeld(facette, werte) {
    const gruppe = element('fieldset', 'facette');
    gruppe.appendChild(element('legend', '', facette[1]));
    const zeile = function (wert, i) {
      const absatz = element('p', 'facette-wert');
      const kasten = element('input');
      const schild = element('label', '', wert.wert + ' ');
      kasten.type = 'checkbox';
      kasten.checked = wert.an;
      kasten.id = 'facette-' + facette[0] + '-' + facette[2].indexOf(wert.wert);
      schild.htmlFor = kasten.id;
      schild.append(element('span', 'leise', '(' + wert.zahl.toLocaleString('de-DE') + ')'));
      kasten.addEventListener('change', function () { umschalten(facette[0], wert.wert, kasten.checked); });
      absatz.append(kasten, schild);
      return absatz;
    };
    werte.slice(0, OFFENE).forEach(function (wert, i) { gruppe.appendChild(zeile(wert, i)); });
    if (werte.length > OFFENE) {
      const rest = element('details', 'facette-mehr');
      rest.dataset.facette = facette[0];
      rest.appendChild(element('summary', '', (werte.length - OFFENE) + ' weitere'));
      werte.slice(OFFENE).forEach(function (wert, i) { rest.appendChild(zeile(wert, i + OFFENE)); });
      gruppe.appendChild(rest);
    }
    return gruppe;
  }

  function umschalten(name, wert, an) {
    const werte = (wahl[name] || []).filter(function (w) { return w !== wert; });
    if (an) werte.push(wert);
    if (werte.length > 0) wahl[name] = werte;
    else delete wahl[name];
    suchen('pushState');
  }

  /* Who still types „d“ or „und“ has not asked yet. */
  function titel(ergebnis, tippt) {
    const frage = feld.value.trim();
    const zahl = ergebnis.treffer.length;
    const fuer = frage ? ' für „' + ergebnis.frage + '“' : '';
    const offen = !frage || tippt && ergebnis.posten.length + ergebnis.unbekannt.length === 0;
    if (offen && Object.keys(wahl).length === 0) return '';
    return zahl === 0 ? 'Keine Treffer' + (frage ? ' für „' + frage + '“' : '') : hilfen.anzahl(zahl, 'Treffer', 'Treffer') + fuer;
  }

  function zeigen(ergebnis, eigener, tippt) {
    const text = titel(ergebnis, tippt);
    const kopf = teil('ergebnis');
    kopf.textContent = text;
    kopf.hidden = text === '';
    teil('fehler').hidden = true;
    hinweise(ergebnis);
    facetten(ergebnis);
    sagen(ergebnis.statt ? 'Keine Treffer für „' + ergebnis.statt + '“. ' + text : text);
    return mehr(ergebnis, 0, eigener);
  }

  function scheitern(eigener) {
    if (eigener !== lauf) return;
    teil('treffer').replaceChildren();
    teil('treffer').removeAttribute('aria-busy');
    ['ergebnis', 'mehr', 'filter'].forEach(function (id) { teil(id).hidden = true; });
    teil('hinweise').replaceChildren();
    teil('fehler').hidden = false;
    sagen('Der Suchindex konnte nicht geladen werden. Das Register von A bis Z führt weiter.');
  }

  /* Answers what stands in the field; `wie` says how the history takes it. Address and title come when the answer
     stands there or takes its time: set before, they would keep the files of the index waiting. */
  function suchen(wie) {
    const eigener = lauf += 1;
    const frage = feld.value.trim();
    const text = angaben(frage);
    let offen = wie;
    const festhalten = function () {
      if (eigener !== lauf) return;
      if (offen) merken(offen, text);
      offen = '';
      document.title = frage ? frage + ' – ' + fenster : fenster;
    };
    window.setTimeout(festhalten, SPAETESTENS);
    return suche.lauf(frage, gewaehlt, false).then(function (ergebnis) {
      if (eigener !== lauf) return undefined;
      const texte = zeigen(ergebnis, eigener, wie === 'replaceState');
      window.setTimeout(festhalten);
      return texte;
    }).catch(function () { scheitern(eigener); });
  }

  form.addEventListener('submit', function (ereignis) {
    ereignis.preventDefault();
    window.clearTimeout(uhr);
    suchen('pushState');
  });
  feld.addEventListener('input', function (ereignis) {
    const ganz = /^insert(From|Repl)/.test(ereignis.inputType);
    window.clearTimeout(uhr);
    window.clearTimeout(vorlauf);
    vorlauf = window.setTimeout(vorladen, ganz ? 0 : VORLAUF);
    uhr = window.setTimeout(function () { suchen('replaceState'); }, RUHE);
  });
  ['focus', 'pointerdown'].forEach(function (name) { feld.addEventListener(name, wieder); });
  teil('zuruecksetzen').addEventListener('click', function () {
    wahl = {};
    suchen('pushState');
    feld.focus();
  });
  window.addEventListener('popstate', function () {
    lesen();
    suchen();
  });

  lesen();
  suchen().then(function () { document.documentElement.removeAttribute('data-frage'); });
})();
