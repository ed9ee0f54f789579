import type { QuotedLine } from './quoted-lines.ts';

/** What makes a line a list item. */
export interface Marker {
  /** Where the item's words begin; ordinals and pictographs are words, bullets are not. */
  readonly start: number;
  /** Items with the same sign stand at one level. */
  readonly sign: string;
  /** An ordinal or a pictograph makes an item only in the company of others. */
  readonly weak: boolean;
}

export function markerOf(text: string, line: QuotedLine, pictographs: boolean): Marker | null {
  const first = text.charAt(line.start);
  if (BULLETS.includes(first)) {
    const start = skipSpace(text, line.start + 1, line.end);
    return start < line.end ? { start, sign: first, weak: false } : null;
  }
  if (DASHES.includes(first)) {
    const start = skipSpace(text, line.start + 1, line.end);
    return start > line.start + 1 && start < line.end ? { start, sign: '-', weak: false } : null;
  }
  const head = text.slice(line.start, Math.min(line.end, line.start + 24));
  if (ORDINAL.test(head)) return { start: line.start, sign: '1', weak: true };
  if (pictographs && PICTOGRAPH.test(head)) return { start: line.start, sign: 'pictograph', weak: true };
  return null;
}

/**
 * How deep each item stands: by indentation, and at the same indentation by its sign. Another bullet (○ after ●) stands
 * deeper, as does another sign after an item that announces something (":"); else it stands at the same level.
 */
export class Levels {
  readonly #open: { readonly indent: number; readonly sign: string }[] = [];

  reset(): void {
    this.#open.length = 0;
  }

  /** Level of the next item, from 1. `announced`: the item before it ends with a colon. */
  next(indent: number, sign: string, announced: boolean): number {
    const open = this.#open;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > indent) open.pop();
    const known = open.findIndex((level) => level.indent === indent && level.sign === sign);
    if (known >= 0) open.length = known + 1;
    else {
      const isSame = open.at(-1)?.indent === indent;
      if (isSame && !announced && !BULLETS.includes(sign)) open.pop();
      if (open.length < DEEPEST) open.push({ indent, sign });
    }
    return open.length;
  }
}

const DEEPEST = 9;
const BULLETS = '●○•◦▪▫■□‣⁃∙·◆◇➢➤►▸▹❖✦→\uf0b7';
const DASHES = '-*+';
/** "1." "12)" "3/", in any digits. */
const ORDINAL = /^\p{Nd}{1,3}[./)]\s+\S/u;
/** An emoji, be it a flag, a keycap or a sequence, before a word. */
const PICTOGRAPH =
  /^(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3)(?:\ufe0f|\u200d|\p{Emoji_Modifier}|\p{Extended_Pictographic})*\s*[\p{L}\p{N}"“‘'(]/u;

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}
