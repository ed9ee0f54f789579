import { byCodeUnit } from '../../model/order.ts';
import type { MatchedDocument } from '../stages.ts';
import { type TokenCorpus, tokensOfSentence } from './corpus.ts';
import { fitnessOf } from './fitness.ts';
import { STOP } from './lexis.ts';
import { NUMBER } from './token-columns.ts';

/** A sentence by its document and its index there. */
export interface SentencePlace {
  readonly document: string;
  readonly sentence: number;
}

/**
 * The sentences that stand nearest the middle of what a set of sentences says, best first: the cosine of each with the
 * set's tf-idf centroid (Radev, Jing, Styś and Tam, "Centroid-based summarization of multiple documents", 2004; on short
 * sets it agrees with LexRank, Erkan and Radev 2004, and is linear). Fragments and very long sentences count less. One that
 * says nearly the same as one chosen is passed over, and a document not yet heard goes first (Carbonell and Goldstein,
 * "The use of MMR", 1998).
 *
 * What is no sentence to stand alone is left out.
 *
 * @param corpus its words; null where nobody has counted them: then the fittest are taken
 * @param places any order; of more than 400, evenly spread ones are read
 * @param aptness how much better than others one says what the thing is: 1 for no better
 * @param goesFirst the best of those for which it is true, if there is one, comes first
 */
export function centralSentences(
  corpus: TokenCorpus | null,
  documents: ReadonlyMap<string, MatchedDocument>,
  places: readonly SentencePlace[],
  limit: number,
  aptness: (place: SentencePlace) => number = () => 1,
  goesFirst: (place: SentencePlace) => boolean = () => true,
): SentencePlace[] {
  const vectors = spread(inOrder(places)).flatMap((place) => {
    const vector = corpus === null ? NO_WORDS : vectorOf(corpus, place);
    const fitness = fitnessOf(documents.get(place.document)!, place.sentence);
    return vector.size > 0 && fitness >= LEAST_FITNESS ? [{ place, vector, fitness: fitness * aptness(place) }] : [];
  });
  const centroid = new Map<number, number>();
  for (const { vector } of vectors) {
    for (const [word, weight] of vector) centroid.set(word, (centroid.get(word) ?? 0) + weight);
  }
  const norm = Math.sqrt(centroid.values().reduce((sum, weight) => sum + weight * weight, 0));
  for (const [word, weight] of centroid) centroid.set(word, weight / norm);
  const ranked = vectors
    .map((each) => ({ ...each, score: cosine(each.vector, centroid) * each.fitness }))
    .sort((a, b) => b.score - a.score);
  const first = ranked.find(({ place, score }) => score > 0 && goesFirst(place));
  const chosen = first ? [first] : [];
  const heard = new Set(chosen.map(({ place }) => place.document));
  while (chosen.length < limit) {
    const left = ranked.filter(
      (each) =>
        !chosen.some((one) => one === each || (corpus !== null && cosine(one.vector, each.vector) > MOST_ALIKE)),
    );
    const next = left.find(({ place, score }) => !heard.has(place.document) && score > 0) ?? left[0];
    if (!next) break;
    heard.add(next.place.document);
    chosen.push(next);
  }
  return chosen.map(({ place }) => place);
}

const NO_WORDS: ReadonlyMap<number, number> = new Map([[0, 1]]);

/** What is less fit to be quoted alone is not: better nothing than a fragment. */
const LEAST_FITNESS = 0.25;
const MOST_READ = 400;
const MOST_ALIKE = 0.7;

function inOrder(places: readonly SentencePlace[]): SentencePlace[] {
  const unique = new Map(places.map((place) => [`${place.document} ${place.sentence}`, place]));
  return [...unique.values()].sort((a, b) => byCodeUnit(a.document, b.document) || a.sentence - b.sentence);
}

function spread(places: SentencePlace[]): SentencePlace[] {
  if (places.length <= MOST_READ) return places;
  return Array.from({ length: MOST_READ }, (_, index) => places[Math.floor((index * places.length) / MOST_READ)]!);
}

/** tf-idf of the words of a sentence that are no function words, of length 1. */
export function vectorOf(corpus: TokenCorpus, { document, sentence }: SentencePlace): Map<number, number> {
  const index = corpus.indexOf.get(document);
  const vector = new Map<number, number>();
  if (index === undefined) return vector;
  const tokens = corpus.all[index]!;
  const { from, to } = tokensOfSentence(tokens, sentence);
  for (let at = from; at < to; at++) {
    const word = tokens.words[at]!;
    if ((tokens.flags[at]! & NUMBER) !== 0 || (corpus.lexis.classOf(index, word) & STOP) !== 0) continue;
    const idf = Math.log(1 + corpus.all.length / corpus.documentFrequency[word]!);
    vector.set(word, (vector.get(word) ?? 0) + idf);
  }
  const norm = Math.sqrt(vector.values().reduce((sum, weight) => sum + weight * weight, 0));
  if (norm > 0) for (const [word, weight] of vector) vector.set(word, weight / norm);
  return vector;
}

/** Cosine of two vectors of length 1. */
export function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  return product;
}
