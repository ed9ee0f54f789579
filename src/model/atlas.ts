import { z } from 'zod';
import { MODALITY_IDS } from './modalities.ts';
import { RELATION_TYPE_IDS } from './relation-types.ts';
import {
  CLAIM_TYPES,
  DOCUMENT_FORMATS,
  ENTITY_KINDS,
  PASSAGE_ROLES,
  REACHES,
  RECORD_KINDS,
  STANCES,
} from './vocabulary.ts';

/**
 * `data/atlas.json`, version 1: the atlas in full, read by other programs. Offsets are UTF-16 code units into the
 * seed decoded as UTF-8, end exclusive: `text.slice(start, end)` is exactly the stored surface or quote.
 */
export const ATLAS_VERSION = 1;

const offset = z.int().nonnegative();

export const evidenceSchema = z.strictObject({
  document: z.string(),
  passage: z.string(),
  start: offset,
  end: offset,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** Fragment of the first sentence on the document's page, for example `s12`. */
  sentence: z.string(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/**
 * Evidence of a connection says how near the two names stand in it. A link in a note's front matter stands in no sentence: it
 * has the key that it is written for, and the words of the link. `passage` and `sentence` are empty in a note without text.
 */
export const connectionEvidenceSchema = evidenceSchema.extend({
  reach: z.enum(REACHES),
  property: z.string().optional(),
});
export type ConnectionEvidence = z.infer<typeof connectionEvidenceSchema>;

export const passageSchema = z.strictObject({
  id: z.string(),
  document: z.string(),
  start: offset,
  end: offset,
  speaker: z.string().nullable(),
  speakerName: z.string().nullable(),
  role: z.enum(PASSAGE_ROLES),
  /** The passage of the one who quotes; null outside quotations. */
  within: z.string().nullable(),
  /** The earlier passage that this quotation repeats word for word: its names are counted there, not here. */
  repeats: z.string().nullable(),
});
export type Passage = z.infer<typeof passageSchema>;

export const mentionSchema = z.strictObject({
  document: z.string(),
  passage: z.string(),
  entity: z.string(),
  start: offset,
  end: offset,
  surface: z.string(),
});
export type Mention = z.infer<typeof mentionSchema>;

export const documentRecordSchema = z.strictObject({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  title: z.string(),
  /** What the curators' own text calls it. */
  shortName: z.string().optional(),
  format: z.enum(DOCUMENT_FORMATS),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string(),
  /** UTF-16 code units of the decoded seed. */
  length: offset,
  /** False where title and format were inferred for want of a metadata file. */
  curated: z.boolean(),
  /** The entity that it is the note of: it has no page of its own, it is a part of the entity's. */
  entity: z.string().optional(),
});
export type DocumentRecord = z.infer<typeof documentRecordSchema>;

export const entityRecordSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ENTITY_KINDS),
  aliases: z.array(z.string()),
  topics: z.array(z.string()),
  summary: z.string(),
  status: z.enum(['curated', 'draft']),
  /** The document that is the owner's own note of it, where there is one. */
  note: z.string().optional(),
  mentions: offset,
  documents: offset,
  degree: offset,
  /** Louvain community of the connection graph, numbered from 0 by falling size; null for an unconnected entity. */
  community: offset.nullable(),
  /** PageRank over connection strength, scaled so that the largest is 1. */
  rank: z.number(),
});
export type EntityRecord = z.infer<typeof entityRecordSchema>;

export const relationSchema = z.strictObject({
  source: z.string(),
  target: z.string(),
  type: z.enum(RELATION_TYPE_IDS),
  /** How surely the source says it; left out where it says plainly that it is so. */
  modality: z.enum(MODALITY_IDS).optional(),
  evidence: z.array(evidenceSchema).min(1),
  note: z.string().nullable(),
});
export type Relation = z.infer<typeof relationSchema>;

