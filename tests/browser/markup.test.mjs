// The written files by themselves: valid HTML and CSS, scripts for old browsers, nothing inline,
// nothing private. (A03, A17, B03, P02, P03, P12)
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, test } from 'node:test';
import { parse } from 'acorn';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { none } from './lib/none.mjs';
import { serve } from './lib/server.mjs';
import { SITE, files, isContent, pages } from './lib/site.mjs';

const run = promisify(execFile);
const all = pages(SITE);
const names = files(SITE);

/** Asks the Nu checker; every message counts, warnings included. */
async function nu(kind, some) {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  // Over http, because it takes every file of a folder for a foreign origin.
  const server = await serve(SITE, { policy: '' });
  const messages = [];
  try {
    for (let from = 0; from < some.length; from += 500) {
      const part = some.slice(from, from + 500).map((name) => server.url(name));
      const args = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Dnu.validator.servlet.allowed-address-type=all', '-jar', jar, '--stdout', '--exit-zero-always', '--format', 'json', ...kind, ...part];
      const { stdout } = await run('java', args, { maxBuffer: 1 << 28 });
      messages.push(...JSON.parse(stdout).messages);
    }
  } finally {
    await server.close();
  }
  return messages.map(({ url, lastLine, message }) => `${url?.slice(server.origin.length)}:${lastLine}: ${message}`);
}

describe('HTML', () => {
  test('has no message from html-validate', async () => {
    const checker = new HtmlValidate(new FileSystemConfigLoader());
    const told = [];
    for (const { path, html } of all) {
      const { results } = await checker.validateString(html, join(import.meta.dirname, path));
      told.push(...results.flatMap(({ messages }) => messages.map((m) => `${path}:${m.line}:${m.column}: ${m.ruleId}: ${m.message}`)));
    }
    none(told);
  });

  test('has no error and no warning from the Nu checker', async () => {
    none(await nu([], all.map(({ path }) => path)));
  });

  test('carries the policy before anything it is to guard', () => {
    const late = all.filter(({ tags }) => {
      const policy = tags.findIndex(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
      const first = tags.findIndex(({ name, attributes }) => ['link', 'script', 'style', 'img'].includes(name) || attributes['http-equiv'] === 'refresh');
      return policy < 0 || first >= 0 && first < policy;
    });
    none(late.map(({ path }) => path));
  });

  test('holds no style and no script of its own', () => {
    const found = all.flatMap(({ path, html, tags }) => {
      const odd = tags.filter(({ name, attributes }) =>
        name === 'style' || name === 'script' && !attributes.src || Object.keys(attributes).some((key) => key === 'style' || /^on/i.test(key)));
      const text = /<script[^>]*>[^<]/.test(html) ? [{ name: 'script', attributes: {} }] : [];
      return [...odd, ...text].map(({ name, attributes }) => `${path}: ${name} ${JSON.stringify(attributes)}`);
    });
    none(found);
  });

  test('says its language, has one main heading and skips no level', () => {
    const wrong = all.filter(({ tags }) => {
      const levels = tags.map(({ name }) => /^h([1-6])$/.exec(name)?.[1]).filter(Boolean).map(Number);
      const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const root = tags.find(({ name }) => name === 'html');
      return !root?.attributes.lang || levels.filter((level) => level === 1).length !== 1 || skipped;
    });
    none(wrong.map(({ path }) => path));
  });

  test('has a title of its own on every page', () => {
    const title = ({ html }) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    const titles = all.filter(isContent).map(title);
    const twice = titles.filter((name, index) => name === '' || titles.indexOf(name) !== index);
    none(twice);
  });

  test('gives the same help at the same place on every page', () => {
    // WCAG 3.2.6: the order of the links in the foot is the same everywhere.
    const foot = ({ html }) => /<footer[\s\S]*?<\/footer>\s*(?=<\/body>)/.exec(html)?.[0] ?? '';
    const words = (page) => [...foot(page).matchAll(/<a\b[^>]*>([\s\S]*?)<\/a>/g)].map(([, text]) => text.replace(/<[^>]*>/g, '').trim());
    const [first, ...rest] = all.filter(isContent);
    const common = words(first).filter((text) => rest.every((page) => words(page).includes(text)));
    assert.ok(common.length > 0, 'jede Seite hat gemeinsame Verweise im Fuß');
    for (const page of rest) {
      assert.deepEqual(words(page).filter((text) => common.includes(text)), common, page.path);
    }
  });
});

// All browsers have had these since 2023; the checker's list of CSS is older.
const NEWER = /“(container-type|paint-order)”: Property|Unrecognized at-rule “@container”/;

test('CSS has no message from the Nu checker', async () => {
  const sheets = names.filter((name) => name.endsWith('.css'));
  assert.ok(sheets.length > 0);
  const messages = await nu(['--css'], sheets);
  none(messages.filter((message) => !NEWER.test(message)));
});

test('CSS loads nothing from elsewhere', () => {
  for (const name of names.filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(join(SITE, name), 'utf8');
    assert.doesNotMatch(css, /@import|url\(\s*["']?(https?:)?\/\//i, name);
  }
});

test('scripts are readable for browsers of 2017', () => {
  const scripts = names.filter((name) => name.endsWith('.js'));
  assert.ok(scripts.length > 0);
  for (const name of scripts) {
    parse(readFileSync(join(SITE, name), 'utf8'), { ecmaVersion: 8, sourceType: 'script' });
  }
});

test('names are lower-case ASCII and paths short', () => {
  const odd = names.filter((name) => !/^[a-z0-9._/-]+$/.test(name) || name.length > 200);
  none(odd);
});

test('no file tells where or by whom it was built', () => {
  const canaries = [process.cwd(), SITE, homedir()].filter((path) => path.length > 5);
  for (const name of names.filter((name) => /\.(html|css|js|json|jsonld|xml|txt|csv|ics|svg)$/.test(name))) {
    const text = readFileSync(join(SITE, name), 'utf8');
    none(canaries.filter((path) => text.includes(path)), name);
  }
});

test('data files are well-formed', () => {
  for (const name of names.filter((name) => /\.json(ld)?$/.test(name))) {
    assert.doesNotThrow(() => JSON.parse(readFileSync(join(SITE, name), 'utf8')), name);
  }
});
