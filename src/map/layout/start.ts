import type { AtlasGraph } from '../../graph/graph.ts';
import type { Point } from '../box.ts';
import { type Groups, hubOf } from './positions.ts';
import { circularOrder } from './topic-order.ts';

/**
 * Where the forces set out from: topics around a circle, neighbours where they have much between them, with room by the
 * number of their entities; these around their topic's centre on a sunflower's spiral, the first in rank innermost.
 *
 * @returns positions of entities, and of topics under their hub's key
 */
export function startPositions(graph: AtlasGraph, groups: Groups): Map<string, Point> {
  const topics = [...groups.keys()];
  const order = circularOrder(topicAffinity(graph, groups)).map((index) => topics[index]!);
  const spans = order.map((topic) => Math.sqrt(groups.get(topic)!.length));
  const total = spans.reduce((sum, span) => sum + span, 0);
  const radius = topics.length > 1 ? (total * SPIRAL) / 2 : 0;
  const positions = new Map<string, Point>();
  let before = 0;
  for (const [index, topic] of order.entries()) {
    const angle = (2 * Math.PI * (before + spans[index]! / 2)) / total;
    before += spans[index]!;
    const centre = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    positions.set(hubOf(topic), centre);
    for (const [nth, { id }] of groups.get(topic)!.entries()) {
      const turn = (nth + 1) * GOLDEN_ANGLE;
      const distance = SPIRAL * Math.sqrt(nth + 1);
      positions.set(id, { x: centre.x + distance * Math.cos(turn), y: centre.y + distance * Math.sin(turn) });
    }
  }
  return positions;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPIRAL = 20;

/** Strength of all connections between each two topics. */
function topicAffinity(graph: AtlasGraph, groups: Groups): number[][] {
  const topicOf = new Map(
    [...groups.values()].flatMap((members, index) => members.map(({ id }) => [id, index] as const)),
  );
  const affinity = Array.from({ length: groups.size }, () => new Array<number>(groups.size).fill(0));
  graph.forEachEdge((_id, { weight }, source, target) => {
    const [a, b] = [topicOf.get(source)!, topicOf.get(target)!];
    if (a === b) return;
    affinity[a]![b]! += weight;
    affinity[b]![a]! += weight;
  });
  return affinity;
}
