#!/usr/bin/env node
// search [PAGES ...]: what a search costs whoever searches, in a headless Chromium over loopback.
//
// Per size (1000 and 10000 pages unless named): files and bytes of the whole search; for the first
// question with ten hits the bytes as sent (gzip, scripts of the page included), files, waves of requests
// behind those that the page itself names, and the time until hits are shown; for later questions, each
// other than all before and typed into the search field, the time from Enter until hits stand in the page,
// until their texts do, and the bytes: median, (95 of 100) and most; the same questions again; pasted into
// the field and sent with the next key; and sent at once, as only programs can, so that nothing of the
// question could be loaded ahead.
// LEITFADEN names the program, PLAIN_1000 … folders with a corpus, SITE_1000 … handbooks that are built.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = process.env.LEITFADEN ?? join(HERE, '../../target/release/leitfaden');
const QUESTIONS = [
  'Wohngeld', 'Antrag', 'Gebühr erstatten', 'Reisepass beantragen', 'wohng', 'Birkenfeld', 'Bebauungsplan', 'Kinderbetreuung',
  'Datenschutz melden', 'Führerschein', 'Vergabeverfahren', 'Haushaltsausschuss', 'Friedhof', 'Brandschutz prüfen',
  'Gewerbesteuer', 'Straßenreinigung', 'Kennwort sperren', 'Sitzungsvorlage', 'Archiv', 'Zuständigkeit',
];
/** How late answers come while waves are counted, in milliseconds. */
const LATE = 300;
/** From one key to the next, in milliseconds. */
const KEY = 120;
/** How long a reader at least looks at hits before asking again, in milliseconds. */
const LOOK = 500;
const KINDS = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

const { chromium } = createRequire(join(HERE, '../browser/package.json'))('playwright-core');

