import { type Gathered, PLACES } from './gathered.ts';
import type { Lexis } from './lexis.ts';
import { ORDINARY, STOP } from './lexis.ts';
import { BREAK, CAPITAL, LINKED, MARKED, NUMBER, type Tokens } from './token-columns.ts';

/** Tokens `[from, to)` of a document. */
interface Place {
  readonly document: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Where the whole stands of which something with capitals is nearly always a part. The same word with a capital stands beside
 * it: "Morning Digest" is "Monday Morning Digest". Or its last word counts, "The Lantern Episode 3": the name is what stands
 * before. Null where it is whole itself, or stands too seldom to tell.
 */
export function wholesOf(entry: Gathered, all: readonly Tokens[], lexis: Lexis): Place[] | null {
  const most = entry.places.size * NEARLY;
  if (entry.places.size < LEAST || countCapitals(entry, all) < most) return null;
  const places = Array.from(entry.places, ([place, to]) => ({
    document: Math.floor(place / PLACES),
    from: place % PLACES,
    to,
  }));
  for (const side of [-1, 1]) {
    const beside = places.filter((place) => wordBeside(place, side, all, lexis) >= 0);
    if (beside.length < most) continue;
    const word = wordBeside(beside[0]!, side, all, lexis);
    const same = beside.filter((place) => wordBeside(place, side, all, lexis) === word);
    if (same.length < most) continue;
    return same.map(({ document, from, to }) => ({
      document,
      from: from + Math.min(0, side),
      to: to + Math.max(0, side),
    }));
  }
  const isNumbered = ({ document, to }: Place) => {
    const { count, flags } = all[document]!;
    return to < count && (flags[to]! & (BREAK | NUMBER)) === NUMBER;
  };
  if (places.filter(isNumbered).length < most || !isCounted(places[0]!, all, lexis)) return null;
  return places.map((place) => ({ ...place, to: place.to - 1 }));
}

/** At how many places its first and its last word have a capital. */
function countCapitals({ places }: Gathered, all: readonly Tokens[]): number {
  let count = 0;
  for (const [place, to] of places) {
    const { flags } = all[Math.floor(place / PLACES)]!;
    if ((flags[place % PLACES]! & flags[to - 1]! & CAPITAL) !== 0) count++;
  }
  return count;
}

/** The word with a capital right before or right behind; -1 where none is. */
function wordBeside({ document, from, to }: Place, side: number, all: readonly Tokens[], lexis: Lexis): number {
  const { count, flags, words } = all[document]!;
  const at = side < 0 ? from - 1 : to;
  if (at < 0 || at >= count || (flags[side < 0 ? from : to]! & BREAK) !== 0) return -1;
  const isPart = (flags[at]! & (CAPITAL | MARKED)) !== 0 && (flags[at]! & (LINKED | NUMBER)) === 0;
  return isPart && (lexis.classOf(document, words[at]!) & STOP) === 0 ? words[at]! : -1;
}

/** Whether the last word counts, and what is left is a name without it: not the "Voice" of "Common Voice 13". */
function isCounted({ document, from, to }: Place, all: readonly Tokens[], lexis: Lexis): boolean {
  const isOrdinary = (word: number) => (lexis.classOf(document, word) & ORDINARY) !== 0;
  const words = all[document]!.words.subarray(from, to);
  return isOrdinary(words.at(-1)!) && !words.subarray(0, -1).every(isOrdinary);
}

const LEAST = 3;
const NEARLY = 0.8;
