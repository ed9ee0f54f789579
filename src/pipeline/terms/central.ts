import { byCodeUnit } from '../../model/order.ts';
import { type TokenCorpus, tokensOfSentence } from './corpus.ts';
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
 * @param places any order; of more than 400, evenly spread ones are read
 * @param aptness how much better than others one says what the thing is: 1 for no better
 * @param goesFirst the best of those for which it is true, if there is one, comes first
 */
export function centralSentences(
  corpus: TokenCorpus,
  places: readonly SentencePlace[],
  limit: number,
  aptness: (place: SentencePlace) => number = () => 1,
  goesFirst: (place: SentencePlace) => boolean = () => true,
): SentencePlace[] {
  const vectors = spread(inOrder(places)).flatMap((place) => {
    const vector = vectorOf(corpus, place);
    const fitness = fitnessOf(corpus, place);
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
      (each) => !chosen.some((one) => one === each || cosine(one.vector, each.vector) > MOST_ALIKE),
    );
    const next = left.find(({ place, score }) => !heard.has(place.document) && score > 0) ?? left[0];
    if (!next) break;
    heard.add(next.place.document);
    chosen.push(next);
  }
  return chosen.map(({ place }) => place);
}

/** What is less fit to be quoted alone is not: better nothing than a fragment. */
const LEAST_FITNESS = 0.25;
const MOST_READ = 400;
const MOST_ALIKE = 0.7;

/** Words that make a sentence good to quote alone. */
const SHORTEST = 7;
const LONGEST = 40;

/** How good a sentence is to quote alone, 0 to 1, whatever it is about: its length, and that it is a whole statement. */
export function fitnessOf(corpus: TokenCorpus, { document, sentence }: SentencePlace): number {
  const tokens = corpus.all[corpus.indexOf.get(document)!]!;
  const { from, to } = tokensOfSentence(tokens, sentence);
  const length = to - from;
  const { start, end, block } = tokens.document.sentences[sentence]!;
  const { text } = tokens.document;
  const words = withoutLinks(text.slice(start, end));
  const size =
    length < SHORTEST ? length / SHORTEST / 2 : Math.min(length <= LONGEST ? 1 : LONGEST / length, fit(words.length));
  const isHeading = tokens.document.blocks[block]?.kind === 'heading';
  const last = text.slice(Math.max(start, end - 12), end).trimEnd();
  const note = NOTE.test(text.slice(start, start + 12)) ? 0.4 : 1;
  // A formula, a name of a file, a pointer to what is not shown, a question, a caption, a date: no sentence to stand alone.
  if (FORMULA.test(words) || CAPTION.test(words) || CODE.test(words) || /\?\P{L}*$/u.test(last)) return 0.05;
  const pointing = POINTING.test(words) ? 0.2 : DANGLING.test(words) ? DANGLES : /^\P{L}*\p{Ll}/u.test(words) ? 0.5 : 1;
  const personal = PERSONAL.test(words) ? 0.4 : 1;
  return (
    size *
    note *
    pointing *
    personal *
    (isHeading || /:\P{L}*$/u.test(last) ? 0.15 : CRIES.test(last) ? OPEN : WHOLE.test(last) ? 1 : OPEN)
  );
}

/** The words of links in Markdown alone, from within or behind one on: "](https://a.example) [wrote](b) a book". */
export function withoutLinks(words: string): string {
  return words.includes(']') ? words.replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|[[\]]/g, '') : words;
}

/** Code units: what a card would cut. */
function fit(units: number): number {
  return units <= MOST_UNITS ? 1 : 0.6;
}
const MOST_UNITS = 300;

/** "3 Interview with …", "[2] …", "* See …": a note at the foot of a page. */
const NOTE = /^\s*(?:\d{1,2}[.)]? \p{Lu}|\d+\p{L}|\[\d+\]|[*†‡])/u;
const FORMULA = /\$[^$]*[\\^_=][^$]*\$|\$\$|\\[a-z]{2,}[{(]|\[@\w/;
const POINTING =
  /^\W*(?:this|that|these|those|it|its|they|their|he|his|she|her|such|here|there|above|below|however|also|but|and|or|so|thus|then|hence|next|finally|first|second|third|as such|as we|as noted|as mentioned|note that|recall|consider the|in other words|moreover|furthermore|additionally|therefore|similarly|instead|otherwise|yet|still|for example|for instance|e\.g|i\.e|in this (?:section|chapter|post|article|book)|the (?:following|former|latter|above))\b|\b(?:as (?:above|below|shown)|(?:see|in) (?:section|chapter|figure|fig\.|table|appendix|the (?:next|previous) (?:section|chapter))|(?:figure|table|chapter) \d)/i;
const CAPTION =
  /^\W*(?:table|figure|fig\.|listing|image|photo|source|example|note|step|chapter|part|section)\b[^.!?]{0,12}[:.]|@(?:tbl|fig|eq|sec)[:-]/i;
/** Of the one who writes or reads rather than of what is written about. */
const PERSONAL = /\b(?:I|my|myself|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|[Ll]et['’]s|My)\b/;
/** What only the text around it tells: "this proposal", "open to this", "in the last three years", "coming soon". */
const DANGLING =
  /\b(?:this|these|those) \p{Ll}|\b(?:to|of|for|with|about|on|in|like|from|by|do|does|did) (?:this|that|it|them)\b(?! \p{L})|\b(?:last|next|past|previous) (?:\p{Ll}+ )?(?:week|month|year|time|post|issue|episode|chapter|section)s?\b|\b(?:yesterday|today|tomorrow|tonight|soon|currently|recently|already|still|again|now|just|definitely|actually|anyway|meanwhile)\b|\b(?:the )?(?:same|former|latter|above|following)\b/iu;
const DANGLES = 0.35;
/** Code whose signs the markup did not set apart. */
const CODE = /[{}]|[=-]>|::|:\/\/|;\s*$|%\}/;
/** Rather praise than what is so. */
const CRIES = /!\P{L}*$/u;
/** Of what does not end as a sentence does, or in praise: enough where it says what something is. */
const OPEN = 0.44;
const WHOLE = /[.!…。！।][\p{P}\s]*$/u;

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
