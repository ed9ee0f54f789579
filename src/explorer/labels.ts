import { type Box, isInside, overlap, type Point, squareAround } from '../map/box.ts';
import { BoxGrid } from '../map/box-grid.ts';
import { LABEL, symbolRadius } from '../map/geometry.ts';
import { LabelPlacer } from '../map/label-placer.ts';
import { nodesBySize } from './appearance.ts';
import { type EntityName, entityName, narrower, placeOf, placesBeside } from './entity-names.ts';
import type { AtlasGraph } from './graph.ts';
import { crossings, placesOff } from './leaders.ts';
import { landmarkZoom, placeRegionLabels, type RegionLabel } from './region-labels.ts';
import type { VisibleSet } from './select.ts';
import { type Insets, symbolShrink, type View, zoomOf } from './view.ts';

/** A name on the screen and the box that it may fill, in CSS pixels. */
export type Label = EntityName | RegionLabel;

/** Names that are wanted beyond those the map shows by itself. */
export interface WantedLabels {
  /** What the reader is on, and the stops of a path: drawn even over symbols, the first even over names. */
  readonly always: readonly number[];
  /** What else stands out: drawn beside its symbol or, where that is taken, at the end of a line from it. */
  readonly first: readonly number[];
  /** Drawn where there is room left, in this order. */
  readonly last: readonly number[];
}

/**
 * Chooses the names to draw so that no two overlap: those that stand out, the names of regions while they show, the
 * names whose zoom has come, then others that find room. A name stands beside its symbol and is whole where no panel covers
 * it. It covers no other symbol, but for what stands out and the heaviest few. What stands out is named in any case: off its
 * symbol if need be, and where that is not enough, in smaller type. Works on screen boxes, so it holds at every zoom and
 * window size.
 *
 * @param written where the names of squares stand on the screen
 */
export function chooseLabels(
  graph: AtlasGraph,
  visible: VisibleSet,
  view: View,
  wanted: WantedLabels,
  covered: Insets = { left: 0, right: 0, top: 0, bottom: 0 },
  written: readonly Point[] = [],
): Label[] {
  const request = { graph, visible, view, wanted, covered, written };
  const plain = choose(request, false);
  return plain.isComplete ? plain.chosen : choose(request, true).chosen;
}

interface Request {
  readonly graph: AtlasGraph;
  readonly visible: VisibleSet;
  readonly view: View;
  readonly wanted: WantedLabels;
  readonly covered: Insets;
  readonly written: readonly Point[];
}

function choose({ graph, visible, view, wanted, covered, written }: Request, isCramped: boolean) {
  const screen = { left: 0, right: view.width, top: 0, bottom: view.height };
  const free = {
    left: covered.left,
    right: view.width - covered.right,
    top: covered.top,
    bottom: view.height - covered.bottom,
  };
  const placer = new LabelPlacer((box) => isInside(box, free));
  const symbols = symbolsOn(screen, graph, visible, view);
  const chosen: Label[] = [];
  const seen = new Set<number>();
  const { labelZoom, size } = graph.payload.nodes;
  const standing = new Set([...wanted.always, ...wanted.first].filter((node) => visible.nodes[node]));
  const versions = (node: number) => {
    const name = entityName(graph, view, node);
    return isCramped && standing.has(node) ? narrower(name) : [name];
  };
  const onSymbols = (node: number) => (label: Box) => {
    let covered = 0;
    symbols.meets(label, (other) => {
      if (other.node !== node && (!standing.has(node) || standing.has(other.node)))
        covered += isLesser(graph, other.node, node) ? 1 : MOST_COVERED + 1;
      return false;
    });
    return covered;
  };
  const take = (node: number, label: Label | null) => {
    if (!label) return;
    seen.add(node);
    chosen.push(label);
  };
  const placeNode = (node: number, limit = 1, anyhow = false) => {
    if (!visible.nodes[node] || seen.has(node)) return;
    const places = placesBeside(versions(node)[0] as EntityName, placeOf(graph, view, node));
    take(node, placer.place(places, onSymbols(node), limit) ?? (anyhow ? placer.placeAnyhow(places) : null));
  };
  const placeOff = (node: number) => {
    const at = placeOf(graph, view, node);
    if (seen.has(node) || !isInside(squareAround(at, 0), screen)) return;
    const radius = symbolRadius(size[node] as number) * symbolShrink(view);
    const cost = onSymbols(node);
    let found: EntityName | null = null;
    for (const version of versions(node))
      found ??= placer.place(placesOff(version, at, radius), (place) => cost(place) + crossings(place, chosen));
    take(node, found);
    isComplete &&= found !== null;
  };
  let isComplete = true;
  wanted.always.forEach((node, index) => {
    placeNode(node, Number.POSITIVE_INFINITY, index === 0);
  });
  for (const node of wanted.first) placeNode(node);
  for (const node of [...standing].slice(0, MOST_OFF)) placeOff(node);
  for (const letter of written) placer.placeAnyhow([squareAround(letter, LETTER)]);
  const { topics, regions } = graph.payload;
  chosen.push(...placeRegionLabels(topics, regions, view, placer, () => landmarksOn(screen, graph, visible, view)));
  // What a map is read by has its name although lesser symbols stand close.
  for (const node of heaviest(graph, visible)) {
    // The zoom of a name is reckoned for its place on the right; another may be free before.
    if ((labelZoom[node] as number) <= 2 * landmarkZoom(zoomOf(view))) placeNode(node, MOST_COVERED + 1);
  }
  for (const node of namedAt(graph, landmarkZoom(zoomOf(view)))) placeNode(node);
  for (const node of wanted.last) placeNode(node);
  return { chosen, isComplete };
}

