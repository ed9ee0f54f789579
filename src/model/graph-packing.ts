import type { GraphPayload, PackedEdges, PackedGraph, PackedLists } from './graph-payload.ts';

/** Digits of the columns of whole numbers: all stand for themselves in JSON. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BASE = DIGITS.length;
/** What the columns of fractions are multiplied with to be whole numbers. */
const TENTHS = 10;
const HUNDREDTHS = 100;
const THOUSANDTHS = 1000;

type Edges = GraphPayload['edges'];

/**
 * Writes a graph the short way. Edges lose their order, and `unpackGraph` restores it: strongest first, equal ones by
 * their rows. Positions and sizes must have at most one decimal, zooms two and strengths three.
 */
export function packGraph({ nodes, edges, ...rest }: GraphPayload): PackedGraph {
  return {
    ...rest,
    nodes: {
      id: nodes.id.map((id, row) => (id === slugOf(nodes.name[row] ?? '') ? '' : id)),
      name: nodes.name,
      aliases: nodes.aliases,
      kind: packNumbers(nodes.kind),
      topics: packLists(nodes.topics, (list) => list),
      community: packNumbers(nodes.community.map((group) => group + 1)),
      x: packNumbers(nodes.x.map((value) => zigzag(Math.round(value * TENTHS)))),
      y: packNumbers(nodes.y.map((value) => zigzag(Math.round(value * TENTHS)))),
      size: packNumbers(nodes.size.map((value) => Math.round(value * TENTHS))),
      labelZoom: packNumbers(nodes.labelZoom.map((value) => Math.round(value * HUNDREDTHS))),
      mentions: packNumbers(nodes.mentions),
      degree: packNumbers(nodes.degree),
      documents: packLists(nodes.documents, gapsOf),
      speakers: packLists(nodes.speakers, gapsOf),
    },
    edges: packEdges(nodes.id.length, edges),
  };
}

/**
 * Reads what `packGraph` wrote.
 * @throws Error where columns do not fit together
 */
export function unpackGraph({ nodes, edges, ...rest }: PackedGraph): GraphPayload {
  const tenths = (column: readonly string[]) => unpackNumbers(column).map((value) => value / TENTHS);
  return {
    ...rest,
    nodes: {
      id: nodes.id.map((id, row) => id || slugOf(nodes.name[row] ?? '')),
      name: nodes.name,
      aliases: nodes.aliases,
      kind: unpackNumbers(nodes.kind),
      topics: unpackLists(nodes.topics, (list) => list),
      community: unpackNumbers(nodes.community).map((group) => group - 1),
      x: unpackNumbers(nodes.x).map((value) => unzigzag(value) / TENTHS),
      y: unpackNumbers(nodes.y).map((value) => unzigzag(value) / TENTHS),
      size: tenths(nodes.size),
      labelZoom: unpackNumbers(nodes.labelZoom).map((value) => value / HUNDREDTHS),
      mentions: unpackNumbers(nodes.mentions),
      degree: unpackNumbers(nodes.degree),
      documents: unpackLists(nodes.documents, sumsOf),
      speakers: unpackLists(nodes.speakers, sumsOf),
    },
    edges: unpackEdges(edges),
  };
}

/** Edges by their ends: how many begin at each of the `order` nodes, and how far the next end is from the last. */
export function packEdges(order: number, edges: Edges): PackedEdges {
  const low = edges.source.map((a, edge) => Math.min(a, edges.target[edge] ?? 0));
  const high = edges.source.map((a, edge) => Math.max(a, edges.target[edge] ?? 0));
  const rows = [...edges.source.keys()].sort(
    (a, b) => (low[a] ?? 0) - (low[b] ?? 0) || (high[a] ?? 0) - (high[b] ?? 0),
  );
  const column = <Value>(values: readonly Value[]) => rows.map((edge) => values[edge] as Value);
  const ends = Array.from({ length: order }, (): number[] => []);
  for (const edge of rows) ends[low[edge] ?? 0]?.push(high[edge] ?? 0);
  return {
    ends: packLists(ends, gapsOf),
    strength: packNumbers(column(edges.strength).map((value) => Math.round(value * THOUSANDTHS))),
    flags: packNumbers(
      rows.map(
        (edge) => (edges.asserted[edge] ?? 0) + 2 * (edges.backbone[edge] ?? 0) + 4 * (edges.disputed[edge] ?? 0),
      ),
    ),
    documents: packLists(column(edges.documents), gapsOf),
    speakers: packLists(column(edges.speakers), gapsOf),
  };
}

