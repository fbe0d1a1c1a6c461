// What a screen reader can jump to on a page, in a form that can be read and compared.

/** Roles one jumps to or acts on; words between them are content, which changes every day. */
const KEPT = new Set([
  'banner', 'navigation', 'main', 'contentinfo', 'search', 'region', 'complementary', 'form', 'heading', 'table', 'columnheader',
  'figure', 'img', 'group', 'button', 'combobox', 'searchbox', 'textbox', 'checkbox', 'radio', 'progressbar', 'note', 'status', 'alert',
]);
/** A role, its name in quotes and its states; what follows is content. */
const LINE = /^(\s*)- '?(\w+)((?: "(?:[^"\\]|\\.)*")?(?: \[[^\]]*\])*)/;

/** Landmarks, headings, fields, tables and drawings of a page with their names, each inside what it stands in. */
export async function outline(page) {
  const lines = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => LINE.exec(line)).filter(Boolean);
  const around = [];
  return lines.flatMap(([, { length: depth }, role, name]) => {
    while (around.length > 0 && around.at(-1) >= depth) around.pop();
    if (!KEPT.has(role)) return [];
    around.push(depth);
    return [`${'  '.repeat(around.length - 1)}${role}${name}\n`];
  }).join('');
}
