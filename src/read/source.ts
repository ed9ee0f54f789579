import type { DocumentFile } from '../model/artefact.ts';
import type { ReaderSource } from '../site/reader.ts';
import type { Knowledge } from './knowledge.ts';

/** A visitor's text as the reader of documents wants it; what the atlas claims rests on its own documents alone. */
export function sourceOf(file: DocumentFile, { entities }: Pick<Knowledge, 'entities'>): ReaderSource {
  return {
    document: () => file,
    claimsIn: new Map(),
    // An entity stands for its topic here: its colour is known already.
    entities: { get: (id) => ({ topics: [id] }) },
    hue: (id) => (id ? (entities.get(id)?.hue ?? 0) : 0),
  };
}
