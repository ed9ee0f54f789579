import { z } from 'zod';
import { redirectSchema } from './atlas.ts';

/**
 * Of `data/graph.json` and `data/graph-more.json`.
 *
 * - Version 1 held the columns of `graphPayloadSchema` as they are, and every connection.
 * - Version 2 held them packed into digits, connections above the cap in `graph-more.json`.
 * - Version 3 holds them as they are again: packing saved a seventh of the compressed bytes, and no time. `edges.linked` came
 *   later.
 * - Version 4: of the connections a cap keeps the first in the order in which the map draws them (the backbone before the
 *   others, each strongest first), so that `strongestLeftOut` is gone; and where it left some out, the columns `documents` and
 *   `speakers` stand in `graph-more.json` too. `largestDocuments` is new. Below the cap nothing else changed.
 */
export const GRAPH_PAYLOAD_VERSION = 4;

const column = z.array(z.number());
const index = z.array(z.int());

/** The documents that name a thing and the speakers that do: indices into the look-up lists. */
const namedIn = { documents: z.array(index), speakers: z.array(index) };

/**
 * The browser's slim copy of the graph, in columns. Row `i` of every node column is one entity; edge columns likewise,
 * strongest first, equal ones by their rows. Strings that repeat are held once and referred to by index.
 */
export const graphPayloadSchema = z.strictObject({
  version: z.literal(GRAPH_PAYLOAD_VERSION),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Look-up lists: `kinds[nodes.kind[i]]`, `topics[…]`, `documents[…]`, `speakers[…]`. */
  kinds: z.array(z.string()),
  topics: z.array(z.strictObject({ id: z.string(), name: z.string(), x: z.number(), y: z.number() })),
  documents: z.array(z.strictObject({ id: z.string(), title: z.string(), published: z.string().nullable() })),
  speakers: z.array(z.strictObject({ id: z.string().nullable(), name: z.string() })),
  nodes: z.strictObject({
    id: z.array(z.string()),
    name: z.array(z.string()),
    /** Aliases that the graph's search also finds, empty for most. */
    aliases: z.array(z.array(z.string())),
    kind: index,
    /** Topics as indices into `topics`, the first decides region and colour; empty for none. */
    topics: z.array(index),
    /** -1 for none. */
    community: index,
    x: column,
    y: column,
    size: column,
    labelZoom: column,
    mentions: index,
    degree: index,
    ...namedIn,
  }),
  edges: z.strictObject({
    /** The lower row of the two and the higher. */
    source: index,
    target: index,
    strength: column,
    /** 1 where at least one relation is asserted. */
    asserted: index,
    /** 1 where the note of one links to the other. */
    linked: index,
    /** 1 where the backbone holds it. */
    backbone: index,
    /** 1 where claims about both ends dispute each other. */
    disputed: index,
    ...namedIn,
  }),
  /** Region outlines as in `map.json`, in the order of `topics`. */
  regions: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
  /** How many connections the atlas has; larger than the edge columns where a cap applied. */
  totalEdges: z.int().nonnegative(),
  /** The two documents that name most entities, the one that names more first. */
  largestDocuments: index,
  /** Old ids that an address may still name; left out where there are none. */
  redirects: z.array(redirectSchema).optional(),
});
export type GraphPayload = z.infer<typeof graphPayloadSchema>;

const { version, nodes, edges } = graphPayloadSchema.shape;
const ofNamedIn = { documents: true, speakers: true } as const;

/** `data/graph.json`: the payload; where a cap applies, without what `graph-more.json` has. */
export const graphFileSchema = graphPayloadSchema.extend({
  nodes: nodes.partial(ofNamedIn),
  edges: edges.partial(ofNamedIn),
});
export type GraphFile = z.infer<typeof graphFileSchema>;

/** `data/graph-more.json`: what a cap kept out of `graph.json`. There is no such file without a cap. */
export const graphMoreSchema = z.strictObject({
  version,
  /** Columns of the nodes, and of the edges that `graph.json` has, row by row. */
  nodes: nodes.pick(ofNamedIn),
  drawn: edges.pick(ofNamedIn),
  /** The edges that it has not. */
  edges,
});
export type GraphMore = z.infer<typeof graphMoreSchema>;
