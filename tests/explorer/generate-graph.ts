import { labelBox, MAP_FRAME, NODE_SIZE } from '../../src/map/geometry.ts';
import type { GraphPayload } from '../../src/model/graph-payload.ts';
import { ENTITY_KINDS } from '../../src/model/vocabulary.ts';

/** A payload as a real corpus of this size would give: communities as regions, degrees by a power law; seeded. */
export function generateGraph(order: number, size: number, seed = 1): GraphPayload {
  const random = mulberry32(seed);
  const topicCount = Math.max(1, Math.min(10, Math.round(order / 12)));
  const documentCount = Math.max(2, Math.round(order / 10));
  const centres = Array.from({ length: topicCount }, (_, topic) => {
    const angle = (2 * Math.PI * topic) / topicCount;
    return { x: 470 * Math.cos(angle), y: 300 * Math.sin(angle) };
  });
  const weight = Array.from({ length: order }, (_, row) => (row + 1) ** -0.7);
  const topicOf = Array.from({ length: order }, () => Math.floor(random() * topicCount));
  const edges = drawEdges(order, size, weight, topicOf, random);
  const degree = new Array<number>(order).fill(0);
  for (const [a, b] of edges) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
  }
  const rows = <Value>(make: (row: number) => Value) => Array.from({ length: order }, (_, row) => make(row));
  const some = (limit: number, most: number) =>
    [...new Set(Array.from({ length: 1 + Math.floor(random() ** 2 * most) }, () => Math.floor(random() * limit)))].sort(
      (a, b) => a - b,
    );
  const spot = rows((row) => {
    const centre = centres[topicOf[row] ?? 0] ?? { x: 0, y: 0 };
    const radius = 165 * Math.sqrt(random());
    const angle = 2 * Math.PI * random();
    return { x: centre.x + radius * 1.25 * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
  });
  const largest = Math.sqrt(Math.max(1, ...degree));
  const nodeSize = rows(
    (row) => NODE_SIZE.min + ((NODE_SIZE.max - NODE_SIZE.min) * Math.sqrt(degree[row] ?? 0)) / largest,
  );
  const name = rows((row) => nameOf(row));
  const tenth = (value: number) => Math.round(value * 10) / 10 + 0;
  const round = (value: number) => Math.round(value * 100) / 100 + 0;
  return {
    version: 4,
    bounds: [-MAP_FRAME.width / 2, -MAP_FRAME.height / 2, MAP_FRAME.width / 2, MAP_FRAME.height / 2],
    kinds: [...ENTITY_KINDS],
    topics: centres.map((centre, topic) => ({
      id: `topic-${topic}`,
      name: TOPIC_NAMES[topic] ?? `Topic ${topic}`,
      x: round(centre.x),
      y: round(centre.y),
    })),
    documents: Array.from({ length: documentCount }, (_, row) => ({
      id: `document-${row}`,
      title: `Document ${row}`,
      published: row % 3 ? null : `20${20 + (row % 7)}`,
    })),
    speakers: Array.from({ length: 6 }, (_, row) => ({
      id: row ? nameOf(row).toLowerCase().replaceAll(' ', '-') : null,
      name: `Speaker ${row}`,
    })),
    nodes: {
      id: rows((row) => nameOf(row).toLowerCase().replaceAll(' ', '-')),
      name,
      aliases: rows(() => []),
      kind: rows(() => Math.floor(random() * ENTITY_KINDS.length)),
      topics: rows((row) => [topicOf[row] ?? 0]),
      community: rows((row) => topicOf[row] ?? 0),
      x: spot.map(({ x }) => tenth(x)),
      y: spot.map(({ y }) => tenth(y)),
      size: nodeSize.map(tenth),
      labelZoom: labelZooms(spot, name, nodeSize).map(round),
      mentions: rows((row) => 1 + (degree[row] ?? 0)),
      degree,
      documents: rows(() => some(documentCount, 4)),
      speakers: rows(() => some(6, 3)),
    },
    edges: {
      source: edges.map(([a]) => a),
      target: edges.map(([, b]) => b),
      strength: edges.map((_, row) => round(1 + 20 / (1 + row / 8))),
      asserted: edges.map(() => (random() < 0.3 ? 1 : 0)),
      linked: edges.map(() => 0),
      backbone: edges.map((_, row) => (row < order * 1.2 ? 1 : 0)),
      disputed: edges.map(() => (random() < 0.05 ? 1 : 0)),
      documents: edges.map(() => some(documentCount, 3)),
      speakers: edges.map(() => some(6, 3)),
    },
    regions: centres.map((centre) => [
      Array.from({ length: 40 }, (_, corner): [number, number] => {
        const angle = (2 * Math.PI * corner) / 40;
        const wobble = 1 + 0.12 * Math.sin(3 * angle + centre.x) + 0.06 * Math.sin(7 * angle);
        return [round(centre.x + 235 * wobble * Math.cos(angle)), round(centre.y + 190 * wobble * Math.sin(angle))];
      }),
    ]),
    totalEdges: edges.length,
    largestDocuments: [0, 1],
  };
}

