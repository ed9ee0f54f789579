import type { Connection } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';

/** Above this many connections only the asserted, the linked, the backbone's and the strongest go into the browser. */
const MOST_EDGES = 3000;

type Drawable = Pick<Connection, 'id' | 'strength' | 'asserted' | 'linked' | 'backbone'>;

/**
 * The connections that go into the browser at once, and those that it fetches when they are asked for; both strongest
 * first. At once go all of a small atlas; of a large one the asserted, the linked and the backbone's, and of the others the
 * strongest while there is room.
 */
export function drawnConnections<Some extends Drawable>(
  connections: readonly Some[],
): { readonly drawn: Some[]; readonly leftOut: Some[] } {
  const strongestFirst = [...connections].sort((a, b) => b.strength - a.strength || byCodeUnit(a.id, b.id));
  if (connections.length <= MOST_EDGES) return { drawn: strongestFirst, leftOut: [] };
  const isFirm = ({ asserted, linked, backbone }: Drawable): boolean => asserted > 0 || linked > 0 || backbone;
  let room = MOST_EDGES - connections.filter(isFirm).length;
  const held = new Set(strongestFirst.filter((connection) => isFirm(connection) || room-- > 0));
  return {
    drawn: strongestFirst.filter((connection) => held.has(connection)),
    leftOut: strongestFirst.filter((connection) => !held.has(connection)),
  };
}
