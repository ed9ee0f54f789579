import { z } from 'zod';

/** `changes.json`: what differs between the last published edition and this atlas. */

export const CHANGE_KINDS = ['new', 'changed', 'renamed', 'gone'] as const;
export const CHANGED_THINGS = ['document', 'topic', 'entity', 'connection', 'claim'] as const;
export type ChangedThing = (typeof CHANGED_THINGS)[number];

/** In what something differs. Values are null where only that they differ is known, or where there is none. */
const detailSchema = z.strictObject({
  what: z.enum([
    'name',
    'kind',
    'type',
    'format',
    'published',
    'speaker',
    'topic',
    'summary',
    'text',
    'mentions',
    'strength',
    'asserted',
    'evidence',
    'horizon',
    'answers',
    'moved',
  ]),
  before: z.union([z.string(), z.number()]).nullable(),
  after: z.union([z.string(), z.number()]).nullable(),
});
export type ChangeDetail = z.infer<typeof detailSchema>;

const changeSchema = z.strictObject({
  thing: z.enum(CHANGED_THINGS),
  change: z.enum(CHANGE_KINDS),
  /** Of what is gone, the id that it had. */
  id: z.string(),
  name: z.string(),
  /** The id in the last edition, where it was renamed. */
  was: z.string().nullable(),
  /** Where the address of something gone leads now; null where nowhere. */
  redirect: z.string().nullable(),
  details: z.array(detailSchema),
});
export type Change = z.infer<typeof changeSchema>;

export const changesFileSchema = z.strictObject({
  /** Null where no edition is recorded; then there are no changes. */
  edition: z.strictObject({ name: z.string().nullable() }).nullable(),
  /** By thing, then kind of change, then id, in the order of the lists above. */
  changes: z.array(changeSchema),
});
export type ChangesFile = z.infer<typeof changesFileSchema>;
