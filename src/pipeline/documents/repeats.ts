import { append } from '../../model/append.ts';
import type { Block } from '../../model/body.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { Nesting, parentsOf } from '../../text/nesting.ts';
import { quotedPhrases } from '../../text/quoted-phrases.ts';
import { contains, type Span } from '../../text/span.ts';
import { firstWordFrom, type Words, wordsOf } from '../../text/words.ts';

import { inOrder, type PassageDraft } from './passages.ts';

/** A quotation in marks has at least so many words; fewer are a turn of phrase that many share. */
const FEWEST_IN_MARKS = 5;
/** A quotation set apart says itself that it is one. */
const FEWEST_SET_APART = 3;
/** Places compared for one quotation, so that a text of one phrase a thousand times takes no longer than another. */
const MOST_PLACES = 64;

interface Candidate extends Span {
  /** Index of the draft that is the quotation, or -1 for words in marks. */
  readonly draft: number;
  /** Index of the draft in which the quotation stands. */
  readonly quoting: number;
  readonly firstWord: number;
  readonly count: number;
  places: number;
}

/**
 * Finds the quotations that repeat, word for word after folding, what another turn of the document said before: those
 * that are drafts already (`>` lines, voices) and words in quotation marks, which become drafts by it. Each takes
 * the earlier speaker unless it has its own. `drafts` are in order, and so is the result.
 *
 * One pass over the words: a place that begins with the same words as a quotation is compared with it.
 */
export function addRepeats(
  drafts: readonly PassageDraft[],
  blocks: readonly Block[],
  folded: FoldedText,
): PassageDraft[] {
  if (drafts.length < 2) return [...drafts];
  const phrases = quotedPhrases(folded.original, blocks);
  if (phrases.length === 0 && !drafts.some(({ role }) => role === 'quote')) return [...drafts];
  const words = wordsOf(folded);
  const candidates = [...quotationsSetApart(drafts, words), ...quotationsInMarks(drafts, phrases, words)];
  const all = [...drafts];
  const added: PassageDraft[] = [];
  findEarlier(words, drafts, candidates, (candidate, offset, source) => {
    const earlier = all[source] as PassageDraft;
    if (candidate.draft >= 0) {
      const own = all[candidate.draft] as PassageDraft;
      const isNamed = own.speaker !== null || own.speakerName !== null;
      const { speaker, speakerName } = isNamed ? own : earlier;
      all[candidate.draft] = { ...own, speaker, speakerName, repeated: offset };
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
  drafts: readonly PassageDraft[],
  candidates: readonly Candidate[],
  tell: (candidate: Candidate, offset: number, source: number) => void,
): void {
  const byHead = new Map<number, Map<number, Candidate[]>>();
  for (const candidate of candidates) {
    const length = headLength(candidate);
    const heads = byHead.get(length) ?? new Map<number, Candidate[]>();
    byHead.set(length, heads);
    append(heads, headKey(words, candidate.firstWord, length), candidate);
  }
  for (const [length, heads] of byHead) {
    const nesting = new Nesting(drafts);
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
          const source = nesting.around({ start, end });
          const said = drafts[source];
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

function quotationsSetApart(drafts: readonly PassageDraft[], words: Words): Candidate[] {
  const parents = parentsOf(drafts);
  const candidates: Candidate[] = [];
  drafts.forEach((draft, index) => {
    const quoting = parents[index] as number;
    const firstWord = firstWordFrom(words, draft.start);
    const count = firstWordFrom(words, draft.end) - firstWord;
    if (draft.role !== 'quote' || count < FEWEST_SET_APART) return;
    candidates.push({ start: draft.start, end: draft.end, draft: index, quoting, firstWord, count, places: 0 });
  });
  return candidates;
}

function quotationsInMarks(drafts: readonly PassageDraft[], phrases: readonly Span[], words: Words): Candidate[] {
  const nesting = new Nesting(drafts);
  const candidates: Candidate[] = [];
  for (const { start, end } of phrases) {
    const firstWord = firstWordFrom(words, start);
    const count = firstWordFrom(words, end) - firstWord;
    const quoting = nesting.at(start);
    const owner = drafts[quoting];
    if (count < FEWEST_IN_MARKS || owner === undefined || !contains(owner, { start, end })) continue;
    if (owner.start === start && owner.end === end) continue;
    candidates.push({ start, end, draft: -1, quoting, firstWord, count, places: 0 });
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

/** All drafts in order, without those of `added` that would cut across another. */
function withoutCrossing(all: readonly PassageDraft[], added: readonly PassageDraft[]): PassageDraft[] {
  const isAdded = new Set(added);
  const dropped = new Set<PassageDraft>();
  const open: PassageDraft[] = [];
  const sorted = [...all, ...added].sort(inOrder);
  for (const draft of sorted) {
    while (open.length > 0 && !contains(open.at(-1) as PassageDraft, draft)) {
      const outer = open.at(-1) as PassageDraft;
      if (outer.end > draft.start) {
        dropped.add(isAdded.has(draft) ? draft : outer);
        if (isAdded.has(draft)) break;
      }
      open.pop();
    }
    if (!dropped.has(draft)) open.push(draft);
  }
  return sorted.filter((draft) => !dropped.has(draft));
}
