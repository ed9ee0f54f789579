import { z } from 'zod';
import { aliasRuleSchema, date, doubt, id, idOf, RESERVED_ID, text, webAddress } from './content-fields.ts';
import { languageSchema } from './language-schema.ts';
import { MODALITY_IDS } from './modalities.ts';
import { RELATION_TYPE_IDS } from './relation-types.ts';
import { CLAIM_TYPES, DOCUMENT_FORMATS, ENTITY_KINDS, type RecordKind, STANCES } from './vocabulary.ts';

export { ID_PATTERN, REFERENCES, RESERVED_ID } from './content-fields.ts';

/**
 * What curators write: the front matter of each file in `content/`, and its YAML files. Unknown keys are errors. The
 * descriptions are what an editor shows beside a key: they become the JSON Schemas in `content/.schemas/`.
 */

/** A quotation of a seed (W3C Web Annotation TextQuoteSelector) as a curator types it. */
export const quoteSelectorSchema = z
  .strictObject({
    document: idOf('documents'),
    quote: text.describe('The words as they stand in the document; letter case, dashes, quotes and spaces may differ.'),
    prefix: z.string().optional().describe('Words just before the quotation, where it stands in two places.'),
    suffix: z.string().optional().describe('Words just after the quotation, where it stands in two places.'),
  })
  .describe('A quotation: it must stand in the document exactly once, or be told apart by prefix or suffix.');
export type QuoteSelector = z.infer<typeof quoteSelectorSchema>;

export type AliasRule = z.infer<typeof aliasRuleSchema>;

const note = text.optional().describe('A remark shown beside it.');
const evidence = z.array(quoteSelectorSchema).min(1, 'expected at least one quotation');

export const entitySchema = z
  .strictObject({
    name: text.describe('The name on its page.'),
    kind: z.enum(ENTITY_KINDS).describe('What it is; a work is a paper, post, report, talk or book.'),
    aliases: z
      .array(z.union([text, aliasRuleSchema]))
      .default([])
      .describe('Other names in the documents. Plurals, possessives, hyphens and letter case come by rule.'),
    topics: z
      .array(idOf('topics'))
      .default([])
      .describe('Themes it belongs to; the first decides its place on the map.'),
    summary: text.describe('One or two sentences that stand alone, 40 to 320 characters.'),
    relations: z
      .array(
        z.strictObject({
          type: z.enum(RELATION_TYPE_IDS).describe('What joins this entity to the target, in this direction.'),
          target: idOf('entities'),
          modality: z
            .enum(MODALITY_IDS)
            .optional()
            .describe('How surely the source says it; left out where it says plainly that it is so.'),
          evidence: evidence.describe('The quotations that say so.'),
          note,
        }),
      )
      .default([])
      .describe('What the documents assert between this entity and others.'),
    distinct: z
      .array(idOf('entities'))
      .default([])
      .describe('Entities with nearly the same name that are not this one.'),
  })
  .describe('One thing worth a page: content/entities/<id>.md.');
export type EntityFrontMatter = z.infer<typeof entitySchema>;

export const claimSchema = z
  .strictObject({
    statement: text.describe('The claim in one plain sentence.'),
    type: z.enum(CLAIM_TYPES).describe('A prediction says what will be, an assertion what is, a question asks.'),
    speaker: idOf('entities').nullable().default(null).describe('Whose claim it is; null where nobody is named.'),
    reportedBy: idOf('entities')
      .nullable()
      .optional()
      .describe('Who reports it, where the document reports rather than quotes; null is the unnamed author.'),
    evidence: evidence.describe("The speaker's own words."),
    about: z
      .array(idOf('entities'))
      .min(1, 'expected at least one entity id')
      .describe('The entities it speaks about.'),
    horizon: z
      .strictObject({
        from: date.optional().describe('The earliest date: YYYY, YYYY-MM or YYYY-MM-DD.'),
        to: date.optional().describe('The latest date: YYYY, YYYY-MM or YYYY-MM-DD.'),
        words: text.describe("The source's own words, for example: by 2026."),
      })
      .optional()
      .describe('When a prediction is to come true.'),
    noHorizon: text.optional().describe('Why a prediction has no horizon.'),
    answers: z
      .array(
        z.strictObject({
          claim: idOf('claims'),
          stance: z.enum(STANCES).describe('How this claim stands to that one.'),
          ours: z
            .boolean()
            .optional()
            .describe(
              'Whether only we set the one against the other; left out: where the two stand in no document together.',
            ),
          note,
        }),
      )
      .default([])
      .describe('The claims that this one supports, disputes or qualifies.'),
    note,
  })
  .describe('One attributable statement: content/claims/<id>.md.');
export type ClaimFrontMatter = z.infer<typeof claimSchema>;

