import type { Evidence } from '../../model/atlas.ts';
import { cutAtWord, plainLetters, shownText } from '../../text/shown.ts';
import { makeEvidence } from '../quotes/evidence.ts';
import type { Draft, MatchedDocument } from '../stages.ts';
import { APPOSITION, aptnessOf, DEFINITION, SUBJECT } from './aptness.ts';
import { centralSentences, type SentencePlace } from './central.ts';
import type { TokenCorpus } from './corpus.ts';
import { fitnessOf, LEAST_OF_DEFINITION } from './fitness.ts';
import { statementOf } from './statement.ts';
import { andOthers, whereNamed } from './where-named.ts';

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
  corpus: TokenCorpus | null,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
  aptness: Aptness = () => 1,
  leastApt = 0,
): Excerpt {
  const saysEnough = (place: SentencePlace) => {
    const own = aptness(place);
    return own >= leastApt && fitnessOf(documents.get(place.document)!, place.sentence) >= leastFit(own);
  };
  const chosen = centralSentences(corpus, documents, places, SHOWN, aptness, saysEnough);
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
  return aptness >= APPOSITION ? LEAST_OF_DEFINITION : LEAST_OF_SUMMARY;
}

/** How fit another sentence must be to stand alone on a card. */
const LEAST_OF_SUMMARY = 0.45;
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
      const least = places.length === 0 ? 0 : heard === null ? SUBJECT : APPOSITION;
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

/** What a sentence states, in quotation marks, without markup, mathematical letters as plain ones. */
export function quoted({ text, hidden, sentences }: MatchedDocument, sentence: number): string {
  const { start, end } = statementOf(text, sentences[sentence]!);
  const plain = withoutOpenQuote(plainLetters(shownText(text, { start, end }, hidden)))
    // A sentence in brackets, or what is left of the one before it.
    .replace(/^[[(]([^[\](]*(?:\([^()]*\)[^[\]()]*)*[.!…])[\])]$/u, '$1')
    .replace(/^[\s.,;:!?)*_●•◦▪–—-]+(?=\p{L})/u, '');
  const from = start > sentences[sentence]!.start && /^\p{Ll}/u.test(plain) ? '… ' : '';
  if (plain.length <= LONGEST) return `“${from}${plain}”`;
  return `“${from}${cutAtWord(plain, LONGEST)} …”`;
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
