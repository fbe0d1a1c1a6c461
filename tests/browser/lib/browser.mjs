// Chromium of this machine, and what the tests want to know about an open page.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium as playwright } from 'playwright-core';

/** The first of some programs that is installed. */
export function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((dir) => join(dir, name))).find(existsSync);
  if (!found) throw new Error(`keiner von ${names.join(', ')} ist installiert`);
  return found;
}

/** Where Chromium is. */
export const chromium = () => process.env.CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome']);

/** Without its sandbox, which a container or root does not allow. */
export const FLAGS = ['--no-sandbox', '--disable-dev-shm-usage'];

/** Starts Chromium. */
export function launch() {
  return playwright.launch({ executablePath: chromium(), args: FLAGS });
}

/**
 * Opens an address in a context of its own and hands it to `use` with everything that went wrong.
 * With `stay` a stub at an old address is looked at instead of followed.
 */
export async function withPage(browser, url, options, use) {
  const { media, stay, ...rest } = options;
  const context = await browser.newContext({ locale: 'de-DE', ...rest });
  try {
    const page = await context.newPage();
    const trouble = listen(page);
    if (media) await page.emulateMedia(media);
    if (stay) await page.route((to) => to.href !== url, (route) => abortNavigation(route));
    if (rest.javaScriptEnabled !== false) await page.addInitScript(logViolations);
    await page.goto(url, { waitUntil: 'load' });
    return await use(page, trouble, context);
  } finally {
    await context.close();
  }
}

function abortNavigation(route) {
  return route.request().isNavigationRequest() ? route.abort('aborted') : route.continue();
}

/* Runs in the page: the event says more than the line in the console. */
function logViolations() {
  document.addEventListener('securitypolicyviolation', (event) => {
    console.error(`CSP: ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
}

function listen(page) {
  const trouble = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) trouble.errors.push(message.text());
  });
  page.on('pageerror', (error) => trouble.errors.push(String(error)));
  page.on('requestfailed', (request) => {
    if (!request.isNavigationRequest()) trouble.errors.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('request', (request) => trouble.requests.push(request.url()));
  return trouble;
}

/* Runs in the page: elements that cut off text they hold, with how much is missing. */
export function clipped() {
  const cut = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const hides = (value) => value === 'hidden' || value === 'clip';
    if (!hides(style.overflowX) && !hides(style.overflowY)) continue;
    // Text for screen readers alone is cut on purpose, to a single point.
    if (element.clientWidth <= 1 && element.clientHeight <= 1) continue;
    if (!element.textContent.trim() || !element.checkVisibility()) continue;
    const right = hides(style.overflowX) ? element.scrollWidth - element.clientWidth : 0;
    const down = hides(style.overflowY) ? element.scrollHeight - element.clientHeight : 0;
    if (right > 1 || down > 1) cut.push(`${element.tagName}.${element.className}: ${right} × ${down} px`);
  }
  return cut;
}

/* Runs in the page: what is wider than the window outside of a scroller of its own. */
export function tooWide() {
  const width = document.documentElement.clientWidth;
  const total = document.documentElement.scrollWidth;
  if (total <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 1);
  const told = wide.slice(0, 8).map((element) => `${element.tagName}.${element.className} ${element.textContent.trim().slice(0, 40)}`);
  return [`${total} px statt ${width} px`, ...told];
}

/* Runs in the page: puts the longest word of German law wherever words stand. */
export function longWords() {
  const word = 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz';
  for (const selector of ['h1', 'h2', 'p', 'li > a', 'nav a', 'th', 'td', 'dt', 'dd', 'summary', 'button', 'code', 'figcaption', 'label']) {
    const element = document.querySelector(`main ${selector}`) ?? document.querySelector(selector);
    element?.append(` ${word}`);
  }
}
