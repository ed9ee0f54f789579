import { rehype } from 'rehype';
import type { HiddenSpan } from '../../../text/span.ts';

/** The character references (`&amp;`, `&#8217;`) in `text[start, end)` with what they stand for; unknown ones are text. */
export function referencesIn(text: string, start: number, end: number): HiddenSpan[] {
  if (!text.slice(start, end).includes('&')) return [];
  const found: HiddenSpan[] = [];
  for (const { 0: written, index } of text.slice(start, end).matchAll(REFERENCE)) {
    const shown = meaningOf(written);
    if (shown !== null) found.push({ start: start + index, end: start + index + written.length, shown });
  }
  return found;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/g;
const html = rehype().data('settings', { fragment: true });
const known = new Map<string, string | null>();

/** By the rules of HTML, which Markdown takes over. */
function meaningOf(written: string): string | null {
  const before = known.get(written);
  if (before !== undefined) return before;
  const [node] = html.parse(written).children;
  const shown = node?.type === 'text' && node.value !== written ? node.value : null;
  known.set(written, shown);
  return shown;
}
