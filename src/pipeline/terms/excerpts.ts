import type { Evidence } from '../../model/atlas.ts';
import { plainLetters, shownText } from '../../text/shown.ts';
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
  isDefining?: (place: SentencePlace) => boolean,
): Excerpt {
  const chosen = centralSentences(corpus, places, SHOWN, isDefining);
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

/** An excerpt for each draft: of the sentences that name it, or of its own words for a speaker whom nobody names. */
export function excerptsOf(
  drafts: readonly Draft[],
  corpus: TokenCorpus,
  documents: readonly MatchedDocument[],
  speakerOf: (passage: string) => string | null,
): Map<string, Excerpt> {
  const named = new Map<string, SentencePlace[]>(drafts.map(({ id }) => [id, []]));
  const spoken = new Map<string, SentencePlace[]>();
  const defining = new Set<string>();
  for (const document of documents) {
    for (const { entity, sentence, end } of document.mentions) {
      const places = named.get(entity);
      if (places === undefined) continue;
      const place = { document: document.id, sentence };
      places.push(place);
      if (DEFINES.test(document.text.slice(end, end + WINDOW))) defining.add(`${entity} ${document.id} ${sentence}`);
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
    [...named].map(([id, places]) => [
      id,
      excerptOf(corpus, places.length > 0 ? places : (spoken.get(id) ?? []), byId, ({ document, sentence }) =>
        defining.has(`${id} ${document} ${sentence}`),
      ),
    ]),
  );
}

/** "X is a", "X (short), a", "X refers to": what follows a name where a sentence says what it is. */
const DEFINES =
  /^[*_]*(?:\s*\([^()]{1,40}\))?(?:,? (?:is|are|was|were) (?:an?|the|one of|when|how|where)|, (?:an?|the) | (?:refers? to|means?|stands? for|denotes?)|[^.]{0,3}: (?:an?|the) )/;
const WINDOW = 60;

/** A sentence in quotation marks, without markup, mathematical letters as plain ones. */
function quoted({ text, hidden, sentences }: MatchedDocument, sentence: number): string {
  const { start, end } = sentences[sentence]!;
  const plain = withoutOpenQuote(plainLetters(shownText(text, { start, end }, hidden)));
  if (plain.length <= LONGEST) return `“${plain}”`;
  const cut = plain.slice(0, LONGEST);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …”`;
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
