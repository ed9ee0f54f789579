import { z } from 'zod';
import { documentRecordSchema, evidenceSchema, mentionSchema, passageSchema } from './atlas.ts';
import { bodySchema } from './body-schema.ts';
import { diagnosticSchema } from './diagnostic.ts';
import { DOUBT_SUBJECTS, ENTITY_KINDS } from './vocabulary.ts';

/** What the build script leaves for the site in `.atlas/`: a manifest that names one folder of files, swapped in whole. */
export const ARTEFACT_VERSION = 8;

/**
 * The evidence of connections, apart from all else that `index.json` holds of the atlas, for it is nearly all of it: a line
 * of JSON for each connection, in the order that they have there.
 */
export const EVIDENCE_FILE = 'evidence.jsonl';

/** Folder of the pictures and other files that documents show, each called by its hash. */
export const SHOWN_FILES = 'files/';

const offset = z.int().nonnegative();

const doubtSchema = z.strictObject({ about: z.enum(DOUBT_SUBJECTS), says: z.string() });

export const manifestSchema = z.strictObject({
  format: z.literal('frontier-atlas'),
  version: z.literal(ARTEFACT_VERSION),
  /** Folder beside the manifest that holds the files. */
  folder: z.string(),
  /** sha256 of each file, by its path in the folder. */
  files: z.record(z.string(), z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Sentences tile the readable text of a line: a paragraph, a heading, a cell. `block` counts the lines; `id` is the fragment on the document's page: `s1`, `s2` … */
const sentenceSchema = z.strictObject({
  id: z.string(),
  start: offset,
  end: offset,
  block: offset,
  passage: z.string(),
});
export type Sentence = z.infer<typeof sentenceSchema>;

/** A page of the source, as its number is written, and where its text begins. */
const pageSchema = z.strictObject({ label: z.string(), start: offset });
export type Page = z.infer<typeof pageSchema>;

/** A mention, with the index of its sentence in the document. */
const documentMentionSchema = mentionSchema.extend({ sentence: offset });
export type DocumentMention = z.infer<typeof documentMentionSchema>;

/** `documents/<id>.jsonl`: all that the page of one document needs; its body, which little else does, on a line of its own. */
export const documentFileSchema = z.strictObject({
  record: documentRecordSchema,
  text: z.string(),
  /** What is shown of the text, as a tree; what is in none of its leaves is syntax of the seed's own format. */
  body: bodySchema,
  passages: z.array(passageSchema),
  sentences: z.array(sentenceSchema),
  /** In order, the first from 0; only where the text is parted into pages. */
  pages: z.array(pageSchema).optional(),
  /** In order. Those in a passage that repeats another are linked on the page, but counted in the other alone. */
  mentions: z.array(documentMentionSchema),
  /** What may be wrong since the file was taken in, as its metadata says; only where something is. */
  doubts: z.array(doubtSchema).optional(),
});
export type DocumentFile = z.infer<typeof documentFileSchema>;

/** A body of ours: Markdown as written, and its n-th `cite:` link resolved. */
const proseSchema = z.strictObject({ markdown: z.string(), citations: z.array(evidenceSchema) });
export type Prose = z.infer<typeof proseSchema>;

/** `prose.json`: everything curators wrote in bodies, by id. */
export const proseFileSchema = z.strictObject({
  entities: z.record(
    z.string(),
    z.strictObject({ background: proseSchema.nullable(), documents: proseSchema.nullable() }),
  ),
  claims: z.record(z.string(), proseSchema),
  topics: z.record(z.string(), proseSchema),
  documents: z.record(z.string(), proseSchema),
  /** The most central sentences about what is a draft, most central first. */
  excerpts: z.strictObject({
    entities: z.record(z.string(), z.array(evidenceSchema)),
    topics: z.record(z.string(), z.array(evidenceSchema)),
  }),
});
export type ProseFile = z.infer<typeof proseFileSchema>;

/** `paragraphs.json`: how many paragraphs name each entity, by its id, and how many name any. */
export const paragraphsFileSchema = z.strictObject({ all: offset, of: z.record(z.string(), offset) });
export type ParagraphsFile = z.infer<typeof paragraphsFileSchema>;

/** `map.json`: the drawn map in full precision of two decimals; x grows to the right, y downwards. */
export const mapFileSchema = z.strictObject({
  /** Bounds of everything drawn: minX, minY, maxX, maxY. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  nodes: z.array(
    z.strictObject({
      entity: z.string(),
      x: z.number(),
      y: z.number(),
      /** Radius in map units. */
      size: z.number(),
      /** Region the node lies in: its first topic, or null. */
      topic: z.string().nullable(),
      /** Zoom (1 = whole map in view) from which the label clears every heavier one. */
      labelZoom: z.number(),
    }),
  ),
  regions: z.array(
    z.strictObject({
      topic: z.string(),
      /** Where the region's name is set. */
      x: z.number(),
      y: z.number(),
      /** Closed rings of [x, y], outer and holes alike, to be filled with the even-odd rule. */
      rings: z.array(z.array(z.tuple([z.number(), z.number()]))),
    }),
  ),
});
export type MapFile = z.infer<typeof mapFileSchema>;

