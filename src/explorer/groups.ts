import { groups as words } from '#interface';
import { countOf } from '../model/count.ts';
import { type AtlasGraph, missingCount } from './graph.ts';
import { HUES } from './palette.ts';
import type { ExplorerState } from './state.ts';

/** What a hue stands for while the map is coloured one way. */
export interface Group {
  readonly label: string;
  /** Index into the palette's hues; -1 is the neutral tone. */
  readonly hue: number;
  readonly count: number;
}

export interface Grouping {
  /** Hue of each node, -1 for the neutral tone. */
  readonly hueOf: Int8Array;
  readonly groups: readonly Group[];
}

/** Sorts the entities into the hues of one colouring. Topics and kinds keep their hue for good; the rest is by size. */
export function groupNodes(graph: AtlasGraph, colour: ExplorerState['colour']): Grouping {
  const { payload } = graph;
  const { nodes } = payload;
  if (colour === 'topic') {
    return fixed(
      graph,
      payload.topics.map((topic) => topic.name),
      (node) => nodes.topics[node]?.[0] ?? -1,
      words.noTopic,
    );
  }
  if (colour === 'kind') return fixed(graph, payload.kinds, (node) => nodes.kind[node] ?? -1, words.otherKind);
  if (colour === 'community') {
    return ranked(
      graph,
      (node) => nodes.community[node] ?? -1,
      (group) => words.around(largestName(graph, group)),
      words.smaller,
    );
  }
  if (missingCount(graph) > 0) return { hueOf: new Int8Array(graph.order).fill(-1), groups: [] };
  return ranked(
    graph,
    (node) => (nodes.documents[node]?.length === 1 ? (nodes.documents[node]?.[0] ?? -1) : -1),
    (group) => words.onlyIn(payload.documents[group]?.title ?? ''),
    words.inSeveral,
  );
}

/** A computed community has no name of its own: its largest member stands for it. */
function largestName(graph: AtlasGraph, community: number): string {
  const { nodes } = graph.payload;
  let largest = -1;
  nodes.community.forEach((group, node) => {
    if (group === community && (nodes.size[node] ?? 0) > (nodes.size[largest] ?? -1)) largest = node;
  });
  return nodes.name[largest] ?? '';
}

function fixed(
  graph: AtlasGraph,
  labels: readonly string[],
  groupOf: (node: number) => number,
  rest: string,
): Grouping {
  const counts = countGroups(graph, groupOf);
  const hue = (group: number) => (group < 0 ? -1 : group % HUES);
  return {
    hueOf: Int8Array.from({ length: graph.order }, (_, node) => hue(groupOf(node))),
    groups: [
      ...labels.map((label, group) => ({ label, hue: hue(group), count: counts.get(group) ?? 0 })),
      { label: rest, hue: -1, count: counts.get(-1) ?? 0 },
    ].filter(({ count }) => count > 0),
  };
}

/** The nine largest groups get a hue each, everything else the neutral tone. */
function ranked(
  graph: AtlasGraph,
  groupOf: (node: number) => number,
  label: (group: number) => string,
  rest: string,
): Grouping {
  const counts = countGroups(graph, groupOf);
  const largest = [...counts]
    .filter(([group]) => group >= 0)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, HUES - 1);
  const hues = new Map(largest.map(([group], hue) => [group, hue]));
  const hueOf = Int8Array.from({ length: graph.order }, (_, node) => hues.get(groupOf(node)) ?? -1);
  const others = hueOf.reduce((count, hue) => count + (hue < 0 ? 1 : 0), 0);
  return {
    hueOf,
    groups: [
      ...largest.map(([group, count], hue) => ({ label: label(group), hue, count })),
      ...(others ? [{ label: rest, hue: -1, count: others }] : []),
    ],
  };
}

function countGroups(graph: AtlasGraph, groupOf: (node: number) => number): Map<number, number> {
  return countOf(Array.from({ length: graph.order }, (_, node) => groupOf(node)));
}
