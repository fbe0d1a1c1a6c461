// The search of the theme without a browser: its own scripts, its own index, and a document that can do
// no more than load scripts from the built site.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import vm from 'node:vm';

const THEME = join(dirname(fileURLToPath(import.meta.url)), '../../../themes/standard/js');
const PARTS = ['suche-daten', 'suche-analyse', 'suche-frage', 'suche-nahe', 'suche-treffer', 'suche-lauf'];

/** The search of a built site; `loaded` lists the files it has asked for. */
export function engine(root) {
  const loaded = [];
  const window = { setTimeout, clearTimeout };
  const document = {
    querySelector: () => ({ getAttribute: () => 'suche/' }),
    createElement: () => ({ remove() {} }),
    head: { appendChild: (script) => queueMicrotask(() => load(script)) },
  };
  const context = vm.createContext({ window, document, Promise, queueMicrotask });
  function load(script) {
    const path = script.src.split('?')[0];
    loaded.push(path);
    try {
      vm.runInContext(readFileSync(join(root, path), 'utf8').replace(/^leitfadenSuche/, 'window.leitfadenSuche'), context);
      script.onload();
    } catch {
      script.onerror();
    }
  }
  for (const part of PARTS) {
    vm.runInContext(readFileSync(join(THEME, `${part}.js`), 'utf8'), context, { filename: `${part}.js` });
  }
  const search = window.leitfadenSuche;
  const find = async (question, count = 10) => {
    const result = await search.lauf(question, null, false);
    return { ...result, shown: await search.seite(result, 0, count) };
  };
  return { search, find, loaded };
}
