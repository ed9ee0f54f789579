import type { Evidence } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';
import { cutAtWord, plainLetters, shownText } from '../../text/shown.ts';
import type { Span } from '../../text/span.ts';
import { makeEvidence } from '../quotes/evidence.ts';
import type { Draft, MatchedDocument } from '../stages.ts';
import { centralSentences, fitnessOf, type SentencePlace, withoutLinks } from './central.ts';
import type { TokenCorpus } from './corpus.ts';

/** What the documents themselves say of something that nobody has described. */
export interface Excerpt {
  /** The most central sentences, most central first. */
  readonly sentences: readonly Evidence[];
  /** The first of them between quotation marks, cut to what a card can hold; null where there is none. */
  readonly summary: string | null;
}

/** How much better than another a sentence says what something is, 1 for no better; and whether it is fit to say it alone. */
export type Aptness = (place: SentencePlace) => number;

/** The most central three of some sentences, see {@link centralSentences}; the first that says enough by itself is the summary. */
export function excerptOf(
  corpus: TokenCorpus,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
  aptness: Aptness = () => 1,
  leastApt = 0,
): Excerpt {
  const saysEnough = (place: SentencePlace) => {
    const own = aptness(place);
    return own >= leastApt && fitnessOf(corpus, place) >= leastFit(own);
  };
  const chosen = centralSentences(corpus, places, SHOWN, aptness, saysEnough);
  const [first] = chosen.filter(saysEnough);
  return {
    sentences: chosen.flatMap(({ document: id, sentence }) => {
      const document = documents.get(id);
      const place = document?.sentences[sentence];
      return document && place ? [makeEvidence(document, place.start, place.end)] : [];
    }),
    summary: first ? quoted(documents.get(first.document)!, first.sentence) : null,
  };
}

function leastFit(aptness: number): number {
  return aptness >= DEFINITION ? LEAST_OF_DEFINITION : aptness >= SUBJECT ? LEAST_OF_SUMMARY : LEAST_OF_USE;
}
const LEAST_OF_USE = 0.95;

/** How fit a sentence must be to stand alone on a card; less where it says "X is a …". */
const [LEAST_OF_SUMMARY, LEAST_OF_DEFINITION] = [0.45, 0.4];
const SHOWN = 3;

/**
 * An excerpt for each draft: of the sentences that name it, those before that say what it is; of its own words for a speaker whom
 * nobody names. Where no sentence is fit to be shown, the summary says what kind of thing it is and which documents name it.
 */
export function excerptsOf(
  drafts: readonly Draft[],
  corpus: TokenCorpus,
  documents: readonly MatchedDocument[],
  speakerOf: (passage: string) => string | null,
): Map<string, Excerpt> {
  const named = new Map<string, SentencePlace[]>(drafts.map(({ id }) => [id, []]));
  const spoken = new Map<string, SentencePlace[]>();
  const apt = new Map<string, number>();
  for (const document of documents) {
    for (const { entity, sentence, start, end } of document.mentions) {
      const places = named.get(entity);
      if (places === undefined) continue;
      const place = { document: document.id, sentence };
      places.push(place);
      const key = `${entity} ${document.id} ${sentence}`;
      apt.set(key, Math.max(apt.get(key) ?? 0, aptnessOf(document, document.sentences[sentence]!, start, end)));
    }
    for (const [sentence, { passage }] of document.sentences.entries()) {
      const speaker = speakerOf(passage);
      if (speaker === null) continue;
      const list = spoken.get(speaker) ?? [];
      list.push({ document: document.id, sentence });
      spoken.set(speaker, list);
    }
  }
  const byId = new Map(documents.map((document) => [document.id, document]));
  const names = new Map(drafts.map(({ id, name }) => [id, name]));
  const voices = voicesOf(documents, speakerOf);
  return new Map(
    drafts.map((draft) => {
      const { id, kind } = draft;
      const places = named.get(id)!;
      const ofOwn = places.length > 0 ? places : (spoken.get(id) ?? []);
      const aptness = ({ document, sentence }: SentencePlace) => apt.get(`${id} ${document} ${sentence}`) ?? 1;
      const heard = kind === 'person' ? heardIn(voices.get(id), byId) : null;
      const least = places.length === 0 ? 0 : heard === null ? NEAR_SUBJECT : APPOSITION;
      const excerpt = excerptOf(
        corpus,
        ofOwn,
        byId,
        aptness,
        heard !== null && places.length === 0 ? DEFINITION : least,
      );
      return [id, { ...excerpt, summary: excerpt.summary ?? heard ?? whereNamed(draft, ofOwn, byId, names) }];
    }),
  );
}

