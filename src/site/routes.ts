import { pairOf } from '../model/pair.ts';
import { rulePath } from '../model/rule-address.ts';

/** Every URL of the site, in one file. All take ids and give root-relative addresses under the configured base path. */

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

const at = (path: string): string => base + path;

/** Documents that are a part of the page of the thing they are the note of, with that thing. Told by whoever loads an atlas. */
let notes: ReadonlyMap<string, string> = new Map();

export function leadToNotes(entityOf: ReadonlyMap<string, string>): void {
  notes = entityOf;
}

export const routes = {
  home: () => at(''),
  graph: (query?: string) => at(`graph/${query ? `?${query}` : ''}`),
  entities: () => at('entities/'),
  /** `fragment` is a part of the page, or `with-<id>`: its connection with another. */
  entity: (id: string, fragment?: string) => at(`entities/${id}/${fragment ? `#${fragment}` : ''}`),
  /** Connections of an entity that its page has no room for: the second and further pages of them. */
  furtherConnections: (id: string, page: number) => at(`entities/${id}/connections/${page}/`),
  /** The second and further pages of a list that its own page has no room for. */
  list: (id: string, page: number) => at(`lists/${id}/${page}/`),
  topics: () => at('topics/'),
  topic: (id: string) => at(`topics/${id}/`),
  documents: () => at('documents/'),
  /** `fragment` is a sentence (`s12`) or passage (`p3`) id on the document's page; that of a note is the page of its thing. */
  document: (id: string, fragment?: string) => {
    const entity = notes.get(id);
    const page = entity === undefined ? `documents/${id}/` : `entities/${entity}/`;
    return at(`${page}${fragment ? `#${fragment}` : ''}`);
  },
  folder: (id: string) => at(`folders/${id}/`),
  /** A picture or another file that a document shows, by its hash. */
  file: (name: string) => at(`files/${name}`),
  claims: () => at('claims/'),
  claim: (id: string) => at(`claims/${id}/`),
  debates: () => at('debates/'),
  debate: (id: string) => at(`debates/${id}/`),
  predictions: () => at('predictions/'),
  /** Files for a calendar and for feed readers. */
  calendar: () => at('predictions.ics'),
  feed: (name: 'feed' | 'predictions' | 'changes') => at(`${name}.xml`),
  /** The picture of a page for those who share it. */
  card: (id: string) => at(`cards/${id}.png`),
  /** Either order of ends gives the one address. */
  connection: (a: string, b: string) => at(`connections/${pairOf(a, b)}/`),
  path: (from?: string, to?: string) => at(`path/${from && to ? `?from=${from}&to=${to}` : ''}`),
  search: () => at('search/'),
  /** The page that reads a visitor's own text; `example` is the text of a document to try it on. */
  read: (example?: string) => at(`read/${example ? `${example}.txt` : ''}`),
  data: (file?: string) => at(`data/${file ?? ''}`),
  /** What differs from the last edition. */
  changes: () => at('changes/'),
  about: (fragment?: string) => at(`about/${fragment ? `#${fragment}` : ''}`),
  quality: () => at('quality/'),
  rules: () => at('rules/'),
  rule: (id: string) => at(rulePath(id)),
  asset: (path: string) => at(path),
  /** The symbol of a kind, in the file that holds all of them. */
  kind: (kind: string) => at(`kinds.svg#${kind}`),
};
