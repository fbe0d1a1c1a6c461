/* A single key as a shortcut disturbs some who speak to their computer: on the search page they can turn it off. */
(function () {
  'use strict';
  const hilfen = window.leitfadenSuche.hilfen;
  const element = hilfen.element;
  const kasten = element('input');
  const schild = element('label', '', 'Die Taste „/“ führt auf jeder Seite zur Suche (Strg und K immer)');
  const zeile = element('p', 'facette-wert');
  kasten.type = 'checkbox';
  kasten.id = schild.htmlFor = 'suche-kuerzel';
  try {
    kasten.checked = window.localStorage.getItem(hilfen.merker) !== '1';
  } catch (fehler) {
    // Without a memory the choice could not be kept.
    return;
  }
  kasten.addEventListener('change', function () {
    if (kasten.checked) window.localStorage.removeItem(hilfen.merker);
    else window.localStorage.setItem(hilfen.merker, '1');
  });
  zeile.append(kasten, schild);
  document.querySelector('.suche-wege').appendChild(zeile);
})();
