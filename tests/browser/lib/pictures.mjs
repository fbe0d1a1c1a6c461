// Pictures of pages: which are taken, how they are taken, kept and compared.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';

/** Where the reviewed pictures lie. */
export const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../bilder');
/** Page types by name, and the pages of the pattern library, which are taken from top to bottom. */
export const PAGES = {
  'start': { path: 'index.html' },
  'leitfaden': { path: 'anleitungen/aussengastronomie/index.html' },
  'schritt': { path: 'anleitungen/aussengastronomie/2-avv/index.html' },
  'dienst': { path: 'leistungen/aussengastronomie/index.html' },
  'katalog': { path: 'leistungen/index.html' },
  'dimension': { path: 'dimensionen/finanziell/index.html' },
  'artikel': { path: 'anleitungen/aussengastronomie/ueberblick/index.html' },
  'glossar': { path: 'glossar/index.html' },
  'kontakte': { path: 'beteiligte/kontakte/index.html' },
  'leichte-sprache': { path: 'leichte-sprache/index.html' },
  'heft': { path: 'anleitungen/aussengastronomie/druck/index.html', sheets: 4 },
  'muster-text': { path: 'schreiben/muster/index.html', whole: true, sheets: 3 },
  'muster-daten': { path: 'schreiben/muster-daten/index.html', whole: true, sheets: 3 },
  'muster-wer': { path: 'schreiben/muster-wer/index.html', whole: true, sheets: 2 },
  'muster-planen': { path: 'schreiben/muster-planen/index.html', whole: true, sheets: 2 },
};
/** Widths of windows. */
export const WIDTHS = [320, 768, 1440];
/** Colours as the names of the pictures say them. */
export const COLOURS = { hell: 'light', dunkel: 'dark' };

const HEIGHT = 900;
/** Dots per inch of a printed sheet. */
const DOTS = '50';
/** Part of the dots that may differ: the edges of letters are never drawn quite alike. */
const TOLERANCE = 0.002;
/** Of boxes in pixels. */
const SHIFT = 2;

/* Runs in the page: pictures that would be loaded when one comes to them. */
function loaded() {
  const pictures = [...document.images];
  pictures.forEach((picture) => { picture.loading = 'eager'; });
  return Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
}

/** The picture of a page, as the window shows it or, whole, from top to bottom. */
export async function shot(page, whole) {
  await page.evaluate(loaded);
  const height = whole ? await page.evaluate(() => document.documentElement.scrollHeight) : HEIGHT;
  await page.setViewportSize({ width: page.viewportSize().width, height });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide', scale: 'css' });
  // A page from top to bottom is kept at half its size: it shows shapes, and the repository stays small.
  const { width } = page.viewportSize();
  return whole ? sharp(png).resize({ width: Math.round(width / 2), kernel: 'cubic' }).png().toBuffer() : png;
}

/** The first sheets of a printed page. */
export async function print(page, sheets) {
  const folder = mkdtempSync(join(tmpdir(), 'leitfaden-blatt-'));
  try {
    const pdf = join(folder, 'seite.pdf');
    await page.evaluate(loaded);
    await page.pdf({ path: pdf, preferCSSPageSize: true });
    execFileSync('pdftoppm', ['-r', DOTS, '-l', String(sheets), '-png', pdf, join(folder, 'blatt')]);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png')).sort();
    return names.map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Keeps a picture, with few colours and therefore small. */
export async function keep(name, png) {
  mkdirSync(FOLDER, { recursive: true });
  await sharp(png).png({ palette: true, colours: 32, dither: 0, effort: 10 }).toFile(join(FOLDER, `${name}.png`));
}

/** What is wrong with a picture; nothing when it is the kept one. The new one is left in `ergebnis/`. */
export async function compare(name, png) {
  const path = join(FOLDER, `${name}.png`);
  if (!existsSync(path)) return `${name}: kein Bild vorhanden`;
  const [is, was] = await Promise.all([raw(png), raw(path)]);
  const size = ({ info }) => `${info.width} × ${info.height}`;
  if (size(is) !== size(was)) return left(name, png, `${size(is)} statt ${size(was)} Punkte`);
  const { width, height } = is.info;
  const different = pixelmatch(is.data, was.data, null, width, height, { threshold: 0.25 });
  const part = different / (width * height);
  return part > TOLERANCE ? left(name, png, `${(part * 100).toFixed(2)} % der Punkte sind anders`) : undefined;
}

function raw(picture) {
  return sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
}

function left(name, png, message) {
  const folder = join(FOLDER, '../ergebnis');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), png);
  return `${name}: ${message}, siehe tests/browser/ergebnis/${name}.png`;
}

/* Runs in the page: how wide the letters are that this machine has, upright, leaning, bold and of one width,
   and which browser draws them. */
export function letters() {
  const width = (element, family) => {
    const probe = document.createElement(element);
    probe.setAttribute('class', family);
    probe.textContent = 'Handgloves äöüß 0123456789 Wilmmi';
    const line = document.createElement('div');
    line.append(probe);
    document.body.append(line);
    const found = Math.round(probe.getBoundingClientRect().width);
    line.remove();
    return found;
  };
  const widths = [width('span', 'ziffer'), width('span', 'leise'), width('em', ''), width('strong', ''), width('code', '')];
  const version = /Chrome\/(\d+)/.exec(navigator.userAgent)?.[1] ?? '?';
  return `${widths.join(' ')}, Chromium ${version}`;
}

/* Runs in the page: left edge and width of its large parts. Heights follow the letters. */
export function boxes() {
  const parts = '.kopf-band > .rahmen, .hauptnavigation, .seitenspalte, main, .seitenkopf, .text, .inhaltsverzeichnis, .angaben, .fuss > .rahmen';
  const drawn = [...document.querySelectorAll(parts)].filter((part) => part.checkVisibility());
  return drawn.map((part) => {
    const { left, width } = part.getBoundingClientRect();
    return `${part.localName}.${part.className} ${Math.round(left)} ${Math.round(width)}`;
  });
}

/** The boxes that are not where they were. */
export function moved(name, is, was = []) {
  const parsed = (line) => /^(.*) (-?\d+) (\d+)$/.exec(line).slice(1);
  const near = (one, two) => {
    const [[what, left, width], [same, before, wide]] = [parsed(one), parsed(two)];
    return what === same && Math.abs(left - before) <= SHIFT && Math.abs(width - wide) <= SHIFT;
  };
  if (is.length !== was.length) return [`${name}: ${is.length} Kästen statt ${was.length}`];
  return is.filter((line, at) => !near(line, was[at])).map((line) => `${name}: ${line}`);
}
