/* Firefox moves the focus to a link in a drawing, but brings only what is drawn in it into view. */
document.addEventListener('focusin', function (ereignis) {
  'use strict';
  var link = ereignis.target.closest('svg a');
  if (link && link.firstElementChild) {
    link.firstElementChild.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'nearest' });
  }
});

/* Shows „…/seite/“ instead of „…/seite/index.html“ in the address bar. Relative links resolve alike from both. */
(function () {
  'use strict';
  var ort = window.location;
  var ende = 'index.html';
  if (!/^https?:$/.test(ort.protocol) || !ort.pathname.endsWith('/' + ende)) {
    return;
  }
  try {
    var pfad = ort.pathname.slice(0, -ende.length);
    window.history.replaceState(window.history.state, '', pfad + ort.search + ort.hash);
  } catch (fehler) {
    // Some embedded viewers forbid it: the long address works just as well.
  }
})();
