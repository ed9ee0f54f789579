import { hasSpaceless } from '../../model/spaceless.ts';
import { LANGUAGES_OF } from '../../text/languages/frequent-words.ts';
import { UNLISTED } from '../../text/languages/language.ts';
import { touching } from '../../text/span.ts';
import { isCompound } from './compounds.ts';
import { type Gathered, PLACES } from './gathered.ts';
import { certainKind } from './kinds.ts';
import { knownKind } from './known-names.ts';
import { ARTICLE, EVERYDAY, GENERAL, type Lexis, STOP } from './lexis.ts';
import { isFormOfCommoner } from './noun-forms.ts';
import { isLabel, isRefrain } from './refrains.ts';
import { BREAK, MARKED, type Tokens } from './token-columns.ts';

/**
 * Whether what is no proper name is a term of the texts: a noun, more of it than ordinary text has, and bunched. A word alone
 * follows articles and prepositions rather than pronouns and modal verbs, and stands many times as often as in general
 * (weirdness: Ahmad, Gillam and Tostevin, "University of Surrey participation in TREC 8", 1999). Of ordinary words alone a
 * phrase is one only where they stand together often for how often they stand (Church and Hanks, "Word association norms",
 * 1990). What a text is about comes in bursts ({@link burstOf}); what no dictionary has need not come so much in bursts where
 * the authors set it apart.
 */
export function isTerm(entry: Gathered, all: readonly Tokens[], lexis: Lexis): boolean {
  const { words, places } = entry;
  const { counts, asVerb, total, vocabulary } = lexis;
  const document = bestKnown(entry, lexis);
  const shares = words.map((word) => lexis.familiarity(document, word));
  if (shares.includes(null)) return isTermByLooks(entry, document, all, lexis);
  const known = knownKind(words.map((word) => vocabulary.words[word]).join(' '), entry.key);
  if (known === 'concept' || known === 'technique' || (known !== null && words.length > 1)) return true;
  if (places.size < 2 || isRefrain(entry, all) || isCommonplace(entry, lexis) || isLabel(entry, all)) return false;
  const [first] = words as [number];
  if (asVerb[first]! > counts[first]! * VERBAL || beginsWithVerb(entry, all, lexis)) return false;
  const isBunched = (least: number) =>
    total < SMALL_CORPUS || (places.size < FEW && words.length > 1) || burstOf(entry, all) >= least;
  if (words.length === 1) {
    const least = total < TINY_CORPUS ? 2 : LEAST;
    if ((vocabulary.words[first] as string).length < SHORTEST || places.size < least) return false;
    const share = Math.max(shares[0]!, UNLISTED);
    const { last, governing } = standingOf(entry, all, lexis);
    // "multimodal", "on-policy", "per-token": before a noun far oftener than by itself.
    const isQualifier = QUALIFIER.test(vocabulary.words[first]!);
    if (last < places.size * (isQualifier ? MOSTLY : SOMETIMES)) return false;
    // "minimizing the", "deploy a": what governs a noun is a verb.
    if (governing > places.size * VERBAL) return false;
    if (isBareName(entry, lexis)) return true;
    const isNoun = isNominal(entry, lexis) || (share < COMMONEST_SHARE && NOUN_ENDING.test(vocabulary.words[first]!));
    if (total > TINY_CORPUS && share > UNLISTED && !isNoun) return false;
    const weirdness = places.size / (share * total);
    if (total < SMALL_CORPUS) return weirdness >= WEIRD;
    const burst = burstOf(entry, all);
    // "model", "function", "data": what any text of any field names is a term only where it is what the texts are about.
    if (share >= COMMONEST_SHARE) return burst >= VERY_BUNCHED && weirdness * (burst - 1) >= TELLING;
    if (weirdness < WEIRD) return false;
    return (
      burst >= BUNCHED ||
      (isNoun && weirdness * (burst - 1) >= TELLING) ||
      (share === UNLISTED && burst >= LESS_BUNCHED && isSetApart(entry, all)) ||
      (share === UNLISTED && isNoun && places.size >= OFTEN && documentsOf(entry) >= LEAST)
    );
  }
  if (shares.some((share) => share! < ORDINARY_SHARE)) return true;
  if (words.every((word) => (lexis.classOf(document, word) & (GENERAL | EVERYDAY)) !== 0)) {
    const together = Math.min(...words.map((word) => counts[word]!)) * 2 * TOGETHER;
    return places.size >= Math.max(LEAST + 2, together) && isBunched(BARELY_BUNCHED);
  }
  const rarest = Math.min(...words.map((word) => counts[word]!));
  // "neural network": a word that hardly stands without the other makes a term of the two wherever they stand.
  if (places.size >= LEAST && places.size >= rarest * INSEPARABLE) return true;
  const isEveryday = words.some((word) => (lexis.classOf(document, word) & (GENERAL | EVERYDAY)) !== 0);
  // "computer vision": of no everyday word, in several documents, however evenly it is spread.
  if (!isEveryday && places.size >= Math.max(OFTEN, rarest * SELDOM) && documentsOf(entry) >= LEAST) return true;
  return places.size >= LEAST && places.size >= rarest * (isEveryday ? 2 : 1) * TOGETHER && isBunched(LESS_BUNCHED);
}

