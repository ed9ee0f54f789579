import type { EntityRecord } from '../model/atlas.ts';
import { countedMentions } from '../model/counted-mentions.ts';
import type { LoadedAtlas } from './atlas.ts';

/** Another entity with how often the two stand in one paragraph, or how often chance would have them do so. */
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
export function neverWith(source: LoadedAtlas, id: string): Companion[] {
  const { paragraphs, foremost, total } = paragraphsOf(source);
  const own = paragraphs.get(id)?.size ?? 0;
  const connected = new Set((source.connectionsOf.get(id) ?? []).flatMap((one) => [one.source, one.target]));
  const expected = (entity: EntityRecord) => (own * (paragraphs.get(entity.id)?.size ?? 0)) / total;
  const found: Companion[] = [];
  // What is named most comes first, and so what chance would have most often.
  for (const entity of foremost) {
    const times = expected(entity);
    if (times < EXPECTED || found.length === SHOWN) break;
    if (entity.id !== id && !connected.has(entity.id)) found.push({ entity, times });
  }
  return found;
}

interface Paragraphs {
  /** Paragraphs that name an entity, by entity. */
  readonly paragraphs: ReadonlyMap<string, ReadonlySet<string>>;
  readonly foremost: readonly EntityRecord[];
  /** Paragraphs that name anything. */
  readonly total: number;
}

const PARAGRAPHS = new WeakMap<LoadedAtlas, Paragraphs>();

function paragraphsOf(source: LoadedAtlas): Paragraphs {
  const known = PARAGRAPHS.get(source);
  if (known) return known;
  const paragraphs = new Map<string, Set<string>>();
  const all = new Set<string>();
  for (const { id } of source.data.documents) {
    const file = source.document(id);
    for (const { entity, sentence } of countedMentions(file)) {
      const key = `${id} ${file.sentences[sentence]?.block}`;
      all.add(key);
      const own = paragraphs.get(entity);
      if (own) own.add(key);
      else paragraphs.set(entity, new Set([key]));
    }
  }
  const size = (entity: EntityRecord) => paragraphs.get(entity.id)?.size ?? 0;
  const foremost = [...source.data.entities]
    .sort((a, b) => size(b) - size(a) || (a.id < b.id ? -1 : 1))
    .slice(0, CANDIDATES);
  const found = { paragraphs, foremost, total: Math.max(1, all.size) };
  PARAGRAPHS.set(source, found);
  return found;
}
