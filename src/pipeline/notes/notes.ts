import { append } from '../../model/append.ts';
import { fold } from '../../text/fold.ts';
import { isNoteFile } from '../../text/front-matter.ts';
import { lastName } from '../../text/last-name.ts';
import { shownText } from '../../text/shown.ts';
import { firstFrom, type Span } from '../../text/span.ts';
import { distinctIds } from '../inputs/stable-id.ts';
import { lexiconEntry } from '../match/entries.ts';
import type { Report } from '../rules/report.ts';
import type {
  Content,
  Draft,
  InputFolder,
  LexiconEntry,
  NoteHead,
  ParsedDocument,
  SegmentedDocument,
} from '../stages.ts';
import { reportBroken } from './broken-links.ts';
import { calledBy, entitiesOfNotes, type Note, type NoteEntity } from './entities.ts';
import { isEverydayName } from './everyday-names.ts';
import { Files } from './files.ts';
import { Library } from './library.ts';
import { type FoundLink, findLinks, isUnwritten } from './links.ts';
import { asSummary } from './own-summary.ts';
import { topicsOfTags } from './tags.ts';

/** What notes add to an atlas beside their text. */
export interface Notes {
  /** What curators wrote, with the entities and topics of the notes. */
  readonly content: Content;
  readonly entities: readonly NoteEntity[];
  /** Whether the folder is read as it is, without `seeds/`. */
  readonly isPlain: boolean;
  /** How many notes somebody pointed to as a thing: by a link within a sentence that calls them by a name, or by an alias. */
  readonly pointedTo: number;
  /** The names of all entities that somebody has written about, in notes or in `content/`. */
  readonly names: readonly LexiconEntry[];
  /** Names that notes link to and that nobody has written about. */
  readonly drafts: readonly Draft[];
  readonly links: ReadonlyMap<string, readonly FoundLink[]>;
  /** Documents by the topic that they are tagged with. */
  readonly tagged: ReadonlyMap<string, readonly string[]>;
  /** The pictures and other files that documents show, by the name they have on the site. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The entity that a document is the note of. */
  readonly entityOf: ReadonlyMap<string, string>;
  /** The entity that a link without a document names: a curated one or a draft. */
  entityNamed(target: string): string | null;
}

/**
 * Reads what people write beyond text in their notes: links, aliases, tags. In a folder of notes each is an entity (`curated`:
 * somebody gave it a name and a page), elsewhere each that links to another or is linked to; a link to a name that has neither
 * note nor entity is reported and makes a draft.
 */
export function readNotes(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  { beside, isPlain, attachments }: InputFolder,
  content: Content,
  report: Report,
): Notes {
  const top = isPlain ? '' : 'seeds/';
  const pathOf = (id: string) => parsed.get(id)!.file.slice(top.length);
  const library = new Library(
    [...parsed.values()].map(({ id, head }) => ({ id, file: pathOf(id), names: namesIn(head) })),
    beside.map((one) => ({ ...one, file: one.file.slice(top.length) })),
    content.site.title,
  );
  const files = new Files(attachments, top);
  const links = findLinks(segmented, parsed, { library, files }, pathOf, report);
  const curated = curatedByName(content);
  reportBroken(links, parsed, beside, (name) => curated.has(nameKey(name)), report);
  const { shownAs, linking, unwritten, named: calledSo } = sortLinks(segmented, parsed, links, curated);

  const entityOf = new Map<string, string>();
  const notes: Note[] = [];
  const hasAlias = ({ id }: SegmentedDocument) => (parsed.get(id)!.head?.aliases.length ?? 0) > 0;
  const pointedTo = segmented.filter(
    (document) => (calledSo.has(document.id) || hasAlias(document)) && !HEADLINE.test(document.title),
  ).length;
  const isPointedTo = (document: SegmentedDocument) => shownAs.has(document.id) || hasAlias(document);
  // Where no text leads to another, they are posts or chapters rather than notes on things.
  const isOfNotes = linking.size > 0 || unwritten.size > 0 || segmented.length < FEW || segmented.some(isPointedTo);
  const tags = topicsOfTags(segmented, parsed, content, isOfNotes ? 1 : SEVERAL);
  for (const document of segmented) {
    const of = parsed.get(document.id)!;
    const shown = shownAs.get(document.id);
    const isNote = isPlain && isOfNotes && isNoteFile(of.file);
    if (!isPointedTo(document) && !linking.has(document.id) && !isNote) continue;
    const known = curated.get(nameKey(calledBy(of))) ?? curated.get(nameKey(document.title));
    if (known !== undefined) entityOf.set(document.id, known);
    else
      notes.push({
        segmented: document,
        parsed: of,
        path: pathOf(document.id),
        topics: tags.of.get(document.id) ?? [],
        shownAs: shown ?? new Set(),
      });
  }
  const entities = entitiesOfNotes(notes, content, segmented, report);
  for (const { id, document } of entities) entityOf.set(document, id);

  const taken = new Set([...content.entities.keys(), ...entities.map(({ id }) => id)]);
  const drafts = draftsOf(unwritten, segmented, taken, content.site.language);
  const named = new Map([...curated, ...drafts.map(({ id, name }): [string, string] => [nameKey(name), id])]);
  return {
    content: {
      ...content,
      entities: new Map([...content.entities, ...entities.map((entity) => [entity.id, entity] as const)]),
      topics: new Map([...content.topics, ...tags.topics]),
    },
    entities,
    isPlain,
    pointedTo,
    names: [
      ...[...content.entities.values()].map(({ id, data }) => lexiconEntry(id, data)),
      ...entities.map(({ entry }) => entry),
    ],
    drafts,
    links,
    tagged: tags.tagged,
    entityOf,
    files: files.shown,
    entityNamed: (target) => named.get(nameKey(target)) ?? null,
  };
}

