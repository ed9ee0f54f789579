import { type Gathered, PLACES } from './gathered.ts';
import { INITIAL, type Tokens } from './token-columns.ts';

/** What stands mostly before a colon at the start: "Key takeaway: …"; "JSC: Yes", a sign of whose turn it is. */
export function isLabel({ places }: Gathered, all: readonly Tokens[]): boolean {
  if (places.size < OFTEN) return false;
  let labels = 0;
  for (const [place, to] of places) {
    const { document, ends, flags } = all[Math.floor(place / PLACES)]!;
    if ((flags[place % PLACES]! & INITIAL) !== 0 && document.text[ends[to - 1]!] === ':') labels++;
  }
  return labels > places.size / 2;
}

/** Whether it stands mostly in sentences that are said again and again, and hardly elsewhere: "Stay awesome!" */
export function isRefrain({ places }: Gathered, all: readonly Tokens[]): boolean {
  if (places.size >= FEW) return false;
  let [own, stands] = [0, 0];
  const least = Math.max(OFTEN, all.length * SELDOM);
  for (const place of places.keys()) {
    const { said, sentences } = all[Math.floor(place / PLACES)]!;
    const { total } = said[sentences[place % PLACES]!]!;
    if (total < least) own++;
    stands += total;
  }
  return own < LEAST && stands >= Math.max(FEW, places.size * MANY_TIMES);
}

const OFTEN = 5;
const FEW = 10;
const LEAST = 3;
const SELDOM = 0.1;
const MANY_TIMES = 4;
