import { z } from 'zod';
import { redirectSchema } from './atlas.ts';

/**
 * Of `data/graph.json` and `data/graph-more.json`.
 *
 * - Version 1 held the columns of `graphPayloadSchema` as they are.
 * - Version 2 holds them packed (`packedGraphSchema`): half as many bytes. `unpackGraph` gives the columns of version 1.
 *   Connections above the cap are in `graph-more.json`.
 */
export const GRAPH_PAYLOAD_VERSION = 2;

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

/**
 * A column of whole numbers from 0 on: the last digit in base 64 of every number as one string, then the digit before
 * it, as many strings as the largest number has digits. The digits are those of base64url.
 */
export const packedNumbers = z
  .array(z.string().regex(/^[\w-]*$/))
  .min(1)
  .refine((places) => places.every(({ length }) => length === places[0]?.length), 'Strings of one length');

/** A column of lists: their lengths, and all members in a row; of rising lists the first member and then the gaps. */
export const packedLists = z.strictObject({ length: packedNumbers, member: packedNumbers });
export type PackedLists = z.infer<typeof packedLists>;

/** Edges by their ends, not by strength. `ends[i]` are the higher ends of the edges of node `i`, rising. */
const packedEdges = z.strictObject({
  ends: packedLists,
  /** In thousandths. */
  strength: packedNumbers,
  /** 1 asserted, 2 backbone, 4 disputed, added up. */
  flags: packedNumbers,
  documents: packedLists,
  speakers: packedLists,
});
export type PackedEdges = z.infer<typeof packedEdges>;

/** `data/graph.json` as it is written; what is not packed is as in the schema above. */
export const packedGraphSchema = graphPayloadSchema.extend({
  nodes: z.strictObject({
    /** Empty where it is the name in small letters, with a hyphen for whatever is neither letter (a to z) nor digit. */
    id: z.array(z.string()),
    name: z.array(z.string()),
    aliases: z.array(z.array(z.string())),
    kind: packedNumbers,
    /** In the order of weight, so without gaps. */
    topics: packedLists,
    /** One more than the community: 0 is none. */
    community: packedNumbers,
    /** In tenths, twice the number where it is 0 or more, else twice its negative less one. */
    x: packedNumbers,
    y: packedNumbers,
    /** In tenths. */
    size: packedNumbers,
    /** In hundredths. */
    labelZoom: packedNumbers,
    mentions: packedNumbers,
    degree: packedNumbers,
    documents: packedLists,
    speakers: packedLists,
  }),
  edges: packedEdges,
});
export type PackedGraph = z.infer<typeof packedGraphSchema>;

/** `data/graph-more.json`: the connections that a cap kept out of `graph.json`. There is no such file without a cap. */
export const graphMoreSchema = z.strictObject({ version: z.literal(GRAPH_PAYLOAD_VERSION), edges: packedEdges });
export type GraphMore = z.infer<typeof graphMoreSchema>;
