import { LABEL, labelFontSize, labelText, symbolRadius, textWidth } from '../model/label-geometry.ts';
import type { AtlasGraph } from './graph.ts';
import type { VisibleSet } from './select.ts';
import { symbolShrink, type View, zoomOf } from './view.ts';

/** A name on the screen, in CSS pixels: left end and middle of its line, and the width it may fill. */
export interface Label extends Box {
  /** Row of the entity, or -1 for a region's name. */
  readonly node: number;
  /** Index of the topic for a region's name, else -1. */
  readonly topic: number;
  readonly lines: readonly string[];
  readonly fontSize: number;
}

/** Names that are wanted beyond those the map shows by itself. */
export interface WantedLabels {
  /** What stands out: the first is drawn always, the others where they clear each other; all else gives way. */
  readonly first: readonly number[];
  /** Drawn where there is room left, in this order. */
  readonly last: readonly number[];
}

/** A region's name that has no room moves up or down by parts of its height. */
const REGION_SHIFTS = [0, -0.6, 0.6, -1.1, 1.1, -1.6, 1.6] as const;
/** Region names are drawn up to this zoom; closer, the names of places have the ground to themselves. */
export const REGION_ZOOM = 2.4;
const REGION_FONT = { least: 10, most: 17 } as const;
export const REGION_SPACING = 0.16;

/**
 * Chooses the names to draw so that no two overlap: those that stand out, the names of regions while they show, the
 * names whose zoom has come, then others that find room. A name covers no symbol as important as its own. Works on
 * screen boxes, so it holds at every zoom and window size.
 */
export function chooseLabels(graph: AtlasGraph, visible: VisibleSet, view: View, wanted: WantedLabels): Label[] {
  const crowd = new Crowd<Label>();
  const symbols = symbolsOnScreen(graph, visible, view);
  const chosen: Label[] = [];
  const seen = new Set<number>();
  const place = (label: Label, force = false): boolean => {
    if (!isOnScreen(label, view) || (!force && crowd.meets(label))) return false;
    crowd.add(label);
    chosen.push(label);
    return true;
  };
  const { size } = graph.payload.nodes;
  const standing = new Set(wanted.first);
  const placeNode = (node: number, force = false) => {
    if (!visible.nodes[node] || seen.has(node)) return;
    const label = nodeLabel(graph, view, node);
    const counts = (other: number) =>
      other !== node && (standing.has(node) ? standing.has(other) : (size[other] as number) >= (size[node] as number));
    if (!force && symbols.meets(label, (other) => counts(other.node))) return;
    if (place(label, force)) seen.add(node);
  };
  wanted.first.forEach((node, index) => {
    placeNode(node, index === 0);
  });
  const zoom = zoomOf(view);
  if (zoom <= REGION_ZOOM) {
    graph.payload.topics.forEach((topic, row) => {
      if (!graph.payload.regions[row]?.length) return;
      const label = regionLabel(topic, row, view);
      REGION_SHIFTS.some((shift) => place({ ...label, y: label.y + shift * label.height }));
    });
  }
  const { labelZoom } = graph.payload.nodes;
  for (const node of byLabelZoom(graph)) {
    if ((labelZoom[node] as number) > zoom) break;
    placeNode(node);
  }
  for (const node of wanted.last) placeNode(node);
  return chosen;
}

/** A box by its left end, the middle of its height, and its extent. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes touch. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

function nodeLabel(graph: AtlasGraph, view: View, node: number): Label {
  const { nodes } = graph.payload;
  const size = nodes.size[node] as number;
  const text = labelText(nodes.name[node] as string);
  const fontSize = labelFontSize(size);
  return {
    node,
    topic: -1,
    lines: [text],
    x: view.originX + view.scale * (nodes.x[node] as number) + symbolRadius(size) * symbolShrink(view) + LABEL.gap,
    y: view.originY + view.scale * (nodes.y[node] as number),
    width: textWidth(text, fontSize),
    height: fontSize * LABEL.lineHeight,
    fontSize,
  };
}

function regionLabel(
  topic: { readonly name: string; readonly x: number; readonly y: number },
  row: number,
  view: View,
) {
  const fontSize = Math.min(REGION_FONT.most, Math.max(REGION_FONT.least, 15 * Math.sqrt(zoomOf(view))));
  const lines = inTwoLines(topic.name.toUpperCase());
  const width = Math.max(
    ...lines.map((line) => textWidth(line, fontSize) + REGION_SPACING * fontSize * [...line].length),
  );
  return {
    node: -1,
    topic: row,
    lines,
    x: view.originX + view.scale * topic.x - width / 2,
    y: view.originY + view.scale * topic.y,
    width,
    height: fontSize * 1.35 * lines.length,
    fontSize,
  };
}

/** Breaks a long name at the space nearest to its middle. */
function inTwoLines(name: string): string[] {
  if (name.length <= 14) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}

function isOnScreen(label: Label, view: View): boolean {
  return (
    label.x < view.width &&
    label.x + label.width > 0 &&
    label.y - label.height / 2 < view.height &&
    label.y + label.height / 2 > 0
  );
}

function byLabelZoom(graph: AtlasGraph): Int32Array {
  let rows = BY_ZOOM.get(graph);
  if (!rows) {
    const { labelZoom, size } = graph.payload.nodes;
    rows = Int32Array.from({ length: graph.order }, (_, node) => node).sort(
      (a, b) =>
        (labelZoom[a] as number) - (labelZoom[b] as number) || (size[b] as number) - (size[a] as number) || a - b,
    );
    BY_ZOOM.set(graph, rows);
  }
  return rows;
}
const BY_ZOOM = new WeakMap<AtlasGraph, Int32Array>();

/** Symbols that a name should not cover: those of entities at least as important as its own. */
function symbolsOnScreen(graph: AtlasGraph, visible: VisibleSet, view: View): Crowd<Box & { node: number }> {
  const { x, y, size } = graph.payload.nodes;
  const crowd = new Crowd<Box & { node: number }>();
  const shrink = symbolShrink(view);
  for (let node = 0; node < graph.order; node++) {
    if (!visible.nodes[node]) continue;
    const radius = symbolRadius(size[node] as number) * shrink;
    const left = view.originX + view.scale * (x[node] as number) - radius;
    const middle = view.originY + view.scale * (y[node] as number);
    if (left > view.width || left + 2 * radius < 0 || middle - radius > view.height || middle + radius < 0) continue;
    crowd.add({ node, x: left, y: middle, width: 2 * radius, height: 2 * radius });
  }
  return crowd;
}

/** Boxes on a grid, so that a new one is compared with its neighbourhood only. */
class Crowd<Member extends Box> {
  readonly #cells = new Map<number, Member[]>();

  meets(box: Box, counts: (member: Member) => boolean = () => true): boolean {
    for (const cell of cellsOf(box)) {
      if (this.#cells.get(cell)?.some((member) => overlap(box, member) && counts(member))) return true;
    }
    return false;
  }

  add(member: Member): void {
    for (const cell of cellsOf(member)) {
      const list = this.#cells.get(cell);
      if (list) list.push(member);
      else this.#cells.set(cell, [member]);
    }
  }
}

const CELL = 96;

function* cellsOf(label: Box): Generator<number> {
  for (let column = Math.floor(label.x / CELL); column <= (label.x + label.width) / CELL; column++) {
    const top = Math.floor((label.y - label.height / 2) / CELL);
    for (let row = top; row <= (label.y + label.height / 2) / CELL; row++) yield column * 65536 + row;
  }
}
