import { mulberry32 } from '../../graph/random.ts';
import { type Box, type Point, squareAround } from '../box.ts';
import { LABEL, labelBox, MAP_FRAME, PIXELS_PER_UNIT, REGION_LABEL, regionLabelBox } from '../geometry.ts';
import type { Layout } from './positions.ts';
import { type Placed, spread } from './spread.ts';

interface Named extends Point {
  readonly id: string;
  readonly name: string;
}

/**
 * Undoes overlaps: first with room for the names of nodes, heaviest first as far as the frame has it, and of regions; then
 * of the bare nodes, which end free of each other even where the frame must grow for it.
 *
 * @param nodes by falling weight; `size` is the radius in map units
 */
export function arrange(
  nodes: readonly (Named & { readonly topic: string | null; readonly size: number })[],
  regionNames: readonly Named[],
): Omit<Layout, 'sizes'> {
  const random = mulberry32(1);
  const names = regionNames.map(({ id, name, x, y }): Placed => {
    return { x, y, box: regionRoom(name), radius: 0, group: id, mass: REGION_MASS, inset: 0 };
  });
  const rooms = roomsOf(nodes);
  const named = nodes.map(({ topic, x, y, size }, index): Placed => {
    const { box, isNamed } = rooms[index]!;
    const radius = isNamed ? 0 : size + NODE_MARGIN;
    return { x, y, box, radius, group: topic, mass: size * size, inset: random() * RAGGED };
  });
  spread([...names, ...named], { rounds: ROUNDS, cohesive: COHESIVE_ROUNDS, bounds: inner(MARGIN) });
  const bare = named.map(({ x, y, group, mass, inset }, index): Placed => {
    return { x, y, group, mass, inset, ...bareRoom(nodes[index]!.size) };
  });
  for (let margin = MARGIN; !spread(bare, { rounds: BARE_ROUNDS, bounds: inner(margin) }); ) margin -= GROWTH;
  return {
    positions: new Map(nodes.map(({ id }, index) => [id, roundPoint(bare[index]!)])),
    topicPositions: new Map(regionNames.map(({ id }, index) => [id, roundPoint(names[index]!)])),
  };
}

/** The room that each node claims, around its point in map units; without its name where the frame has none left for it. */
export function roomsOf(
  nodes: readonly { readonly name: string; readonly size: number }[],
): { readonly box: Box; readonly isNamed: boolean }[] {
  let left = LABEL_SHARE * MAP_FRAME.width * MAP_FRAME.height;
  return nodes.map(({ name, size }) => {
    const bare = squareAround(ORIGIN, size + NODE_MARGIN);
    const label = inUnits(labelBox(name, size), LABEL.padding);
    const box = {
      left: bare.left,
      right: label.right,
      top: Math.min(bare.top, label.top),
      bottom: Math.max(bare.bottom, label.bottom),
    };
    left -= (box.right - box.left) * (box.bottom - box.top);
    return left > 0 ? { box, isNamed: true } : { box: bare, isNamed: false };
  });
}

/** The room of a region's name around its middle, in map units. */
export function regionRoom(name: string): Box {
  return inUnits(regionLabelBox(name), REGION_LABEL.padding);
}

/** The room that a node must have: a circle. */
export function bareRoom(size: number): Pick<Placed, 'box' | 'radius'> {
  return { box: squareAround(ORIGIN, size + 1), radius: size + 1 };
}

/** The frame without a strip along it. */
export function inner(margin: number): Box {
  return { left: margin, right: MAP_FRAME.width - margin, top: margin, bottom: MAP_FRAME.height - margin };
}

/** Positions to two decimals. */
export function roundPoint({ x, y }: Point): Point {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

/** Strip along the frame that is left to the coasts, in map units. */
export const MARGIN = 68;
/** Rounds of setting bare nodes apart before the frame grows, and by how much it does so on each side. */
export const [BARE_ROUNDS, GROWTH] = [200, 50];

/** Rounds of spreading, and how many of them keep topics together. */
const [ROUNDS, COHESIVE_ROUNDS] = [360, 160];
/** How hard a region's name is to move; the heaviest node has the square of its radius, 324. */
const REGION_MASS = 400;
/** Share of the frame that names may claim; the names of lighter nodes then find room only nearer in. */
const LABEL_SHARE = 0.75;
/** How much farther in than the strip along the frame a node may be stopped. Map units. */
const RAGGED = 50;
/** Free room around a node in map units. */
const NODE_MARGIN = 5;

const ORIGIN: Point = { x: 0, y: 0 };

/** A box of CSS pixels at zoom 1 with padding, in map units. */
function inUnits({ left, right, top, bottom }: Box, padding: number): Box {
  return {
    left: (left - padding) / PIXELS_PER_UNIT,
    right: (right + padding) / PIXELS_PER_UNIT,
    top: (top - padding) / PIXELS_PER_UNIT,
    bottom: (bottom + padding) / PIXELS_PER_UNIT,
  };
}
