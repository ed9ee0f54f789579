import type { AtlasGraph } from './graph.ts';
import type { Colour, Palette } from './palette.ts';
import type { VisibleSet } from './select.ts';

/** What stands out: everything else is dimmed, not removed. Null when nothing does. */
export interface Emphasis {
  readonly nodes: ReadonlySet<number>;
  readonly edges: ReadonlySet<number>;
  /** Ringed: what the pointer or the keyboard is on, what is selected, the ends of a path. */
  readonly ringed: ReadonlySet<number>;
}

/** What is drawn at one moment, and how it is coloured. */
export interface Scene {
  readonly visible: VisibleSet;
  readonly emphasis: Emphasis | null;
  /** Hue of each entity, -1 for the neutral tone. */
  readonly hueOf: Int8Array;
  readonly palette: Palette;
}

/** One connection as it is drawn. */
export interface Stroke {
  readonly width: number;
  readonly dotted: boolean;
  readonly colour: Colour;
  readonly alpha: number;
  /** What is higher is drawn later: tracks, then roads, then what stands out. */
  readonly level: number;
}

/** One entity as it is drawn. */
export interface Mark {
  readonly colour: Colour;
  readonly alpha: number;
  readonly ringed: boolean;
  /** What stands out is drawn above the rest. */
  readonly level: number;
}

const DIMMED_NODE = 0.22;
const DIMMED_ROAD = 0.1;

export function strokeOf(graph: AtlasGraph, edge: number, { emphasis, palette }: Scene): Stroke {
  const road = graph.payload.edges.asserted[edge] === 1;
  const lane = !road && graph.payload.edges.linked[edge] === 1;
  const strength = Math.sqrt(graph.strength[edge] as number);
  const stands = emphasis?.edges.has(edge) ?? false;
  return {
    dotted: !road && !lane,
    width: (road ? 0.7 + 1.4 * strength : lane ? 0.6 + 0.6 * strength : 1.1 + 0.9 * strength) * (stands ? 1.3 : 1),
    colour: stands ? palette.ink : road || lane ? palette.road : palette.track,
    alpha: stands ? 0.85 : emphasis ? DIMMED_ROAD : road || lane ? 0.42 : 0.62,
    level: stands ? 2 : road || lane ? 1 : 0,
  };
}

export function markOf(node: number, { emphasis, hueOf, palette }: Scene): Mark {
  const stands = emphasis?.nodes.has(node) ?? false;
  return {
    colour: palette.hues[hueOf[node] as number]?.ink ?? palette.neutral.ink,
    alpha: emphasis && !stands ? DIMMED_NODE : 1,
    ringed: emphasis?.ringed.has(node) ?? false,
    level: stands ? 1 : 0,
  };
}

/** The drawn connections, those of the narrowed view weakest first, and those that stand out. */
export function drawnEdges({ visible, emphasis }: Scene): Set<number> {
  return new Set([...[...visible.edges].reverse(), ...(emphasis?.edges ?? [])]);
}

/** Rows of all nodes, largest symbol first. */
export function nodesBySize(graph: AtlasGraph): Int32Array {
  let rows = BY_SIZE.get(graph);
  if (!rows) {
    const { size } = graph.payload.nodes;
    rows = Int32Array.from({ length: graph.order }, (_, node) => node).sort(
      (a, b) => (size[b] as number) - (size[a] as number) || a - b,
    );
    BY_SIZE.set(graph, rows);
  }
  return rows;
}
const BY_SIZE = new WeakMap<AtlasGraph, Int32Array>();
