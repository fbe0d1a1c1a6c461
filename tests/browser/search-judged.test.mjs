// Real questions find their answers: two judged sets, one of which was not looked at while tuning.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { judge } from './lib/judged.mjs';
import { SITE } from './lib/site.mjs';

describe('judged questions', () => {
  for (const [name, least] of [['judged.txt', 0.9], ['judged-unseen.txt', 0.9]]) {
    test(name, async (context) => {
      const { mrr, success, count, lines } = await judge(SITE, name);
      context.diagnostic(`${name}: ${count} questions, MRR@10 ${mrr.toFixed(3)}, success@3 ${success.toFixed(3)}`);
      assert.ok(success >= least, lines.join('\n'));
    });
  }
});
