import type { LoadedAtlas } from '../atlas.ts';
import { debates } from '../debates.ts';

/** Up to so many of each kind of page have a card of their own, the foremost first; the others share that of the atlas. */
export const CARDS_CAP = 500;

/** Letters that the fonts of the cards have not: a title is drawn whole or not at all. */
const UNDRAWN = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

const IDS = new WeakMap<LoadedAtlas, ReadonlySet<string>>();

/** The ids of all cards: `home`, and `<kind>-<id>` of pages. */
export function cardIds(source: LoadedAtlas): ReadonlySet<string> {
  const known = IDS.get(source);
  if (known) return known;
  const { claims, documents, topics } = source.data;
  const foremost = source.nodes.map(({ entity }) => entity);
  const rooms: Record<string, readonly { id: string; title: string }[]> = {
    entity: foremost.map(({ id, name }) => ({ id, title: name })),
    topic: topics.map(({ id, name }) => ({ id, title: name })),
    claim: claims.map(({ id, statement }) => ({ id, title: statement })),
    document: documents.filter(({ entity }) => entity === undefined),
    debate: debates(source).map(({ id, lead }) => ({ id, title: lead.statement })),
  };
  const ids = Object.entries(rooms).flatMap(([room, records]) =>
    records
      .slice(0, CARDS_CAP)
      .filter(({ title }) => !UNDRAWN.test(title))
      .map(({ id }) => `${room}-${id}`),
  );
  const all = new Set(['home', ...ids]);
  IDS.set(source, all);
  return all;
}

/** The card of a page: its own where it has one. */
export function cardOf(source: LoadedAtlas, id: string): string {
  return cardIds(source).has(id) ? id : 'home';
}
