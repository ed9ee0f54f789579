import { z } from 'zod';
import { redirectSchema } from './atlas.ts';

/**
 * Of `data/graph.json` and `data/graph-more.json`.
 *
 * - Version 1 held the columns of `graphPayloadSchema` as they are, and every connection.
 * - Version 2 held them packed into digits, connections above the cap in `graph-more.json`.
 * - Version 3 holds them as they are again: packing saved a seventh of the compressed bytes, and no time. `edges.linked` came
 *   later.
 */
export const GRAPH_PAYLOAD_VERSION = 3;

const column = z.array(z.number());
const index = z.array(z.int());

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
    /** Documents that name it, speakers that name it: indices into the look-up lists. */
    documents: z.array(index),
    speakers: z.array(index),
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
    documents: z.array(index),
    speakers: z.array(index),
  }),
  /** Region outlines as in `map.json`, in the order of `topics`. */
  regions: z.array(z.array(z.array(z.tuple([z.number(), z.number()])))),
  /** How many connections the atlas has; larger than the edge columns where a cap applied. */
  totalEdges: z.int().nonnegative(),
  /** Strength of the strongest connection that the cap left out: what is stronger is here. 0 where all are. */
  strongestLeftOut: z.number(),
  /** Old ids that an address may still name; left out where there are none. */
  redirects: z.array(redirectSchema).optional(),
});
export type GraphPayload = z.infer<typeof graphPayloadSchema>;

/** `data/graph-more.json`: the connections that a cap kept out of `graph.json`. There is no such file without a cap. */
export const graphMoreSchema = graphPayloadSchema.pick({ version: true, edges: true });
export type GraphMore = z.infer<typeof graphMoreSchema>;