/** How much a sentence says what a name in it names: most where it begins with the name and "is a". */
export function aptnessOf({ text, language }: MatchedDocument, sentence: Span, start: number, end: number): number {
  const before = text.slice(sentence.start, start);
  const after = withoutLinks(text.slice(end, Math.min(end + WINDOW, sentence.end))).slice(0, LOOKED_AT);
  const begins = /^\P{L}*(?:(?:an?|the)\P{L}+)?$/iu.test(before);
  const defines = DEFINES.test(after) || APPOSES.test(after);
  if (defines && begins) return DEFINITION;
  // "The attribute specifies" is of one that was named before.
  const isOneOfMany = /(?<!\p{L})the\P{L}+$/iu.test(before) && !/\p{Lu}/u.test(text.charAt(start));
  if ((defines && !isOneOfMany && CLAUSE.test(before)) || APPOSES.test(after) || CALLED.test(before)) return APPOSITION;
  if (begins && !isOneOfMany && (language === 'en' ? ACTS : GOES_ON).test(after)) return SUBJECT;
  if (before.length > LONG_BEFORE) return ASIDE;
  return !isOneOfMany && MODIFIERS.test(before) && language === 'en' && ACTS.test(after) ? NEAR_SUBJECT : 1;
}
/** A verb behind a subject, as far as its form tells; "Sails and oars" are two, "the sail's edge" and "sail lofts" other things. */
const ACTS =
  /^[*_`"”’')\]]*\s(?:\p{Ll}+ly )?(?:is|are|was|were|has|have|had|can|will|must|does|do|did|\p{Ll}{2,}(?:s|ed)|wrote|gave|made|began|led|took|went|said|held|built|won|came|became|got|let|put|set|sent|ran|saw|told|found|left|thought|kept|brought|fell|grew|lost|met|paid|sold|spoke|taught|define|express|allow|use|provide|need|help|work|live|make)(?!\p{L})/u;
const GOES_ON = /^[*_`\]]*\s(?!(?:et|und|y|e|o|ou|oder|and|or) )\p{Ll}/u;
const DEFINITION = 8;
const APPOSITION = 2.4;
const SUBJECT = 2.2;
const ASIDE = 0.6;
/** "Two existing lints are becoming errors": told of a kind of it, which does where nothing says more, if it is whole in every way. */
const NEAR_SUBJECT = 1.1;
const MODIFIERS =
  /^\P{L}*(?:(?!(?:of|in|on|at|to|by|for|from|with|as|and|or|than|if|when|while|every|is|are|was|were|has|have|had)\s)[\p{L}\p{N}-]+ ){1,3}$/iu;
/** Code units before a name, behind which a sentence is about something else. */
const LONG_BEFORE = 90;

interface Heard {
  readonly wrote: string[];
  readonly spoke: string[];
}

/** The documents that each wrote, and those in which they speak otherwise. */
function voicesOf(
  documents: readonly MatchedDocument[],
  speakerOf: (passage: string) => string | null,
): ReadonlyMap<string, Heard> {
  const voices = new Map<string, Heard>();
  for (const { id, passages } of documents) {
    for (const { id: passage, role } of passages) {
      const speaker = speakerOf(passage);
      if (speaker === null) continue;
      const heard = voices.get(speaker) ?? { wrote: [], spoke: [] };
      voices.set(speaker, heard);
      const list = role === 'author' ? heard.wrote : heard.spoke;
      if (list.at(-1) !== id) list.push(id);
    }
  }
  return voices;
}

/** "Author of “Letters” and 2 other documents."; null of whom nobody hears. */
function heardIn(heard: Heard | undefined, documents: ReadonlyMap<string, MatchedDocument>): string | null {
  if (heard === undefined) return null;
  const [what, list] = heard.wrote.length > 0 ? ['Author of', heard.wrote] : ['Speaks in', heard.spoke];
  return `${what} “${documents.get(list[0]!)!.title}”${andOthers(list.length - 1)}.`;
}

function andOthers(count: number): string {
  return count === 0 ? '' : ` and ${count} other document${count === 1 ? '' : 's'}`;
}

