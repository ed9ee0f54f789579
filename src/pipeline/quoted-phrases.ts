import { trim } from './readers/lines.ts';
import type { Span } from './stages.ts';

/** Sign that opens a quotation in running text, and the signs that close it. */
const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '‘': '’', '"': '"' };
const SIGNS = /["“”„«»‘’]/g;

/** What stands between quotation marks in each block, without the marks, by start. One pass; marks that do not close count nothing. */
export function quotedPhrases(text: string, blocks: readonly Span[]): Span[] {
  const phrases: Span[] = [];
  for (const block of blocks) {
    const open = new Map<string, number>();
    SIGNS.lastIndex = block.start;
    for (let found = SIGNS.exec(text); found !== null && found.index < block.end; found = SIGNS.exec(text)) {
      const at = found.index;
      const sign = found[0];
      const opener = [...open.keys()].find((key) => CLOSING[key]?.includes(sign));
      if (opener !== undefined && !(sign === '’' && isLetter(text.charAt(at + 1)))) {
        phrases.push(trim(text, (open.get(opener) as number) + 1, at));
        open.delete(opener);
      } else if (opener === undefined && sign in CLOSING) open.set(sign, at);
    }
  }
  return phrases.sort((a, b) => a.start - b.start || b.end - a.end);
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}
