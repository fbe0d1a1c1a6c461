/* Sheets: to copy and to print. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug;
  if (!werkzeug) return;

  werkzeug.alle('.druckort').forEach(function (stelle) {
    stelle.appendChild(werkzeug.knopf(stelle.dataset.druck, function () { window.print(); }));
  });

  /* The worksheet as text with tabs: spreadsheets and mails take it. */
  function kopieren(text) {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const feld = werkzeug.element('textarea', 'nur-vorlesen');
    feld.value = text;
    document.body.appendChild(feld);
    feld.select();
    const ging = document.execCommand('copy');
    feld.remove();
    return ging ? Promise.resolve() : Promise.reject(new Error('copy'));
  }

  werkzeug.alle('table.arbeitsblatt').forEach(function (tabelle) {
    const leiste = werkzeug.element('p', 'knoepfe nicht-druck');
    leiste.append(
      werkzeug.knopf('Tabelle kopieren', function () {
        const zeilen = Array.from(tabelle.rows).map(function (zeile) { return Array.from(zeile.cells).map(werkzeug.worte).join('\t'); });
        kopieren(zeilen.join('\r\n')).then(function () {
          werkzeug.sagen('Kopiert. Sie können die Tabelle jetzt in eine E-Mail oder in eine Tabellenkalkulation einfügen.');
          gesagt.textContent = 'Kopiert. Jetzt in eine E-Mail oder Tabellenkalkulation einfügen.';
        }, function () {
          werkzeug.sagen('Kopieren ging nicht.');
          gesagt.textContent = 'Kopieren ging nicht. Bitte die Tabelle mit der Maus markieren.';
        });
      }), ' ', werkzeug.knopf('Seite drucken', function () { window.print(); }));
    const gesagt = werkzeug.element('span', 'leise');
    leiste.append(' ', gesagt);
    const rahmen = tabelle.closest('.tabelle');
    rahmen.parentNode.insertBefore(leiste, rahmen.nextSibling);
  });
})();
