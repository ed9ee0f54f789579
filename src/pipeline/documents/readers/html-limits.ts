/** Browsers stop at 512; nobody writes so deep. */
const DEEPEST = 400;
/** Elements without an end tag, or whose end tag may be left out: they do not nest by themselves. */
const UNCOUNTED = new Set(
  (
    'area base br col embed hr img input link meta source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp html head body'
  ).split(' '),
);

/** Whether elements nest too deep to be walked, from their tags alone: an upper bound. Linear. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  TAG.lastIndex = 0;
  for (let found = TAG.exec(text); found !== null; found = TAG.exec(text)) {
    const name = (found[2] as string).toLowerCase();
    if (UNCOUNTED.has(name)) continue;
    depth = found[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
    if (found[1] === '' && (name === 'script' || name === 'style')) {
      const end = text.indexOf(`</${found[2]}`, TAG.lastIndex);
      if (end < 0) return false;
      TAG.lastIndex = end;
    }
  }
  return false;
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,30})/g;
