import { reasons } from '#interface';
import { kindPath, kindsOnPage } from '../kinds.ts';
import { pause } from '../pause.ts';

/** Texels of one symbol's square, and how far it reaches from the centre in radii. */
export const CELL = 96;
export const REACH = 3;
/** The symbols' paths are drawn in a box from -8 to 8. */
const PATH_RADIUS = 8;
const FAR = 1e12;
/** So many squares are filled before the browser gets a turn. */
const IN_ONE_TURN = 4;

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
  const canvas = new OffscreenCanvas(CELL, CELL);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error(reasons.noSurface);
  const distances = new Float32Array(CELL * CELL * kinds.length);
  for (const [symbol, kind] of kinds.entries()) {
    if (symbol % IN_ONE_TURN === 0) await pause();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, CELL, CELL);
    context.translate(CELL / 2, CELL / 2);
    context.scale(CELL / 2 / REACH / PATH_RADIUS, CELL / 2 / REACH / PATH_RADIUS);
    context.fill(new Path2D(kindPath(kind)));
    const { data } = context.getImageData(0, 0, CELL, CELL);
    signedDistances(data).forEach((distance, texel) => {
      const row = Math.floor(texel / CELL);
      distances[(row * kinds.length + symbol) * CELL + (texel % CELL)] = (distance * 2 * REACH) / CELL;
    });
  }
  return distances;
}

/**
 * Distances in texels from the coverage of one square, exact to parts of a texel (P. F. Felzenszwalb and D. P.
 * Huttenlocher, Distance transforms of sampled functions, Theory of Computing 8, 2012).
 */
function signedDistances(pixels: Uint8ClampedArray): Float64Array {
  const outer = new Float64Array(CELL * CELL);
  const inner = new Float64Array(CELL * CELL);
  for (let texel = 0; texel < outer.length; texel++) {
    const cover = (pixels[4 * texel + 3] as number) / 255;
    const off = 0.5 - cover;
    outer[texel] = cover === 1 ? 0 : cover === 0 ? FAR : Math.max(0, off) ** 2;
    inner[texel] = cover === 1 ? FAR : cover === 0 ? 0 : Math.max(0, -off) ** 2;
  }
  for (const grid of [outer, inner]) {
    for (let column = 0; column < CELL; column++) transform(grid, column, CELL);
    for (let row = 0; row < CELL; row++) transform(grid, row * CELL, 1);
  }
  return outer.map((distance, texel) => Math.sqrt(distance) - Math.sqrt(inner[texel] as number));
}

const values = new Float64Array(CELL);
const roots = new Int32Array(CELL);
const bounds = new Float64Array(CELL + 1);

/** Squared distance transform of one row or column, in place: the lower envelope of parabolas. */
function transform(grid: Float64Array, offset: number, stride: number): void {
  for (let place = 0; place < CELL; place++) values[place] = grid[offset + place * stride] as number;
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