export const topicSchema = z
  .strictObject({
    name: text.describe('The name on its page and on the map.'),
    summary: text.describe('One or two sentences that stand alone, 40 to 320 characters.'),
    order: z.int().optional().describe('Its place among the topics; those without follow by id.'),
    debates: z
      .array(
        z.strictObject({
          question: text.describe(
            'What a reader would ask, to be answered with yes or no, for example: Has scaling hit a wall?',
          ),
          yes: z
            .array(idOf('claims'))
            .min(1, 'expected at least one claim id')
            .describe(
              'The claims that answer it with yes, the foremost first; those that they dispute, or that dispute them, answer with no.',
            ),
        }),
      )
      .default([])
      .describe('The questions that the documents answer one way and the other.'),
  })
  .describe('A theme that a reader would browse by: content/topics/<id>.md.');
export type TopicFrontMatter = z.infer<typeof topicSchema>;

const voiceSchema = z.strictObject({
  first: text.describe('The first words of the stretch.'),
  last: text.describe('Its last words.'),
  speaker: idOf('entities').nullable().describe('Who speaks; null where nobody is named.'),
  note,
});

export const documentSchema = z
  .strictObject({
    file: text.describe('The path of the document below seeds/.'),
    title: text.optional().describe('Its title, where the text has none or a poor one.'),
    shortName: text.optional().describe('What our own text calls it, for example: the slide.'),
    published: date.optional().describe('When it appeared: YYYY, YYYY-MM or YYYY-MM-DD.'),
    url: webAddress.optional().describe('Where it can be read.'),
    format: z.enum(DOCUMENT_FORMATS).optional().describe('How it is to be read; detected where left out.'),
    language: languageSchema
      .optional()
      .describe(
        'Its language as a BCP 47 tag, for example en or pt-BR; found by its letters and words where left out.',
      ),
    author: idOf('entities')
      .nullable()
      .optional()
      .describe('The author of the whole, where the text or the source names one.'),
    byline: text.optional().describe('The author as the source names them, where no entity is given as author.'),
    original: text
      .optional()
      .describe('The file below seeds/ that the text was taken out of, kept as it was received.'),
    firstPage: z
      .int()
      .optional()
      .describe('Number printed on the first page, where the pages of the text are parted by form feeds.'),
    speakers: z
      .array(z.strictObject({ name: text.describe('The name as announced.'), entity: idOf('entities') }))
      .default([])
      .describe('Which entity an announced name is.'),
    voices: z.array(voiceSchema).default([]).describe('Stretches whose speaker the text does not mark.'),
    doubts: z
      .array(doubt)
      .default([])
      .describe('What may be wrong since the file was taken in; shown on its page. Take out what you have looked at.'),
  })
  .describe('What is known about one seed: content/documents/<id>.md.');
export type DocumentFrontMatter = z.infer<typeof documentSchema>;

/** What the front matter of each folder's files must be. */
export const RECORD_SCHEMAS = {
  documents: documentSchema,
  entities: entitySchema,
  claims: claimSchema,
  topics: topicSchema,
} as const satisfies Record<RecordKind, z.ZodType>;

export const siteSchema = z
  .strictObject({
    title: text.describe('The name of the atlas.'),
    tagline: text.optional().describe('One line under the name.'),
    description: text.optional().describe('What the atlas is, in two or three sentences.'),
    language: languageSchema.default('en').describe('The language of the pages as a BCP 47 tag.'),
    repository: webAddress.optional().describe('Where the sources of the atlas are.'),
    drafts: z
      .boolean()
      .optional()
      .describe(
        'Whether names that nobody has curated are shown as drafts. Left out: only while content/entities is empty.',
      ),
  })
  .describe('The atlas as a whole: content/site.yaml.');
export type SiteSettings = z.infer<typeof siteSchema>;

const movedTo = (kind: RecordKind) =>
  z
    .record(
      id.refine((name) => !RESERVED_ID.test(name), 'expected an id that is not a reserved name'),
      idOf(kind),
    )
    .nullish()
    .transform((moved) => moved ?? {})
    .describe(`Old ids of content/${kind}/, each with the id that the page has now.`);

export const redirectsSchema = z
  .strictObject({
    documents: movedTo('documents'),
    entities: movedTo('entities'),
    claims: movedTo('claims'),
    topics: movedTo('topics'),
  })
  .describe('Pages that have another id now: content/redirects.yaml.');
export type Redirects = z.infer<typeof redirectsSchema>;

export const declinedSchema = z
  .array(
    z.strictObject({
      key: text.describe('The key of the suggestion, as `npm run suggest` prints it.'),
      kind: text.describe('What was suggested: an entity, an alias, a relation …'),
      what: text.describe('The suggestion in words, for those who read this file.'),
      why: text.optional().describe('Why it was declined.'),
    }),
  )
  .nullable()
  .transform((declined) => declined ?? [])
  .describe('Suggestions that are not made again: content/declined.yaml.');
