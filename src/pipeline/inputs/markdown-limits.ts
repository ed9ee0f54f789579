/** Signs that Markdown pairs, in one paragraph; pairing them takes time with the square of their number. */
const MOST_SIGNS = 1_000;
/** Quotations and lists within one another, opened on one line. */
const MOST_CONTAINERS = 40;
const DEEPEST_INDENT = 200;
/** No paragraph is so long, in code units. */
const LONGEST_LINE = 200_000;
/** Cells of one row of a table. */
const MOST_CELLS = 5_000;
/** Words in brackets that do not close, in code units: before each word of them that may be an address the parser looks for their beginning. */
const LONGEST_OPEN = 10_000;
/** Lines without a blank line between them. */
const MOST_LINES_TOGETHER = 3_000;
/** The parser keeps about a kilobyte for each line. */
const MOST_LINES = 100_000;

/** Whether a text is so large or tangled that parsing it as Markdown would take for ever or all memory. Linear. */
export function isTooTangled(text: string): boolean {
  let signs = 0;
  let lines = 0;
  let together = 0;
  let from = 0;
  let isTable = false;
  let brackets = 0;
  let opened = 0;
  let fence = '';
  while (from < text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    if (to - from > LONGEST_LINE) return true;
    // The signs of code are no signs.
    const ticks = FENCE.exec(text.slice(from, Math.min(to, from + LONGEST_FENCE)))?.[1] ?? '';
    if (fence === '' ? ticks !== '' : ticks.startsWith(fence)) fence = fence === '' ? ticks : '';
    if (fence !== '') {
      if (++lines > MOST_LINES) return true;
      signs = together = brackets = 0;
      from = to + 1;
      continue;
    }
    const head = CONTAINERS.exec(text.slice(from, Math.min(to, from + 2 * DEEPEST_INDENT)))?.[0] ?? '';
    if (head.trimStart().length - head.replaceAll(/[>*+-]/g, '').trimStart().length > MOST_CONTAINERS) return true;
    if (head.length - head.trimStart().length > DEEPEST_INDENT) return true;
    const isBlank = head.length === to - from && head.trim() === '';
    // Each row of a table is read by itself.
    isTable = !isBlank && (isTable || RULING.test(text.slice(from, Math.min(to, from + LONGEST_RULING))));
    if (head.trim() !== '' || isBlank || isTable) signs = 0;
    together = isBlank || isTable ? 0 : together + 1;
    if (isBlank || head.trim() !== '') brackets = 0;
    let cells = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      signs += IS_PAIRED[code] ?? 0;
      if (code === PIPE) cells++;
      else if (code === OPENS && brackets++ === 0) opened = at;
      else if (code === CLOSES && brackets > 0) brackets--;
      if (cells > MOST_CELLS || (brackets > 0 && at - opened > LONGEST_OPEN)) return true;
    }
    if (signs > MOST_SIGNS || ++lines > MOST_LINES || together > MOST_LINES_TOGETHER) return true;
    from = to + 1;
  }
  return false;
}

const PIPE = 0x7c;
const [OPENS, CLOSES] = [0x5b, 0x5d];
/** Code between fences, where it is one beyond doubt. */
const FENCE = /^(`{3,}(?=[^`]*$)|~{3,})/;
const LONGEST_FENCE = 1_000;
/** White space and the signs of quotations and lists at the beginning of a line. */
const CONTAINERS = /^[\s>*+-]*/;
const IS_PAIRED = new Uint8Array(0x80);
for (const sign of '*_[]`<!~&') IS_PAIRED[sign.charCodeAt(0)] = 1;
/** What parts the head of a table from its rows. */
const RULING = /^[\s>]*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/;
const LONGEST_RULING = 2_000;
