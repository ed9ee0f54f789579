import type { DocumentFile } from '../../model/artefact.ts';
import type { Atlas, DocumentRecord } from '../../model/atlas.ts';
import type { AliasRule } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { type NamePayload, type ReadingPayload, readingPayloadSchema } from '../../model/reading-payload.ts';
import { READING_PAYLOAD_VERSION } from '../../model/reading-version.ts';
import { ENTITY_KINDS } from '../../model/vocabulary.ts';
import type { LexiconEntry, SegmentedDocument } from '../stages.ts';
import { quotableWords } from './quotable.ts';

/** About a megabyte compressed: the oldest documents of a larger atlas are left out of the search for quotations. */
const MOST_WORDS = 400_000;

type Quotable = Pick<DocumentFile, 'record'> & Pick<SegmentedDocument, 'text' | 'hidden' | 'sentences'>;

/**
 * `reading.json`: names, connections, claims and texts of the atlas, for the page that reads a visitor's own text.
 *
 * @throws Error where a value does not fit its schema
 */
export function readingPayload(
  atlas: Atlas,
  entries: readonly LexiconEntry[],
  documents: readonly Quotable[],
  language: string,
  { mostWords = MOST_WORDS } = {},
): ReadingPayload {
  const { entities, topics, connections, claims } = atlas;
  const rows = new Map(entities.map(({ id }, row) => [id, row]));
  const topicRows = new Map(topics.map(({ id }, row) => [id, row]));
  const namesOf = new Map(entries.map(({ entity, aliases }) => [entity, aliases]));
  const pairs = connections
    .map(({ source, target }) => {
      const [a, b] = [rows.get(source)!, rows.get(target)!];
      return { source: Math.min(a, b), target: Math.max(a, b) };
    })
    .sort((a, b) => a.source - b.source || a.target - b.target);
  const words = wordsByDocument(documents, mostWords);
  return readingPayloadSchema.parse({
    version: READING_PAYLOAD_VERSION,
    language,
    entities: {
      id: entities.map(({ id }) => id),
      name: entities.map(({ name }) => name),
      kind: entities.map(({ kind }) => ENTITY_KINDS.indexOf(kind)),
      topic: entities.map(({ topics: of }) => topicRows.get(of[0] ?? '') ?? -1),
      names: entities.map(({ id }) => (namesOf.get(id) ?? []).map(nameOf)),
    },
    connections: {
      source: pairs.map(({ source }) => source),
      target: pairs.map(({ target }) => target),
    },
    claims: {
      id: claims.map(({ id }) => id),
      statement: claims.map(({ statement }) => statement),
      speaker: claims.map(({ speakerName }) => speakerName),
      document: claims.map(({ evidence }) => documents.findIndex(({ record }) => record.id === evidence[0]?.document)),
      about: claims.map(({ about }) => about.map((entity) => rows.get(entity)!).sort((a, b) => a - b)),
    },
    documents: documents.map(({ record: { id, title } }) => ({ id, title, words: words.get(id) ?? null })),
  });
}

function nameOf({ text, case: caseMode, near, not, only }: AliasRule): NamePayload {
  if (caseMode === 'any' && near.length === 0 && not.length === 0 && only === undefined) return text;
  return {
    text,
    ...(caseMode === 'exact' ? { case: caseMode } : {}),
    ...(near.length > 0 ? { near } : {}),
    ...(not.length > 0 ? { not } : {}),
    ...(only ? { only } : {}),
  };
}

/** The words of the newest documents, as many as there is room for. */
function wordsByDocument(documents: readonly Quotable[], most: number): Map<string, string> {
  const found = new Map<string, string>();
  let room = most;
  for (const document of [...documents].sort((a, b) => newestFirst(a.record, b.record))) {
    const { count, lines } = linesOf(document);
    room -= count;
    if (room < 0) break;
    found.set(document.record.id, lines);
  }
  return found;
}

/** The words of a document, a line for each of its sentences, and how many they are. */
function linesOf(document: Quotable): { count: number; lines: string } {
  const quotable = quotableWords(document);
  const lines: string[] = document.sentences.map(() => '');
  quotable.words.forEach((word, index) => {
    const sentence = quotable.sentences[index]!;
    lines[sentence] += lines[sentence] === '' ? word : ` ${word}`;
  });
  return { count: quotable.words.length, lines: lines.join('\n') };
}

/** Unknown dates last; equal ones by id. */
function newestFirst(a: DocumentRecord, b: DocumentRecord): number {
  return byCodeUnit(b.published ?? '', a.published ?? '') || byCodeUnit(a.id, b.id);
}