function namesIn(head: NoteHead | null): string[] {
  return head === null ? [] : [...head.aliases, ...(head.title === null ? [] : [head.title])];
}

interface Unwritten {
  readonly document: string;
  readonly typed: FoundLink['typed'];
  readonly property: string | null;
}

/** What is shown for each linked document, the documents that link, and the links that name what nobody has written, by name. */
function sortLinks(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  links: ReadonlyMap<string, readonly FoundLink[]>,
  curated: ReadonlyMap<string, string>,
): {
  shownAs: Map<string, Set<string>>;
  linking: Set<string>;
  unwritten: Map<string, Unwritten[]>;
  /** Those that a link of notes leads to, or an address in a sentence by the name of the note. */
  named: Set<string>;
} {
  const shownAs = new Map<string, Set<string>>();
  const linking = new Set<string>();
  const unwritten = new Map<string, Unwritten[]>();
  const named = new Set<string>();
  const titles = new Map(segmented.map(({ id, title }) => [id, title]));
  for (const { id, text, hidden, sentences } of segmented) {
    if (!isNoteFile(parsed.get(id)!.file)) continue;
    for (const link of links.get(id) ?? []) {
      const { typed, document, property } = link;
      if (document === id) continue;
      if (document !== null) {
        linking.add(id);
        const shown = shownAs.get(document) ?? new Set();
        shownAs.set(document, shown);
        const words = shownText(text, typed.name, hidden);
        if (typed.kind !== 'address') shown.add(words);
        const names = [titles.get(document)!, calledBy(parsed.get(document)!)].map(nameKey);
        if (typed.kind !== 'address' || (names.includes(nameKey(words)) && isAmongWords(text, sentences, typed)))
          named.add(document);
      } else if (isUnwritten(link) && !curated.has(nameKey(typed.target))) {
        append(unwritten, nameKey(typed.target), { document: id, typed, property });
      }
    }
  }
  return { shownAs, linking, unwritten, named };
}

/** Whether a sentence comes to a link: a line that begins with it is an entry of a table of contents, whatever it says then. */
function isAmongWords(text: string, sentences: readonly Span[], { start }: Span): boolean {
  const sentence = sentences[firstFrom(sentences, start + 1) - 1];
  return sentence !== undefined && /\p{L}/u.test(text.slice(sentence.start, start));
}

/** Curated entities by id and by every name that asks for nothing else. */
function curatedByName(content: Content): Map<string, string> {
  const names = new Map<string, string>();
  const put = (name: string, id: string) => {
    if (!names.has(nameKey(name))) names.set(nameKey(name), id);
  };
  for (const id of content.entities.keys()) put(id, id);
  for (const { id, data } of content.entities.values()) put(data.name, id);
  for (const { id, data } of content.entities.values()) {
    for (const alias of data.aliases) if (typeof alias === 'string') put(alias, id);
  }
  return names;
}

/** A draft for each name that is linked and is more than a date, with the first sentence that links to it. */
function draftsOf(
  unwritten: ReadonlyMap<string, readonly Unwritten[]>,
  segmented: readonly SegmentedDocument[],
  taken: ReadonlySet<string>,
  siteLanguage: string,
): Draft[] {
  const byId = new Map(segmented.map((document) => [document.id, document]));
  const linked = [...unwritten.values()].flatMap(([first]) => {
    const name = lastName(first!.typed.target).replace(NOTE_ENDING, '').trim();
    return /\p{L}/u.test(name) && !DAY.test(name) ? [{ ...first!, name }] : [];
  });
  const ids = distinctIds([...new Set(linked.map(({ name }) => name))], taken);
  const made = new Set<string>();
  const shown = new Map<Span, string>();
  return linked.flatMap(({ name, document, typed, property }): Draft[] => {
    const kind = property !== null && /^authors?$/.test(property) ? 'person' : 'concept';
    const id = ids.get(name)!;
    if (made.has(id)) return [];
    made.add(id);
    const { text, sentences, hidden, language } = byId.get(document)!;
    const sentence = sentences[firstFrom(sentences, typed.start + 1) - 1];
    const isWhole = sentence !== undefined && sentence.end >= typed.end;
    // One sentence may link to thousands of notes.
    const summary = isWhole ? (shown.get(sentence) ?? asSummary(shownText(text, sentence, hidden))) : null;
    if (isWhole && summary !== null) shown.set(sentence, summary);
    const isTold = !isEverydayName(name, [language, siteLanguage]);
    const aliases = isTold ? [{ text: name, case: 'exact' as const, near: [], not: [] }] : [];
    return [{ id, name, kind, aliases: [], score: null, summary, entry: { entity: id, kind, aliases } }];
  });
}

function nameKey(name: string): string {
  const last = lastName(name).replace(NOTE_ENDING, '');
  return fold(last).text.trim();
}

const NOTE_ENDING = /\.(?:mdx?|markdown)$/i;

/** "2024-05-01-standup": an entry of a journal rather than a thing. */
const DAY = /^\d{4}-\d\d-\d\d(?!\d)/;
/** "What are evals?", "A field guide to better products": what an article is called, which is no name of a thing. */
const HEADLINE = /\?$|^\S+(?:\s+\S+){5,}$/;
/** So few are notes whatever they are. */
const FEW = 5;
/** Posts that a tag must have to be a topic. */
const SEVERAL = 3;
