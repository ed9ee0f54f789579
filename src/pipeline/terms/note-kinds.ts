import type { EntityKind } from '../../model/vocabulary.ts';
import { UNLISTED } from '../../text/languages/language.ts';
import { kindOfNote } from '../inputs/kind-of-note.ts';
import type { NoteEntity } from '../notes/entities.ts';
import type { Notes } from '../notes/notes.ts';
import type { ParsedDocument, SegmentedDocument } from '../stages.ts';
import { familiarityOf } from './familiar.ts';
import { certainKind } from './kinds.ts';
import { isWordToo, knownKind } from './known-names.ts';
import { saidKind } from './said-of.ts';

/**
 * Notes with the kinds that nobody gave them and that their names or their own words tell: "Ada Poe", "Norland", "X is a
 * library". What front matter, a tag or a folder says goes first.
 */
export function withToldKinds(
  notes: Notes,
  sources: ReadonlyMap<string, ParsedDocument>,
  segmented: readonly SegmentedDocument[],
): Notes {
  const top = notes.isPlain ? '' : 'seeds/';
  const texts = new Map(segmented.map(({ id, text }) => [id, text]));
  const told = new Map<string, NoteEntity>();
  for (const entity of notes.entities) {
    const { head, file } = sources.get(entity.document)!;
    if (entity.data.kind !== 'concept' || kindOfNote(head, file.slice(top.length)) !== null) continue;
    const kind = kindByName(entity.data.name, texts.get(entity.document)!);
    if (kind === null) continue;
    told.set(entity.id, { ...entity, data: { ...entity.data, kind }, entry: { ...entity.entry, kind } });
  }
  if (told.size === 0) return notes;
  return {
    ...notes,
    entities: notes.entities.map((entity) => told.get(entity.id) ?? entity),
    content: { ...notes.content, entities: new Map([...notes.content.entities, ...told]) },
    names: notes.names.map((entry) => told.get(entry.entity)?.entry ?? entry),
  };
}

function kindByName(title: string, text: string): EntityKind | null {
  if (title.split(/\s+/).length > LONGEST) return null;
  // Many write the names of notes in lower case: "boxer rebellion".
  const name = /\p{Lu}/u.test(title) ? title : title.replace(/(?<![\p{L}’'])(?!(?:and|for|of|the)\b)\p{L}/gu, upper);
  const known = isWordToo(name) ? null : knownKind(name);
  return known ?? certainKind(name, isOrdinary) ?? (name === title ? saidKind(standings(name, text)) : null);
}

/** Words; more are what an article is called. */
const LONGEST = 5;

function isOrdinary(word: string): boolean {
  return familiarityOf(word, 'en')! > UNLISTED;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}

/** Where a note says its own name, for the first few times. */
function standings(name: string, text: string) {
  const uses: { text: string; start: number; end: number }[] = [];
  for (let at = text.indexOf(name); at >= 0 && uses.length < MOST; at = text.indexOf(name, at + name.length))
    uses.push({ text, start: at, end: at + name.length });
  return uses;
}
const MOST = 20;
