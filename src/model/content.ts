import { z } from 'zod';
import { RELATION_TYPE_IDS } from './relation-types.ts';
import { CLAIM_TYPES, DOCUMENT_FORMATS, ENTITY_KINDS, STANCES } from './vocabulary.ts';

/** What curators write: the front matter of each file in `content/`. Unknown keys are errors. */

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const id = z.string().regex(ID_PATTERN, 'expected an id: lower-case ASCII letters, digits and single hyphens');
const text = z.string().trim().min(1, 'expected some text');
const date = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'expected a date as YYYY, YYYY-MM or YYYY-MM-DD'),
  );
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

/** A quotation of a seed (W3C Web Annotation TextQuoteSelector) as a curator types it. */
export const quoteSelectorSchema = z.strictObject({
  document: id,
  quote: text,
  prefix: z.string().optional(),
  suffix: z.string().optional(),
});
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

const aliasRuleSchema = z.strictObject({
  text,
  /** `exact`: letters must have the case given here. */
  case: z.enum(['any', 'exact']).default('any'),
  /** One of these must stand in the same or a neighbouring sentence. */
  near: z.array(text).default([]),
  /** Phrases of which the alias is part where it means something else. */
  not: z.array(text).default([]),
  /** `speaker`: matches an announced speaker's name only, never running text. */
  only: z.enum(['speaker']).optional(),
});
export type AliasRule = z.infer<typeof aliasRuleSchema>;

export const entitySchema = z.strictObject({
  name: text,
  kind: z.enum(ENTITY_KINDS),
  aliases: z.array(z.union([text, aliasRuleSchema])).default([]),
  topics: z.array(id).default([]),
  summary: text,
  relations: z
    .array(
      z.strictObject({
        type: z.enum(RELATION_TYPE_IDS),
        target: id,
        evidence: z.array(quoteSelectorSchema).min(1, 'expected at least one quotation'),
        note: text.optional(),
      }),
    )
    .default([]),
  /** Entities with nearly the same name that are not this one. */
  distinct: z.array(id).default([]),
});
export type EntityFrontMatter = z.infer<typeof entitySchema>;

export const claimSchema = z.strictObject({
  statement: text,
  type: z.enum(CLAIM_TYPES),
  speaker: id.nullable().default(null),
  /** Who reports it, where the document reports rather than quotes; null is the unnamed author. */
  reportedBy: id.nullable().optional(),
  evidence: z.array(quoteSelectorSchema).min(1, 'expected at least one quotation'),
  about: z.array(id).min(1, 'expected at least one entity id'),
  horizon: z.strictObject({ from: date.optional(), to: date.optional(), words: text }).optional(),
  noHorizon: text.optional(),
  answers: z.array(z.strictObject({ claim: id, stance: z.enum(STANCES), note: text.optional() })).default([]),
  note: text.optional(),
});
export type ClaimFrontMatter = z.infer<typeof claimSchema>;

export const topicSchema = z.strictObject({ name: text, summary: text, order: z.int().optional() });
export type TopicFrontMatter = z.infer<typeof topicSchema>;

const voiceSchema = z.strictObject({
  first: text,
  last: text,
  speaker: id.nullable(),
  note: text.optional(),
});

export const documentSchema = z.strictObject({
  file: text,
  title: text.optional(),
  published: date.optional(),
  url: webAddress.optional(),
  format: z.enum(DOCUMENT_FORMATS).optional(),
  language: text.optional(),
  /** The author of the whole, where the text or the source names one. */
  author: id.nullable().optional(),
  /** The author as the source names them, where no entity is given as `author`. */
  byline: text.optional(),
  /** The file below `seeds/` that the text was taken out of, kept as it was received. */
  original: text.optional(),
  /** Number printed on the first page, where the pages of the text are parted by form feeds. */
  firstPage: z.int().optional(),
  speakers: z.array(z.strictObject({ name: text, entity: id })).default([]),
  /** Stretches the text does not mark: their first and last words and whose they are. */
  voices: z.array(voiceSchema).default([]),
});
export type DocumentFrontMatter = z.infer<typeof documentSchema>;

export const siteSchema = z.strictObject({
  title: text,
  tagline: text.optional(),
  description: text.optional(),
  language: text.default('en'),
  repository: webAddress.optional(),
});
export type SiteSettings = z.infer<typeof siteSchema>;
