// Real questions find their answers: two judged sets, one of which was not looked at while tuning.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { engine } from './lib/engine.mjs';
import { judge, table } from './lib/judged.mjs';
import { none } from './lib/none.mjs';
import { SITE } from './lib/site.mjs';

const { find } = engine(SITE);

describe('judged questions', () => {
  for (const [name, least] of [['judged.txt', 0.9], ['judged-unseen.txt', 0.9]]) {
    test(name, async (context) => {
      const { mrr, success, count, lines } = await judge(SITE, name);
      context.diagnostic(`${name}: ${count} questions, MRR@10 ${mrr.toFixed(3)}, success@3 ${success.toFixed(3)}`);
      assert.ok(success >= least, lines.join('\n'));
    });
  }

  test('words written together, with a hyphen and apart find the same on top', async () => {
    const found = [];
    for (const spelling of ['Onlinedienst', 'Online-Dienst', 'Online Dienst']) {
      const { shown, treffer } = await find(spelling);
      found.push(shown[0].name);
      assert.ok(treffer.length > 20, `${spelling}: ${treffer.length}`);
    }
    assert.deepEqual(found, Array(3).fill(found[0]));
  });

  test('a hit says where words stand that it does not show', async (context) => {
    const [lost, counts] = [[], { hits: 0, elsewhere: 0 }];
    for (const [question] of table('judged.txt')) {
      for (const hit of (await find(question)).shown) {
        counts.hits += 1;
        counts.elsewhere += hit.woanders.length > 0 ? 1 : 0;
        for (const { worte, abschnitt, pfad } of hit.woanders.filter((place) => place.abschnitt)) {
          const html = readFileSync(join(SITE, pfad.seite), 'utf8');
          if (worte.length === 0 || !html.includes(`id="${pfad.anker.slice(1)}"`)) lost.push(`${question}: ${hit.name}, ${abschnitt}`);
        }
      }
    }
    context.diagnostic(`${counts.elsewhere} of ${counts.hits} hits do not show every word`);
    none(lost);
  });

  test('a hit shows words, not only where something is drawn', async () => {
    const bare = [];
    for (const [question] of table('judged.txt')) {
      for (const hit of (await find(question)).shown) {
        const excerpt = hit.auszug.map(({ text }) => text).join('');
        if (/^[\s…]+$/.test(excerpt)) bare.push(`${question}: ${hit.name}`);
      }
    }
    none(bare);
  });
});