/** Side of a grid cell in CSS pixels. */
const CELL = 96;

/** Half the side of the room that a letter of the squares takes, in CSS pixels. */
const LETTER = 8;

/** Of more names than these a hub's are left to the list: no window has room for them. */
const MOST_OFF = 80;

/** The names of so many entities may cover so many symbols of half their size or less, if there is no other place. */
const [FOREMOST, MOST_COVERED] = [8, 1];

function isLesser({ payload }: AtlasGraph, node: number, than: number): boolean {
  const { size } = payload.nodes;
  return (size[node] as number) * 2 <= (size[than] as number);
}

function heaviest(graph: AtlasGraph, visible: VisibleSet): number[] {
  const found: number[] = [];
  for (const node of nodesBySize(graph)) {
    if (found.length === FOREMOST) break;
    if (visible.nodes[node]) found.push(node);
  }
  return found;
}

/** Boxes of the symbols and names of the landmarks: what a pill had better not cover. */
function landmarksOn(screen: Box, graph: AtlasGraph, visible: VisibleSet, view: View): BoxGrid<Box> {
  const { size } = graph.payload.nodes;
  const grid = new BoxGrid<Box>(CELL);
  for (const node of namedAt(graph, landmarkZoom(zoomOf(view)))) {
    if (!visible.nodes[node]) continue;
    const label = entityName(graph, view, node);
    const symbol = 2 * symbolRadius(size[node] as number) * symbolShrink(view) + LABEL.gap;
    if (overlap(label, screen)) grid.add({ ...label, left: label.left - symbol });
  }
  return grid;
}

/**
 * Rows of the entities that a zoom has names for, the earliest and largest first. They are put in order as far as a zoom
 * asks: all at once would take as long as to place the names of the first drawing.
 */
function namedAt(graph: AtlasGraph, zoom: number): readonly number[] {
  const { labelZoom, size } = graph.payload.nodes;
  const zoomAt = (node: number) => labelZoom[node] as number;
  const { upTo, rows } = NAMED.get(graph) ?? { upTo: -1, rows: [] };
  if (zoom > upTo) {
    const next: number[] = [];
    for (let node = 0; node < graph.order; node++) if (zoomAt(node) > upTo && zoomAt(node) <= zoom) next.push(node);
    rows.push(...next.sort((a, b) => zoomAt(a) - zoomAt(b) || (size[b] as number) - (size[a] as number) || a - b));
    NAMED.set(graph, { upTo: zoom, rows });
  }
  const beyond = rows.findIndex((node) => zoomAt(node) > zoom);
  return beyond < 0 ? rows : rows.slice(0, beyond);
}
const NAMED = new WeakMap<AtlasGraph, { readonly upTo: number; readonly rows: number[] }>();

/** The symbols of the entities that are drawn. */
function symbolsOn(
  screen: Box,
  graph: AtlasGraph,
  visible: VisibleSet,
  view: View,
): BoxGrid<Box & { readonly node: number }> {
  const { x, y, size } = graph.payload.nodes;
  const shrink = symbolShrink(view);
  const grid = new BoxGrid<Box & { readonly node: number }>(CELL);
  for (let node = 0; node < graph.order; node++) {
    if (!visible.nodes[node]) continue;
    const radius = symbolRadius(size[node] as number) * shrink;
    const centreX = view.originX + view.scale * (x[node] as number);
    const centreY = view.originY + view.scale * (y[node] as number);
    const box = {
      node,
      left: centreX - radius,
      right: centreX + radius,
      top: centreY - radius,
      bottom: centreY + radius,
    };
    if (overlap(box, screen)) grid.add(box);
  }
  return grid;
}
