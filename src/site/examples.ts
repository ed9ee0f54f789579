import type { DocumentRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';

const MOST = 3;
/** In UTF-16 code units: an example is read at one go. */
const LONGEST = 20_000;

/**
 * Documents to try the reading on: of the shorter ones those that name most, one of each format while there are several. They are given
 * as they were written, so that one with comments, or with what its page does not show, is none.
 */
export function examples(source: LoadedAtlas): DocumentRecord[] {
  const named = new Map<string, Set<string>>();
  for (const { document, entity } of source.data.mentions) {
    named.set(document, (named.get(document) ?? new Set()).add(entity));
  }
  const size = ({ id }: DocumentRecord) => named.get(id)?.size ?? 0;
  const short = source.data.documents
    .filter(({ id, length }) => length <= LONGEST && !UNSHOWN.test(source.document(id).text))
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  const first = new Map<string, DocumentRecord>();
  for (const record of short) if (!first.has(record.format)) first.set(record.format, record);
  const others = short.filter((record) => first.get(record.format) !== record);
  return [...first.values(), ...others].slice(0, MOST);
}

/** A comment of Obsidian or HTML, an element that no page shows. */
const UNSHOWN = /%%|<!--|<(?:head|script|style|template|noscript)\b|<[a-z][^<>]*\s(?:hidden|style)\b/i;
