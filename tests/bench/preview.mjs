#!/usr/bin/env node
// preview [PAGES ...]: how long it takes from saving a file until the preview shows it.
//
// Per size (1000 and 10000 pages unless named): start until the first page is served; from the return
// of `write` until the server answers with the new page (text edit, title edit; after a title edit a
// page beside it must be right at once); until a browser shows it; memory of the server. Works in
// memory where it can. LEITFADEN names the program, PLAIN_1000 … folders with a corpus of that size.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROGRAM = process.env.LEITFADEN ?? join(HERE, '../../target/release/leitfaden');
const EDITS = Number(process.env.EDITS ?? 20);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

function get(url) {
  return new Promise((done) => {
    http.get(url, { agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => done(Buffer.concat(parts).toString()));
    }).on('error', () => done(''));
  });
}

async function until(url, mark) {
  const begin = performance.now();
  while (!(await get(url)).includes(mark)) {
    if (performance.now() - begin > 60_000) throw new Error(`${url} never held ${mark}`);
    await pause(1);
  }
  return performance.now() - begin;
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)])).sort();
}

function statistics(times) {
  const sorted = [...times].sort((one, two) => one - two);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  return `${at(0.5).toFixed(1)} (${at(0.95).toFixed(1)})`;
}

async function measure(pages, work) {
  const plain = process.env[`PLAIN_${pages}`] ?? join(work, 'plain');
  const project = join(work, 'handbuch');
  if (!existsSync(plain)) execFileSync(join(HERE, 'corpus'), [String(pages), plain]);
  execFileSync(join(HERE, 'prepare'), [plain, project]);
  const root = join(project, 'content/seiten');
  const texts = walk(join(root, 'handbuch')).filter((path) => path.endsWith('.md') && !path.endsWith('index.md'));
  const path = texts[Math.floor(texts.length / 2)];
  const near = texts.find((other) => other !== path && dirname(other) === dirname(path));
  const address = (file) => `${relative(root, file).replace(/\.md$/, '')}/`;
  const begin = performance.now();
  const child = spawn(PROGRAM, ['serve', '--project', project, '--port', '0', '--today', '2027-02-01']);
  const base = await new Promise((found) => {
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
      const match = /(http:\S+)\n/.exec(said);
      if (match) found(match[1].replace('localhost', '127.0.0.1'));
    });
  });
  try {
    await until(base + address(path), '</html>');
    const start = performance.now() - begin;
    await pause(2_000);
    const original = readFileSync(path, 'utf8');
    const edit = async (change, wait) => {
      const times = [];
      for (let number = 0; number < EDITS; number += 1) {
        const mark = `Marke${number}x${Math.floor(performance.now())}`;
        const text = change(original, mark);
        const waiting = wait.prepare ? await wait.prepare(mark) : null;
        writeFileSync(path, text);
        times.push(waiting ? await waiting() : await until(base + address(path), mark));
        if (wait.beside) {
          const beside = await get(base + address(near));
          if (!beside.includes(mark)) throw new Error(`${near} does not show the new title`);
        }
        await pause(Number(process.env.SETTLE ?? 700));
      }
      return statistics(times);
    };
    const body = (text, mark) => `${text}\n\nEin Satz mit ${mark}.\n`;
    const title = (text, mark) => text.replace(/^titel: "?/m, (found) => `${found}${mark} `);
    const row = [await edit(body, {}), await edit(title, { beside: true }), await edit(body, await browser(base + address(path)))];
    const memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    return { start, row, memory };
  } finally {
    child.kill('SIGINT');
    await opened?.close();
    opened = null;
  }
}

let opened = null;

/* Waits inside a browser until the page shows a mark. */
async function browser(url) {
  const require = createRequire(join(HERE, '../browser/package.json'));
  const { chromium } = require('playwright-core');
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  opened = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
  const page = await opened.newPage();
  await page.goto(url);
  await pause(500);
  return {
    async prepare(mark) {
      await page.evaluate((text) => {
        window.seen = new Promise((done) => {
          new MutationObserver((_, observer) => {
            if (!document.body.textContent.includes(text)) return;
            observer.disconnect();
            done(performance.timeOrigin + performance.now());
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
        });
      }, mark);
      return async () => {
        const begin = performance.timeOrigin + performance.now();
        return (await page.evaluate(() => window.seen)) - begin;
      };
    },
  };
}

console.log('|  pages | start ms | text: median (p95) ms | title: median (p95) ms | in the browser: median (p95) ms | memory MiB |');
console.log('|-------:|---------:|----------------------:|-----------------------:|--------------------------------:|-----------:|');
const sizes = process.argv.slice(2).map(Number);
for (const pages of sizes.length ? sizes : [1_000, 10_000]) {
  const work = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'leitfaden-bench-'));
  try {
    const { start, row, memory } = await measure(pages, work);
    const [text, title, shown] = row.map((cell) => cell.padStart(21));
    console.log(`| ${String(pages).padStart(6)} | ${start.toFixed(0).padStart(8)} | ${text} | ${title.padStart(22)} | ${shown.padStart(31)} | ${memory.toFixed(0).padStart(10)} |`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
process.exit(0);