const TOPIC_NAMES = ['Scaling', 'Open weights', 'Synthetic data', 'Agents', 'Policy', 'Evaluation', 'Chips', 'Markets'];
const WORDS = 'amber basin cedar delta ember fjord grove harbour inlet juniper knoll lagoon meadow north orchard'.split(
  ' ',
);

function nameOf(row: number): string {
  const first = WORDS[row % WORDS.length] ?? '';
  const second = WORDS[Math.floor(row / WORDS.length) % WORDS.length] ?? '';
  const number = Math.floor(row / WORDS.length ** 2);
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${second}${number ? ` ${number}` : ''}`;
}

/** Endpoints by weight, four of five within a topic; no loops, no doubles. */
function drawEdges(
  order: number,
  size: number,
  weight: readonly number[],
  topicOf: readonly number[],
  random: () => number,
): [number, number][] {
  const byTopic = new Map<number, number[]>();
  for (let row = 0; row < order; row++) {
    const topic = topicOf[row] ?? 0;
    byTopic.set(topic, [...(byTopic.get(topic) ?? [])]);
    byTopic.get(topic)?.push(row);
  }
  const all = Array.from({ length: order }, (_, row) => row);
  const pick = (rows: readonly number[]) => {
    const sums = CUMULATIVE.get(rows) ?? cumulate(rows, weight);
    const spot = random() * (sums[sums.length - 1] ?? 0);
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < spot) low = middle + 1;
      else high = middle;
    }
    return rows[low] ?? 0;
  };
  const seen = new Set<number>();
  const edges: [number, number][] = [];
  for (let attempt = 0; edges.length < size && attempt < size * 20; attempt++) {
    const a = pick(all);
    const b = pick(random() < 0.8 ? (byTopic.get(topicOf[a] ?? 0) ?? all) : all);
    const key = Math.min(a, b) * order + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    edges.push([Math.min(a, b), Math.max(a, b)]);
  }
  return edges;
}

const CUMULATIVE = new WeakMap<readonly number[], number[]>();
function cumulate(rows: readonly number[], weight: readonly number[]): number[] {
  let sum = 0;
  const sums = rows.map((row) => {
    sum += weight[row] ?? 0;
    return sum;
  });
  CUMULATIVE.set(rows, sums);
  return sums;
}

/** Zoom from which each name clears those of larger nodes; compares near nodes only. */
function labelZooms(
  spot: readonly { x: number; y: number }[],
  names: readonly string[],
  sizes: readonly number[],
): number[] {
  const boxes = names.map((name, row) => labelBox(name, sizes[row] ?? 0));
  const rows = names.map((_, row) => row).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const zooms = new Array<number>(names.length).fill(0.1);
  const placed: number[] = [];
  for (const row of rows) {
    let zoom = 0.1;
    for (const other of placed.slice(-400).concat(placed.slice(0, 200))) {
      const dx = Math.abs((spot[row]?.x ?? 0) - (spot[other]?.x ?? 0)) * 0.8;
      const dy = Math.abs((spot[row]?.y ?? 0) - (spot[other]?.y ?? 0)) * 0.8;
      const width = Math.max(boxes[row]?.right ?? 0, boxes[other]?.right ?? 0) + 4;
      const height = 2 * Math.max(boxes[row]?.bottom ?? 0, boxes[other]?.bottom ?? 0) + 4;
      zoom = Math.max(zoom, Math.min(width / (dx || 1e-3), height / (dy || 1e-3)));
    }
    zooms[row] = Math.min(zoom, 1000);
    placed.push(row);
  }
  return zooms;
}

/** Small seeded generator of numbers in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
