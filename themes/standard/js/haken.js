/* Boxes to tick: kept in this browser only after the reader ticks, with progress, as a file, to delete. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  const listen = werkzeug ? werkzeug.alle('ul[data-liste]') : [];
  if (listen.length === 0) return;
  const element = werkzeug.element;
  const merker = 'leitfaden-haken ' + werkzeug.wurzel.replace(/^https?:\/\/[^/]*/, '');
  const ART = 'leitfaden-haken';
  let speicher = true;
  let haken = new Set();

  function lesen() {
    try {
      return new Set(JSON.parse(window.localStorage.getItem(merker) || '[]').map(String));
    } catch (fehler) {
      speicher = false;
      return haken;
    }
  }

  function schreiben() {
    try {
      if (haken.size === 0) window.localStorage.removeItem(merker);
      else window.localStorage.setItem(merker, JSON.stringify(Array.from(haken).sort()));
      speicher = true;
    } catch (fehler) {
      speicher = false;
    }
  }

  haken = lesen();

  /* A task with other words is another task: its tick does not hold any more. */
  function kennung(liste, text) {
    let zahl = 5381;
    for (let i = 0; i < text.length; i += 1) zahl = (zahl * 33 + text.charCodeAt(i)) % 4294967296;
    return liste.dataset.liste + '/' + zahl.toString(36);
  }

  const felder = [];
  let nummer = 0;
  listen.forEach(function (liste) {
    Array.from(liste.children).forEach(function (punkt) {
      const zeichen = punkt.querySelector('.haken');
      const text = punkt.querySelector('.aufgabe-text');
      if (!zeichen || !text) return;
      const feld = element('input', 'haken');
      const schild = element('label', 'aufgabe-text');
      nummer += 1;
      feld.type = 'checkbox';
      feld.id = schild.htmlFor = 'haken-' + nummer;
      while (text.firstChild) schild.appendChild(text.firstChild);
      text.replaceWith(schild);
      zeichen.replaceWith(feld);
      const name = kennung(liste, werkzeug.worte(schild));
      felder.push({ feld: feld, name: name });
      feld.addEventListener('change', function () {
        haken = lesen();
        if (feld.checked) haken.add(name);
        else haken.delete(name);
        schreiben();
        zeigen();
      });
    });
  });
  if (felder.length === 0) return;

  /* Stands before the first list: how far it is, and what can be done with the ticks. */
  const leiste = element('div', 'hakenleiste nicht-druck');
  const balken = element('progress');
  const stand = element('p', 'hakenstand');
  const wort = element('span');
  const hinweis = element('p', 'leise');
  const knoepfe = element('p', 'knoepfe');
  const datei = element('input');
  balken.max = felder.length;
  balken.setAttribute('aria-label', 'Erledigte Aufgaben');
  stand.append(balken, wort);
  datei.type = 'file';
  datei.accept = '.json,application/json';
  datei.hidden = true;
  const sichern = werkzeug.knopf('Haken als Datei sichern', ausgeben);
  const laden = werkzeug.knopf('Haken aus Datei laden', function () { datei.click(); });
  const loeschen = werkzeug.knopf('Alle Haken löschen', function () {
    haken = new Set();
    schreiben();
    zeigen();
    werkzeug.sagen('Alle Haken dieses Handbuchs sind gelöscht.');
    felder[0].feld.focus();
  });
  knoepfe.append(sichern, ' ', laden, ' ', loeschen, datei);
  leiste.append(stand, hinweis, knoepfe);
  const kasten = listen[0].closest('.checkliste');
  if (kasten) kasten.insertBefore(leiste, kasten.querySelector('.checkgruppen'));
  else listen[0].parentNode.insertBefore(leiste, listen[0].nextSibling);

  function zeigen() {
    let fertig = 0;
    felder.forEach(function (eines) {
      eines.feld.checked = haken.has(eines.name);
      if (eines.feld.checked) fertig += 1;
    });
    balken.value = fertig;
    wort.textContent = fertig + ' von ' + felder.length + ' erledigt';
    const leer = haken.size === 0;
    sichern.hidden = loeschen.hidden = leer;
    hinweis.textContent = speicher
      ? (leer ? 'Wenn Sie abhaken, merkt sich nur dieser Browser Ihre Haken.' : 'Ihre Haken stehen nur in diesem Browser. Niemand sonst sieht sie.')
      : 'Dieser Browser merkt sich nichts. Sichern Sie Ihre Haken als Datei, bevor Sie die Seite verlassen.';
  }

  function ausgeben() {
    const inhalt = { art: ART, handbuch: document.querySelector('.kopf-titel').textContent, gesichert: new Date().toISOString().slice(0, 10), haken: Array.from(haken).sort() };
    const link = element('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(inhalt, null, 2)], { type: 'application/json' }));
    link.download = 'haken-' + inhalt.gesichert + '.json';
    document.body.appendChild(link);
    link.click();
    link.remove();
    window.setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  datei.addEventListener('change', function () {
    const gewaehlt = datei.files[0];
    if (!gewaehlt) return;
    const leser = new FileReader();
    leser.onload = function () {
      let neue = null;
      try {
        const inhalt = JSON.parse(leser.result);
        if (inhalt.art === ART && Array.isArray(inhalt.haken)) neue = inhalt.haken.filter(function (name) { return /^[a-z0-9-]{1,200}\/[a-z0-9]{1,8}$/.test(name); });
      } catch (fehler) {
        // Told below.
      }
      if (neue) {
        haken = lesen();
        neue.forEach(function (name) { haken.add(name); });
        schreiben();
        zeigen();
      }
      const text = neue ? 'Geladen: ' + neue.length + ' Haken.' : 'Diese Datei enthält keine Haken aus einem Handbuch.';
      hinweis.textContent = text;
      werkzeug.sagen(text);
      datei.value = '';
    };
    leser.readAsText(gewaehlt);
  });
  window.addEventListener('storage', function () {
    haken = lesen();
    zeigen();
  });
  window.addEventListener('pageshow', function (ereignis) {
    if (!ereignis.persisted) return;
    haken = lesen();
    zeigen();
  });
  zeigen();
})();
