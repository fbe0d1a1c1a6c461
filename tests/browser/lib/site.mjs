// The built handbook as files: its pages, their tags, and one example page per kind of page.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The handbook built for the root of a server. */
export const SITE = folder('LEITFADEN_SITE');
/** The same handbook, built with a base URL that has a path. */
export const SITE_BELOW = folder('LEITFADEN_SITE_UNTERPFAD');
/** The path that SITE_BELOW was built for. */
export const BELOW = '/amt/handbuch/';

function folder(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} fehlt: bitte über tests/run starten`);
  }
  return value;
}

/** Words as they are read: without the signs where a browser may divide them. */
export const read = (text) => text.replaceAll('\u00ad', '');

/** All files below a folder, sorted, with `/` between names. */
export function files(root) {
  const below = (dir) =>
    readdirSync(join(root, dir), { withFileTypes: true }).flatMap((entry) => {
      const path = dir ? `${dir}/${entry.name}` : entry.name;
      return entry.isDirectory() ? below(path) : [path];
    });
  return below('').sort();
}

// The site quotes its attributes (html.test.mjs checks it), so that a pattern can read its tags.
const TAG = /<!--[\s\S]*?-->|<([a-zA-Z][a-zA-Z0-9-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)")?/g;

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' };

function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name] ?? whole;
    return String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal));
  });
}

/** The start tags of a text, as `{name, attributes}`. */
export function tags(html) {
  return [...html.matchAll(TAG)]
    .filter(([, name]) => name)
    .map(([, name, rest]) => {
      const found = [...rest.matchAll(ATTRIBUTE)].map(([, key, value]) => [key, decode(value ?? '')]);
      return { name: name.toLowerCase(), attributes: Object.fromEntries(found) };
    });
}

/** All pages of a built site: path, text, tags, ids and kind (the class of the body). */
export function pages(root) {
  return files(root)
    .filter((path) => path.endsWith('.html'))
    .map((path) => {
      const html = readFileSync(join(root, path), 'utf8');
      const all = tags(html);
      const ids = new Set(all.map((tag) => tag.attributes.id).filter(Boolean));
      const body = all.find((tag) => tag.name === 'body');
      const kind = (body?.attributes.class ?? 'ohne').replace('seitenart-', '').split(' ')[0];
      return { path, html, tags: all, ids, kind };
    });
}

/** Whether a page stands for itself: neither the page for errors nor a stub at an old address. */
export function isContent(page) {
  return page.kind !== 'fehler' && page.kind !== 'weiterleitung';
}

/** Pages of the sample handbook whose kind only their address tells. */
const TYPES = {
  abschnitt: 'anleitungen/index.html',
  aenderungen: 'aenderungen/index.html',
  artikel: 'grundlagen/finanzierung/wer-zahlt-was/index.html',
  auswahl: 'leistungen/auswahl/index.html',
  datenblatt: 'zahlen/index.html',
  dimension: 'dimensionen/finanziell/index.html',
  druck: 'anleitungen/aussengastronomie/druck/index.html',
  dokumente: 'arbeitshilfen/dokumente/index.html',
  glossar: 'glossar/index.html',
  katalog: 'leistungen/index.html',
  kontakte: 'beteiligte/kontakte/index.html',
  merkmal: 'leistungen/auswahl/modell-efa/index.html',
  quellen: 'quellen/index.html',
  rechtliches: 'impressum/index.html',
  register: 'register/index.html',
};

/** One page of each kind. */
export function kinds(root) {
  const all = pages(root);
  const named = Object.entries(TYPES).map(([kind, path]) => {
    const page = all.find((page) => page.path === path);
    if (!page) throw new Error(`${path} fehlt: das Beispiel für „${kind}“ in lib/site.mjs anpassen`);
    if (page.kind === 'text') page.kind = kind;
    return page;
  });
  const others = new Set(all.map((page) => page.kind).filter((kind) => kind !== 'text' && !(kind in TYPES)));
  const fullest = (some) => some.reduce((a, b) => (b.html.length > a.html.length ? b : a));
  return [...named, ...[...others].sort().map((kind) => fullest(all.filter((page) => page.kind === kind)))];
}

/**
 * One page of each kind, then the fewest more until every class of the site is on one of them. So
 * every building block is looked at without looking at every page. `first` marks the one of its
 * kind. A guide as one page repeats what stands on others, so one of them is enough.
 */
export function examples(root) {
  const chosen = [];
  const seen = new Set();
  const all = pages(root);
  const classes = new Map(all.map((page) => [page, pageClasses(page)]));
  const take = (page) => {
    chosen.push(page);
    classes.get(page).forEach((name) => seen.add(name));
  };
  for (const { path, kind } of kinds(root)) {
    const page = all.find((page) => page.path === path);
    page.kind = kind;
    page.first = true;
    take(page);
  }
  const repeats = (page) => page.kind === 'druck';
  const gain = (page) => (repeats(page) ? 0 : [...classes.get(page)].filter((name) => !seen.has(name)).length);
  for (;;) {
    const best = all.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    if (gain(best) === 0) return chosen;
    take(best);
  }
}

function pageClasses(page) {
  const names = page.tags.flatMap((tag) => (tag.attributes.class ?? '').split(/\s+/));
  return new Set(names.filter(Boolean));
}

/** Every address a page names, as `{value, follow, tag}`; `follow` says: a reader may go there. */
export function references(page) {
  const found = [];
  for (const tag of page.tags) {
    const at = tag.attributes;
    const add = (value, follow) => found.push({ value, follow, tag });
    if (at.href !== undefined) add(at.href, tag.name === 'a');
    for (const key of ['src', 'poster', 'action', 'data', 'xlink:href']) {
      if (at[key] !== undefined) add(at[key], false);
    }
    for (const part of (at.srcset ?? '').split(',')) {
      if (part.trim()) add(part.trim().split(/\s+/)[0], false);
    }
    if (tag.name === 'meta' && at['http-equiv'] === 'refresh') {
      add(at.content.replace(/^[^;]*;\s*url=/i, ''), true);
    }
  }
  return found;
}
