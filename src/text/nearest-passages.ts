import { countOf } from '../model/count.ts';
import type { FoldedText } from './folded-text.ts';
import type { Span } from './span.ts';

/** A passage that is like the quotation sought; `similarity` is 0 to 1 (shared character trigrams). */
export interface NearPassage extends Span {
  readonly text: string;
  readonly similarity: number;
}

/**
 * The up to three passages of a text that are most like `sought` (folded), most similar first, none overlapping. A window
 * as long as `sought` slides over the folded text and counts the character trigrams they share, as multisets; similarity
 * is that count over the trigrams of `sought`. Linear in the length of the text. For messages to people only: nothing is
 * ever anchored by it.
 */
export function nearestPassages(document: FoldedText, sought: string): NearPassage[] {
  const { text } = document;
  const wanted = trigramsOf(sought);
  const width = sought.length - GRAM + 1;
  const last = text.length - GRAM;
  if (width < 1 || last < 0) return [];

  // left.get(g): how many more of trigram g the window could share; negative where it has too many.
  const left = new Map(wanted);
  const shared = new Int32Array(last + 1);
  let count = 0;
  for (let at = 0; at <= last; at++) {
    const entering = text.slice(at, at + GRAM);
    const room = left.get(entering);
    if (room !== undefined) {
      if (room > 0) count++;
      left.set(entering, room - 1);
    }
    if (at >= width) {
      const leaving = text.slice(at - width, at - width + GRAM);
      const owed = left.get(leaving);
      if (owed !== undefined) {
        if (owed >= 0) count--;
        left.set(leaving, owed + 1);
      }
    }
    shared[at] = count;
  }

  const passages: NearPassage[] = [];
  while (passages.length < SHOWN) {
    let best = -1;
    for (let at = 0; at <= last; at++) if (best < 0 || (shared[at] as number) > (shared[best] as number)) best = at;
    const similarity = (shared[best] as number) / width;
    if (similarity < LEAST_SIMILARITY) break;
    const from = wordStart(text, Math.max(0, best - width + 1));
    const to = wordEnd(text, best + GRAM);
    shared.fill(-1, Math.max(0, best - width + 1), Math.min(last + 1, best + sought.length));
    const start = document.start(from);
    const end = document.end(to - 1);
    passages.push({
      start,
      end,
      text: document.original.slice(start, end),
      similarity: Math.round(similarity * 100) / 100,
    });
  }
  return passages;
}

const GRAM = 3;
const SHOWN = 3;
const LEAST_SIMILARITY = 0.3;

function trigramsOf(text: string): Map<string, number> {
  return countOf(Array.from({ length: Math.max(0, text.length - GRAM + 1) }, (_, at) => text.slice(at, at + GRAM)));
}

/** Moves back to the start of the word that `at` lies in, or on past a space. */
function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST_WORD && text[start] !== ' ' && text[start - 1] !== ' ') start--;
  while (start < text.length - 1 && text[start] === ' ') start++;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST_WORD && text[end] !== ' ' && text[end - 1] !== ' ') end++;
  while (end > 1 && text[end - 1] === ' ') end--;
  return end;
}

const LONGEST_WORD = 40;
