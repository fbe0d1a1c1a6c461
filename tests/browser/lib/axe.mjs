// axe-core on an open page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** `wcag22aa` turns on the size of targets; `best-practice` holds landmarks, headings and the skip link. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What depends on colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything that breaks a rule on a page of any browser, in words. */
export async function axe(page) {
  return told(page, { runOnly: { type: 'tag', values: TAGS } });
}

/**
 * The same about colours alone, for a page whose shapes have been looked at before: of elements that look alike all
 * their way up to the root, one is asked.
 */
export async function axeColours(page) {
  await page.evaluate(looks);
  return told(page, { runOnly: { type: 'rule', values: COLOURS } }, '[data-axe]');
}

async function told(page, options, selector) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  const violations = await page.evaluate(run, { options, selector });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, summary }) => `${id}: ${help} – ${html} ${summary}`));
}

/* Runs in the page. What passes is not told: on a long page that costs more than finding out. */
async function run({ options, selector }) {
  const some = selector ? { include: [...document.querySelectorAll(selector)] } : document;
  const { violations } = await window.axe.run(some, { ...options, resultTypes: ['violations'] });
  return violations.map(({ id, help, nodes }) => ({
    id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html: html.slice(0, 160), summary: failureSummary?.split('\n')[1] ?? '' })),
  }));
}

/* Runs in the page: marks one of all elements with words whose looks, and those of all around them, are the same. */
function looks() {
  const properties = [
    'color', 'backgroundColor', 'backgroundImage', 'opacity', 'fontSize', 'fontWeight', 'textShadow', 'textDecorationLine',
    'display', 'visibility', 'position', 'fill',
  ];
  const names = new Map();
  const known = new Map();
  const look = (element) => {
    if (!element) return '';
    if (!known.has(element)) {
      const style = getComputedStyle(element);
      const own = [look(element.parentElement), element.localName, ...properties.map((name) => style[name])].join('|');
      if (!names.has(own)) names.set(own, `${names.size}`);
      known.set(element, names.get(own));
    }
    return known.get(element);
  };
  const seen = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    element.removeAttribute('data-axe');
    const words = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!words || !element.checkVisibility() || seen.has(look(element))) continue;
    seen.add(look(element));
    element.setAttribute('data-axe', '');
  }
}