/** Whether it says of something no more than anybody may: "blog post"; "Quorvex developers", "Quorvex code". */
export function isCommonplace({ key, words, document, forms }: Gathered, lexis: Lexis): boolean {
  const { capital, lower, vocabulary } = lexis;
  const language = lexis.languages[document];
  if (language?.commonplace?.has(key)) return true;
  if (words.length < 2) return false;
  const last = words.at(-1)!;
  if (!words.slice(0, -1).every((word) => capital[word]! > lower[word]!)) return false;
  if (language?.anyones?.has(vocabulary.words[last]!)) return true;
  if (capital[last]! > lower[last]!) return false;
  // An acronym is part of many terms: "AI model". The "Quorvex team" is somebody.
  if (forms.keys().some((form) => /^\p{Lu}+s? /u.test(form) || certainKind(form) !== null)) return false;
  return (lexis.familiarity(document, last) ?? 0) > COMMONEST_SHARE || (lexis.classOf(document, last) & GENERAL) !== 0;
}

/**
 * Whether it is a term of a language whose ordinary words are not known: a noun, by its capital where nouns have one and else by
 * the articles before it; alone only what comes in bursts; and no little word of another language.
 */
function isTermByLooks(entry: Gathered, document: number, all: readonly Tokens[], lexis: Lexis): boolean {
  const { key, words, places, nestedPlaces } = entry;
  const { vocabulary, asNoun, asVerb, capital, marked, lower, counts, total } = lexis;
  const language = lexis.languages[document];
  const [first, last] = [words[0]!, words.at(-1)!];
  // Without spaces an everyday word may come in two parts, and what comes as one is mostly a part of terms: "神经" of "神经网络".
  if (language?.stop.has(key) || language?.general.has(key) || isCommonplace(entry, lexis)) return false;
  if (words.length === 1 && nestedPlaces > places.size * MOSTLY_NESTED && hasSpaceless(key)) return false;
  if (LANGUAGES_OF.has(vocabulary.words[first]!) || LANGUAGES_OF.has(vocabulary.words[last]!)) return false;
  if (language?.capitalNouns && capital[last]! + marked[last]! <= lower[last]!) return false;
  if (words.length === 1 && language && isFormOfCommoner(entry, language, lexis)) return false;
  if (language?.beforeNoun && !language.capitalNouns) {
    if (asNoun[first]! < counts[first]! * (words.length > 1 ? SELDOM : NOMINAL)) return false;
    if (asVerb[first]! > counts[first]! * VERBAL) return false;
  }
  if (words.length > 1 || total < SMALL_CORPUS || places.size < LEAST) return true;
  return burstOf(entry, all) >= BUNCHED || isCompound(first, document, lexis);
}

/** Behind articles and prepositions often, or less often and in the plural too. */
function isNominal({ words, forms, places }: Gathered, { asNoun, counts, vocabulary, total }: Lexis): boolean {
  const [word] = words as [number];
  const share = asNoun[word]! / Math.max(1, counts[word]!);
  const written = vocabulary.words[word]!;
  let other = 0;
  for (const [form, count] of forms) if (form.toLowerCase() !== written) other += count;
  const isInBothNumbers = total >= SMALL_CORPUS && Math.min(other, places.size - other) >= places.size * SOMETIMES;
  return share >= (isInBothNumbers ? SELDOM : NOMINAL);
}
/** Of what is done or is so, which stands without an article: "distillation", "alignment". */
const NOUN_ENDING = /(?:[ts]ion|ment|ity|ness|ism|ance|ence|graphy|logy|ship|sis|parity)s?$/u;

function documentsOf({ places }: Gathered): number {
  const documents = new Set<number>();
  for (const place of places.keys()) documents.add(Math.floor(place / PLACES));
  return documents.size;
}

/** Without an article, never in the plural, one of the commonest words here and of no weight elsewhere: a name in lower case. */
export function isBareName(entry: Gathered, lexis: Lexis): boolean {
  const { words, places, key } = entry;
  const { counts, asNoun, asVerb, total, vocabulary } = lexis;
  const [word] = words as [number];
  if (words.length > 1 || key !== vocabulary.words[word] || /ly$/.test(key)) return false;
  if (asNoun[word]! + asVerb[word]! >= counts[word]! * SELDOM) return false;
  const share = lexis.familiarity(bestKnown(entry, lexis), word);
  return (
    share !== null && share < COMMONEST_SHARE && places.size > Math.max(FEW, total / 1000, share * total * VERY_WEIRD)
  );
}

/**
 * How often it stands last before a little word or a sign, as a noun does ("faster mumble", never "misc"), and how often right
 * before an article, as a verb does.
 */
