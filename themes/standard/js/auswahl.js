/* Who comes to a service from the list for their municipality finds the way back to it. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  const titel = document.querySelector('.seitenart-dienst main .seitenkopf');
  const weg = new URLSearchParams(window.location.search).get('kommune') || '';
  if (!werkzeug || !titel || !/^[a-z0-9-]+(\/[a-z0-9-]+)*$/.test(weg)) return;
  const zeile = werkzeug.element('p', 'vorzeile nicht-druck');
  const link = werkzeug.element('a', '', 'Zurück zu den Diensten für Ihre Kommune');
  link.href = werkzeug.wurzel + 'leistungen/ihre-kommune/' + weg + '/index.html';
  zeile.appendChild(link);
  titel.insertBefore(zeile, titel.firstChild);
})();