/** "A person named in “Letters” and 2 other documents, beside Norland and Velm."; null where nothing names it. */
function whereNamed(
  { id, name, kind, aliases }: Pick<Draft, 'id' | 'name' | 'kind' | 'aliases'>,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
  names: ReadonlyMap<string, string>,
): string | null {
  const counts = Map.groupBy(places, ({ document }) => document);
  const [first, ...others] = [...counts].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]));
  if (!first) return null;
  const more = andOthers(others.length);
  const long = /^\p{Lu}[\p{Lu}\d]+s?$/u.test(name) ? aliases.find((alias) => /\S\s+\S/.test(alias)) : undefined;
  const short = long === undefined ? '' : `Short for ${long}. `;
  const what = kind === 'concept' ? 'A term' : `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
  const beside = companionsOf(id, counts, documents).flatMap((other) => names.get(other) ?? []);
  const among = beside.length === 0 ? '' : `, often beside ${beside.slice(0, COMPANIONS).join(' and ')}`;
  return `${short}${what} named in “${documents.get(first[0])!.title}”${more}${among}.`;
}

/** What the same sentences name at least twice, most often first. */
function companionsOf(
  id: string,
  places: ReadonlyMap<string, readonly SentencePlace[]>,
  documents: ReadonlyMap<string, MatchedDocument>,
): string[] {
  const together = new Map<string, number>();
  for (const [document, own] of places) {
    const sentences = new Set(own.map(({ sentence }) => sentence));
    const named = new Set<string>();
    for (const { entity, sentence } of documents.get(document)!.mentions) {
      if (entity !== id && sentences.has(sentence)) named.add(`${entity} ${sentence}`);
    }
    for (const key of named) {
      const other = key.slice(0, key.indexOf(' '));
      together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return [...together]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .map(([other]) => other);
}
const COMPANIONS = 2;

/** "X is a", "X (short) is used", "X refers to": what follows a name where a sentence says what it is. */
const DEFINES =
  /^[*_]*(?:\s*\([^()]{1,40}\))?(?:(?:,| that| which)? (?:is|are|was|were) (?:an?|the|one of|when|how|where|any|a kind of|used|meant|designed|intended|built|written|called|defined|named|based|part of|responsible)(?!\p{L})| (?:refers? to|means?|stands? for|denotes?|describes?|lets|allows|provides|enables)(?!\p{L})|[^.]{0,3}: (?:an?|the) |[*_]* [–—-] (?:an?|the) )/u;
/** Behind it a clause begins: "Of the two, X is the older". */
const CLAUSE =
  /(?:[,;:(–—]|(?<!\p{L})(?:that|and|but|where|because|while|as|since|so|when|which means))\s*(?:an?\s+|the\s+)?[*_“"[]*$/iu;
/** "a tool called X": the name of what was just told. */
const CALLED = /(?<!\p{L})an? [^.;:]{3,80} (?:called|known as|named|dubbed)[\s*_“"]*$/iu;
/** "X, a lab in Velm, …": a noun phrase between two commas. */
const APPOSES =
  /^[*_]*(?:\s*\([^()]{1,40}\))?, (?:an?|the) (?!.*(?:\b(?:is|are|was|were|has|have|had|will|can)\b).*)[^,.:;]{3,80}(?:[.;)]|,(?! (?:an?|the|and|or) ))/u;
const [WINDOW, LOOKED_AT] = [400, 90];

/** A sentence in quotation marks, without markup, mathematical letters as plain ones. */
function quoted({ text, hidden, sentences }: MatchedDocument, sentence: number): string {
  const { start, end } = sentences[sentence]!;
  const plain = withoutOpenQuote(plainLetters(shownText(text, { start, end }, hidden))).replace(
    /^[\s.,;:!?)*_-]+(?=\p{L})/u,
    '',
  );
  if (plain.length <= LONGEST) return `“${plain}”`;
  return `“${cutAtWord(plain, LONGEST)} …”`;
}

/** "“It is late." of a longer quotation: its opening mark alone would stand beside ours. */
function withoutOpenQuote(words: string): string {
  const opens = words.match(/“/g)?.length ?? 0;
  const closes = words.match(/”/g)?.length ?? 0;
  if (words.startsWith('“') && opens > closes) return words.slice(1);
  return words.endsWith('”') && closes > opens ? words.slice(0, -1) : words;
}

/** Code units. */
const LONGEST = 260;