export function standingOf({ words: own, document, places }: Gathered, all: readonly Tokens[], lexis: Lexis) {
  let [last, governing] = [0, 0];
  const isInS = lexis.vocabulary.words[own.at(-1)!]!.endsWith('s');
  for (const [place, to] of places) {
    const { count, flags, words } = all[Math.floor(place / PLACES)]!;
    if (to >= count || (flags[to]! & BREAK) !== 0) last++;
    else if ((lexis.classOf(document, words[to]!) & STOP) === 0) {
      // "outperforms GPT-4"
      if (isInS && (flags[to]! & MARKED) !== 0) governing++;
    } else if (ARTICLE.test(lexis.vocabulary.words[words[to]!]!)) governing++;
    else last++;
  }
  return { last, governing };
}

/** "leveraging AI", "span many pages": nobody says "the" before it, and what it begins with governs a noun elsewhere too. */
function beginsWithVerb({ words, places }: Gathered, all: readonly Tokens[], lexis: Lexis): boolean {
  if (words.length < 2) return false;
  const [first] = words as [number];
  const { counts, asVerb, governing, vocabulary } = lexis;
  const share = vocabulary.words[first]!.endsWith('ing') ? SELDOM : VERBAL;
  if (asVerb[first]! + governing[first]! < counts[first]! * share) return false;
  return !places.keys().some((place) => {
    const { flags, words: own } = all[Math.floor(place / PLACES)]!;
    const at = place % PLACES;
    return at > 0 && (flags[at]! & BREAK) === 0 && ARTICLE.test(vocabulary.words[own[at - 1]!]!);
  });
}

/** Made like an adjective: with a hyphen, or with one of their endings. */
const QUALIFIER = /-|(?:al|ic|ive|[ai]ble|ous|ful|less|ary|ular)$/u;

/** The document of one of its places, of a language known well where at least half of its places are of such a one, else of another. */
function bestKnown({ words, document, places }: Gathered, lexis: Lexis): number {
  if (lexis.isKnownThroughout) return document;
  const isKnown = (index: number) => lexis.familiarity(index, words[0]!) !== null;
  const firsts: [number, number] = [-1, -1];
  let known = 0;
  let last = -1;
  let isLastKnown = false;
  for (const place of places.keys()) {
    const index = Math.floor(place / PLACES);
    if (index !== last) isLastKnown = isKnown(index);
    last = index;
    if (isLastKnown) known++;
    if (firsts[Number(isLastKnown)] === -1) firsts[Number(isLastKnown)] = index;
  }
  return known === places.size ? document : firsts[Number(known * 2 >= places.size)]!;
}

/** It stands in a heading, or is set in bold, in italics or as a link by itself. */
function isSetApart({ places }: Gathered, all: readonly Tokens[]): boolean {
  return places.entries().some(([place, to]) => {
    const { document, starts, ends, sentences } = all[Math.floor(place / PLACES)]!;
    const [start, end] = [starts[place % PLACES]!, ends[to - 1]!];
    const block = document.blocks[document.sentences[sentences[place % PLACES]!]!.block];
    if (block?.kind === 'heading' && block.end - block.start < LONGEST_HEADING) return true;
    return touching(document.setApart, { start, end }).some((mark) => mark.start === start && mark.end === end);
  });
}

/**
 * How much a word is bunched: the stretches of 256 words that it would stand in by chance, over those that it does stand in.
 * What a text is about comes in bursts, what it is written with does not (Church and Gale, "Poisson mixtures", 1995).
 */
function burstOf({ places }: Gathered, all: readonly Tokens[]): number {
  const stretches = new Set<number>();
  for (const place of places.keys()) stretches.add(place - (place % STRETCH));
  const total = all.reduce((sum, { count }) => sum + Math.ceil(count / STRETCH), 0);
  return (total * (1 - Math.exp(-places.size / total))) / stretches.size;
}

const STRETCH = 256;
/** Words of a corpus in which nothing can be told by where they stand. */
const SMALL_CORPUS = 10_000;
const TINY_CORPUS = 1_000;
const FEW = 10;
const VERY_BUNCHED = 1.7;
const BUNCHED = 1.4;
const LESS_BUNCHED = 1.3;
const BARELY_BUNCHED = 1.15;
/** Code units. */
const LONGEST_HEADING = 60;
const SHORTEST = 3;
const LEAST = 3;
const OFTEN = 5;
const VERBAL = 0.2;
const NOMINAL = 0.25;
const WEIRD = 30;
const VERY_WEIRD = 100;
/** Of weirdness by how much more it is bunched than chance has it. */
const TELLING = 35;
const SELDOM = 0.1;
const SOMETIMES = 0.1;
const MOSTLY = 0.4;
const TOGETHER = 0.15;
const INSEPARABLE = 0.5;
const MOSTLY_NESTED = 0.75;
/** Of the commonest twelve thousand words. */
export const ORDINARY_SHARE = 1e-5;
/** Of the commonest four thousand, which no name is made of: "data". */
export const COMMONEST_SHARE = 2e-5;
