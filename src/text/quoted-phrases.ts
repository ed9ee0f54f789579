import { trim } from './lines.ts';
import type { Span } from './span.ts';

/** Sign that opens a quotation in running text, and the signs that close it. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '"': '"' };
const SIGNS = /["“”„«»‘’]/g;

/**
 * What stands between quotation marks within one block, without the marks, by start. Marks that do not close count for
 * nothing. `blocks` are in order. One pass.
 */
export function quotedPhrases(text: string, blocks: readonly Span[]): Span[] {
  const phrases: Span[] = [];
  const open = new Map<string, number>();
  let index = 0;
  SIGNS.lastIndex = 0;
  for (let found = SIGNS.exec(text); found !== null; found = SIGNS.exec(text)) {
    const at = found.index;
    const sign = found[0];
    if (index < blocks.length && (blocks[index] as Span).end <= at) open.clear();
    while (index < blocks.length && (blocks[index] as Span).end <= at) index++;
    if (index === blocks.length) break;
    if ((blocks[index] as Span).start > at) continue;
    const opener = OPENERS.find((key) => open.has(key) && CLOSING[key]?.includes(sign));
    if (opener === undefined) {
      if (sign in CLOSING) open.set(sign, at);
    } else if (!(sign === '’' && isLetter(text.charAt(at + 1)))) {
      phrases.push(trim(text, (open.get(opener) as number) + 1, at));
      open.delete(opener);
    }
  }
  return phrases.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start || b.end - a.end);
}
const OPENERS = Object.keys(CLOSING);

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}
