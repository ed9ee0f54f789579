import { type Box, boxAt, type Point } from '../box.ts';
import { BoxGrid } from '../box-grid.ts';
import { RingGrid } from '../ring-grid.ts';
import { bareRoom, inner, MARGIN } from './arrange.ts';

interface Node {
  readonly id: string;
  readonly topic: string | null;
  readonly size: number;
}

/** A map on which nodes are placed one by one: who lies where, what ground is taken, where there is room for one more. */
export class LayoutState {
  readonly #step: number;
  readonly #places = new Map<string, Point & { readonly topic: string | null }>();
  readonly #near = new RingGrid<Point & { readonly topic: string | null }>(CELL);
  readonly #middles = new Map<string | null, { x: number; y: number; count: number }>();
  /** Ground taken with all names, and without. */
  readonly #ground = new BoxGrid<Box>(CELL);
  readonly #bare = new BoxGrid<Box>(CELL);

  /** @param scale 1 where there is room, less where many share the frame and a place is sought by shorter steps */
  constructor(scale: number) {
    this.#step = STEP * scale;
  }

  /** @param size radius of the node; its room is that with the name */
  place({ id, topic, size }: Node, { x, y }: Point, room: Box): void {
    const place = { x, y, topic };
    this.#places.set(id, place);
    this.#near.add(place);
    const middle = this.#middles.get(topic) ?? { x: 0, y: 0, count: 0 };
    this.#middles.set(topic, { x: middle.x + x, y: middle.y + y, count: middle.count + 1 });
    this.#bare.add(boxAt(bareRoom(size).box, place));
    this.keepFree(place, room);
  }

  /** Takes ground that nobody lies on, such as that of a region's name. */
  keepFree(place: Point, room: Box): void {
    this.#ground.add(boxAt(room, place));
  }

  placeOf(id: string): Point | null {
    return this.#places.get(id) ?? null;
  }

  topicOf(id: string): string | null | undefined {
    return this.#places.get(id)?.topic;
  }

  /** The middle of those of a topic; null where there is none yet. */
  middleOf(topic: string | null): Point | null {
    const middle = this.#middles.get(topic);
    return middle ? { x: middle.x / middle.count, y: middle.y / middle.count } : null;
  }

  /**
   * The best place near the one wished for, sought outwards along a sunflower's spiral: near, with room for the name, and
   * where the nearest neighbour is of the same topic.
   */
  roomNear(wish: Point, { topic, size }: Node, room: Box): Point {
    const bare = bareRoom(size).box;
    const bounds = inner(MARGIN);
    const bound = (point: Point): Point => ({
      x: Math.min(Math.max(point.x, bounds.left - room.left), bounds.right - room.right),
      y: Math.min(Math.max(point.y, bounds.top - room.top), bounds.bottom - room.bottom),
    });
    const isFirst = !this.#middles.has(topic);
    let best = { ...bound(wish), cost: Number.POSITIVE_INFINITY };
    for (let nth = 0; nth < MOST_TRIES; nth++) {
      const distance = this.#step * Math.sqrt(nth);
      if (distance >= best.cost) break;
      const [dx, dy] = [distance * Math.cos(nth * GOLDEN_ANGLE), distance * Math.sin(nth * GOLDEN_ANGLE)];
      const { x, y } = bound({ x: wish.x + dx, y: wish.y + dy });
      const place = { x, y };
      const isBare = this.#ground.meets(boxAt(room, place)) ? !this.#bare.meets(boxAt(bare, place)) : null;
      const dense = isFirst ? this.#neighboursOf(place) * FOREIGN : 0;
      const cost = distance + dense + (isBare === null ? 0 : isBare ? CROWDED : TAKEN);
      if (cost < best.cost && cost + this.#abroad({ x, y }, topic) < best.cost)
        best = { x, y, cost: cost + this.#abroad({ x, y }, topic) };
    }
    return { x: best.x, y: best.y };
  }

  /** How many lie around a place: where a topic begins there should be few. */
  #neighboursOf(place: Point): number {
    let count = 0;
    for (const { distance, items } of this.#near.around(place)) {
      if (distance > SURROUNDINGS) break;
      for (const { x, y } of items) if ((x - place.x) ** 2 + (y - place.y) ** 2 < SURROUNDINGS ** 2) count += 1;
    }
    return count;
  }

  /** What it costs to lie where the nearest neighbour is of another topic. */
  #abroad(place: Point, topic: string | null): number {
    let nearest = { distance: Number.POSITIVE_INFINITY, topic: topic as string | null };
    for (const { distance, items } of this.#near.around(place)) {
      if (distance > nearest.distance) break;
      for (const { x, y, topic: of } of items) {
        const away = Math.sqrt((x - place.x) ** 2 + (y - place.y) ** 2);
        if (away < nearest.distance) nearest = { distance: away, topic: of };
      }
    }
    return nearest.topic === topic ? 0 : ABROAD;
  }
}

/** Side of a grid cell, and distance of the first tries from each other, in map units. */
const [CELL, STEP] = [60, 8];
const MOST_TRIES = 4000;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** How much farther away a place may be that has room for the name, one in its own region, one that is free at all. */
const [CROWDED, ABROAD, TAKEN] = [250, 400, 600];

/** The first of a topic seeks free land: what each neighbour within this distance counts as, in map units farther away. */
const [SURROUNDINGS, FOREIGN] = [110, 45];
