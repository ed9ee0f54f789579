import { rehype } from 'rehype';

/** A character reference (`&amp;`, `&#8217;`) that begins at a place, with what it stands for; null where none does. */
export function referenceAt(text: string, at: number): { written: string; shown: string } | null {
  REFERENCE.lastIndex = at;
  const written = REFERENCE.exec(text)?.[0];
  if (written === undefined) return null;
  const shown = meaningOf(written);
  return shown === null ? null : { written, shown };
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/y;
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
