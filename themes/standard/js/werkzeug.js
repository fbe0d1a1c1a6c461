/* What the small tools share: elements, buttons, announcements, the root of the site. */
(function () {
  'use strict';
  const werkzeug = window.leitfadenWerkzeug = {};

  werkzeug.element = function (name, klasse, text) {
    const neu = document.createElement(name);
    if (klasse) neu.className = klasse;
    if (text) neu.textContent = text;
    return neu;
  };

  werkzeug.knopf = function (text, tun, klasse) {
    const neu = werkzeug.element('button', klasse || 'knopf', text);
    neu.type = 'button';
    neu.addEventListener('click', tun);
    return neu;
  };

  /* One region for all messages; it must be there before it says anything. */
  const ort = werkzeug.element('p', 'nur-vorlesen');
  ort.setAttribute('role', 'status');
  document.body.appendChild(ort);
  werkzeug.sagen = function (text) {
    ort.textContent = '';
    window.setTimeout(function () { ort.textContent = text; }, 100);
  };

  werkzeug.alle = function (auswahl, wo) {
    return Array.from((wo || document).querySelectorAll(auswahl));
  };

  /* The address of the start page: ticks of two handbooks on one server are kept apart. */
  const marke = document.querySelector('.kopf-marke');
  werkzeug.wurzel = marke ? marke.href.replace(/[^/]*$/, '') : '';

  /* The words of an element as readers see them. */
  werkzeug.worte = function (stueck) {
    return stueck.textContent.replace(/\u00ad/g, '').replace(/\s+/g, ' ').trim();
  };
})();
