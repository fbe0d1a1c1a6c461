/* Where there is room: opens folded lists in browsers that cannot do so by style alone, and shows the place
   of the page in a navigation that scrolls by itself. */
(function () {
  'use strict';
  if (!window.matchMedia || !window.matchMedia('(min-width: 64em)').matches) {
    return;
  }
  var kann = window.CSS && window.CSS.supports && window.CSS.supports('selector(::details-content)');
  if (!kann) {
    Array.prototype.forEach.call(document.querySelectorAll('.menue, .klappe'), function (klappe) {
      klappe.open = true;
    });
  }
  var spalte = document.querySelector('.seitenspalte');
  var hier = spalte && spalte.querySelector('[aria-current]');
  if (hier && spalte.scrollHeight > spalte.clientHeight) {
    spalte.scrollTop = hier.getBoundingClientRect().top - spalte.getBoundingClientRect().top - spalte.clientHeight / 2;
  }
})();
