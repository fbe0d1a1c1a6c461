// Questions with right answers, and how well the search does on them.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine } from './engine.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../search');

/** The lines of a table in tests/search/, without its comments. */
export function table(name) {
  const lines = readFileSync(join(FOLDER, name), 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map((line) => line.split(' = '));
}

/** Whether a hit is one of the answers: the page, or the very record where an anchor is named. */
function isRight(hit, answers) {
  const page = hit.pfad.seite.replace(/\/?index\.html$/, '');
  return answers.some((answer) => {
    const [wanted, anchor] = answer.split('#');
    return page === wanted && (!anchor || hit.pfad.anker === `#${anchor}`);
  });
}

/** MRR@10 and success@3 of a judged set; `lines` tells about every question that is not found on top. */
export async function judge(site, name) {
  const questions = table(name);
  const lines = [];
  let reciprocal = 0;
  let success = 0;
  for (const [question, answers] of questions) {
    const { shown } = await engine(site).find(question);
    const place = shown.findIndex((hit) => isRight(hit, answers.split(' ')));
    if (place >= 0) reciprocal += 1 / (place + 1);
    if (place >= 0 && place < 3) success += 1;
    if (place !== 0) {
      const told = shown.slice(0, 3).map((hit) => `${hit.name} (${hit.pfad.seite}${hit.pfad.anker})`);
      lines.push(`${place + 1 || '–'} ${question}: ${told.join(' | ')}`);
    }
  }
  return { mrr: reciprocal / questions.length, success: success / questions.length, count: questions.length, lines };
}
