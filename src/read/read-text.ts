import type { DocumentFile } from '../model/artefact.ts';
import { unpackBody } from '../model/packed-body.ts';
import type { DocumentFormat } from '../model/vocabulary.ts';
import { segmentDocument } from '../pipeline/documents/segment.ts';
import { identifySpeakers } from '../pipeline/documents/speakers.ts';
import { assembleDocument } from '../pipeline/emit/assemble/documents.ts';
import { quotableWords } from '../pipeline/emit/quotable.ts';
import { entityForSpeaker } from '../pipeline/match/lexicon.ts';
import { findMentions } from '../pipeline/match/mentions.ts';
import type { ParsedDocument } from '../pipeline/stages.ts';
import { findUnlinkedTerms } from '../pipeline/terms/unlinked.ts';
import { detectLanguages, languageOf } from '../text/languages/detect.ts';
import type { Knowledge } from './knowledge.ts';
import { type Pair, pairsOf } from './pairs.ts';

export interface ReadingRequest {
  readonly text: string;
  /** Name of the file, for its extension: `.txt`, `.md` or `.html`. */
  readonly file: string;
  /** As the visitor chose; null to detect it. */
  readonly format: DocumentFormat | null;
}

/** What the stages of the build make of a text, and what the atlas knows of it. */
export interface Reading {
  readonly file: DocumentFile;
  readonly pairs: readonly Pair[];
  readonly quotations: readonly Quotation[];
  readonly terms: readonly { readonly term: string; readonly count: number; readonly sentence: string }[];
  /** Share of the words that stand in each document of the atlas, by its row; only of those quoted. */
  readonly shares: ReadonlyMap<number, number>;
}

/** A stretch that stands in a document of the atlas word for word; offsets are those of the text that was read. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly document: number;
  /** Indices of sentences of that document. */
  readonly firstSentence: number;
  readonly lastSentence: number;
}

export type ReadingStage = 'passages' | 'names' | 'connections' | 'quotations' | 'terms';

/** Id of the document that a visitor's text is. */
export const TEXT = 'text';

/**
 * Reads one text as the build reads a document without metadata: the same stages, the same lexicon. Pure; never throws,
 * whatever the text. Offsets are UTF-16 code units of it.
 *
 * @param told called before each stage
 */
export function readText(
  { text, file, format }: ReadingRequest,
  { language: site, lexiconOf, quotations }: Pick<Knowledge, 'language' | 'lexiconOf' | 'quotations'>,
  told: (stage: ReadingStage) => void = () => {},
): Reading {
  const metadata = format === null ? null : { file, format, speakers: [], voices: [], doubts: [] };
  const language = languageOf(detectLanguages(text), site);
  const about = { metadata, isDescribed: false, head: null };
  const parsed: ParsedDocument = { id: TEXT, file: `seeds/${file}`, sha256: '', text, language, ...about };
  told('passages');
  const segmented = segmentDocument(parsed);
  told('names');
  const matched = findMentions(segmented, lexiconOf(language));
  const voices = identifySpeakers([matched], new Map([[TEXT, parsed]]), NO_CONTENT, {
    speakerNamed: (name) => entityForSpeaker(name, lexiconOf(language)),
  });
  const read = { ...assembleDocument(matched, parsed, voices), body: unpackBody(matched.body) };
  told('connections');
  const pairs = pairsOf(matched, read);
  told('quotations');
  const words = quotableWords(matched);
  const found = quotations.find(words);
  told('terms');
  const counts = new Map<number, number>();
  for (const { document, from, to } of found) counts.set(document, (counts.get(document) ?? 0) + to - from);
  return {
    file: read,
    pairs,
    quotations: found.map(({ document, firstSentence, lastSentence, from, to }) => ({
      start: words.starts[from]!,
      end: words.ends[to - 1]!,
      words: to - from,
      document,
      firstSentence,
      lastSentence,
    })),
    terms: findUnlinkedTerms([matched], { least: LEAST_TERMS }).map(({ term, count, sentence }) => ({
      term,
      count,
      sentence,
    })),
    shares: new Map([...counts].map(([document, count]) => [document, count / words.words.length])),
  };
}

const NO_CONTENT = { entities: new Map() };
/** A text is short beside an atlas: what it names once may be worth a look. */
const LEAST_TERMS = 1;
