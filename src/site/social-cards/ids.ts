import type { LoadedAtlas } from '../atlas.ts';
import { debates } from '../debates.ts';
import { derived } from '../derived.ts';

/** Pixels of a card: what networks show, in half the bytes of the usual 1200 by 630. */
export const CARD = { width: 800, height: 420 } as const;

/** Up to so many of each kind of page have a card of their own, the foremost first. */
const CARDS_CAP = 100;

/** Letters that the fonts of the cards have not: a title is drawn whole or not at all. */
const UNDRAWN = /(?=\p{L})[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The ids of all cards: `home`, and `<kind>-<id>` of topics, debates, and of the documents and persons that curators
 * wrote about. Of a folder that nobody curated there may be thousands of both, each with a picture that nobody shares.
 */
export const cardIds = derived('cards', (source: LoadedAtlas): ReadonlySet<string> => {
  const { documents, topics } = source.data;
  const persons = source.nodes
    .map(({ entity }) => entity)
    .filter(({ kind, status }) => kind === 'person' && status === 'curated');
  const rooms: Record<string, readonly { id: string; title: string }[]> = {
    entity: persons.map(({ id, name }) => ({ id, title: name })),
    topic: topics.map(({ id, name }) => ({ id, title: name })),
    document: documents.filter(({ curated, entity }) => curated && entity === undefined),
    debate: debates(source),
  };
  const ids = Object.entries(rooms).flatMap(([room, records]) =>
    records
      .slice(0, CARDS_CAP)
      .filter(({ title }) => !UNDRAWN.test(title))
      .map(({ id }) => `${room}-${id}`),
  );
  return new Set(['home', ...ids]);
});

/** The card of a page: its own where it has one, else that of the topic it belongs to, else that of the atlas. */
export function cardOf(source: LoadedAtlas, own: string, topic?: string): string {
  const ids = cardIds(source);
  return [own, `topic-${topic}`].find((id) => ids.has(id)) ?? 'home';
}
