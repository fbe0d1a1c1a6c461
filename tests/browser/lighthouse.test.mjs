// Lighthouse gives 100 of 100 in every category, on a phone and on a desk. (A04)
//
// Accessibility, best practices and what search engines ask for are the same in every run. Speed is computed
// (`simulate`) for a slow line and a phone four times as slow as an idle desk. A machine that does other things at
// the same time is slower by itself, so that the factor falls with its own speed, and the best of a few runs counts.
import { after, before, describe, test } from 'node:test';
import lighthouse, { desktopConfig } from 'lighthouse';
import { launch } from 'puppeteer-core';
import { FLAGS, chromium } from './lib/browser.mjs';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE } from './lib/site.mjs';

const PAGES = {
  'the start page': 'index.html',
  'a service': 'leistungen/aussengastronomie/index.html',
  'a step': 'anleitungen/aussengastronomie/2-avv/index.html',
  'an article': 'anleitungen/aussengastronomie/ueberblick/index.html',
  'the glossary': 'glossar/index.html',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;
/** How fast Lighthouse finds the phone it has in mind, and how much slower than an idle desk that is at most. */
const PHONE = { benchmark: 400, factor: 4 };

/** A phone, seen from a machine of this speed. */
function phone(benchmark) {
  const cpuSlowdownMultiplier = Math.min(Math.max(benchmark / PHONE.benchmark, 1), PHONE.factor);
  return { extends: 'lighthouse:default', settings: { throttling: { cpuSlowdownMultiplier } } };
}

/** How they are told to Lighthouse, by the speed of this machine. */
const DEVICES = { 'a phone': phone, 'a desk': () => desktopConfig };

describe('Lighthouse', () => {
  let server;
  let browser;

  before(async () => {
    server = await serve(SITE);
    browser = await launch({ executablePath: chromium(), args: FLAGS });
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function run(path, config, onlyCategories) {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const { lhr } = await lighthouse(server.url(path), { port, logLevel: 'error', onlyCategories, throttlingMethod: 'simulate' }, config);
    const short = Object.values(lhr.categories).filter(({ score }) => score !== 1);
    return { lost: short.map((category) => lost(category, lhr.audits)), benchmark: lhr.environment.benchmarkIndex };
  }

  for (const [kind, path] of Object.entries(PAGES)) {
    for (const [device, config] of Object.entries(DEVICES)) {
      test(`${kind} on ${device}`, async () => {
        let { lost, benchmark } = await run(path, config(Infinity), CATEGORIES);
        none(lost.filter((what) => !what.startsWith('performance')));
        for (let again = 1; again < RUNS && lost.length > 0; again += 1) {
          ({ lost, benchmark } = await run(path, config(benchmark), ['performance']));
        }
        none(lost);
      });
    }
  }
});

/** What keeps a category from 100. */
function lost({ id, score, auditRefs }, audits) {
  const poor = auditRefs.filter(({ id, weight }) => weight > 0 && audits[id].score < 1);
  return `${id}: ${Math.round(score * 100)} (${poor.map(({ id }) => `${id} ${audits[id].displayValue ?? ''}`.trim()).join(', ')})`;
}
