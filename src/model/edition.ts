import { z } from 'zod';
import { CLAIM_TYPES, DOCUMENT_FORMATS, ENTITY_KINDS } from './vocabulary.ts';

/**
 * `content/edition.json`: what was published last, as one input among the others. It holds where everything lay on the map,
 * which the next map starts from, and enough of each thing to tell what has changed since. Written by `npm run edition`
 * with one item to a line, sorted, so that two editions differ in the lines of what differs.
 */
export const EDITION_VERSION = 1;
export const EDITION_FORMAT = 'frontier-atlas-edition';

/** First eight hexadecimal digits of the SHA-256 of something that is too long to be kept. */
const digest = z.string().regex(/^[0-9a-f]{8}$/, 'expected eight hexadecimal digits');
const id = z.string().min(1);
const count = z.int().nonnegative();
const coordinate = z.number();

const documentEntry = z.strictObject({
  id,
  name: z.string(),
  format: z.enum(DOCUMENT_FORMATS),
  published: z.string().nullable(),
  /** Of the seed's bytes. */
  text: digest,
});

const entityEntry = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  summary: digest,
  mentions: count,
  /** The region that it lay in: its first topic. */
  topic: z.string().nullable(),
  community: count.nullable(),
  /** Position in map units. */
  x: coordinate,
  y: coordinate,
});

const connectionEntry = z.strictObject({
  id,
  strength: z.number(),
  asserted: count,
  /** Of the quotations, whatever their offsets. */
  evidence: digest,
});

const claimEntry = z.strictObject({
  id,
  name: z.string(),
  type: z.enum(CLAIM_TYPES),
  speaker: z.string().nullable(),
  evidence: digest,
  horizon: digest,
  answers: digest,
});

const topicEntry = z.strictObject({
  id,
  name: z.string(),
  summary: digest,
  /** Where the region's name stood; null for a topic without a region. */
  place: z.tuple([coordinate, coordinate]).nullable(),
});

/** A quotation that curators gave, and where it stood. */
const quoteEntry = z.strictObject({
  document: id,
  /** Of the quotation, folded as it is when it is looked up. */
  quote: digest,
  start: count,
  end: count,
  /** 1-based line of its first word in the seed. */
  line: z.int().positive(),
});

export const editionSchema = z.strictObject({
  format: z.literal(EDITION_FORMAT),
  version: z.literal(EDITION_VERSION),
  /** As the editor calls it, a month for instance; null where it has none. */
  name: z.string().nullable(),
  documents: z.array(documentEntry),
  entities: z.array(entityEntry),
  connections: z.array(connectionEntry),
  claims: z.array(claimEntry),
  topics: z.array(topicEntry),
  quotes: z.array(quoteEntry),
});
export type Edition = z.infer<typeof editionSchema>;
