/* German text analysis, the twin of `src/search/analyse/`: same rules, which the index brings along. */
(function () {
  'use strict';
  const BINDESTRICH = /[-\u2010\u2011]/;
  const STUMM = /[\u00ad\u200b-\u200d\u0300-\u036f]/g;
  const LANGE_ZAHL = 5;
  const GEMERKT = 20000;

  function analyse(tafel) {
    const ersatz = new Map(tafel.ersatz);
    const familien = new Map(tafel.familien);
    const fuellwoerter = new Set(tafel.fuellwoerter);
    const normen = new Map(tafel.normen);
    const zeichen = tafel.zeichen.map(function (reihe) {
      return reihe.map(function (eines) { return '\\u' + ('000' + eines.charCodeAt(0).toString(16)).slice(-4); }).join('-');
    }).join('');
    const woerter = new RegExp('\u00a7|[' + zeichen + ']+(?:[-\u2010\u2011][' + zeichen + ']+)*', 'g');

    function buchstaben(wort) {
      const klein = wort.normalize('NFD').replace(STUMM, '').toLowerCase();
      return Array.from(klein, function (eines) { return ersatz.has(eines) ? ersatz.get(eines) : eines; }).join('');
    }

    /* One spelling: lower case, no accents, „ä“ and „ae“ both „a“, unless a vowel or „q“ stands before. */
    function falten(wort) {
      const weit = buchstaben(wort);
      let schmal = '';
      for (let i = 0; i < weit.length; i += 1) {
        const paar = i > 0 && weit[i] === 'e' && 'aou'.indexOf(weit[i - 1]) >= 0;
        if (!paar || (i > 1 && 'aeiouyq'.indexOf(weit[i - 2]) >= 0)) schmal += weit[i];
      }
      return schmal;
    }

    function passt(wort, regel) {
      if (!wort.endsWith(regel[0])) return false;
      const rest = wort.slice(0, wort.length - regel[0].length);
      if (Array.from(rest).length < regel[2]) return false;
      if (regel[3] && (rest === '' || regel[3].indexOf(rest[rest.length - 1]) < 0)) return false;
      return tafel.bleibt.indexOf(wort) < 0;
    }

    function stamm(gefaltet) {
      if (/[0-9]/.test(gefaltet)) return gefaltet;
      let wort = gefaltet;
      tafel.endungen.forEach(function (schritt) {
        const regel = schritt.find(function (eine) { return passt(wort, eine); });
        if (regel) wort = wort.slice(0, wort.length - regel[0].length) + regel[1];
      });
      return familien.has(wort) ? familien.get(wort) : wort;
    }

    function fuellt(gefaltet) {
      return gefaltet === '' || /^[^0-9]$/u.test(gefaltet) || fuellwoerter.has(gefaltet);
    }

    /* „ozg10241“ in „ozg“ and „10241“. */
    function getrennt(gefaltet) {
      const teile = /^([^0-9]{2,})([0-9].*)$/u.exec(gefaltet);
      return (teile ? [teile[1], teile[2]] : [gefaltet]).filter(Boolean);
    }

    /* Words come again and again: each is looked at once. */
    let gemerkt = new Map();
    function wort(geschrieben) {
      const bekannt = gemerkt.get(geschrieben);
      if (bekannt) return bekannt;
      if (gemerkt.size >= GEMERKT) gemerkt = new Map();
      const neu = zerlegt(geschrieben);
      gemerkt.set(geschrieben, neu);
      return neu;
    }

    function zerlegt(geschrieben) {
      const teile = geschrieben.split(BINDESTRICH).flatMap(function (teil) { return getrennt(falten(teil)); });
      const gefaltet = teile.join('');
      const stuecke = teile.length > 1 ? teile.filter(function (teil) { return !fuellt(teil); }).map(stamm) : [];
      return { gefaltet: gefaltet, term: stamm(gefaltet), fuellwort: teile.length < 2 && fuellt(gefaltet), stuecke: stuecke };
    }

    /* The words of a text in order. */
    function zerlegen(text) {
      const gefunden = [];
      woerter.lastIndex = 0;
      for (let treffer = woerter.exec(text); treffer; treffer = woerter.exec(text)) {
        gefunden.push({ text: treffer[0], von: treffer.index, bis: treffer.index + treffer[0].length });
      }
      return gefunden;
    }

    function nummer(text, teile, ab) {
      const ziffern = function (teil) { return /^[0-9]+$/.test(teil.text); };
      if (!ziffern(teile[ab])) return null;
      let bis = ab + 1;
      while (bis < teile.length && ziffern(teile[bis]) && /^[ ./\u00a0\u202f]$/.test(text.slice(teile[bis - 1].bis, teile[bis].von))) bis += 1;
      const term = teile.slice(ab, bis).map(function (teil) { return teil.text; }).join('');
      return bis - ab > 1 && term.length >= LANGE_ZAHL ? { term: term, von: ab, bis: bis } : null;
    }

    function norm(text, teile, ab) {
      if (ab + 1 >= teile.length || !/^[0-9]/.test(teile[ab + 1].text)) return null;
      if (!/^\.*[ \u00a0\u202f]?$/.test(text.slice(teile[ab].bis, teile[ab + 1].von))) return null;
      const zeichen = normen.get(falten(teile[ab].text));
      return zeichen ? { term: zeichen + falten(teile[ab + 1].text), von: ab, bis: ab + 2 } : null;
    }

    /* Terms that neighbouring words make together: numbers in groups, rules of law. */
    function verbunden(text, teile) {
      const gefunden = [];
      let ab = 0;
      while (ab < teile.length) {
        const eines = nummer(text, teile, ab) || norm(text, teile, ab);
        if (eines) gefunden.push(eines);
        ab = eines ? eines.bis : ab + 1;
      }
      return gefunden;
    }

    /* The stems of all words, fillers included. */
    function folge(text) {
      return zerlegen(text).map(function (teil) { return wort(teil.text).term; });
    }

    return { falten: falten, stamm: stamm, wort: wort, zerlegen: zerlegen, verbunden: verbunden, folge: folge };
  }

  window.leitfadenSuche.analyse = analyse;
})();
