import type { Span } from '../../../text/span.ts';

/**
 * The readable parts of a text node `source[start, end)`, which in Markdown may still hold signs: backslashes, the `>` of
 * quoted lines, footnote references, `~~`.
 */
export function readableParts(source: string, start: number, end: number, isQuoted: boolean): Span[] {
  const text = source.slice(start, end);
  if (!HAS_SIGNS.test(text) && !(isQuoted && text.includes('\n'))) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  for (const found of text.matchAll(isQuoted ? QUOTED_SIGNS : SIGNS)) {
    const at = start + found.index;
    const to = at + found[0].length;
    parts.push({ start: from, end: at });
    from = to;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.end > part.start);
}

const HAS_SIGNS = /\\|\[\^|~~/;
const ESCAPE = '\\\\(?=[!-\\/:-@\\[-`{-~])';
const FOOTNOTE = '\\[\\^[^\\]\\s]{1,50}\\](?::[ \\t]?)?';
const STRUCK = '~~(?=\\S)|(?<=\\S)~~';
const SIGNS = new RegExp([ESCAPE, FOOTNOTE, STRUCK].join('|'), 'g');
const QUOTED_SIGNS = new RegExp(`${SIGNS.source}|(?<=\\n[ \\t]{0,8})(?:>[ \\t]?)+`, 'g');
