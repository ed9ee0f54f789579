import { byCodeUnit } from '../../model/order.ts';
import { pairOf } from '../../model/pair.ts';
import type { Reach } from '../../model/vocabulary.ts';
import { foldedText } from '../../text/fold.ts';
import { clip, type Span, touching } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';
import { nearnessIn } from './nearness.ts';

/** Two names in one passage, by the stretch that says most of the two. */
export interface Comention extends Span {
  readonly pair: string;
  readonly passage: string;
  readonly reach: ComentionReach;
  readonly weight: number;
}
export type ComentionReach = Exclude<Reach, 'asserted' | 'linked'>;

/** How many stretches of one reach name anything, each entity, and each pair. */
export interface UnitCounts {
  units: number;
  readonly entities: Map<string, number>;
  readonly pairs: Map<string, number>;
}

/** Nearest first, with what a stretch is worth that names two and no third. */
const REACH_WEIGHTS = [
  ['sentence', 1],
  ['paragraph', 1 / 2],
  ['passage', 1 / 4],
] as const satisfies readonly (readonly [ComentionReach, number])[];

/** A stretch that names more entities than this is a list: it says nothing of any two of them. */
const MOST_ENTITIES = 20;
/** The same where a program found the names, which curators would have left out in part; and sentences apart at most. */
const MOST_FOUND = 8;
const FARTHEST_SENTENCES = 1;
const NEXT = 0.5;

export type ReachCounts = Record<ComentionReach, UnitCounts>;

export function emptyCounts(): ReachCounts {
  const none = (): UnitCounts => ({ units: 0, entities: new Map(), pairs: new Map() });
  return { sentence: none(), paragraph: none(), passage: none() };
}

/** Adds what one document's stretches name to the counts of all. */
export function addCounts(all: ReachCounts, more: ReachCounts): void {
  for (const [reach] of REACH_WEIGHTS) {
    all[reach].units += more[reach].units;
    for (const [entity, count] of more[reach].entities) increment(all[reach].entities, entity, count);
    for (const [pair, count] of more[reach].pairs) increment(all[reach].pairs, pair, count);
  }
}

/** The sentences of a document that name anything, in the order in which they do, with their folded text. */
export type NamingSentences = ReadonlyMap<number, string>;

/** Those of repeated passages are left out: their names count where they were said first. */
export function namingSentences(document: MatchedDocument): NamingSentences {
  const repeating = repeatingPassages(document);
  const texts = new Map<number, string>();
  for (const { passage, sentence } of document.mentions) {
    const span = document.sentences[sentence];
    if (!span || texts.has(sentence) || repeating.has(passage)) continue;
    texts.set(sentence, foldedSentence(document, span));
  }
  return texts;
}

/** Sentences whose words stood before, here or in an earlier document; those that did not are added to `seen`. */
export function saidAgain(sentences: NamingSentences, seen: Set<string>): Set<number> {
  const again = new Set<number>();
  for (const [sentence, text] of sentences) {
    if (seen.has(text)) again.add(sentence);
    else seen.add(text);
  }
  return again;
}

/**
 * The co-mentions of one document, at most one for each pair and passage, in order of passages and pairs, and what its
 * stretches name.
 *
 * Of two names of which a program found one, being named together says less: their sentence counts by how near they stand
 * ({@link nearnessIn}), a paragraph where they stand in one sentence and the next, a whole passage not at all.
 *
 * @param isSaidAgain sentences that stood before, here or in an earlier document: they add nothing
 * @param isFound ids of what a program found
 */
