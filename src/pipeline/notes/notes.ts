import { fold } from '../../text/fold.ts';
import { shownText } from '../../text/shown.ts';
import { distinctIds } from '../inputs/stable-id.ts';
import { lexiconEntry } from '../match/entries.ts';
import type { Report } from '../rules/report.ts';
import type { Content, Draft, Inputs, LexiconEntry, ParsedDocument, SegmentedDocument } from '../stages.ts';
import { entitiesOfNotes, fileName, type Note, type NoteEntity } from './entities.ts';
import { Files } from './files.ts';
import { Library } from './library.ts';
import { type FoundLink, findLinks, isAttachment, reportDangling } from './links.ts';
import { topicsOfTags } from './tags.ts';

/** What notes add to an atlas beside their text. */
export interface Notes {
  /** What curators wrote, with the entities and topics of the notes. */
  readonly content: Content;
  readonly entities: readonly NoteEntity[];
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
 * Reads what people write beyond text in their notes: links, aliases, tags. A linked note is an entity (`curated`: somebody
 * gave it a name and a page); a link to a name that has neither note nor entity is reported and makes a draft.
 */
export function readNotes(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  { content, attachments = [] }: { readonly content: Content; readonly attachments?: Inputs['attachments'] },
  report: Report,
): Notes {
  const top = commonTop([...parsed.values()].map(({ file }) => file));
  const pathOf = (id: string) => parsed.get(id)!.file.slice(top.length);
  const library = new Library([...parsed.values()].map(({ id }) => ({ id, file: pathOf(id) })));
  const files = new Files(attachments, top);
  const links = findLinks(segmented, parsed, library, files, pathOf, report);
  const curated = curatedByName(content);
  const { shownAs, dangling } = sortLinks(segmented, links, curated);
  const tags = topicsOfTags(segmented, parsed, content);

  const entityOf = new Map<string, string>();
  const notes: Note[] = [];
  for (const document of segmented) {
    const of = parsed.get(document.id)!;
    const shown = shownAs.get(document.id);
    if (shown === undefined && !of.head?.aliases.length) continue;
    const known = curated.get(nameKey(fileName(of.file))) ?? curated.get(nameKey(document.title));
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
  const entities = entitiesOfNotes(notes, content, report);
  for (const { id, document } of entities) entityOf.set(document, id);

  reportDangling(
    dangling,
    parsed,
    [...parsed.values()].map(({ file }) => fileName(file)),
    report,
  );
  const drafts = draftsOf(dangling, segmented, new Set([...content.entities.keys(), ...entities.map(({ id }) => id)]));
  const named = new Map([...curated, ...drafts.map(({ id, name }): [string, string] => [nameKey(name), id])]);
  return {
    content: {
      ...content,
      entities: new Map([...content.entities, ...entities.map((entity) => [entity.id, entity] as const)]),
      topics: new Map([...content.topics, ...tags.topics]),
    },
    entities,
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

/** `seeds/`, or nothing where documents stand in a plain folder. */
function commonTop(files: readonly string[]): string {
  return files.length > 0 && files.every((file) => file.startsWith('seeds/')) ? 'seeds/' : '';
}

interface Dangling {
  readonly document: string;
  readonly typed: FoundLink['typed'];
}

/** What is shown for each linked document, and the links that name nothing, by name. */
function sortLinks(
  segmented: readonly SegmentedDocument[],
  links: ReadonlyMap<string, readonly FoundLink[]>,
  curated: ReadonlyMap<string, string>,
): { shownAs: Map<string, Set<string>>; dangling: Map<string, Dangling[]> } {
  const shownAs = new Map<string, Set<string>>();
  const dangling = new Map<string, Dangling[]>();
  for (const { id, text, hidden } of segmented) {
    for (const { typed, document } of links.get(id) ?? []) {
      if (typed.kind === 'address' || document === id) continue;
      if (document !== null) {
        const shown = shownAs.get(document) ?? new Set();
        shownAs.set(document, shown.add(shownText(text, typed.name, hidden)));
      } else if (!isAttachment(typed) && !curated.has(nameKey(typed.target))) {
        const key = nameKey(typed.target);
        const others = dangling.get(key);
        if (others) others.push({ document: id, typed });
        else dangling.set(key, [{ document: id, typed }]);
      }
    }
  }
  return { shownAs, dangling };
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
  dangling: ReadonlyMap<string, readonly Dangling[]>,
  segmented: readonly SegmentedDocument[],
  taken: ReadonlySet<string>,
): Draft[] {
  const byId = new Map(segmented.map((document) => [document.id, document]));
  const linked = [...dangling.values()].flatMap(([first]) => {
    const name = first!.typed.target.slice(first!.typed.target.lastIndexOf('/') + 1).trim();
    return /\p{L}/u.test(name) ? [{ ...first!, name }] : [];
  });
  const ids = distinctIds([...new Set(linked.map(({ name }) => name))], taken);
  const made = new Set<string>();
  return linked.flatMap(({ name, document, typed }): Draft[] => {
    const id = ids.get(name)!;
    if (made.has(id)) return [];
    made.add(id);
    const { text, sentences, hidden } = byId.get(document)!;
    const sentence = sentences.find(({ start, end }) => start <= typed.start && end >= typed.end);
    const summary = sentence ? shownText(text, sentence, hidden) : null;
    const aliases = [{ text: name, case: 'exact' as const, near: [], not: [] }];
    return [
      { id, name, kind: 'concept', aliases: [], score: null, summary, entry: { entity: id, kind: 'concept', aliases } },
    ];
  });
}

function nameKey(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, '');
  return fold(last).text.trim();
}
