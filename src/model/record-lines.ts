import { z } from 'zod';
import {
  addressSchema,
  claimRecordSchema,
  connectionEvidenceSchema,
  connectionSchema,
  documentRecordSchema,
  entityRecordSchema,
  folderSchema,
  mentionSchema,
  passageSchema,
  redirectSchema,
  relationSchema,
  topicRecordSchema,
} from './atlas.ts';

/**
 * `data/atlas.jsonl.gz`: the atlas one record a line, for programs that read as they go. Sentences stand once, with their
 * text; evidence names the first and the last of its own. Version 1.
 */
export const RECORD_LINES_VERSION = 1;

const offset = z.int().nonnegative();

/** Where evidence stands: its sentences, from `sentence` to `last`, have the words. */
const placeSchema = connectionEvidenceSchema
  .omit({ quote: true, prefix: true, suffix: true })
  .extend({ last: z.string() });

const record = <Name extends string>(name: Name) => ({ record: z.literal(name) });

export const recordLineSchema = z.discriminatedUnion('record', [
  z.strictObject({ ...record('atlas'), version: z.literal(RECORD_LINES_VERSION), connections: offset }),
  documentRecordSchema.extend(record('document')),
  z.strictObject({
    ...record('sentence'),
    document: z.string(),
    id: z.string(),
    passage: z.string(),
    start: offset,
    end: offset,
    text: z.string(),
  }),
  passageSchema.extend(record('passage')),
  entityRecordSchema.extend(record('entity')),
  mentionSchema.extend(record('mention')),
  relationSchema.extend(record('relation')),
  connectionSchema.extend({
    ...record('connection'),
    /** How many pieces of evidence it has, and those that say most. */
    evidenceCount: offset,
    evidence: z.array(placeSchema).min(1),
  }),
  claimRecordSchema.extend(record('claim')),
  topicRecordSchema.extend(record('topic')),
  redirectSchema.extend(record('redirect')),
  folderSchema.extend(record('folder')),
  addressSchema.extend(record('address')),
]);
export type RecordLine = z.infer<typeof recordLineSchema>;
