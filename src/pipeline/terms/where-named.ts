import { byCodeUnit } from '../../model/order.ts';
import type { Draft, MatchedDocument } from '../stages.ts';
import type { SentencePlace } from './central.ts';

/** " and 2 other documents"; nothing for none. */
export function andOthers(count: number): string {
  return count === 0 ? '' : ` and ${count} other document${count === 1 ? '' : 's'}`;
}

/** "A person named in “Letters” and 2 other documents, beside Norland and Velm."; null where nothing names it. */
export function whereNamed(
  { id, name, kind, aliases }: Pick<Draft, 'id' | 'name' | 'kind' | 'aliases'>,
  places: readonly SentencePlace[],
  documents: ReadonlyMap<string, MatchedDocument>,
  names: ReadonlyMap<string, string>,
): string | null {
  const counts = Map.groupBy(places, ({ document }) => document);
  const [first, ...others] = [...counts].sort((a, b) => b[1].length - a[1].length || byCodeUnit(a[0], b[0]));
  if (!first) return null;
  const more = andOthers(others.length);
  const long = /^\p{Lu}[\p{Lu}\d]+s?$/u.test(name) ? aliases.find((alias) => /\S\s+\S/.test(alias)) : undefined;
  const short = long === undefined ? '' : `Short for ${long}. `;
  const what = kind === 'concept' ? 'A term' : `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind}`;
  const beside = companionsOf(id, counts, documents).flatMap((other) => names.get(other) ?? []);
  const among = beside.length === 0 ? '' : `, often beside ${beside.slice(0, COMPANIONS).join(' and ')}`;
  return `${short}${what} named in “${documents.get(first[0])!.title}”${more}${among}.`;
}

/** What the same sentences name at least twice, most often first. */
function companionsOf(
  id: string,
  places: ReadonlyMap<string, readonly SentencePlace[]>,
  documents: ReadonlyMap<string, MatchedDocument>,
): string[] {
  const together = new Map<string, number>();
  for (const [document, own] of places) {
    const sentences = new Set(own.map(({ sentence }) => sentence));
    const named = new Set<string>();
    for (const { entity, sentence } of documents.get(document)!.mentions) {
      if (entity !== id && sentences.has(sentence)) named.add(`${entity} ${sentence}`);
    }
    for (const key of named) {
      const other = key.slice(0, key.indexOf(' '));
      together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  return [...together]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    .map(([other]) => other);
}
const COMPANIONS = 2;
