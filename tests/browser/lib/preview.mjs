// `leitfaden serve` on a copy of the sample handbook that a test may change.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = new URL('../../..', import.meta.url).pathname;
const PROGRAM = process.env.LEITFADEN ?? join(ROOT, 'target/release/leitfaden');

/** A copy of the sample handbook. */
export function handbook() {
  const dir = mkdtempSync(join(tmpdir(), 'leitfaden-vorschau-'));
  for (const part of ['content', 'assets']) cpSync(join(ROOT, part), join(dir, part), { recursive: true });
  return {
    dir,
    read: (path) => readFileSync(join(dir, path), 'utf8'),
    write: (path, text) => writeFileSync(join(dir, path), text),
    edit(path, change) {
      this.write(path, change(this.read(path)));
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** Starts the preview of a handbook and waits until it says where it listens. */
export async function preview(dir, { port = 0, options = [] } = {}) {
  const args = ['serve', '--project', dir, '--port', String(port), '--today', '2026-12-01', ...options];
  const child = spawn(PROGRAM, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const address = await new Promise((found, failed) => {
    child.stdout.on('data', (part) => {
      said += part;
      const match = /Vorschau: (http:\S+)\//.exec(said);
      if (match) found(match[1]);
    });
    child.on('exit', (code) => failed(new Error(`leitfaden serve endete mit ${code}: ${said}`)));
  });
  const ended = new Promise((done) => child.on('exit', done));
  return {
    address,
    port: Number(new URL(address).port),
    url: (path) => `${address}/${path}`,
    said: () => said,
    async stop(signal = 'SIGINT') {
      child.kill(signal);
      return ended;
    },
  };
}
