import type { AtlasGraph } from '../../graph/graph.ts';
import type { Box, Point } from '../box.ts';
import { MAP_FRAME } from '../geometry.ts';
import { BARE_ROUNDS, bareRoom, GROWTH, inner, MARGIN, regionRoom, roomsOf, roundPoint } from './arrange.ts';
import { LayoutState } from './layout-state.ts';
import { makeRoom } from './make-room.ts';
import type { Layout, LayoutEntity, LayoutTopic, RecordedLayout } from './positions.ts';
import { type Placed, spread } from './spread.ts';

/**
 * Goes on from the map of the last edition: what lay on it stays where it was, unless its topic changed; what is new comes
 * to lie as near to the weighted middle of what it is connected with as there is room, in its own topic's region where it
 * can. Only what would overlap is moved, and what is new rather than what was there.
 *
 * @param entities by falling rank, with the radius of each in map units
 * @param regionNames topics that are some entity's first
 * @returns positions in map units, two decimals; no two nodes overlap
 */
export function continueLayout(
  graph: AtlasGraph,
  entities: readonly (LayoutEntity & { readonly size: number })[],
  regionNames: readonly LayoutTopic[],
  recorded: RecordedLayout,
): Omit<Layout, 'sizes'> {
  const rooms = roomsOf(entities);
  const roomOf = new Map(entities.map(({ id }, index) => [id, rooms[index]!.box]));
  const state = new LayoutState(Math.min(1, Math.sqrt(UNCROWDED / Math.max(1, entities.length))));
  const fresh: (typeof entities)[number][] = [];
  for (const entity of entities) {
    const place = recorded.entities.get(entity.id);
    if (place && place.topic === entity.topic) state.place(entity, place, roomOf.get(entity.id)!);
    else fresh.push(entity);
  }
  const isFresh = new Set(fresh.map(({ id }) => id));
  for (const { id, name } of regionNames) {
    const place = recorded.topics.get(id);
    if (place) state.keepFree(place, regionRoom(name));
  }
  for (const entity of fresh) {
    const place = state.roomNear(wishOf(graph, entity, state), entity, roomOf.get(entity.id)!);
    state.place(entity, place, roomOf.get(entity.id)!);
  }
  const rooming = entities.map(({ id, topic, size }, index): Placed => {
    const { box, isNamed } = rooms[index]!;
    const { x, y } = state.placeOf(id)!;
    const mass = size * size * (isFresh.has(id) ? 1 : FIRMNESS);
    return { x, y, box, radius: isNamed ? 0 : size, group: topic, mass, inset: 0 };
  });
  if (fresh.length > 0) makeRoom(rooming, (index) => isFresh.has(entities[index]!.id));
  const places = setApart(
    rooming.map(({ x, y, group, mass }, index): Placed => {
      return { x, y, group, mass, inset: 0, ...bareRoom(entities[index]!.size) };
    }),
  );
  const named = regionNames.map(({ id }) => [id, recorded.topics.get(id) ?? state.middleOf(id) ?? CENTRE] as const);
  return {
    positions: new Map(entities.map(({ id }, index) => [id, roundPoint(places[index]!)])),
    topicPositions: new Map(named.map(([id, point]) => [id, roundPoint(point)])),
  };
}

const CENTRE: Point = { x: MAP_FRAME.width / 2, y: MAP_FRAME.height / 2 };
/** Up to so many entities a place is sought at the full step; where more share the frame, by shorter ones. */
const UNCROWDED = 400;
/** How much harder to move than something new is what was on the map before. */
const FIRMNESS = 20;
/** Weight of the middle of its topic, beside log2(1 + strength) of a connection; and of one within the topic. */
const [TOPIC_PULL, OWN_TOPIC] = [2, 3];

/** Where an entity would lie best: the weighted middle of its topic and of what it is connected with. */
function wishOf(graph: AtlasGraph, { id, topic }: LayoutEntity, state: LayoutState): Point {
  const sum = { x: 0, y: 0, weight: 0 };
  const add = (place: Point | null, weight: number): void => {
    if (!place) return;
    sum.x += place.x * weight;
    sum.y += place.y * weight;
    sum.weight += weight;
  };
  add(state.middleOf(topic), TOPIC_PULL);
  const neighbours = graph.mapEdges(id, (_edge, { weight }, a, b) => ({ other: a === id ? b : a, weight }));
  for (const { other, weight } of neighbours) {
    const share = state.topicOf(other) === topic ? OWN_TOPIC : 1;
    add(state.placeOf(other), share * Math.log2(1 + weight));
  }
  return sum.weight > 0 ? { x: sum.x / sum.weight, y: sum.y / sum.weight } : CENTRE;
}

/**
 * Undoes what overlaps of bare nodes is left. The frame is as large as it was, and grows where it must. Where nothing but
 * what rounding brought together overlaps, nothing moves: what is recorded and read again stays.
 */
function setApart(items: readonly Placed[]): readonly Placed[] {
  const slack = items.map((item) => ({ ...item, radius: item.radius - SLACK, box: shrunk(item.box) }));
  if (spread(slack, { rounds: 1, bounds: around(slack, inner(MARGIN)) })) return items;
  for (let margin = MARGIN; ; margin -= GROWTH) {
    if (spread(items, { rounds: BARE_ROUNDS, bounds: around(items, inner(margin)) })) return items;
  }
}

/** Overlap that is borne with, in map units. */
const SLACK = 0.1;

function shrunk({ left, right, top, bottom }: Box): Box {
  return { left: left + SLACK, right: right - SLACK, top: top + SLACK, bottom: bottom - SLACK };
}

/** The least box that holds another and all that lies on the map already. */
function around(items: readonly Placed[], least: Box): Box {
  const bounds = { ...least };
  for (const { x, y, box } of items) {
    bounds.left = Math.min(bounds.left, x + box.left);
    bounds.right = Math.max(bounds.right, x + box.right);
    bounds.top = Math.min(bounds.top, y + box.top);
    bounds.bottom = Math.max(bounds.bottom, y + box.bottom);
  }
  return bounds;
}
