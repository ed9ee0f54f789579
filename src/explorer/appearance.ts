import { symbolRadius } from '../map/geometry.ts';
import { bendOf } from '../map/roads.ts';
import { rowBytes } from './gl-layer.ts';
import { type AtlasGraph, connectionId } from './graph.ts';
import { type Colour, channels, type Palette } from './palette.ts';
import { ROAD_ROW } from './roads.ts';
import type { VisibleSet } from './select.ts';
import { SETTLEMENT_ROW } from './settlements.ts';

/** What stands out: everything else is dimmed, not removed. Null when nothing does. */
export interface Emphasis {
  readonly nodes: ReadonlySet<number>;
  readonly edges: readonly number[];
  /** Ringed: what the pointer or the keyboard is on, what is selected, the ends of a path. */
  readonly ringed: ReadonlySet<number>;
}

/** One connection as it is drawn. */
export interface Stroke {
  readonly edge: number;
  readonly width: number;
  readonly dotted: boolean;
  readonly colour: Colour;
  readonly alpha: number;
}

/** One entity as it is drawn. */
export interface Mark {
  readonly node: number;
  readonly colour: Colour;
  readonly alpha: number;
  readonly ringed: boolean;
}

const DIMMED_NODE = 0.22;
const DIMMED_ROAD = 0.1;

/** Connections in the order they are laid down: tracks, then roads, then what stands out. */
export function* strokes(
  graph: AtlasGraph,
  visible: VisibleSet,
  emphasis: Emphasis | null,
  palette: Palette,
): Generator<Stroke> {
  const standing = new Set(emphasis?.edges);
  const { asserted } = graph.payload.edges;
  const stroke = (edge: number, stands: boolean): Stroke => {
    const road = asserted[edge] === 1;
    const strength = Math.sqrt(graph.strength[edge] as number);
    return {
      edge,
      dotted: !road,
      width: (road ? 0.7 + 1.4 * strength : 1.1 + 0.9 * strength) * (stands ? 1.3 : 1),
      colour: stands ? palette.ink : road ? palette.road : palette.track,
      alpha: stands ? 0.85 : emphasis ? DIMMED_ROAD : road ? 0.42 : 0.62,
    };
  };
  for (const wanted of [0, 1]) {
    for (let place = visible.edges.length - 1; place >= 0; place--) {
      const edge = visible.edges[place] as number;
      if (asserted[edge] === wanted && !standing.has(edge)) yield stroke(edge, false);
    }
  }
  for (const edge of standing) yield stroke(edge, true);
}

/** Entities in the order they are laid down: large before small, what stands out last. */
export function* marks(
  graph: AtlasGraph,
  visible: VisibleSet,
  emphasis: Emphasis | null,
  hueOf: Int8Array,
  palette: Palette,
): Generator<Mark> {
  const mark = (node: number): Mark => ({
    node,
    colour: palette.hues[hueOf[node] as number]?.ink ?? palette.neutral.ink,
    alpha: emphasis && !emphasis.nodes.has(node) ? DIMMED_NODE : 1,
    ringed: emphasis?.ringed.has(node) ?? false,
  });
  const bySize = nodesBySize(graph);
  for (const node of bySize) if (visible.nodes[node] && !emphasis?.nodes.has(node)) yield mark(node);
  if (emphasis) for (const node of bySize) if (visible.nodes[node] && emphasis.nodes.has(node)) yield mark(node);
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

/** A table for one of the map's layers: packed rows and their number. */
export interface Table {
  readonly rows: ArrayBuffer;
  readonly count: number;
}

export function packStrokes(graph: AtlasGraph, list: Iterable<Stroke>, most: number): Table {
  const { x, y } = graph.payload.nodes;
  const table = createTable(rowBytes(ROAD_ROW), most);
  for (const stroke of list) {
    const a = graph.source[stroke.edge] as number;
    const b = graph.target[stroke.edge] as number;
    table.floats(x[a] as number, y[a] as number, x[b] as number, y[b] as number);
    table.floats(stroke.width, stroke.dotted ? 1 : 0, bendOf(connectionId(graph, stroke.edge)));
    table.colour(stroke.colour, stroke.alpha);
  }
  return table.done();
}

export function packMarks(graph: AtlasGraph, list: Iterable<Mark>, most: number, palette: Palette): Table {
  const { x, y, size, kind } = graph.payload.nodes;
  const table = createTable(rowBytes(SETTLEMENT_ROW), most);
  for (const { node, colour, alpha, ringed } of list) {
    table.floats(x[node] as number, y[node] as number, symbolRadius(size[node] as number), kind[node] as number);
    table.colour(colour, alpha);
    table.colour(palette.accent, ringed ? 1 : 0);
  }
  return table.done();
}

function createTable(stride: number, most: number) {
  const rows = new ArrayBuffer(stride * most);
  const floats = new Float32Array(rows);
  const bytes = new Uint8Array(rows);
  const known = new Map<Colour, [number, number, number]>();
  let at = 0;
  return {
    floats(...values: number[]) {
      for (const value of values) {
        floats[at / 4] = value;
        at += 4;
      }
    },
    colour(colour: Colour, alpha: number) {
      let parts = known.get(colour);
      if (!parts) {
        parts = channels(colour);
        known.set(colour, parts);
      }
      bytes[at++] = parts[0];
      bytes[at++] = parts[1];
      bytes[at++] = parts[2];
      bytes[at++] = Math.round(alpha * 255);
    },
    done: (): Table => ({ rows, count: at / stride }),
  };
}
