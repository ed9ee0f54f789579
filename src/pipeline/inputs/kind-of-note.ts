import type { EntityKind } from '../../model/vocabulary.ts';
import { lastName } from '../../text/last-name.ts';
import type { NoteHead } from '../stages.ts';

/** How people call the kinds in tags and folders, in the singular; a plural is found by its last letter. */
const WORDS: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    person: 'person',
    people: 'person',
    author: 'person',
    contact: 'person',
    organization: 'organization',
    organisation: 'organization',
    org: 'organization',
    company: 'organization',
    companie: 'organization',
    institution: 'organization',
    lab: 'organization',
    place: 'place',
    location: 'place',
    city: 'place',
    citie: 'place',
    country: 'place',
    countrie: 'place',
    event: 'event',
    conference: 'event',
    meeting: 'event',
    work: 'work',
    source: 'work',
    book: 'work',
    paper: 'work',
    article: 'work',
    literature: 'work',
    reference: 'work',
    reading: 'work',
    film: 'work',
    movie: 'work',
    podcast: 'work',
    product: 'product',
    tool: 'product',
    software: 'product',
    machine: 'product',
    app: 'product',
    technique: 'technique',
    method: 'technique',
    model: 'model',
    dataset: 'dataset',
    benchmark: 'benchmark',
    concept: 'concept',
  }),
);

/**
 * What a note is about, where its front matter, a tag or the name of a folder around it says so: `kind: person`, `#person`,
 * `People/Ada Poe.md`. Null where nothing does.
 *
 * @param path of the note's file, folders parted by `/`
 */
export function kindOfNote(head: NoteHead | null, path: string): EntityKind | null {
  if (head?.kind) return head.kind;
  // A note called "People" is a list of them.
  if (kindCalled(lastName(path).replace(/\.\w+$/, '')) !== undefined) return null;
  const tags = (head?.tags ?? []).flatMap((tag) => tag.split('/'));
  const folders = path.split('/').slice(0, -1).reverse();
  const told = [...tags, ...folders].filter((word) => kindCalled(word) !== undefined);
  // "#literature #person": somebody who writes.
  const word = told.find((one) => !FIELDS.has(one.toLowerCase())) ?? told[0];
  return word === undefined ? null : kindCalled(word)!;
}
/** Words for kinds that tell as often what a note belongs to. */
const FIELDS = new Set(['literature', 'reference', 'references', 'reading', 'source', 'sources']);

function kindCalled(word: string): EntityKind | undefined {
  return WORDS.get(word.toLowerCase()) ?? WORDS.get(word.toLowerCase().replace(/s$/, ''));
}

/** Whether a note is about something that somebody else wrote: the `author` that it gives is not its own. */
export function isNoteOnWork(head: NoteHead | null, path: string): boolean {
  return kindOfNote(head, path) === 'work';
}
