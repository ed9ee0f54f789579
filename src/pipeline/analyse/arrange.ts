import {
  type Box,
  LABEL,
  labelBox,
  MAP_FRAME,
  PIXELS_PER_UNIT,
  REGION_LABEL,
  regionLabelBox,
} from '../../model/label-geometry.ts';
import type { Layout, Point } from './layout.ts';
import { mulberry32 } from './random.ts';
import { type Placed, spread } from './spacing.ts';

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
    const box = inUnits(regionLabelBox(name), REGION_LABEL.padding);
    return { x, y, box, radius: 0, group: id, mass: REGION_MASS, inset: 0 };
  });
  let room = LABEL_SHARE * MAP_FRAME.width * MAP_FRAME.height;
  const named = nodes.map(({ name, topic, x, y, size }): Placed => {
    const bare = around(size + NODE_MARGIN);
    const label = inUnits(labelBox(name, size), LABEL.padding);
    const box = {
      left: bare.left,
      right: label.right,
      top: Math.min(bare.top, label.top),
      bottom: Math.max(bare.bottom, label.bottom),
    };
    room -= (box.right - box.left) * (box.bottom - box.top);
    const place = { x, y, group: topic, mass: size * size, inset: random() * RAGGED };
    return room > 0 ? { ...place, box, radius: 0 } : { ...place, box: bare, radius: size + NODE_MARGIN };
  });
  spread([...names, ...named], { rounds: ROUNDS, cohesive: COHESIVE_ROUNDS, bounds: inner(MARGIN) });
  const bare = named.map(({ x, y, group, mass, inset }, index): Placed => {
    const radius = nodes[index]!.size + 1;
    return { x, y, group, mass, inset, box: around(radius), radius };
  });
  for (let margin = MARGIN; !spread(bare, { rounds: 200, bounds: inner(margin) }); ) margin -= 50;
  return {
    positions: new Map(nodes.map(({ id }, index) => [id, roundPoint(bare[index]!)])),
    topicPositions: new Map(regionNames.map(({ id }, index) => [id, roundPoint(names[index]!)])),
  };
}

/** Rounds of spreading, and how many of them keep topics together. */
const [ROUNDS, COHESIVE_ROUNDS] = [360, 160];
/** How hard a region's name is to move; the heaviest node has the square of its radius, 324. */
const REGION_MASS = 400;
/** Share of the frame that names may claim; the names of lighter nodes then find room only nearer in. */
const LABEL_SHARE = 0.75;
/** Strip along the frame that is left to the coasts, and how much farther in a node may be stopped. Map units. */
const MARGIN = 68;
const RAGGED = 50;
/** Free room around a node in map units. */
const NODE_MARGIN = 5;

function around(distance: number): Box {
  return { left: -distance, right: distance, top: -distance, bottom: distance };
}

/** The frame without a strip along it. */
function inner(margin: number): Box {
  return { left: margin, right: MAP_FRAME.width - margin, top: margin, bottom: MAP_FRAME.height - margin };
}

/** A box of CSS pixels at zoom 1 with padding, in map units. */
function inUnits({ left, right, top, bottom }: Box, padding: number): Box {
  return {
    left: (left - padding) / PIXELS_PER_UNIT,
    right: (right + padding) / PIXELS_PER_UNIT,
    top: (top - padding) / PIXELS_PER_UNIT,
    bottom: (bottom + padding) / PIXELS_PER_UNIT,
  };
}

function roundPoint({ x, y }: Point): Point {
  return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}
