import type { EntityRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { derived } from './derived.ts';

/** Another entity with how often the two stand in one paragraph. */
export interface Companion {
  readonly entity: EntityRecord;
  readonly times: number;
}

const SHOWN = 6;
/** Only the entities named in most paragraphs can be missed beside another. */
const CANDIDATES = 80;
/** Paragraphs that chance alone would give, from which on it says something that there is none. */
const EXPECTED = 1;

/** Entities that share most passages with one, those that share at least two. */
export function oftenWith(source: LoadedAtlas, id: string): Companion[] {
  return (source.connectionsOf.get(id) ?? [])
    .filter(({ comentions }) => comentions > 1)
    .sort((a, b) => b.comentions - a.comentions || b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .slice(0, SHOWN)
    .flatMap((one) => {
      const entity = source.entities.get(one.source === id ? one.target : one.source);
      return entity ? [{ entity, times: one.comentions }] : [];
    });
}

/**
 * Entities that no speaker names in one passage with this one, though chance would: paragraphs with the one times
 * paragraphs with the other, divided by all paragraphs that name anything. The least expected silence last.
 */
export function neverWith(source: LoadedAtlas, id: string): Pick<Companion, 'entity'>[] {
  return silences(source, id).flatMap((other) => {
    const entity = source.entities.get(other);
    return entity ? [{ entity }] : [];
  });
}

const silences = derived('never with', (source: LoadedAtlas, id) => {
  const { all, of } = source.paragraphs;
  const own = of[id] ?? 0;
  const connected = new Set((source.connectionsOf.get(id) ?? []).flatMap((one) => [one.source, one.target]));
  const found: string[] = [];
  // What is named most comes first, and so what chance would have most often.
  for (const other of foremost(source)) {
    const times = (own * (of[other] ?? 0)) / Math.max(1, all);
    if (times < EXPECTED || found.length === SHOWN) break;
    if (other !== id && !connected.has(other)) found.push(other);
  }
  return found;
});

/** Entities named in most paragraphs. */
const foremost = derived('most named', ({ data, paragraphs: { of } }: LoadedAtlas): string[] =>
  data.entities
    .map(({ id }) => id)
    .sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || (a < b ? -1 : 1))
    .slice(0, CANDIDATES),
);
