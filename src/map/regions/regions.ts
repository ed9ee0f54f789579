import { contours } from 'd3-contour';
import { byCodeUnit } from '../../model/order.ts';
import type { Point } from '../box.ts';
import { labelBox, MAP_FRAME, PIXELS_PER_UNIT } from '../geometry.ts';
import { addHill, emptyField, type Field } from './field.ts';
import { area, contains, type Ring, simplify } from './rings.ts';

export interface Region {
  readonly topic: string;
  /** Where the region's name is set. */
  readonly x: number;
  readonly y: number;
  readonly rings: Ring[];
}

interface PlacedNode extends Point {
  readonly name: string;
  /** Radius in map units. */
  readonly size: number;
  readonly topic: string | null;
}

/**
 * The map's countries: every node and its name spread their topic's influence around them as hills; a topic holds the land where it is the
 * strongest and strong enough. Borders are zero contours of "mine less the strongest other or the coast", so that
 * neighbours abut and coasts are smooth. A tall narrow hill keeps each node's own ground its topic's.
 *
 * @param nodes positions with the topic that each belongs to; nodes without a topic hold no land
 * @param names where the name of each topic is to stand if its region holds that point
 * @returns regions by topic id; rings to one decimal
 */
export function regions(nodes: readonly PlacedNode[], names: ReadonlyMap<string, Point>): Region[] {
  const placed = nodes.filter((node): node is PlacedNode & { topic: string } => node.topic !== null);
  if (placed.length === 0) return [];
  const groups = [...Map.groupBy(placed, ({ topic }) => topic)].sort(([a], [b]) => byCodeUnit(a, b));
  const spacing = Math.sqrt((MAP_FRAME.width * MAP_FRAME.height) / nodes.length);
  const hill = Math.min(48, Math.max(12, spacing * HILL_WIDTH));
  const cell = Math.min(10, hill / 3);
  const margin = 3 * hill;
  const bounds = {
    left: placed.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY) - margin,
    right: placed.reduce((most, { x }) => Math.max(most, x), Number.NEGATIVE_INFINITY) + margin,
    top: placed.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY) - margin,
    bottom: placed.reduce((most, { y }) => Math.max(most, y), Number.NEGATIVE_INFINITY) + margin,
  };
  const influences = groups.map(([topic, members]) => {
    const field = emptyField(bounds, cell);
    for (const member of members) {
      addHill(field, member, hill, 1);
      addHill(field, nameMiddle(member), hill, NAME_HEIGHT);
      addHill(field, member, hill / 4, GROUND);
    }
    const name = names.get(topic);
    if (name) addHill(field, name, hill, 1);
    return field;
  });
  const rivals = strongestTwo(influences);
  return groups.map(([topic, members], index) => {
    const claim = claimOf(influences[index]!, index, rivals);
    const rings = ringsOf(claim, members);
    return { topic, ...nameOf(claim, rings, names.get(topic)), rings };
  });
}

/** Width of a node's hill as a share of the mean distance between nodes. */
const HILL_WIDTH = 0.45;
/** Height of the hill at the middle of a node's name, so that most names lie inside their region. */
const NAME_HEIGHT = 0.6;
/** Height of the narrow hill right around a node. */
const GROUND = 4;
/** Influence at which land begins; one node alone reaches it at 1.5 widths. */
const COAST = 0.32;
/** An island without a node that is smaller than this is dropped, as is a lake. Square map units. */
const LEAST_AREA = 900;
/** How far a border may be straightened, in map units. */
const TOLERANCE = 0.6;

interface Rivals {
  readonly first: Int32Array;
  readonly firstValue: Float64Array;
  readonly secondValue: Float64Array;
}

/** At each point the strongest topic, its influence and the next strongest influence. */
function strongestTwo(influences: readonly Field[]): Rivals {
  const length = influences[0]?.values.length ?? 0;
  const first = new Int32Array(length).fill(-1);
  const firstValue = new Float64Array(length);
  const secondValue = new Float64Array(length);
  for (const [topic, { values }] of influences.entries()) {
    for (let point = 0; point < length; point++) {
      const value = values[point]!;
      if (value > firstValue[point]!) {
        secondValue[point] = firstValue[point]!;
        firstValue[point] = value;
        first[point] = topic;
      } else if (value > secondValue[point]!) secondValue[point] = value;
    }
  }
  return { first, firstValue, secondValue };
}

/** A topic's influence less the strongest other or the coast: positive on its land. */
function claimOf(influence: Field, topic: number, { first, firstValue, secondValue }: Rivals): Field {
  const values = influence.values.map((value, point) => {
    const other = first[point] === topic ? secondValue[point]! : firstValue[point]!;
    return value - Math.max(other, COAST);
  });
  return { ...influence, values };
}

function nameMiddle({ x, y, name, size }: PlacedNode): Point {
  const { left, right } = labelBox(name, size);
  return { x: x + (left + right) / 2 / PIXELS_PER_UNIT, y };
}

function ringsOf(claim: Field, members: readonly Point[]): Ring[] {
  const { columns, rows, cell, left, top } = claim;
  const land = contours()
    .size([columns, rows])
    .contour([...claim.values], 0);
  // d3-contour puts the value of a grid point half a cell to its right and below.
  const place = ([x, y]: number[]): Ring[number] => [left + (x! - 0.5) * cell, top + (y! - 0.5) * cell];
  return land.coordinates
    .flatMap((polygon) => {
      const [outer, ...holes] = polygon.map((ring) => ring.slice(0, -1).map(place));
      if (!outer) return [];
      const isKept = area(outer) >= LEAST_AREA || members.some(({ x, y }) => contains([outer], x, y));
      return isKept ? [outer, ...holes.filter((hole) => area(hole) >= LEAST_AREA)] : [];
    })
    .map((ring) => simplify(ring, TOLERANCE).map(([x, y]): Ring[number] => [tenth(x), tenth(y)]))
    .filter((ring) => ring.length >= 3);
}

/** The wished point where the largest part of the region holds it, else the point deepest inside that part. */
function nameOf(claim: Field, rings: readonly Ring[], wished: Point | undefined): Point {
  const largest = rings.reduce<Ring>((best, ring) => (area(ring) > area(best) ? ring : best), []);
  if (wished && contains([largest], wished.x, wished.y)) return { x: tenth(wished.x), y: tenth(wished.y) };
  let best = { x: 0, y: 0, value: Number.NEGATIVE_INFINITY };
  for (const [point, value] of claim.values.entries()) {
    if (value <= best.value) continue;
    const x = claim.left + (point % claim.columns) * claim.cell;
    const y = claim.top + Math.floor(point / claim.columns) * claim.cell;
    if (contains([largest], x, y)) best = { x, y, value };
  }
  return { x: tenth(best.x), y: tenth(best.y) };
}

/** A coordinate as the map keeps it. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
