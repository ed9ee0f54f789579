import type { DocumentRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';

const MOST = 3;
/** In UTF-16 code units: an example is read at one go. */
const LONGEST = 20_000;

/** Documents to try the reading on: of the shorter ones those that name most, one of each format while there are several. */
export function examples(source: LoadedAtlas): DocumentRecord[] {
  const named = new Map<string, Set<string>>();
  for (const { document, entity } of source.data.mentions) {
    named.set(document, (named.get(document) ?? new Set()).add(entity));
  }
  const size = ({ id }: DocumentRecord) => named.get(id)?.size ?? 0;
  const short = source.data.documents
    .filter(({ length }) => length <= LONGEST)
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1));
  const first = new Map<string, DocumentRecord>();
  for (const record of short) if (!first.has(record.format)) first.set(record.format, record);
  const others = short.filter((record) => first.get(record.format) !== record);
  return [...first.values(), ...others].slice(0, MOST);
}
