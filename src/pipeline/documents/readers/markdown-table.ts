import type { Span } from '../../../text/span.ts';

/**
 * The rows of a table with pipes (GitHub Flavored Markdown) that CommonMark takes for a paragraph, without the pipes at
 * their ends and without the ruling; null where the paragraph is no table.
 */
export function tableRows(text: string, start: number, end: number): Span[] | null {
  const lines = text.slice(start, end).split('\n');
  const [head, ruling] = lines;
  if (head === undefined || ruling === undefined || !head.includes('|') || !RULING.test(ruling)) return null;
  const rows: Span[] = [];
  let at = start;
  lines.forEach((line, index) => {
    const [before = ''] = /^[\s>]*\|?/.exec(line) ?? [];
    const [after = ''] = /\|?\s*$/.exec(line.slice(before.length)) ?? [];
    if (index !== 1) rows.push({ start: at + before.length, end: at + line.length - after.length });
    at += line.length + 1;
  });
  return rows;
}

const RULING = /^[\s>]*\|?(?:\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/;
