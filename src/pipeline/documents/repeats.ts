import type { FoldedText } from '../../text/fold.ts';
import { quotedPhrases } from '../../text/quoted-phrases.ts';
import { firstWordFrom, type Words, wordsOf } from '../../text/words.ts';
import type { Span } from '../stages.ts';
import { contains, inOrder, Nesting, type Stretch } from './passages.ts';
import type { ReadBlock } from './readers/turn.ts';

/** A quotation in marks has at least so many words; fewer are a turn of phrase that many share. */
const FEWEST_IN_MARKS = 5;
/** A quotation set apart says itself that it is one. */
const FEWEST_SET_APART = 3;
/** Places compared for one quotation, so that a text of one phrase a thousand times takes no longer than another. */
const MOST_PLACES = 64;

interface Candidate extends Span {
  /** Index of the stretch that is the quotation, or -1 for words in marks. */
  readonly stretch: number;
  /** Index of the stretch in which the quotation stands. */
  readonly quoting: number;
  readonly firstWord: number;
  readonly count: number;
  places: number;
}

/**
 * Finds the quotations that repeat, word for word after folding, what another turn of the document said before: those
 * that are stretches already (`>` lines, voices) and words in quotation marks, which become stretches by it. Each takes
 * the earlier speaker unless it has its own. `stretches` are in order, and so is the result.
 *
 * One pass over the words: a place that begins with the same words as a quotation is compared with it.
 */
export function addRepeats(stretches: readonly Stretch[], blocks: readonly ReadBlock[], folded: FoldedText): Stretch[] {
  if (stretches.length < 2) return [...stretches];
  const phrases = quotedPhrases(folded.original, blocks);
  if (phrases.length === 0 && !stretches.some(({ role }) => role === 'quote')) return [...stretches];
  const words = wordsOf(folded);
  const candidates = [...quotationsSetApart(stretches, words), ...quotationsInMarks(stretches, phrases, words)];
  const all = [...stretches];
  const added: Stretch[] = [];
  findEarlier(words, stretches, candidates, (candidate, offset, source) => {
    const earlier = all[source] as Stretch;
    if (candidate.stretch >= 0) {
      const own = all[candidate.stretch] as Stretch;
      const isNamed = own.speaker !== null || own.speakerName !== null;
      const { speaker, speakerName } = isNamed ? own : earlier;
      all[candidate.stretch] = { ...own, speaker, speakerName, repeated: offset };
    } else {
      const { start, end } = candidate;
      const { speaker, speakerName } = earlier;
      added.push({ start, end, role: 'quote', speaker, speakerName, repeated: offset });
    }
  });
  return withoutCrossing(all, added);
}

/** Goes through the words once and tells of each candidate the first earlier place with the same words, and whose they are. */
function findEarlier(
  words: Words,
  stretches: readonly Stretch[],
  candidates: readonly Candidate[],
  tell: (candidate: Candidate, offset: number, source: number) => void,
): void {
  const byHead = new Map<number, Map<number, Candidate[]>>();
  for (const candidate of candidates) {
    const length = headLength(candidate);
    const heads = byHead.get(length) ?? new Map<number, Candidate[]>();
    byHead.set(length, heads);
    const key = headKey(words, candidate.firstWord, length);
    const list = heads.get(key);
    if (list) list.push(candidate);
    else heads.set(key, [candidate]);
  }
  for (const [length, heads] of byHead) {
    const nesting = new Nesting(stretches);
    for (let place = 0; place + length <= words.count; place++) {
      const key = headKey(words, place, length);
      const waiting = heads.get(key);
      if (waiting === undefined) continue;
      const still = waiting.filter((candidate) => {
        candidate.places++;
        if (place + candidate.count > candidate.firstWord) return false;
        if (repeatsAt(words, candidate, place)) {
          const start = words.starts[place] as number;
          const end = words.ends[place + candidate.count - 1] as number;
          const source = nesting.around(start, end);
          const said = stretches[source];
          if (said && source !== candidate.quoting && contains(said, { start, end })) {
            tell(candidate, start, source);
            return false;
          }
        }
        return candidate.places < MOST_PLACES;
      });
      if (still.length > 0) heads.set(key, still);
      else heads.delete(key);
    }
  }
}

function quotationsSetApart(stretches: readonly Stretch[], words: Words): Candidate[] {
  const nesting: number[] = [];
  const candidates: Candidate[] = [];
  stretches.forEach((stretch, index) => {
    while (nesting.length > 0 && (stretches[nesting.at(-1) as number] as Stretch).end <= stretch.start) nesting.pop();
    const quoting = nesting.at(-1) ?? -1;
    nesting.push(index);
    const firstWord = firstWordFrom(words, stretch.start);
    const count = firstWordFrom(words, stretch.end) - firstWord;
    if (stretch.role !== 'quote' || count < FEWEST_SET_APART) return;
    candidates.push({ start: stretch.start, end: stretch.end, stretch: index, quoting, firstWord, count, places: 0 });
  });
  return candidates;
}

function quotationsInMarks(stretches: readonly Stretch[], phrases: readonly Span[], words: Words): Candidate[] {
  const nesting = new Nesting(stretches);
  const candidates: Candidate[] = [];
  for (const { start, end } of phrases) {
    const firstWord = firstWordFrom(words, start);
    const count = firstWordFrom(words, end) - firstWord;
    const quoting = nesting.at(start);
    const owner = stretches[quoting];
    if (count < FEWEST_IN_MARKS || owner === undefined || !contains(owner, { start, end })) continue;
    if (owner.start === start && owner.end === end) continue;
    candidates.push({ start, end, stretch: -1, quoting, firstWord, count, places: 0 });
  }
  return candidates;
}

function headLength(candidate: Candidate): number {
  return Math.min(candidate.count, FEWEST_IN_MARKS);
}

/** A number for the words from `from`; equal words give equal numbers, the reverse is checked. */
function headKey(words: Words, from: number, length: number): number {
  let key = 0;
  for (let index = from; index < from + length; index++)
    key = (Math.imul(key, 0x01000193) ^ (words.ids[index] as number)) >>> 0;
  return key;
}

function repeatsAt(words: Words, candidate: Candidate, place: number): boolean {
  for (let index = 0; index < candidate.count; index++) {
    if (words.ids[place + index] !== words.ids[candidate.firstWord + index]) return false;
  }
  return true;
}

/** All stretches in order, without those of `added` that would cut across another. */
function withoutCrossing(all: readonly Stretch[], added: readonly Stretch[]): Stretch[] {
  const isAdded = new Set(added);
  const dropped = new Set<Stretch>();
  const open: Stretch[] = [];
  const sorted = [...all, ...added].sort(inOrder);
  for (const stretch of sorted) {
    while (open.length > 0 && !contains(open.at(-1) as Stretch, stretch)) {
      const outer = open.at(-1) as Stretch;
      if (outer.end > stretch.start) {
        dropped.add(isAdded.has(stretch) ? stretch : outer);
        if (isAdded.has(stretch)) break;
      }
      open.pop();
    }
    if (!dropped.has(stretch)) open.push(stretch);
  }
  return sorted.filter((stretch) => !dropped.has(stretch));
}
