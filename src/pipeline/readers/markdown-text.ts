import type { Span } from '../stages.ts';

/**
 * The readable parts of a text node `source[start, end)`, which in Markdown may still hold signs: backslashes, the `>` of
 * quoted lines, `[[wikilinks]]` (of `[[a|b]]` only b is shown), footnote references, `~~`.
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
    const shown = found.groups?.shown;
    if (shown !== undefined) {
      const inner = at + found[0].lastIndexOf(shown);
      parts.push({ start: inner, end: inner + shown.length });
    }
    from = to;
  }
  parts.push({ start: from, end });
  return parts.filter((part) => part.end > part.start);
}

const HAS_SIGNS = /\\|\[\[|\[\^|~~/;
const EMBEDDED = '!\\[\\[[^\\]\\n]{1,300}\\]\\]';
const WIKILINK = '\\[\\[(?:[^\\[\\]|\\n]{1,200}\\|)?(?<shown>[^\\[\\]|\\n]{1,300})\\]\\]';
const ESCAPE = '\\\\(?=[!-\\/:-@\\[-`{-~])';
const FOOTNOTE = '\\[\\^[^\\]\\s]{1,50}\\](?::[ \\t]?)?';
const STRUCK = '~~(?=\\S)|(?<=\\S)~~';
const SIGNS = new RegExp([EMBEDDED, WIKILINK, ESCAPE, FOOTNOTE, STRUCK].join('|'), 'g');
const QUOTED_SIGNS = new RegExp(`${SIGNS.source}|(?<=\\n[ \\t]{0,8})(?:>[ \\t]?)+`, 'g');