/** Serves a folder with gzip, `wait.ms` late, and notes what was asked for, when, and how many bytes were sent. */
function serve(folder, log, wait) {
  // Packed once: a server that packs anew each time would be what is measured.
  const packed = new Map();
  const server = http.createServer((request, response) => {
    const begin = performance.now();
    let file = join(folder, decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    if (file.endsWith('/')) file = join(file, 'index.html');
    if (!packed.has(file)) packed.set(file, existsSync(file) ? gzipSync(readFileSync(file)) : null);
    const sent = packed.get(file);
    if (!sent) return response.writeHead(404).end();
    const kind = KINDS[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': kind, 'content-encoding': 'gzip' });
    log.push({ file, begin, bytes: sent.length });
    if (wait.ms > 0) setTimeout(() => response.end(sent), wait.ms);
    else response.end(sent);
  });
  return new Promise((done) => { server.listen(0, '127.0.0.1', () => done(server)); });
}

const total = (log) => log.reduce((sum, { bytes }) => sum + bytes, 0);

/** How often requests had to wait for the answers of others, when each answer takes `LATE` ms. */
function waves(log) {
  const begins = log.map(({ begin }) => begin).sort((one, two) => one - two);
  return begins.filter((begin, nth) => nth === 0 || begin - begins[nth - 1] > LATE * 0.8).length;
}

function spread(values) {
  const sorted = [...values].sort((one, two) => one - two);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return { median: at(0.5), late: at(0.95), most: sorted.at(-1) };
}

function files(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function built(pages, work) {
  if (process.env[`SITE_${pages}`]) return process.env[`SITE_${pages}`];
  const plain = process.env[`PLAIN_${pages}`] ?? join(work, 'plain');
  const project = join(work, 'handbuch');
  if (!existsSync(plain)) execFileSync(join(HERE, 'corpus'), [String(pages), plain]);
  execFileSync(join(HERE, 'prepare'), [plain, project]);
  const site = join(work, 'public');
  execFileSync(PROGRAM, ['build', '--project', project, '--output', site, '--today', '2026-02-01'], { stdio: 'ignore' });
  return site;
}

/** Sends a question off on the search page, once it stands in the field; milliseconds until hits, or that there are none, stand there, and until it is done. */
function ask(question) {
  const form = document.querySelector('main form[data-suche]');
  const list = document.querySelector('.trefferliste');
  // The hits before stay until there are others, as they do for readers.
  const before = list.firstElementChild;
  const begin = performance.now();
  let shown = 0;
  form.querySelector('input[name="q"]').value = question;
  form.requestSubmit();
  return new Promise((done) => {
    const look = () => {
      const none = document.querySelector('.suche-ergebnis h2').textContent === `Keine Treffer für „${question}“`;
      if (!shown && (none || (list.firstElementChild && list.firstElementChild !== before))) shown = performance.now() - begin;
      if (!shown || list.getAttribute('aria-busy') === 'true') return;
      watch.disconnect();
      done([shown, performance.now() - begin]);
    };
    const watch = new MutationObserver(look);
    watch.observe(document.querySelector('#suche-ort'), { childList: true, subtree: true, attributes: true });
  });
}

/** Types a question, as quickly as people do who are good at it. */
async function type(page, question) {
  await page.locator('main input[name="q"]').fill('');
  await page.locator('main input[name="q"]').pressSequentially(question, { delay: KEY });
  await page.waitForTimeout(KEY);
}

/** Goes to the field, where a question will be pasted. */
async function goThere(page) {
  await page.locator('main input[name="q"]').click();
  await page.waitForTimeout(KEY);
}

/** Pastes a question, and gets to the key that sends it. */
async function paste(page, question) {
  await page.locator('main input[name="q"]').fill('');
  await page.keyboard.insertText(question);
  await page.waitForTimeout(KEY);
}

/** Asks all questions in a browser that knows nothing yet; `write` precedes each but the first, and the second time none. */
async function later(browser, begin, log, write) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { shown, loaded: first } = await begin(page);
  const [bytes, times, again] = [[], [], []];
  for (const question of QUESTIONS.slice(1)) {
    log.length = 0;
    await write(page, question);
    times.push(await page.evaluate(ask, question));
    await page.waitForTimeout(LOOK);
    bytes.push(total(log));
  }
  for (const question of QUESTIONS) again.push(await page.evaluate(ask, question));
  await context.close();
  return { shown, first, bytes, times, again };
}

async function measure(pages, browser, work) {
  const site = built(pages, work);
  const index = files(site).filter((file) => /\/(suche|assets)\/.*\.js$/.test(file));
  const log = [];
  const wait = { ms: 0 };
  const server = await serve(site, log, wait);
  const begin = async (page) => {
    log.length = 0;
    const address = `http://127.0.0.1:${server.address().port}/suche/index.html`;
    await page.goto(`${address}?q=${encodeURIComponent(QUESTIONS[0])}`);
    await page.locator('.trefferliste li').first().waitFor();
    const shown = await page.evaluate(() => performance.now());
    await page.waitForLoadState('networkidle');
    // When the page asked: over HTTP/1 only six requests are on their way at a time.
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, begin: startTime })));
    // The page itself and its styles come with any page.
    return { shown, loaded: log.filter(({ file }) => index.includes(file)), asked: asked.filter(({ name }) => /\/suche\/[wt]\//.test(name)) };
  };
  wait.ms = LATE;
  const slow = await browser.newContext();
  const html = readFileSync(join(site, 'suche/index.html'), 'utf8');
  const own = ({ file }) => html.includes(file.slice(file.lastIndexOf('/')));
  const inWaves = waves((await begin(await slow.newPage())).asked);
  await slow.close();
  wait.ms = 0;
  const typed = await later(browser, begin, log, (page, question) => type(page, question));
  const pasted = await later(browser, begin, log, (page, question) => paste(page, question));
  const atOnce = await later(browser, begin, log, (page) => goThere(page));
  server.close();
  const { shown, first, bytes } = typed;
  const column = (times, nth) => spread(times.map((pair) => pair[nth]));
  const kilo = (count) => `${(count / 1000).toFixed(1)} kB`;
  const both = ({ times }) => `${milli(column(times, 0))}, with texts ${milli(column(times, 1))}`;
  const milli = ({ median, late }) => `${median.toFixed(1)} (${late.toFixed(1)}) ms`;
  const size = index.reduce((sum, file) => sum + statSync(file).size, 0);
  const one = (sum, file) => sum + gzipSync(readFileSync(file)).length;
  console.log([
    String(pages), `${index.length} files, ${(size / 1e6).toFixed(1)} MB, gzip ${(index.reduce(one, 0) / 1e6).toFixed(2)} MB`,
    `${kilo(total(first))} (page ${kilo(total(first.filter(own)))}) in ${first.length} files, ${inWaves} waves, shown after ${shown.toFixed(0)} ms`,
    `${both(typed)}, ${kilo(spread(bytes).median)}, at most ${kilo(spread(bytes).most)}`,
    milli(column(typed.again, 0)), both(pasted), both(atOnce),
  ].join(' | '));
}

const sizes = process.argv.slice(2).map(Number);
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
console.log('pages | whole search | first question | later questions | the same again | later ones pasted | sent at once');
for (const pages of sizes.length > 0 ? sizes : [1000, 10000]) {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'leitfaden-suche-'));
  try {
    await measure(pages, browser, work);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
await browser.close();
