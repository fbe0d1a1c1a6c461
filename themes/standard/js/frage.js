/* Whether the address holds a question, before the page is drawn: then what stands below its answer does not move. */
(function () {
  'use strict';
  if (/[?&]q=[^&]/.test(window.location.search)) document.documentElement.setAttribute('data-frage', '');
})();
