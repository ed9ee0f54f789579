import { documents as documentWords, entities as entityWords, longLists as words } from '#interface';
import type { DocumentRecord, EntityRecord, Folder, Topic } from '../model/atlas.ts';
import { byCodeUnit } from '../model/order.ts';
import { ENTITY_KINDS } from '../model/vocabulary.ts';
import type { LoadedAtlas } from './atlas.ts';
import { backlinksOf, documentsBeside, mentionsBeside } from './backlinks.ts';
import { sentence } from './document-index.ts';
import type { MentionGroup } from './mentions.ts';
import { routes } from './routes.ts';

/** Lists that grow with the atlas: what a page has no room for stands on pages of its own. */

/** Lines of a page that is the list; and of one that has more to say, of names. */
const LINES = 500;
const LINES_BESIDE = 200;
/** Notes and documents of an entity's page that stand there with their sentences, before the names of the others. */
export const QUOTED_NOTES = 60;
export const QUOTED_DOCUMENTS = 20;

/** A list in pages. The first is a part of the page `home`; the others have the address `routes.list(id, page)`. */
export interface LongList<Line> {
  readonly id: string;
  readonly title: string;
  readonly home: string;
  readonly pages: readonly (readonly Line[])[];
  /** What each page begins with; empty for a list of nothing. */
  readonly firsts: readonly string[];
}

/** A name that leads somewhere, with what tells its language. */
export interface NameLine {
  readonly name: string;
  readonly url: string;
  readonly document: string;
  /** How often, where that is told. */
  readonly times?: number;
}

/** All entities, by kind and then by name. */
export function entityList({ data }: LoadedAtlas): LongList<EntityRecord> {
  const kind = (entity: EntityRecord) => ENTITY_KINDS.indexOf(entity.kind);
  const folded = (entity: EntityRecord) => entity.name.toLowerCase();
  const entities = data.entities.toSorted(
    (a, b) => kind(a) - kind(b) || byCodeUnit(folded(a), folded(b)) || byCodeUnit(a.id, b.id),
  );
  return inPages(entities, nameOf, { id: 'entities', title: entityWords.title, home: routes.entities() });
}

/** All documents, folder by folder. */
export function documentList({ data }: LoadedAtlas): LongList<DocumentRecord> {
  const documents = data.documents.toSorted((a, b) => byCodeUnit(folderOf(a), folderOf(b)));
  return inPages(documents, titleOf, { id: 'documents', title: documentWords.title, home: routes.documents() });
}

/** The notes of a folder but its own, by title. */
export function folderList(source: LoadedAtlas, { id, name, note, documents }: Folder): LongList<DocumentRecord> {
  const notes = recordsOf(source, documents).filter((record) => record.id !== note);
  const home = note === null ? routes.folder(id) : routes.document(note, 'in-folder');
  const byTitle = notes.sort((a, b) => byCodeUnit(a.title, b.title));
  return inPages(byTitle, titleOf, { id: `folder/${id}`, title: words.notesIn(name), home });
}

/** The entities of a topic, the most central first. */
export function memberList(source: LoadedAtlas, { id, name, entities }: Topic): LongList<EntityRecord> {
  const members = entities.flatMap((entity) => source.entities.get(entity) ?? []);
  const byRank = members.sort((a, b) => b.rank - a.rank || byCodeUnit(a.id, b.id));
  return inPages(byRank, nameOf, { id: `topic/${id}`, title: words.membersOf(name), home: routes.topic(id) });
}

/** The documents that have a topic's tag. */
export function taggedList(source: LoadedAtlas, { id, name, documents = [] }: Topic): LongList<DocumentRecord> {
  const list = { id: `tagged/${id}`, title: words.taggedWith(name), home: routes.topic(id) };
  return inPages(recordsOf(source, documents), titleOf, list, LINES_BESIDE);
}

/** The notes that link to an entity, beyond those that its page quotes. */
export function backlinkList(source: LoadedAtlas, { id, name }: EntityRecord): LongList<NameLine> {
  const further = backlinksOf(source, id).slice(QUOTED_NOTES);
  const lines = further.map(({ entity, record, evidence }) => ({
    name: entity.name,
    url: routes.document(record.id, evidence[0]?.sentence),
    document: record.id,
  }));
  const list = { id: `links/${id}`, title: words.linksTo(name), home: routes.entity(id, 'backlinks') };
  return inPages(lines, nameOf, list, LINES_BESIDE);
}

