import type { EntityFrontMatter } from '../../model/content.ts';
import { freeId } from '../inputs/stable-id.ts';
import type { Notes } from '../notes/notes.ts';
import type { Draft, LexiconEntry, SegmentedDocument } from '../stages.ts';
import { termKey } from './term-key.ts';

/**
 * Drafts that are none of the things that have a note, each with an id that no note has; and the ways in which texts call a
 * note beside its own ("evals" of "Evals"), which a draft would else stand for.
 */
export function besideNotes(drafts: readonly Draft[], notes: Notes): { drafts: Draft[]; more: LexiconEntry[] } {
  const owners = new Map(
    notes.entities.flatMap(({ entry }) => entry.aliases.map(({ text }) => [termKey(text), entry])),
  );
  const more: LexiconEntry[] = [];
  const others = drafts.filter(({ name, entry }) => {
    const owner = owners.get(termKey(name));
    if (owner !== undefined) more.push({ ...owner, aliases: entry.aliases });
    return owner === undefined;
  });
  return { drafts: others.map((draft) => withOwnId(draft, notes)), more };
}

/** An id of its own where "pytorch.md" is a note with another name, "Debugging PyTorch Programs", that has the address. */
function withOwnId(draft: Draft, { content: { entities } }: Notes): Draft {
  const other = entities.get(draft.id)?.data;
  if (other === undefined || [other.name, ...namesOf(other)].some((name) => termKey(name) === termKey(draft.name)))
    return draft;
  const id = freeId(draft.id, (taken) => entities.has(taken));
  return { ...draft, id, entry: { ...draft.entry, entity: id } };
}

function namesOf({ aliases }: EntityFrontMatter): string[] {
  return aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text));
}

/**
 * Whether notes name so much themselves that a program's suggestions would only stand in the way. Chapters that lead to one
 * another do not: they are few in so long a text.
 */
export function nameMost(pointedTo: number, documents: readonly SegmentedDocument[]): boolean {
  const units = documents.reduce((sum, { text }) => sum + text.length, 0);
  const isDense = units / LETTERS_OF_A_WORD <= WORDS_FOR_ONE * pointedTo;
  return isDense && (pointedTo * 2 >= documents.length || (pointedTo >= 5 && pointedTo * 4 >= documents.length));
}
/** Words of notes in which they point to one thing at least, where they name most. */
const WORDS_FOR_ONE = 3000;

const LETTERS_OF_A_WORD = 6;
