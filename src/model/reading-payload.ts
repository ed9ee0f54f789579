import { z } from 'zod';
import { READING_PAYLOAD_VERSION } from './reading-version.ts';

const index = z.array(z.int());

/** A name as the linker takes it: a text that may be written in any case, or a text with its rules. */
const namePayload = z.union([
  z.string(),
  z.strictObject({
    text: z.string(),
    case: z.literal('exact').optional(),
    near: z.array(z.string()).optional(),
    not: z.array(z.string()).optional(),
    only: z.literal('speaker').optional(),
  }),
]);
export type NamePayload = z.infer<typeof namePayload>;

/**
 * `data/reading.json.gz`: what it takes to read a text with the atlas, in columns. Row `i` of every column of entities is one
 * entity, by id.
 */
export const readingPayloadSchema = z.strictObject({
  version: z.literal(READING_PAYLOAD_VERSION),
  /** The site's, for texts whose own language does not show. */
  language: z.string(),
  entities: z.strictObject({
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** Row in the list of kinds (`ENTITY_KINDS`). */
    kind: index,
    /** Row of its first topic; -1 is none. */
    topic: index,
    /** What it is called, in the order in which the linker takes them. */
    names: z.array(z.array(namePayload)),
  }),
  /** By their ends, rising. */
  connections: z.strictObject({
    /** The lower row of the two and the higher. */
    source: index,
    target: index,
  }),
  claims: z.strictObject({
    id: z.array(z.string()),
    statement: z.array(z.string()),
    speaker: z.array(z.string().nullable()),
    /** Row of the document in which it stands. */
    document: index,
    /** Rows of the entities that it is about, rising. */
    about: z.array(index),
  }),
  documents: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      /** Its words, folded: a space between them, a line for each sentence; null where the text was left out. */
      words: z.string().nullable(),
    }),
  ),
});
export type ReadingPayload = z.infer<typeof readingPayloadSchema>;
