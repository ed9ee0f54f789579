import type { AtlasGraph } from '../../graph/graph.ts';
import { byCodeUnit } from '../../model/order.ts';
import { NODE_SIZE } from '../geometry.ts';
import { arrange } from './arrange.ts';
import { continueLayout } from './continue.ts';
import { pullTogether } from './forces.ts';
import { fitToFrame } from './frame.ts';
import {
  type Groups,
  hubOf,
  type Layout,
  type LayoutEntity,
  type LayoutTopic,
  type RecordedLayout,
} from './positions.ts';
import { startPositions } from './start.ts';

/**
 * Lays the entities out as a map: those of one topic together, topics with much between them side by side, room for names.
 * Start positions are set by topic and rank, forces pull together what is connected, the result is turned and stretched
 * into the frame and evened out, and overlaps are undone.
 *
 * Where some of them lay on a recorded map, the layout goes on from there instead.
 *
 * @returns positions in map units, y downwards, two decimals; no two nodes overlap
 */
export function layout(
  graph: AtlasGraph,
  entities: readonly LayoutEntity[],
  topics: readonly LayoutTopic[],
  recorded: RecordedLayout | null = null,
): Layout {
  const byRank = [...entities].sort((a, b) => b.rank - a.rank || byCodeUnit(a.id, b.id));
  const groups: Groups = new Map(
    [...Map.groupBy(byRank, ({ topic }) => topic)].sort(([a], [b]) => byCodeUnit(a ?? '\uffff', b ?? '\uffff')),
  );
  const sizes = nodeSizes(byRank);
  const sized = byRank.map((entity) => ({ ...entity, size: sizes.get(entity.id)! }));
  const topicNames = new Map(topics.map(({ id, name }) => [id, name]));
  const regionNames = [...groups.keys()]
    .filter((topic) => topic !== null)
    .map((topic) => ({ id: topic, name: topicNames.get(topic) ?? topic }));
  if (recorded && byRank.some(({ id }) => recorded.entities.has(id))) {
    return { sizes, ...continueLayout(graph, sized, regionNames, recorded) };
  }
  const pulled = fitToFrame(pullTogether(graph, groups, startPositions(graph, groups)));
  const nodes = sized.map((entity) => ({ ...entity, ...pulled.get(entity.id)! }));
  const named = regionNames.map((topic) => ({ ...topic, ...pulled.get(hubOf(topic.id))! }));
  return { sizes, ...arrange(nodes, named) };
}

/** The radius grows with rank; all shrink where more than some hundreds share the frame. */
function nodeSizes(entities: readonly LayoutEntity[]): Map<string, number> {
  const crowding = Math.min(1, Math.sqrt(UNCROWDED / Math.max(1, entities.length)));
  const { min, max } = NODE_SIZE;
  const sizeOf = (rank: number): number => Math.round((min + (max - min) * rank) * crowding * 100) / 100;
  return new Map(entities.map(({ id, rank }) => [id, sizeOf(rank)]));
}

/** As many entities as the frame holds with their nodes in full size. */
const UNCROWDED = 400;
