/* Firefox moves the focus to a link in a drawing, but does not bring it into view. */
document.addEventListener('focusin', function (ereignis) {
  'use strict';
  if (ereignis.target.closest('svg a')) {
    ereignis.target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
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