const tally = { labelled: offset, found: offset, right: offset };

/** How well names and voices were found, against the documents labelled by reading in `content/gold/`. */
const evaluationSchema = z.strictObject({
  mentions: z.strictObject(tally),
  kinds: z.array(z.strictObject({ kind: z.enum(ENTITY_KINDS), ...tally })),
  /** Code units, white space apart, with the right speaker. */
  speakers: z.strictObject({ compared: offset, right: offset }),
  differences: z.array(
    z.strictObject({
      document: z.string(),
      start: offset,
      end: offset,
      surface: z.string(),
      entity: z.string(),
      side: z.enum(['missed', 'extra']),
    }),
  ),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

const exampleFiles = z.array(z.strictObject({ path: z.string(), text: z.string() }));

/** A rule as its page tells it. */
const ruleRecordSchema = z.strictObject({
  id: z.string(),
  severity: diagnosticSchema.shape.severity,
  /** What it asks and why; words between back-ticks are code. */
  summary: z.string(),
  /** How to keep it. */
  mend: z.string(),
  /** Two tiny atlases as files by path: one that keeps the rule and one that breaks it. Null where files cannot show it. */
  example: z
    .strictObject({
      ok: exampleFiles,
      notOk: exampleFiles,
      /** Where the second is reported, and what the report says. */
      place: diagnosticSchema.pick({ file: true, line: true, column: true }),
      message: z.string(),
    })
    .nullable(),
});
export type RuleRecord = z.infer<typeof ruleRecordSchema>;

/** `rules.json`: everything that the build looks for in the inputs, for `/rules/`. Sorted by id. */
export const rulesFileSchema = z.strictObject({ rules: z.array(ruleRecordSchema) });
export type RulesFile = z.infer<typeof rulesFileSchema>;

/** `report.json`: what the build found, for `/quality/`. */
export const reportFileSchema = z.strictObject({
  diagnostics: z.array(diagnosticSchema),
  /** Null where no document is labelled. */
  evaluation: evaluationSchema.nullable(),
  /** Names that need a rule to be read rightly, with the rules that their entities give. */
  ambiguousNames: z.array(
    z.strictObject({
      name: z.string(),
      entities: z.array(z.string()),
      near: z.array(z.string()),
      not: z.array(z.string()),
      exact: z.boolean(),
      speakerOnly: z.boolean(),
    }),
  ),
  /** Of how many candidates the drafts are the best; null where curators have named anything. */
  draftCandidates: offset.nullable(),
  /** How many pairs a large atlas does not join, since they are named together too faintly. */
  faintPairs: offset,
});
export type ReportFile = z.infer<typeof reportFileSchema>;

/** The best names and terms that no entity claims, with how often they stand in the documents, for `/quality/`: found while other pages are made. */
export const TERMS_FILE = 'terms.json';
export const termsFileSchema = z.array(
  z.strictObject({ term: z.string(), count: offset, document: z.string(), sentence: z.string() }),
);
export type TermsFile = z.infer<typeof termsFileSchema>;
