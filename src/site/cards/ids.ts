import type { LoadedAtlas } from '../atlas.ts';
import { debates } from '../debates.ts';

/** Up to so many of each kind of page have a card of their own, the foremost first; the others share that of the atlas. */
export const CARDS_CAP = 500;

const IDS = new WeakMap<LoadedAtlas, ReadonlySet<string>>();

/** The ids of all cards: `home`, and `<kind>-<id>` of pages. */
export function cardIds(source: LoadedAtlas): ReadonlySet<string> {
  const known = IDS.get(source);
  if (known) return known;
  const { claims, documents, topics } = source.data;
  const foremost = source.nodes.map(({ entity }) => entity);
  const rooms = { entity: foremost, topic: topics, claim: claims, document: documents, debate: debates(source) };
  const ids = Object.entries(rooms).flatMap(([room, records]) =>
    records.slice(0, CARDS_CAP).map(({ id }) => `${room}-${id}`),
  );
  const all = new Set(['home', ...ids]);
  IDS.set(source, all);
  return all;
}

/** The card of a page: its own where it has one. */
export function cardOf(source: LoadedAtlas, id: string): string {
  return cardIds(source).has(id) ? id : 'home';
}