export const connectionSchema = z.strictObject({
  /** `<a>--<b>` with `a` before `b` by code unit; the source is `a`. */
  id: z.string(),
  source: z.string(),
  target: z.string(),
  strength: z.number(),
  /** Distinct documents and distinct (document, speaker) voices that give a reason; all unnamed voices of a document are one. */
  documents: offset,
  speakers: offset,
  backbone: z.boolean(),
  /** Number of asserted relations between the two, in either direction. */
  asserted: offset,
  /** Number of places in which the note of one of the two links to the other: in its text, or in a property. */
  linked: offset,
  /** Number of distinct passages in which both are named. */
  comentions: offset,
  /** Normalised pointwise mutual information of the two names, -1 to 1; null where no passage names both. */
  npmi: z.number().nullable(),
  evidence: z.array(connectionEvidenceSchema).min(1),
});
export type Connection = z.infer<typeof connectionSchema>;

export const claimRecordSchema = z.strictObject({
  id: z.string(),
  statement: z.string(),
  type: z.enum(CLAIM_TYPES),
  speaker: z.string().nullable(),
  speakerName: z.string().nullable(),
  /** Set where the words are the reporter's; null inside is the unnamed author. */
  reportedBy: z.strictObject({ speaker: z.string().nullable(), speakerName: z.string().nullable() }).nullable(),
  evidence: z.array(evidenceSchema).min(1),
  about: z.array(z.string()),
  horizon: z.strictObject({ from: z.string().nullable(), to: z.string().nullable(), words: z.string() }).nullable(),
  noHorizon: z.string().nullable(),
  answers: z.array(
    z.strictObject({
      claim: z.string(),
      stance: z.enum(STANCES),
      /** The speaker did not answer that claim: it is the curators' reading, between documents unless they say otherwise. */
      ours: z.literal(true).optional(),
      note: z.string().nullable(),
    }),
  ),
  note: z.string().nullable(),
});
export type Claim = z.infer<typeof claimRecordSchema>;

export const topicRecordSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  entities: z.array(z.string()),
  /** Documents that carry the topic as a tag. */
  documents: z.array(z.string()).optional(),
  /** Questions with the claims that answer them with yes; what these dispute, or what disputes them, answers with no. */
  debates: z.array(z.strictObject({ question: z.string(), yes: z.array(z.string()).min(1) })).optional(),
  /** `draft`: a community of the connection graph that stands in for a topic, named by its most telling names. */
  status: z.enum(['curated', 'draft']),
});
export type Topic = z.infer<typeof topicRecordSchema>;

/** A page that has another id now: `/<of>/<from>/` leads to `/<of>/<to>/`. */
export const redirectSchema = z.strictObject({ of: z.enum(RECORD_KINDS), from: z.string(), to: z.string() });
export type Redirect = z.infer<typeof redirectSchema>;

/** A folder of notes with its documents, those of the folders within it left out. `note` is the document that is its page. */
export const folderSchema = z.strictObject({
  id: z.string(),
  /** Below the folder of all; empty for that one. */
  path: z.string(),
  name: z.string(),
  note: z.string().nullable(),
  documents: z.array(z.string()),
});
export type Folder = z.infer<typeof folderSchema>;

/** An address below the site's at which a note wants to be found too: its `permalink`, an alias. */
export const addressSchema = z.strictObject({ path: z.string(), entity: z.string() });
export type Address = z.infer<typeof addressSchema>;

export const atlasSchema = z.strictObject({
  version: z.literal(ATLAS_VERSION),
  documents: z.array(documentRecordSchema),
  passages: z.array(passageSchema),
  entities: z.array(entityRecordSchema),
  mentions: z.array(mentionSchema),
  relations: z.array(relationSchema),
  connections: z.array(connectionSchema),
  claims: z.array(claimRecordSchema),
  topics: z.array(topicRecordSchema),
  redirects: z.array(redirectSchema),
  /** Of a folder of notes; empty elsewhere, as are the addresses of notes. */
  folders: z.array(folderSchema),
  addresses: z.array(addressSchema),
});
export type Atlas = z.infer<typeof atlasSchema>;
