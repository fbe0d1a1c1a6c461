// The built sample handbook: its files, and what the tests want of them.
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const root = process.env.LEITFADEN_SITE;
if (!root) throw new Error('LEITFADEN_SITE nennt den Ordner des gebauten Handbuchs; siehe tests/run');

/** The complete path of a file of the site. */
export function path(file) {
  return join(root, file);
}

/** The text of a file of the site. */
export function text(file) {
  return readFileSync(path(file), 'utf8');
}

/** The content of a JSON file of the site. */
export function json(file) {
  return JSON.parse(text(file));
}

/** All files below a folder of the site with an ending, from the root of the site. */
export function files(folder, ending) {
  const entries = readdirSync(path(folder), { recursive: true, withFileTypes: true });
  const found = entries.filter((entry) => entry.isFile() && entry.name.endsWith(ending));
  return found.map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name))).sort();
}
