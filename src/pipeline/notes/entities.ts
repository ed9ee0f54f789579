import type { AliasRule, EntityFrontMatter } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { acronymsOf } from '../../text/acronyms.ts';
import { fold } from '../../text/fold.ts';
import { kindOfNote } from '../inputs/kind-of-note.ts';
import { distinctIds } from '../inputs/stable-id.ts';
import { lexiconEntry } from '../match/entries.ts';
import { buildLexicons } from '../match/lexicons.ts';
import { resolveConflicts } from '../match/resolve-conflicts.ts';
import { nameOfTwoNotes } from '../rules/alias-of-two-notes.ts';
import type { Report } from '../rules/report.ts';
import type { Content, ContentRecord, LexiconEntry, ParsedDocument, SegmentedDocument } from '../stages.ts';
import { isEverydayName } from './everyday-names.ts';
import { ownSummary } from './own-summary.ts';

/** An entity with the names by which running text is searched for it, and the document that is its note. */
export type NoteEntity = ContentRecord<EntityFrontMatter> & {
  readonly document: string;
  readonly entry: LexiconEntry;
};

export interface Note {
  readonly segmented: SegmentedDocument;
  readonly parsed: ParsedDocument;
  /** Path below the folder of the documents. */
  readonly path: string;
  readonly topics: readonly string[];
  /** What links to the note show. */
  readonly shownAs: ReadonlySet<string>;
}

/**
 * An entity for each note that others link to or that has aliases: somebody gave the thing a page, a name and words.
 * A name that another entity has already is left to it, and reported.
 */
export function entitiesOfNotes(
  notes: readonly Note[],
  content: Content,
  documents: readonly SegmentedDocument[],
  report: Report,
): NoteEntity[] {
  const ids = idsOf(notes, content);
  const entities = notes
    .map((note): NoteEntity => {
      const { file, head } = note.parsed;
      const at = (path: readonly (string | number)[]) =>
        path[0] === 'aliases' && head !== null ? head.aliasesPlace : { file, line: null, column: null };
      const id = ids.get(note)!;
      const { data, names } = dataOf(note, content.site.language);
      const entry = { entity: id, kind: data.kind, aliases: names };
      return {
        id,
        file,
        data,
        body: { markdown: '', sections: [] },
        isOfNotes: true,
        at,
        document: note.parsed.id,
        entry,
      };
    })
    .sort((a, b) => byCodeUnit(a.id, b.id));
  return withoutSharedNames(entities, content, documents, report);
}

/** The name by which links find a note. */
export function calledBy({ called, file }: Pick<ParsedDocument, 'called' | 'file'>): string {
  return called ?? file;
}

function idsOf(notes: readonly Note[], content: Content): Map<Note, string> {
  const namesakes = new Set<string>();
  const names = new Map<Note, string>();
  for (const note of [...notes].sort(
    (a, b) => a.parsed.file.length - b.parsed.file.length || byCodeUnit(a.parsed.file, b.parsed.file),
  )) {
    const name = calledBy(note.parsed);
    names.set(note, namesakes.has(name) ? note.path.replace(/\.[a-z]+$/i, '') : name);
    namesakes.add(name);
  }
  const ids = distinctIds([...names.values()], new Set(content.entities.keys()));
  return new Map([...names].map(([note, name]) => [note, ids.get(name)!]));
}

function dataOf(
  { segmented, parsed, path, topics, shownAs }: Note,
  language: string,
): { data: EntityFrontMatter; names: AliasRule[] } {
  const { head } = parsed;
  const own = calledBy(parsed).replace(/\s+/g, ' ').trim();
  const name = segmented.title;
  const called = isAddressOnly(own, name, shownAs) ? [name] : [name, own];
  const forms = bothForms(name);
  const texts = new Map([...called, ...forms, ...(head?.aliases ?? [])].map((text) => [fold(text).text, text]));
  const data: EntityFrontMatter = {
    name,
    kind: kindOfNote(head, path) ?? 'concept',
    aliases: [...texts.values()].filter((text) => lettersOf(text) !== lettersOf(name)),
    topics: [...topics],
    summary: head?.summary ?? ownSummary(segmented) ?? wordsOfBareNote(name),
    relations: [],
    distinct: [],
  };
  const languages = [segmented.language, language];
  const told = [...texts.values()].filter((text) => forms.includes(text) || !isEverydayName(text, languages));
  return { data, names: told.map((text) => ruleFor(text, shownAs)) };
}

/** "Grouped-Query Attention (GQA)" is called either; nothing for a title that is not wholly of the two. */
function bothForms(title: string): string[] {
  const [pair] = acronymsOf(title);
  return pair !== undefined && pair.start === 0 && pair.end === title.length ? [pair.long, pair.short] : [];
}

/**
 * "agent.mdx" is called "Creating your gala agent", "debug.md" "Network Debug": the file has a name for links, by which no text
 * calls it, unless links show it.
 */
function isAddressOnly(file: string, title: string, shownAs: ReadonlySet<string>): boolean {
  if (!/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(file) || shownAs.has(file)) return false;
  // "4.mdx" of a chapter.
  if (/^\d{1,3}$/.test(file)) return true;
  const words = title.toLowerCase().split(/\s+/);
  return words.length >= WORDS_OF_HEADLINE || (words.length > 1 && words.includes(file));
}
const WORDS_OF_HEADLINE = 3;

/** A name of one word is often a common one too ("Home"): it is sought as it is written, unless links write it otherwise. */
function ruleFor(text: string, shownAs: ReadonlySet<string>): AliasRule {
  const isOneWord = !/[\s-]/.test(text) && /\p{Lu}/u.test(text);
  const folded = fold(text).text;
  const isWrittenOtherwise = [...shownAs].some((shown) => shown !== text && fold(shown).text === folded);
  return { text, case: isOneWord && !isWrittenOtherwise ? 'exact' : 'any', near: [], not: [] };
}

function lettersOf(text: string): string {
  return fold(text).text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What is said of a note that says nothing. */
export function wordsOfBareNote(title: string): string {
  return `The note “${title}” has no text of its own.`;
}

/** Takes each name that two entities would have from the later one, until none is left; curators' names go first. */
function withoutSharedNames(
  entities: readonly NoteEntity[],
  content: Content,
  documents: readonly SegmentedDocument[],
  report: Report,
): NoteEntity[] {
  if (entities.length === 0) return [];
  const curated = [...content.entities.values()].map(({ id, data }) => lexiconEntry(id, data));
  const records = new Map(entities.map((entity) => [entity.id, entity]));
  const fileOf = (id: string) => records.get(id)?.file ?? content.entities.get(id)?.file ?? id;
  const conflicts = () =>
    buildLexicons([...curated, ...[...records.values()].map(({ entry }) => entry)], documents).conflicts;
  resolveConflicts(conflicts, ({ first, second }) => {
    const loser = records.has(second.entity) ? second : records.has(first.entity) ? first : null;
    if (loser === null) return false;
    const record = records.get(loser.entity)!;
    const other = loser === second ? first : second;
    const aliases = record.entry.aliases.filter(({ text }) => text !== loser.alias);
    if (aliases.length === record.entry.aliases.length) return false;
    records.set(record.id, { ...record, entry: { ...record.entry, aliases } });
    report.add(nameOfTwoNotes(record.at(['aliases']), loser.alias, fileOf(other.entity)));
    return true;
  });
  return [...records.values()];
}
