/* The choice of colours in the head: as the system has it, light, dark. Stored only when a reader chooses. */
(function () {
  'use strict';
  var SCHLUESSEL = 'leitfaden-farben';
  var FARBEN = [['', 'wie das Gerät'], ['hell', 'hell'], ['dunkel', 'dunkel']];
  var wurzel = document.documentElement;
  var ort = document.querySelector('[data-farbwahl]');
  if (ort) {
    ort.appendChild(feld());
  }

  function feld() {
    var beschriftung = document.createElement('label');
    beschriftung.className = 'farbwahl';
    beschriftung.appendChild(document.createTextNode('Farben '));
    var auswahl = document.createElement('select');
    FARBEN.forEach(function (farbe) {
      var wahl = document.createElement('option');
      wahl.value = farbe[0];
      wahl.textContent = farbe[1];
      auswahl.appendChild(wahl);
    });
    auswahl.value = wurzel.getAttribute('data-farben') || '';
    auswahl.addEventListener('change', function () {
      zeige(auswahl.value);
      merke(auswahl.value);
    });
    beschriftung.appendChild(auswahl);
    return beschriftung;
  }

  function zeige(farbe) {
    if (farbe) {
      wurzel.setAttribute('data-farben', farbe);
    } else {
      wurzel.removeAttribute('data-farben');
    }
  }

  function merke(farbe) {
    try {
      if (farbe) {
        window.localStorage.setItem(SCHLUESSEL, farbe);
      } else {
        window.localStorage.removeItem(SCHLUESSEL);
      }
    } catch (fehler) {
      // Where storing is forbidden, the choice holds for this page.
    }
  }
})();
