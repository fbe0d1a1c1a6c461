// Rust and JavaScript analyse alike: the whole vocabulary of the handbook and a list of hard words.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'acorn';
import { engine } from './lib/engine.mjs';
import { table } from './lib/judged.mjs';
import { none } from './lib/none.mjs';
import { SITE } from './lib/site.mjs';

const { search } = engine(SITE);
const state = await search.daten.verzeichnis();
const terms = new Set();
for (let number = 0; number < state.grenzen.length; number += 1) {
  for (const term of (await search.daten.begriffe(state, number)).worte) terms.add(term);
}

describe('analysis', () => {
  test('hard words have the terms that Rust gives them', () => {
    const wrong = table('words.txt').filter(([word, wanted]) => state.analyse.wort(word).term !== wanted);
    none(wrong.map(([word, wanted]) => `${word}: ${state.analyse.wort(word).term} statt ${wanted}`));
  });

  test('every word of the handbook leads to a term of the index, every compound to its parts', async () => {
    const missing = new Set();
    for (let number = 0; number < state.anzahl; number += 1) {
      const unit = await search.daten.einheit(state, number);
      for (const text of [unit.titel, unit.schlagworte, ...unit.abschnitte.flatMap((it) => [it.titel, it.text])]) {
        const plain = text.replaceAll('|', '');
        const parts = state.analyse.zerlegen(plain);
        for (const part of parts) {
          const word = state.analyse.wort(part.text);
          if (!word.fuellwort && !terms.has(word.term)) missing.add(`${part.text}: ${word.term}`);
          for (const piece of word.stuecke) if (!terms.has(piece)) missing.add(`${part.text}: ${piece}`);
        }
        for (const joined of state.analyse.verbunden(plain, parts)) {
          if (!terms.has(joined.term)) missing.add(`${plain.slice(0, 40)}: ${joined.term}`);
        }
      }
    }
    none([...missing]);
  });

  test('scripts keep to what browsers of 2017 know', () => {
    const script = readdirSync(join(SITE, 'assets')).find((name) => name.startsWith('skript-'));
    const text = readFileSync(join(SITE, 'assets', script), 'utf8');
    assert.ok(parse(text, { ecmaVersion: 2017, sourceType: 'script' }));
  });
});
