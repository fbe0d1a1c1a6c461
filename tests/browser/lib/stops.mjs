// Where the Tab key stops, looked at in the page.

/* Runs in the page: numbers what the Tab key should reach and says how many that are. */
export function number() {
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const reach = [...document.querySelectorAll(can)].filter((element) => element.checkVisibility() && !element.disabled);
  reach.forEach((element, index) => element.setAttribute('data-stop', index));
  return reach.length;
}

/* Runs in the page: the focused element; nothing when the focus has left the page. */
function see() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const wrong = [];
  // A tile that is one link draws the ring around itself, with a part of the link spread over it.
  const styles = [getComputedStyle(element), getComputedStyle(element, '::after')];
  const ring = styles.find(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
  if (!ring) {
    wrong.push('kein Rahmen');
  } else {
    const { outlineColor, outlineOffset } = ring;
    const inner = ring === styles[0] ? element : element.offsetParent;
    const behind = background(parseFloat(outlineOffset) < 0 ? inner : inner.parentElement);
    const ratio = contrast(colour(outlineColor), behind);
    if (ratio < 3) wrong.push(`Rahmen mit Kontrast ${ratio.toFixed(2)} (${outlineColor} auf ${behind})`);
  }
  // A link in a drawing is what is drawn in it, and the place between belongs to others.
  const parts = element.ownerSVGElement ? [...element.querySelectorAll('*')] : [element];
  if (!parts.flatMap((part) => [...part.getClientRects()]).map(inWindow).some(uncovered)) {
    wrong.push('verdeckt oder außerhalb des Fensters');
  }
  const told = `${element.localName}.${element.getAttribute('class') ?? ''} „${element.textContent.trim().slice(0, 40)}“`;
  const numbered = element.getAttribute('data-stop');
  return { number: numbered === null ? null : Number(numbered), told, wrong };

  function inWindow({ left, top, right, bottom }) {
    return {
      left: Math.max(left, 0), top: Math.max(top, 0),
      right: Math.min(right, innerWidth), bottom: Math.min(bottom, innerHeight),
    };
  }
  function uncovered({ left, top, right, bottom }) {
    if (right - left < 1 || bottom - top < 1) return false;
    const points = [0.5, 0.1, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2]);
    return points.some(([x, y]) => {
      const top = document.elementFromPoint(x, y);
      return top && (element.contains(top) || top.contains(element) && top.localName !== 'body' && top.localName !== 'html');
    });
  }
  function colour(text) {
    see.known ??= new Map();
    if (!see.known.has(text)) see.known.set(text, painted(text));
    return see.known.get(text);
  }
  function painted(text) {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    canvas.fillStyle = text;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }
  function background(from) {
    for (let at = from; at; at = at.parentElement) {
      const [r, g, b, alpha] = colour(getComputedStyle(at).backgroundColor);
      if (alpha > 250) return [r, g, b, alpha];
    }
    return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0, 255] : [255, 255, 255, 255];
  }
  function contrast(a, b) {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  }
  function luminance(parts) {
    const [r, g, b] = parts.slice(0, 3).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
}

/* Runs in the page: each stop is looked at when the key that leaves it goes down. */
function record(see) {
  window.stops = [];
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') window.stops.push(see());
  }, true);
}

/** The focused element of a page in any browser, as soon as it is drawn. */
export function look(page) {
  return page.evaluate(`new Promise((drawn) => { requestAnimationFrame(drawn); }).then(${see})`);
}

/**
 * Goes through a page in Chromium with the Tab key held down: how many stops there should be, the stops there
 * are, and `end`, where one more press leads.
 */
export async function walk(page) {
  const expected = await page.evaluate(number);
  await page.evaluate(`(${record})(${see})`);
  // Presses queue in the browser; waiting for each would take longer than all the looking.
  const keys = await page.context().newCDPSession(page);
  const down = { type: 'rawKeyDown', windowsVirtualKeyCode: 9, key: 'Tab', code: 'Tab' };
  await Promise.all(Array.from({ length: expected + 2 }, () => keys.send('Input.dispatchKeyEvent', down)));
  const [, ...stops] = await page.evaluate(() => window.stops);
  return { expected, stops: stops.slice(0, expected), end: stops[expected] };
}