/** The documents that name an entity, beyond those that its page quotes. */
export function mentionList({ id, name }: EntityRecord, groups: readonly MentionGroup[]): LongList<NameLine> {
  const lines = groups.slice(QUOTED_DOCUMENTS).map(({ file, voices, count }) => ({
    name: file.record.title,
    url: routes.document(file.record.id, sentence(file, voices[0]?.sentences[0] ?? 0).id),
    document: file.record.id,
    times: count,
  }));
  const list = { id: `named/${id}`, title: words.naming(name), home: routes.entity(id, 'mentions') };
  return inPages(lines, nameOf, list, LINES_BESIDE);
}

/** The addresses of the second and further pages of all lists, as `routes.list` has them: `<id of the list>/<page>`. */
export function listPages(source: LoadedAtlas): string[] {
  const { entities, folders, topics } = source.data;
  const linked = ({ id }: EntityRecord) => (source.connectionsOf.get(id) ?? []).filter((one) => one.linked > 0).length;
  const lists: Pick<LongList<unknown>, 'id' | 'pages'>[] = [
    entityList(source),
    ...topics.map((topic) => memberList(source, topic)),
    documentList(source),
    ...folders.map((folder) => folderList(source, folder)),
    ...topics.map((topic) => taggedList(source, topic)),
    ...entities
      .filter((entity) => linked(entity) > QUOTED_NOTES + LINES_BESIDE)
      .map((entity) => backlinkList(source, entity)),
    // Of documents that name a thing nothing is read but how many there are.
    ...entities
      .filter(({ documents }) => documents > QUOTED_DOCUMENTS + LINES_BESIDE)
      .map((entity) => ({
        id: `named/${entity.id}`,
        pages: inParts([...documentsBeside(source, entity)].slice(QUOTED_DOCUMENTS), LINES_BESIDE),
      })),
  ];
  return lists.flatMap(({ id, pages }) => pages.slice(1).map((_, index) => `${id}/${index + 2}`));
}

/** The list of an id, by what its lines are; none where the atlas has none of it. */
export function listOf(source: LoadedAtlas, list: string): Partial<LongLists> {
  if (list === 'entities') return { entities: entityList(source) };
  if (list === 'documents') return { documents: documentList(source) };
  const [, kind = '', id = ''] = /^(\w+)\/(.*)$/.exec(list) ?? [];
  const folder = kind === 'folder' && source.data.folders.find((one) => one.id === id);
  if (folder) return { documents: folderList(source, folder) };
  const topic = source.topics.get(id);
  if (kind === 'topic' && topic) return { entities: memberList(source, topic) };
  if (kind === 'tagged' && topic) return { documents: taggedList(source, topic) };
  const entity = source.entities.get(id);
  if (kind === 'links' && entity) return { names: backlinkList(source, entity) };
  if (kind === 'named' && entity) return { names: mentionList(entity, mentionsBeside(source, entity)) };
  return {};
}

interface LongLists {
  readonly entities: LongList<EntityRecord>;
  readonly documents: LongList<DocumentRecord>;
  readonly names: LongList<NameLine>;
}

/** The folder of a document below the seeds; empty for none. */
export function folderOf({ file }: DocumentRecord): string {
  return file.replace(/^seeds\//, '').replace(/\/?[^/]*$/, '');
}

/** The folders that all of some paths lie in, with the slash behind: of no use in telling one from another. */
export function sharedFolder(folders: readonly string[]): string {
  const [first = '', ...others] = folders;
  const parts = first.split('/').slice(0, -1);
  const shared = parts.findIndex((_, at) => {
    const path = `${parts.slice(0, at + 1).join('/')}/`;
    return !others.every((folder) => folder.startsWith(path));
  });
  return parts
    .slice(0, shared < 0 ? parts.length : shared)
    .map((part) => `${part}/`)
    .join('');
}

/** The first page has as many lines as are given, the others as a page has room for. */
function inPages<Line>(
  lines: readonly Line[],
  firstOf: (line: Line) => string,
  list: Pick<LongList<Line>, 'id' | 'title' | 'home'>,
  first = LINES,
): LongList<Line> {
  const pages = inParts(lines, first);
  return { ...list, pages, firsts: pages.flatMap(([line]) => (line === undefined ? [] : [firstOf(line)])) };
}

/** So many lines, then parts as long as a page has room for. */
function inParts<Line>(lines: readonly Line[], first: number): (readonly Line[])[] {
  const starts = [0];
  for (let start = first; start < lines.length; start += LINES) starts.push(start);
  return starts.map((start, page) => lines.slice(start, starts[page + 1]));
}

function recordsOf({ documents }: LoadedAtlas, ids: readonly string[]): DocumentRecord[] {
  return ids.flatMap((id) => documents.get(id) ?? []);
}

const nameOf = ({ name }: { name: string }) => name;
const titleOf = ({ title }: { title: string }) => title;
