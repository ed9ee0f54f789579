import { type Box, Crowd } from '../map/box-grid.ts';
import { LABEL, labelFontSize, labelText, symbolRadius, textWidth } from '../map/geometry.ts';
import type { AtlasGraph } from './graph.ts';
import { landmarkZoom, placeRegionLabels } from './region-labels.ts';
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
  /** A region's name far out: set on a ground of its own, so that it is read across everything that lies below. */
  readonly pill: boolean;
}

/** Names that are wanted beyond those the map shows by itself. */
export interface WantedLabels {
  /** What stands out: the first is drawn always, the others where they clear each other; all else gives way. */
  readonly first: readonly number[];
  /** Drawn where there is room left, in this order. */
  readonly last: readonly number[];
}

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
  const { topics, regions } = graph.payload;
  const hasLand = (topic: number) => Boolean(regions[topic]?.length);
  placeRegionLabels(topics, hasLand, view, crowd, () => landmarksOf(graph, visible, view), place);
  const { labelZoom } = graph.payload.nodes;
  for (const node of byLabelZoom(graph)) {
    if ((labelZoom[node] as number) > landmarkZoom(zoom)) break;
    placeNode(node);
  }
  for (const node of wanted.last) placeNode(node);
  return chosen;
}

/** Boxes of the symbols and names of the landmarks: what a pill had better not cover. */
function landmarksOf(graph: AtlasGraph, visible: VisibleSet, view: View): Crowd<Box> {
  const { labelZoom, size } = graph.payload.nodes;
  const least = landmarkZoom(zoomOf(view));
  const crowd = new Crowd<Box>();
  for (const node of byLabelZoom(graph)) {
    if ((labelZoom[node] as number) > least) break;
    if (!visible.nodes[node]) continue;
    const label = nodeLabel(graph, view, node);
    const symbol = 2 * symbolRadius(size[node] as number) * symbolShrink(view) + LABEL.gap;
    if (isOnScreen(label, view)) crowd.add({ ...label, x: label.x - symbol, width: label.width + symbol });
  }
  return crowd;
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
    pill: false,
  };
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
