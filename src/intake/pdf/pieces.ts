import type { Glyph } from './glyphs.ts';

/** Signs that the file draws one after another on one baseline, with no gap but those between words. */
export interface Piece {
  readonly glyphs: Glyph[];
  left: number;
  right: number;
  readonly y: number;
  readonly size: number;
  /** Place in the order in which the file draws. */
  readonly order: number;
  readonly isUpright: boolean;
}

/** Of the height of letters: a wider gap may part columns or cells. */
export const WIDE_GAP = 0.8;

export function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | null = null;
  for (const glyph of glyphs) {
    if (glyph.text === '') continue;
    if (glyph.text === ' ') {
      // A space may reach over a gap between columns: it counts where a word follows near enough.
      if (open !== null && continues(open, glyph)) open.glyphs.push(glyph);
      continue;
    }
    if (open !== null && continues(open, glyph) && glyph.size > 0.84 * open.size && glyph.size < 1.2 * open.size) {
      open.glyphs.push(glyph);
      open.left = Math.min(open.left, glyph.left);
      open.right = Math.max(open.right, glyph.right);
    } else {
      open = { ...glyph, glyphs: [glyph], order: pieces.length };
      pieces.push(open);
    }
  }
  return pieces;
}

function continues(open: Piece, { text, left, right, y, size, isUpright }: Glyph): boolean {
  // Marks have places of their own over and under their letters.
  const step = /\p{M}/u.test(text) ? 0.8 : 0.12;
  if (isUpright !== open.isUpright || Math.abs(y - open.y) > step * Math.max(size, open.size)) return false;
  const gap = WIDE_GAP * Math.max(size, open.size);
  return left < open.right + gap && right > open.left - gap;
}
