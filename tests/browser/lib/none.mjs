// One way to say what was found where nothing should be.
import assert from 'node:assert/strict';

const MOST = 30;

/** Fails with the findings, one a line, when there are any. */
export function none(findings, what = 'Fundstellen') {
  if (findings.length === 0) return;
  const told = findings.slice(0, MOST).map((finding) => `  ${finding}`);
  const more = findings.length > MOST ? [`  … und ${findings.length - MOST} weitere`] : [];
  assert.fail([`${findings.length} ${what}:`, ...told, ...more].join('\n'));
}