export function comentionsOf(
  document: MatchedDocument,
  isSaidAgain: ReadonlySet<number>,
  isFound: ReadonlySet<string> = new Set(),
): { readonly comentions: Comention[]; readonly counts: ReachCounts } {
  const comentions: Comention[] = [];
  const counts = emptyCounts();
  const spans = new Map(document.passages.map((passage) => [passage.id, passage]));
  const nearness = isFound.size > 0 ? nearnessIn(document) : () => 1;
  for (const [passage, sentences] of freshSentencesByPassage(document, isSaidAgain)) {
    const within = spans.get(passage) ?? { start: 0, end: document.text.length };
    const best = new Map<string, Comention>();
    for (const [reach, weight] of REACH_WEIGHTS) {
      for (const unit of unitsOf(document, reach, sentences)) {
        count(unit, counts[reach]);
        for (const [pair, a, b] of pairsOf(unit)) {
          increment(counts[reach].pairs, pair);
          let share = weight / (unit.size - 1);
          if (isFound.has(a) || isFound.has(b)) {
            if (unit.size > MOST_FOUND || reach === 'passage') continue;
            const [inA, inB] = [unit.get(a)!, unit.get(b)!];
            if (reach === 'sentence') share *= nearness(inA[0]!, a, b);
            else if (inA.some((one) => inB.some((two) => Math.abs(one - two) <= FARTHEST_SENTENCES))) share *= NEXT;
            else continue;
          }
          if (share <= (best.get(pair)?.weight ?? 0)) continue;
          best.set(pair, {
            pair,
            passage,
            reach,
            weight: share,
            ...stretch(document, within, unit.get(a)!, unit.get(b)!),
          });
        }
      }
    }
    for (const pair of [...best.keys()].sort(byCodeUnit)) comentions.push(best.get(pair)!);
  }
  return { comentions, counts };
}

/** A stretch of text: the entities that it names, each with the sentences that do so, in text order. */
type Unit = Map<string, number[]>;

/** Passage id → sentence → the entities named there. */
function freshSentencesByPassage(
  document: MatchedDocument,
  isSaidAgain: ReadonlySet<number>,
): Map<string, Map<number, Set<string>>> {
  const repeating = repeatingPassages(document);
  const passages = new Map<string, Map<number, Set<string>>>();
  for (const { passage, sentence, entity } of document.mentions) {
    if (repeating.has(passage) || !document.sentences[sentence] || isSaidAgain.has(sentence)) continue;
    if (document.listed?.get(sentence) === 'list') continue;
    const sentences = getOrSet(passages, passage, () => new Map<number, Set<string>>());
    getOrSet(sentences, sentence, () => new Set<string>()).add(entity);
  }
  return passages;
}

function repeatingPassages({ passages }: MatchedDocument): Set<string> {
  return new Set(passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
}

function unitsOf(
  document: MatchedDocument,
  reach: ComentionReach,
  sentences: Map<number, Set<string>>,
): Iterable<Unit> {
  const units = new Map<number, Unit>();
  for (const [sentence, entities] of sentences) {
    // The items of a list of links are about what each of them links to.
    if (reach === 'passage' && document.listed?.has(sentence)) continue;
    const key = reach === 'sentence' ? sentence : reach === 'paragraph' ? document.sentences[sentence]!.block : 0;
    const unit = getOrSet(units, key, (): Unit => new Map());
    for (const entity of entities) getOrSet(unit, entity, () => [] as number[]).push(sentence);
  }
  return units.values();
}

function* pairsOf(unit: Unit): Generator<[pair: string, a: string, b: string]> {
  if (unit.size > MOST_ENTITIES) return;
  const entities = [...unit.keys()].sort(byCodeUnit);
  for (const [index, a] of entities.entries()) {
    for (const b of entities.slice(index + 1)) yield [pairOf(a, b), a, b];
  }
}

function count(unit: Unit, counts: UnitCounts): void {
  counts.units += 1;
  for (const entity of unit.keys()) increment(counts.entities, entity);
}

/** The shortest run of sentences that holds one of each list, inside the passage and without the white space around. */
function stretch({ text, sentences }: MatchedDocument, within: Span, a: readonly number[], b: readonly number[]): Span {
  let [i, j] = [0, 0];
  let [first, last] = [0, Number.POSITIVE_INFINITY];
  while (i < a.length && j < b.length) {
    const [low, high] = a[i]! < b[j]! ? [a[i]!, b[j]!] : [b[j]!, a[i]!];
    if (high - low < last - first) [first, last] = [low, high];
    if (a[i]! < b[j]!) i += 1;
    else j += 1;
  }
  let start = Math.max(within.start, sentences[first]!.start);
  let end = Math.min(within.end, sentences[last]!.end);
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  return { start, end };
}

/** The sentence as it is compared: folded, without the markup of its format. */
function foldedSentence({ text, hidden }: MatchedDocument, sentence: Span): string {
  const markup = clip(touching(hidden, sentence), sentence);
  return foldedText(text.slice(sentence.start, sentence.end), markup).trim();
}

function increment(counts: Map<string, number>, key: string, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
