import { z } from 'zod';
import { DOUBT_SUBJECTS, type RecordKind } from './vocabulary.ts';

/** The kinds of value that front matter is made of. */

export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Names that no file may have: Windows keeps devices under the first, web servers take `index` for the folder itself, and
 * JavaScript knows `constructor` as part of every object.
 */
export const RESERVED_ID = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index|constructor)$/;

/** What an id in front matter refers to: the folder that holds the file of that name. */
export const REFERENCES = z.registry<{ readonly kind: RecordKind }>();

const ID_EXPECTED = 'expected an id: lower-case ASCII letters, digits and single hyphens';
export const id = z.string().regex(ID_PATTERN, ID_EXPECTED);
export const idOf = (kind: RecordKind) =>
  z
    .string()
    .regex(ID_PATTERN, ID_EXPECTED)
    .describe(`Id: the name of a file in content/${kind}/, without .md.`)
    .register(REFERENCES, { kind });
export const text = z.string().trim().min(1, 'expected some text');
/** A way in which an entity is named, with what it takes to be meant by it. */
export const aliasRuleSchema = z.strictObject({
  text: text.describe('The name as the documents write it.'),
  case: z.enum(['any', 'exact']).default('any').describe('exact: letters must have the case given here.'),
  near: z
    .array(text)
    .default([])
    .describe('Links only where one of these words stands in the same or a neighbouring sentence.'),
  not: z.array(text).default([]).describe('Phrases of which the name is part where it means something else.'),
  only: z
    .enum(['speaker'])
    .optional()
    .describe("speaker: matches an announced speaker's name only, never running text."),
  wording: z
    .literal(true)
    .optional()
    .describe('true: only a way in which the documents put it. It links, but is no other name of the thing.'),
});
const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
export const date = z
  .union([z.string(), z.number().int()])
  .transform(String)
  .pipe(z.string().regex(DATE_PATTERN, 'expected a date as YYYY, YYYY-MM or YYYY-MM-DD'))
  // What goes in is known to a JSON Schema only as text or number.
  .meta({ pattern: DATE_PATTERN.source });
export const webAddress = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });
export const doubt = z.strictObject({
  about: z.enum(DOUBT_SUBJECTS).describe('What may be wrong: the words, who says what, or title, author, date.'),
  says: text.describe('What to look at, and what to do where it is wrong.'),
});
