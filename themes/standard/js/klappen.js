/* Where there is room: folded lists that style shows anyway are open for screen readers and old browsers,
   too, and a navigation that scrolls by itself shows the place of the page. */
(function () {
  'use strict';
  if (!window.matchMedia || !window.matchMedia('(min-width: 64em)').matches) {
    return;
  }
  var klappen = document.querySelectorAll('.menue, .seitenspalte > :first-child .klappe');
  Array.prototype.forEach.call(klappen, function (klappe) {
    klappe.open = true;
  });
  var spalte = document.querySelector('.seitenspalte');
  var hier = spalte && spalte.querySelector('[aria-current]');
  if (hier && spalte.scrollHeight > spalte.clientHeight) {
    spalte.scrollTop = hier.getBoundingClientRect().top - spalte.getBoundingClientRect().top - spalte.clientHeight / 2;
  }
})();
