/* The colours that a reader has chosen, before the page is drawn. */
(function () {
  'use strict';
  try {
    var wahl = window.localStorage.getItem('leitfaden-farben');
    if (wahl === 'hell' || wahl === 'dunkel') {
      document.documentElement.setAttribute('data-farben', wahl);
    }
  } catch (fehler) {
    // Where storing is forbidden, the system decides.
  }
})();
