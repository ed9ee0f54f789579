import type { Evidence } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import { cutAtWord, plainLetters, shownText } from '../../text/shown.ts';
import type { Span } from '../../text/span.ts';
import { makeEvidence } from '../quotes/evidence.ts';
import type { Draft, MatchedDocument } from '../stages.ts';
import { centralSentences, type SentencePlace } from './central.ts';
import type { TokenCorpus } from './corpus.ts';

/** What the documents themselves say of something that nobody has described. */
export interface Excerpt {
  /** The most central sentences, most central first. */
  readonly sentences: readonly Evidence[];
  /** The first of them between quotation marks, cut to what a card can hold; null where there is none. */
  readonly summary: string | null;
}

/** The most central three of some sentences, see {@link centralSentences}. */
export function excerptOf(
  corpus: TokenCorpus,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
  aptness?: (place: SentencePlace) => number,
): Excerpt {
  const chosen = centralSentences(corpus, places, SHOWN, aptness);
  const [first] = chosen;
  return {
    sentences: chosen.flatMap(({ document: id, sentence }) => {
      const document = documents.get(id);
      const place = document?.sentences[sentence];
      return document && place ? [makeEvidence(document, place.start, place.end)] : [];
    }),
    summary: first ? quoted(documents.get(first.document)!, first.sentence) : null,
  };
}

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
  return new Map(
    drafts.map(({ id, kind }) => {
      const places = named.get(id)!;
      const ofOwn = places.length > 0 ? places : (spoken.get(id) ?? []);
      const aptness = ({ document, sentence }: SentencePlace) => apt.get(`${id} ${document} ${sentence}`) ?? 1;
      const excerpt = excerptOf(corpus, ofOwn, byId, aptness);
      return [id, { ...excerpt, summary: excerpt.summary ?? whereNamed(kind, ofOwn, byId) }];
    }),
  );
}

/** How much a sentence says what a name in it names: most where it begins with the name and "is a". */
function aptnessOf({ text }: MatchedDocument, sentence: Span, start: number, end: number): number {
  const before = text.slice(sentence.start, start);
  const isSubject = /^\P{L}*(?:(?:an?|the)\P{L}+)?$/iu.test(before);
  if (DEFINES.test(text.slice(end, Math.min(end + WINDOW, sentence.end)))) return isSubject ? DEFINITION : APPOSITION;
  return isSubject ? SUBJECT : before.length > LONG_BEFORE ? ASIDE : 1;
}
const DEFINITION = 8;
const APPOSITION = 2;
const SUBJECT = 2.2;
const ASIDE = 0.6;
/** Code units before a name, behind which a sentence is about something else. */
const LONG_BEFORE = 90;

/** "A person named in “Letters” and 2 other documents."; null where nothing names it. */
function whereNamed(
  kind: EntityKind,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
): string | null {
  const counts = Map.groupBy(places, ({ document }) => document);
  const [first, ...others] = [...counts].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]));
  if (!first) return null;
  const more = others.length === 0 ? '' : ` and ${others.length} other document${others.length === 1 ? '' : 's'}`;
  const what = kind === 'concept' ? 'A term' : `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
  return `${what} named in “${documents.get(first[0])!.title}”${more}.`;
}

/** "X is a", "X (short), a", "X refers to": what follows a name where a sentence says what it is. */
const DEFINES =
  /^[*_]*(?:\s*\([^()]{1,40}\))?(?:,? (?:is|are|was|were) (?:an?|the|one of|when|how|where|any|a kind of)|, (?:an?|the) | (?:refers? to|means?|stands? for|denotes?)|[^.]{0,3}: (?:an?|the) )/;
const WINDOW = 60;

/** A sentence in quotation marks, without markup, mathematical letters as plain ones. */
function quoted({ text, hidden, sentences }: MatchedDocument, sentence: number): string {
  const { start, end } = sentences[sentence]!;
  const plain = withoutOpenQuote(plainLetters(shownText(text, { start, end }, hidden)));
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
