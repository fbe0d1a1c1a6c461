/* The search field of every page: suggestions while typing (APG combobox), „/“ and Ctrl+K lead there.
   Without script or index the form leads to the search page all the same. */
(function () {
  'use strict';
  const suche = window.leitfadenSuche;
  const element = window.leitfadenWerkzeug.element;
  const VORSCHLAEGE = 6;
  const RUHE = 150;
  const ANSAGE = 500;
  const MERKER = 'leitfaden-ohne-schraegstrich';

  function stuecke(ziel, teile) {
    teile.forEach(function (teil) {
      if (teil.marke) ziel.appendChild(element('mark', '', teil.text));
      else ziel.appendChild(document.createTextNode(teil.text));
    });
  }

  /* The address of a hit, with the words to be marked there. */
  function adresse(treffer, frage) {
    const wurzel = suche.daten.ordner().replace(/suche\/$/, '');
    return wurzel + treffer.pfad.seite + '?m=' + encodeURIComponent(frage) + treffer.pfad.anker;
  }

  /* One status line, there from the start; the same words twice need a change to be read again. */
  function ansage(ort) {
    let uhr = 0;
    return function (text) {
      window.clearTimeout(uhr);
      uhr = window.setTimeout(function () {
        ort.textContent = ort.textContent === text ? text + '\u00a0' : text;
      }, ANSAGE);
    };
  }

  function anzahl(zahl, eins, viele) {
    return zahl === 1 ? '1 ' + eins : zahl.toLocaleString('de-DE') + ' ' + viele;
  }

  suche.hilfen = { element: element, stuecke: stuecke, adresse: adresse, ansage: ansage, anzahl: anzahl, merker: MERKER };

  function vorschlaege(form) {
    const feld = form.querySelector('input[name="q"]');
    const liste = element('ul', 'vorschlaege');
    const status = element('p', 'nur-vorlesen');
    const sagen = ansage(status);
    let eintraege = [];
    let aktiv = -1;
    let lauf = 0;
    let uhr = 0;
    liste.id = feld.id + '-vorschlaege';
    liste.hidden = true;
    liste.setAttribute('role', 'listbox');
    liste.setAttribute('aria-label', 'Vorschläge');
    status.setAttribute('role', 'status');
    feld.setAttribute('role', 'combobox');
    feld.setAttribute('aria-autocomplete', 'list');
    feld.setAttribute('aria-expanded', 'false');
    feld.setAttribute('aria-controls', liste.id);
    form.append(liste, status);

    function schliessen() {
      lauf += 1;
      liste.hidden = true;
      liste.replaceChildren();
      eintraege = [];
      waehlen(-1);
      feld.setAttribute('aria-expanded', 'false');
    }

    function waehlen(platz) {
      if (eintraege[aktiv]) eintraege[aktiv].setAttribute('aria-selected', 'false');
      aktiv = platz;
      const eintrag = eintraege[aktiv];
      if (!eintrag) return feld.removeAttribute('aria-activedescendant');
      eintrag.setAttribute('aria-selected', 'true');
      feld.setAttribute('aria-activedescendant', eintrag.id);
      return eintrag.scrollIntoView({ block: 'nearest' });
    }

    function folgen(eintrag, neu) {
      if (!eintrag.dataset.ziel) form.requestSubmit ? form.requestSubmit() : form.submit();
      else if (neu) window.open(eintrag.dataset.ziel, '_blank', 'noopener');
      else window.location.assign(eintrag.dataset.ziel);
    }

    function eintragen(ziel, fuellen) {
      const eintrag = element('li', 'vorschlag');
      eintrag.id = liste.id + '-' + eintraege.length;
      eintrag.setAttribute('role', 'option');
      eintrag.setAttribute('aria-selected', 'false');
      if (ziel) eintrag.dataset.ziel = ziel;
      fuellen(eintrag);
      eintrag.addEventListener('mousedown', function (ereignis) { ereignis.preventDefault(); });
      eintrag.addEventListener('click', function (ereignis) { folgen(eintrag, ereignis.ctrlKey || ereignis.metaKey || ereignis.shiftKey); });
      eintrag.addEventListener('auxclick', function (ereignis) { if (ereignis.button === 1) folgen(eintrag, true); });
      eintraege.push(eintrag);
      liste.appendChild(eintrag);
    }

    function zeigen(frage, ergebnis, gezeigt) {
      liste.replaceChildren();
      eintraege = [];
      waehlen(-1);
      gezeigt.forEach(function (treffer) {
        eintragen(adresse(treffer, ergebnis.frage), function (eintrag) {
          const zeile = element('span', 'vorschlag-titel');
          stuecke(zeile, treffer.titel);
          if (treffer.abschnitt.length > 0) {
            zeile.appendChild(document.createTextNode(' › '));
            stuecke(zeile, treffer.abschnitt);
          }
          eintrag.append(zeile, ' ', element('span', 'vorschlag-ort', [treffer.art, treffer.krumen].filter(Boolean).join(' · ')));
        });
      });
      const zahl = ergebnis.treffer.length;
      if (ergebnis.statt) sagen('Keine Treffer für „' + frage + '“. Vorschläge für „' + ergebnis.frage + '“.');
      else sagen(zahl === 0 ? 'Keine Treffer für „' + frage + '“' : anzahl(gezeigt.length, 'Vorschlag', 'Vorschläge'));
      // How many there are is known when the last word is whole.
      if (zahl > gezeigt.length) eintragen('', function (eintrag) { eintrag.textContent = 'Alle Treffer zeigen'; });
      const offen = eintraege.length > 0;
      liste.hidden = !offen;
      feld.setAttribute('aria-expanded', String(offen));
    }

    function suchen() {
      const frage = feld.value.trim();
      if (frage.length < 2) return schliessen();
      const eigener = lauf += 1;
      return suche.lauf(frage, null, true).then(function (ergebnis) {
        return suche.seite(ergebnis, 0, VORSCHLAEGE).then(function (gezeigt) {
          if (eigener === lauf && document.activeElement === feld) zeigen(frage, ergebnis, gezeigt);
        });
      }).catch(function () {
        schliessen();
        sagen('Der Suchindex konnte nicht geladen werden. Mit Enter geht es zum Register von A bis Z.');
      });
    }

    feld.addEventListener('focus', function () { suche.daten.verzeichnis().catch(function () {}); });
    feld.addEventListener('blur', schliessen);
    feld.addEventListener('input', function () {
      window.clearTimeout(uhr);
      uhr = window.setTimeout(suchen, RUHE);
    });
    feld.addEventListener('keydown', function (ereignis) {
      const taste = ereignis.key;
      if (ereignis.isComposing) return;
      if ((taste === 'ArrowDown' || taste === 'ArrowUp') && liste.hidden && feld.value.trim().length > 1) {
        ereignis.preventDefault();
        suchen();
      } else if (taste === 'ArrowDown' || taste === 'ArrowUp') {
        if (liste.hidden) return;
        ereignis.preventDefault();
        const weite = eintraege.length + 1;
        waehlen((aktiv + 1 + (taste === 'ArrowDown' ? 1 : weite - 1)) % weite - 1);
      } else if (taste === 'Escape') {
        if (liste.hidden && !feld.value) return;
        ereignis.preventDefault();
        if (liste.hidden) feld.value = '';
        schliessen();
      } else if (taste === 'Enter' && eintraege[aktiv]) {
        ereignis.preventDefault();
        folgen(eintraege[aktiv], ereignis.ctrlKey || ereignis.metaKey);
      }
    });
  }

  function ohneSchraegstrich() {
    try {
      return window.localStorage.getItem(MERKER) === '1';
    } catch (fehler) {
      return false;
    }
  }

  document.addEventListener('keydown', function (ereignis) {
    const feld = document.querySelector('main input[name="q"], .kopf-suche input[name="q"]');
    const kuerzel = (ereignis.ctrlKey || ereignis.metaKey) && !ereignis.altKey && !ereignis.shiftKey && ereignis.key.toLowerCase() === 'k';
    const schreibt = ereignis.target.closest && ereignis.target.closest('input, textarea, select, [contenteditable]');
    const strich = ereignis.key === '/' && !ereignis.ctrlKey && !ereignis.metaKey && !ereignis.altKey && !schreibt && !ohneSchraegstrich();
    if (!feld || !(kuerzel || strich)) return;
    ereignis.preventDefault();
    feld.focus();
    feld.select();
  });

  const form = document.querySelector('.kopf-suche');
  if (form && window.Promise) vorschlaege(form);
})();
