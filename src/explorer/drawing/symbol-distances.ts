import { reasons } from '#interface';
import { kindPath, kindsOnPage } from '../kinds.ts';
import { pause } from '../pause.ts';

/** Texels of one symbol's square, and how far it reaches from the centre in radii. */
export const CELL = 96;
export const REACH = 3;
/** The symbols' paths are drawn in a box from -8 to 8. */
const PATH_RADIUS = 8;
const FAR = 1e12;
/** So many squares are measured before the browser gets a turn. */
const IN_ONE_TURN = 2;

/**
 * Signed distances to the outline of each kind's symbol in radii, negative inside, one square beside the other: what
 * the fragment shader needs to draw outline, casing and ring sharply at every size. The squares are filled from the
 * same paths that the pages draw.
 */
export async function symbolDistances(kinds: readonly string[]): Promise<Float32Array> {
  return String(kinds) === String(begun.kinds) ? begun.distances : measure(kinds);
}

/** Measured for the page's own kinds while the graph is still on its way; whoever asks hears of a failure. */
const begun = { kinds: kindsOnPage(), distances: measure(kindsOnPage()) };
begun.distances.catch(() => {});

async function measure(kinds: readonly string[]): Promise<Float32Array> {
  const width = CELL * kinds.length;
  const distances = new Float32Array(width * CELL);
  await pause();
  const pixels = drawSymbols(kinds);
  for (let symbol = 0; symbol < kinds.length; symbol++) {
    if (symbol % IN_ONE_TURN === 0) await pause();
    measureSquare(pixels, distances, symbol * CELL, width);
  }
  return distances;
}

/** The symbols in a row of squares, as RGBA. */
function drawSymbols(kinds: readonly string[]): Uint8ClampedArray {
  const canvas = new OffscreenCanvas(CELL * kinds.length, CELL);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(reasons.noSurface);
  for (const [symbol, kind] of kinds.entries()) {
    context.setTransform(1, 0, 0, 1, (symbol + 0.5) * CELL, CELL / 2);
    context.scale(CELL / 2 / REACH / PATH_RADIUS, CELL / 2 / REACH / PATH_RADIUS);
    context.fill(new Path2D(kindPath(kind)));
  }
  return context.getImageData(0, 0, canvas.width, CELL).data;
}

const outer = new Float64Array(CELL * CELL);
const inner = new Float64Array(CELL * CELL);

/**
 * Distances in radii from the coverage of one square of the row, exact to parts of a texel (P. F. Felzenszwalb and D. P.
 * Huttenlocher, Distance transforms of sampled functions, Theory of Computing 8, 2012).
 */
function measureSquare(pixels: Uint8ClampedArray, distances: Float32Array, left: number, width: number): void {
  for (let texel = 0; texel < outer.length; texel++) {
    const cover = (pixels[4 * placeOf(texel, left, width) + 3] as number) / 255;
    const off = 0.5 - cover;
    outer[texel] = cover === 1 ? 0 : cover === 0 ? FAR : Math.max(0, off) ** 2;
    inner[texel] = cover === 1 ? FAR : cover === 0 ? 0 : Math.max(0, -off) ** 2;
  }
  for (const grid of [outer, inner]) {
    for (let column = 0; column < CELL; column++) transform(grid, column, CELL);
    for (let row = 0; row < CELL; row++) transform(grid, row * CELL, 1);
  }
  for (let texel = 0; texel < outer.length; texel++) {
    const distance = Math.sqrt(outer[texel] as number) - Math.sqrt(inner[texel] as number);
    distances[placeOf(texel, left, width)] = (distance * 2 * REACH) / CELL;
  }
}

/** Where a texel of a square lies in the row of squares. */
function placeOf(texel: number, left: number, width: number): number {
  return Math.floor(texel / CELL) * width + left + (texel % CELL);
}

const values = new Float64Array(CELL);
const roots = new Int32Array(CELL);
const bounds = new Float64Array(CELL + 1);

/** Squared distance transform of one row or column, in place: the lower envelope of parabolas. */
function transform(grid: Float64Array, offset: number, stride: number): void {
  let isFlat = true;
  for (let place = 0; place < CELL; place++) {
    values[place] = grid[offset + place * stride] as number;
    isFlat &&= values[place] === values[0];
  }
  // Where all are alike the envelope touches each: half the lines of a square, which its symbol does not reach.
  if (isFlat) return;
  const value = (place: number) => values[place] as number;
  bounds[0] = -FAR;
  bounds[1] = FAR;
  let last = 0;
  for (let place = 1; place < CELL; place++) {
    let cross: number;
    do {
      const root = roots[last] as number;
      cross = (value(place) - value(root) + place * place - root * root) / (2 * (place - root));
    } while (cross <= (bounds[last] as number) && --last >= 0);
    last++;
    roots[last] = place;
    bounds[last] = cross;
    bounds[last + 1] = FAR;
  }
  for (let place = 0, piece = 0; place < CELL; place++) {
    while ((bounds[piece + 1] as number) < place) piece++;
    const root = roots[piece] as number;
    grid[offset + place * stride] = value(root) + (place - root) ** 2;
  }
}
