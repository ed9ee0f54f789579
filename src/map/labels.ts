import { type Box, squareAround } from './box.ts';
import { BoxGrid } from './box-grid.ts';
import { rounded } from './geometry.ts';
import type { LabelPlacer } from './label-placer.ts';
import { textWidth } from './lettering.ts';

export interface LabelRequest {
  readonly key: string;
  readonly text: string;
  /** Centre of the symbol and its radius, in units of the drawing. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: number;
  /** Set in any case, over symbols if need be. */
  readonly always?: boolean;
}

/** A name where it stands: its anchor on the baseline, and its box. */
export interface PlacedLabel extends Box {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/**
 * Sets the names of a printed map. Tries for each in turn right, left, above and below of its symbol and keeps the first
 * place that is free of earlier names and of the symbols of all requests. Names that fit nowhere are left out, but the
 * first `foremost` may stand on symbols, and one asked for `always` on anything. Order of requests decides.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  placer: LabelPlacer,
  foremost = 0,
): Map<string, PlacedLabel> {
  const symbols = new BoxGrid<Box>(CELL);
  const own = requests.map(symbolBox);
  for (const box of own) symbols.add(box);
  const placed = new Map<string, PlacedLabel>();
  for (const [position, request] of requests.entries()) {
    const onSymbol = (place: Box) => Number(symbols.meets(place, (symbol) => symbol !== own[position]));
    const limit = position < foremost ? Number.POSITIVE_INFINITY : 1;
    const found =
      placer.place(placesFor(request), onSymbol, limit) ??
      (request.always ? placer.placeAnyhow([...placesFor(request)]) : null);
    if (found) placed.set(request.key, found);
  }
  return placed;
}

/** The box that a symbol takes on the drawing. */
export function symbolBox({ x, y, radius }: Pick<LabelRequest, 'x' | 'y' | 'radius'>): Box {
  return squareAround({ x, y }, radius);
}

/** Side of a grid cell in units of the drawing. */
const CELL = 64;

/** How far a name slides, as parts of its width. */
const SLIDES = [0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4];

/** Most names stand at the first place or the second: others are not made. */
function* placesFor({ text, x, y, radius, size, always }: LabelRequest): Generator<PlacedLabel> {
  const width = textWidth(text, size);
  const gap = radius + size * 0.25;
  const baseline = size * 0.34;
  const place = (at: number, line: number, anchor: PlacedLabel['anchor']): PlacedLabel => {
    const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2;
    const box = { left, right: left + width, top: line - size * 0.78, bottom: line + size * 0.26 };
    return { x: rounded(at), y: rounded(line), anchor, ...box };
  };
  const above = y - gap - size * 0.1;
  const below = y + gap + size * 0.8;
  yield place(x + gap, y + baseline, 'start');
  yield place(x - gap, y + baseline, 'end');
  yield place(x, above, 'middle');
  yield place(x, below, 'middle');
  yield place(x + radius * 0.8, y - radius * 0.9, 'start');
  yield place(x + radius * 0.8, y + radius * 0.9 + size * 0.7, 'start');
  yield place(x - radius * 0.8, y - radius * 0.9, 'end');
  yield place(x - radius * 0.8, y + radius * 0.9 + size * 0.7, 'end');
  if (!always) return;
  // A long name that must be set slides along above or below its symbol until the edge does not cut it.
  for (const slide of SLIDES) {
    yield place(x + slide * width, above, 'middle');
    yield place(x + slide * width, below, 'middle');
  }
}
