import { LITTLE_ACRONYMS } from '../../text/languages/english.ts';
import { CAPITAL, type Columns, MARKED, TITLE } from './token-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * "EXCEPT THOSE PROVIDED IN PARAGRAPH F": words in capitals side by side, one of them a little word, are shouted, whatever
 * stands around them; their capitals say nothing. "US and UK", "IT, AI": little words that are acronyms too prove nothing.
 */
export function markShouting(columns: Columns, first: number, { words }: Vocabulary, stop: ReadonlySet<string>): void {
  const { flags, shouted, count } = columns;
  for (let at = first; at < count; at++) {
    let to = at;
    let isLoud = false;
    while (to < count && shouted[to] === 1) {
      const word = words[columns.wordAt(to)]!;
      isLoud ||= word.length > 1 && stop.has(word) && !LITTLE_ACRONYMS.has(word);
      to++;
    }
    if (isLoud && to - at > 1) for (let loud = at; loud < to; loud++) flags[loud] = (flags[loud]! & ~MARKED) | TITLE;
    at = Math.max(at, to - 1);
  }
}

/** Words from `first` on: where nearly all longer ones have a capital, or all are in capitals, the capitals say nothing. */
export function markTitle({ flags, count, long, shouted }: Columns, first: number, endsInStop: () => boolean): void {
  let words = 0;
  let capitals = 0;
  let loud = 0;
  // "Use Cases Are Diverse": little words with a capital are of a title too.
  let isWhollyCapital = count - first > LEAST_TITLE;
  for (let at = first; at < count; at++) {
    if (shouted[at] === 1) loud++;
    if (((flags[at] as number) & (CAPITAL | MARKED)) !== CAPITAL) isWhollyCapital = false;
    if (long[at] !== 1) continue;
    words++;
    if (((flags[at] as number) & CAPITAL) !== 0) capitals++;
  }
  const isShouted = words >= LEAST_TITLE && loud > (count - first) * SHOUTED_SHARE;
  const isTitle =
    words >= 2 &&
    capitals > words * TITLE_SHARE &&
    (words >= LEAST_TITLE || count - first === words || isWhollyCapital) &&
    (capitals > words * SENTENCE_SHARE || !endsInStop());
  if (!isShouted && !isTitle) return;
  for (let at = first; at < count; at++) flags[at]! |= TITLE;
  if (isShouted) for (let at = first; at < count; at++) flags[at]! &= ~MARKED;
}

const LEAST_TITLE = 3;
const TITLE_SHARE = 0.6;
/** What ends in a full stop is seldom a title. */
const SENTENCE_SHARE = 0.9;
const SHOUTED_SHARE = 0.8;
