// The stage of a test file: the built handbook on a server and a browser, from the first test to the last.
import { after, before } from 'node:test';
import { launch, withPage } from './browser.mjs';
import { serve } from './server.mjs';
import { SITE } from './site.mjs';

const VIEWPORT = { width: 1280, height: 720 };
const MEDIA = { media: null, colorScheme: 'light', forcedColors: null, reducedMotion: null };

/** Sets the stage for the tests of the suite that calls; its parts are there as soon as tests run. */
export function stage(options) {
  const windows = new Map();
  const site = {
    server: undefined,
    browser: undefined,
    url: (path) => site.server.url(path),
    /** Opens a page of the handbook in a window of its own, see `withPage`. */
    open: (path, settings, use) => withPage(site.browser, site.url(path), settings, use),
    /**
     * Opens a page in the window that all share who want the same: a new window costs more than most pages. For
     * tests that store nothing and do not ask what went wrong on the way.
     */
    async visit({ path, kind }, { viewport, media, ...rest }, use) {
      // A stub leads on at once; only a window of its own stays there.
      if (kind === 'weiterleitung') return site.open(path, { viewport, media, ...rest, stay: true }, use);
      const name = JSON.stringify(rest);
      if (!windows.has(name)) windows.set(name, await newWindow(site.browser, rest));
      const page = windows.get(name);
      await page.setViewportSize(viewport ?? VIEWPORT);
      await page.emulateMedia({ ...MEDIA, ...media });
      await page.goto(site.url(path), { waitUntil: 'load' });
      return use(page);
    },
  };
  before(async () => {
    site.server = await serve(SITE, options);
    site.browser = await launch();
  });
  after(async () => {
    await site.browser?.close();
    await site.server?.close();
  });
  return site;
}

async function newWindow(browser, settings) {
  const context = await browser.newContext({ locale: 'de-DE', ...settings });
  return context.newPage();
}
