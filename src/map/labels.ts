import { textWidth } from './geometry.ts';

/** Places names on a printed map so that none covers another (point-feature labelling, greedy by weight). */

export interface LabelRequest {
  readonly key: string;
  readonly text: string;
  /** Centre of the symbol and its radius, in sheet units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: number;
  /** Set in any case, over symbols if need be. */
  readonly always?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const CELL = 64;

/**
 * Tries for each name in turn right, left, above and below of its symbol and keeps the first place that is free of
 * earlier names, of `taken` and of the symbols of all requests, inside `frame`. Names that fit nowhere are left out, but the
 * first `foremost` may stand on symbols, and one asked for `always` on anything. Order of requests decides.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: Box,
  taken: readonly Box[] = [],
  foremost = 0,
): { places: Map<string, PlacedLabel>; boxes: Box[] } {
  const names = new BoxIndex();
  const symbols = new BoxIndex();
  for (const box of taken) names.add(box);
  for (const request of requests) symbols.add(symbolBox(request));
  const boxes: Box[] = [];
  const places = new Map<string, PlacedLabel>();
  requests.forEach((request, position) => {
    const own = symbolBox(request);
    const inFrame = candidates(request).filter(([, box]) => inside(box, frame));
    const offNames = inFrame.filter(([, box]) => !names.touches(box, own));
    const found =
      offNames.find(([, box]) => !symbols.touches(box, own)) ??
      (position < foremost ? offNames[0] : undefined) ??
      (request.always ? inFrame[0] : undefined);
    if (!found) return;
    const [label, box] = found;
    names.add(box);
    boxes.push(box);
    places.set(request.key, label);
  });
  return { places, boxes };
}

/** The box that a symbol takes on the sheet. */
export function symbolBox({ x, y, radius }: Pick<LabelRequest, 'x' | 'y' | 'radius'>): Box {
  return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function candidates({ text, x, y, radius, size }: LabelRequest): [PlacedLabel, Box][] {
  const width = textWidth(text, size);
  const gap = radius + size * 0.25;
  const baseline = size * 0.34;
  const places: PlacedLabel[] = [
    { x: x + gap, y: y + baseline, anchor: 'start' },
    { x: x - gap, y: y + baseline, anchor: 'end' },
    { x, y: y - gap - size * 0.1, anchor: 'middle' },
    { x, y: y + gap + size * 0.8, anchor: 'middle' },
    { x: x + radius * 0.8, y: y - radius * 0.9, anchor: 'start' },
    { x: x + radius * 0.8, y: y + radius * 0.9 + size * 0.7, anchor: 'start' },
    { x: x - radius * 0.8, y: y - radius * 0.9, anchor: 'end' },
    { x: x - radius * 0.8, y: y + radius * 0.9 + size * 0.7, anchor: 'end' },
  ];
  return places.map((place) => {
    const left = place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2;
    return [
      { x: round(place.x), y: round(place.y), anchor: place.anchor },
      { left, right: left + width, top: place.y - size * 0.78, bottom: place.y + size * 0.26 },
    ];
  });
}

/** Boxes by the cells of a coarse grid, so that a look-up costs the neighbourhood and not the map. */
class BoxIndex {
  readonly #cells = new Map<string, Box[]>();

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const list = this.#cells.get(key);
      if (list) list.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  /** True where a box overlaps one in the index other than `own`, the symbol that the name belongs to. */
  touches(box: Box, own: Box): boolean {
    for (const key of this.#keys(box)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (boxesOverlap(box, other) && !same(other, own)) return true;
      }
    }
    return false;
  }

  *#keys(box: Box): Generator<string> {
    for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column += 1) {
      for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row += 1)
        yield `${column}:${row}`;
    }
  }
}

/** True where two boxes share room. */
export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function same(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.right === b.right && a.bottom === b.bottom;
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