/**
 * Reads what `packEdges` wrote.
 * @throws Error where columns do not fit together
 */
export function unpackEdges(packed: PackedEdges): Edges {
  const ends = unpackLists(packed.ends, sumsOf);
  const source = ends.flatMap((list, node) => list.map(() => node));
  const target = ends.flat();
  const strength = unpackNumbers(packed.strength);
  const flags = unpackNumbers(packed.flags);
  const documents = unpackLists(packed.documents, sumsOf);
  const speakers = unpackLists(packed.speakers, sumsOf);
  if ([strength, flags, documents, speakers].some(({ length }) => length !== source.length)) throw new Error(UNEQUAL);
  // A stable sort: edges of one strength stay in the order of their rows.
  const rows = [...source.keys()].sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0));
  const column = <Value>(values: readonly Value[]) => rows.map((edge) => values[edge] as Value);
  const flag = (bit: number) => rows.map((edge) => ((flags[edge] ?? 0) >> bit) & 1);
  return {
    source: column(source),
    target: column(target),
    strength: column(strength).map((value) => value / THOUSANDTHS),
    asserted: flag(0),
    backbone: flag(1),
    disputed: flag(2),
    documents: column(documents),
    speakers: column(speakers),
  };
}

/** The columns of some edges and then of others. */
export function joinEdges(some: Edges, others: Edges): Edges {
  return Object.fromEntries(
    Object.entries(some).map(([name, column]) => [name, [...column, ...others[name as keyof Edges]]]),
  ) as Edges;
}

const UNEQUAL = 'columns differ in length';

/**
 * Whole numbers from 0 on as strings of digits in base 64: the first string holds the last digit of every number, the
 * next the one before, and so on. Digits of one place resemble each other, which is what compression lives on.
 */
export function packNumbers(values: readonly number[]): string[] {
  const places: string[] = [];
  for (let left: readonly number[] = values; left.some((value) => value > 0) || !places.length; ) {
    places.push(left.map((value) => DIGITS[value % BASE]).join(''));
    left = left.map((value) => Math.floor(value / BASE));
  }
  return places;
}

/** @throws Error where the strings differ in length or hold what is no digit */
export function unpackNumbers(places: readonly string[]): number[] {
  const length = places[0]?.length ?? 0;
  const values = new Array<number>(length).fill(0);
  let worth = 1;
  for (const digits of places) {
    if (digits.length !== length) throw new Error(UNEQUAL);
    for (let row = 0; row < length; row++) {
      const digit = VALUES[digits.charCodeAt(row)] ?? -1;
      if (digit < 0) throw new Error('a digit is none');
      values[row] = (values[row] as number) + digit * worth;
    }
    worth *= BASE;
  }
  return values;
}

const VALUES = Int8Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

/** Lists of whole numbers: how long each is, and all their members in a row. */
export function packLists(
  lists: readonly (readonly number[])[],
  written: (list: readonly number[]) => readonly number[],
): PackedLists {
  return { length: packNumbers(lists.map(({ length }) => length)), member: packNumbers(lists.flatMap(written)) };
}

/** @throws Error where lengths and members do not fit together */
export function unpackLists(packed: PackedLists, read: (list: number[]) => number[]): number[][] {
  const members = unpackNumbers(packed.member);
  let start = 0;
  const lists = unpackNumbers(packed.length).map((length) => {
    start += length;
    return read(members.slice(start - length, start));
  });
  if (start !== members.length) throw new Error(UNEQUAL);
  return lists;
}

/** Of a rising list the first member, and from each to the next. */
export function gapsOf(list: readonly number[]): number[] {
  return list.map((value, place) => value - (list[place - 1] ?? 0));
}

/** What `gapsOf` was given. */
export function sumsOf(list: readonly number[]): number[] {
  let sum = 0;
  return list.map((gap) => {
    sum += gap;
    return sum;
  });
}

/** 0, -1, 1, -2, … as 0, 1, 2, 3, … */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 ? -(value + 1) / 2 : value / 2;
}

/** The id that most names have: small letters and digits, a hyphen for whatever stands between them. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
