import { tenth } from '../../map/regions/regions.ts';
import type { MapFile } from '../../model/artefact.ts';
import type { Atlas, Passage } from '../../model/atlas.ts';
import {
  GRAPH_PAYLOAD_VERSION,
  type GraphFile,
  type GraphMore,
  type GraphPayload,
  graphFileSchema,
  graphMoreSchema,
} from '../../model/graph-payload.ts';
import { byCodeUnit, strongestFirst } from '../../model/order.ts';
import { speakerKey } from '../../model/speaker.ts';
import { ENTITY_KINDS } from '../../model/vocabulary.ts';
import { capGraph } from './cap-graph.ts';
import { disputedPairs } from './disputes.ts';

/**
 * `graph.json` and, of a large atlas, `graph-more.json`.
 *
 * @throws Error where a value does not fit its schema
 */
export function graphFiles(atlas: Atlas, map: MapFile): { readonly graph: GraphFile; readonly more: GraphMore | null } {
  const { graph, more } = capGraph(graphPayload(atlas, map));
  return { graph: graphFileSchema.parse(graph), more: more && graphMoreSchema.parse(more) };
}

/** The graph in columns for the browser. Positions and sizes to one decimal. */
function graphPayload(atlas: Atlas, map: MapFile): GraphPayload {
  const entities = atlas.entities;
  const indexOf = indexBy(entities.map(({ id }) => id));
  const topicIndex = indexBy(atlas.topics.map(({ id }) => id));
  const documentIndex = indexBy(atlas.documents.map(({ id }) => id));
  const passages = new Map(atlas.passages.map((passage) => [passage.id, passage]));
  const speakers = speakersOf(atlas, passages);
  const speakerIndex = indexBy([...speakers.keys()]);
  const speakerOf = (passage: string): number => speakerIndex.get(keyOf(passages.get(passage)))!;
  const mentions = Map.groupBy(atlas.mentions, ({ entity }) => entity);
  const places = new Map(map.nodes.map((node) => [node.entity, node]));
  const placed = entities.map(({ id }) => places.get(id)!);
  const edges = strongestFirst(atlas.connections);
  const disputed = disputedPairs(atlas.claims);
  const documentsOf = entities.map(({ id }) =>
    ascending((mentions.get(id) ?? []).map(({ document }) => documentIndex.get(document)!)),
  );
  const regions = new Map(map.regions.map((region) => [region.topic, region]));
  return {
    version: GRAPH_PAYLOAD_VERSION,
    bounds: map.bounds,
    kinds: [...ENTITY_KINDS],
    topics: atlas.topics.map(({ id, name, entities: members }) => ({
      id,
      name,
      ...(regions.get(id)
        ? pointOf(regions.get(id)!)
        : middleOf(
            members.map((member) => places.get(member)!),
            map,
          )),
    })),
    documents: atlas.documents.map(({ id, title, published }) => ({ id, title, published })),
    speakers: [...speakers.values()],
    nodes: {
      id: entities.map(({ id }) => id),
      name: entities.map(({ name }) => name),
      aliases: entities.map(({ aliases }) => aliases),
      kind: entities.map(({ kind }) => ENTITY_KINDS.indexOf(kind)),
      topics: entities.map(({ topics }) => topics.map((topic) => topicIndex.get(topic)!)),
      community: entities.map(({ community }) => community ?? -1),
      x: placed.map(({ x }) => tenth(x)),
      y: placed.map(({ y }) => tenth(y)),
      size: placed.map(({ size }) => tenth(size)),
      labelZoom: placed.map(({ labelZoom }) => labelZoom),
      mentions: entities.map((entity) => entity.mentions),
      degree: entities.map(({ degree }) => degree),
      documents: documentsOf,
      speakers: entities.map(({ id }) => ascending((mentions.get(id) ?? []).map(({ passage }) => speakerOf(passage)))),
    },
    edges: {
      source: edges.map(({ source }) => indexOf.get(source)!),
      target: edges.map(({ target }) => indexOf.get(target)!),
      strength: edges.map(({ strength }) => strength),
      asserted: edges.map(({ asserted }) => Number(asserted > 0)),
      linked: edges.map(({ linked }) => Number(linked > 0)),
      backbone: edges.map(({ backbone }) => Number(backbone)),
      disputed: edges.map(({ id }) => Number(disputed.has(id))),
      documents: edges.map(({ evidence }) => ascending(evidence.map(({ document }) => documentIndex.get(document)!))),
      speakers: edges.map(({ evidence }) => ascending(evidence.map(({ passage }) => speakerOf(passage)))),
    },
    regions: atlas.topics.map(({ id }) => regions.get(id)?.rings ?? []),
    totalEdges: atlas.connections.length,
    largestDocuments: largestTwo(documentsOf, atlas.documents.length),
    ...(atlas.redirects.length > 0 && { redirects: atlas.redirects }),
  };
}

/** The two documents that name most, of equal ones the earlier first. */
function largestTwo(documentsOf: readonly (readonly number[])[], count: number): number[] {
  const named = new Array<number>(count).fill(0);
  for (const document of documentsOf.flat()) named[document]!++;
  return [...named.keys()].sort((a, b) => named[b]! - named[a]! || a - b).slice(0, 2);
}

/** Everybody who names something or stands behind a connection; entities first, then names without a page, then nobody. */
function speakersOf(
  { mentions, connections }: Atlas,
  passages: ReadonlyMap<string, Passage>,
): Map<string, { id: string | null; name: string }> {
  const heard = new Set(mentions.map(({ passage }) => passage));
  for (const { evidence } of connections) for (const { passage } of evidence) heard.add(passage);
  const speakers = new Map<string, { id: string | null; name: string }>();
  for (const passage of heard) {
    const { speaker = null, speakerName = null } = passages.get(passage) ?? {};
    speakers.set(keyOf(passages.get(passage)), { id: speaker, name: speakerName ?? speaker ?? UNATTRIBUTED });
  }
  const hasNoPage = ({ id }: { id: string | null }) => Number(id === null);
  return new Map(
    [...speakers].sort(
      ([a, one], [b, other]) =>
        Number(a === '') - Number(b === '') || hasNoPage(one) - hasNoPage(other) || byCodeUnit(a, b),
    ),
  );
}

const UNATTRIBUTED = 'Nobody named';

function keyOf(passage: Passage | undefined): string {
  return speakerKey(passage?.speaker, passage?.speakerName);
}

/** The middle of some places, or of the map where there are none. */
function middleOf(places: readonly { x: number; y: number }[], { bounds }: MapFile): { x: number; y: number } {
  if (places.length === 0) return { x: tenth((bounds[0] + bounds[2]) / 2), y: tenth((bounds[1] + bounds[3]) / 2) };
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: tenth(sum.x / places.length), y: tenth(sum.y / places.length) };
}

const pointOf = ({ x, y }: { x: number; y: number }) => ({ x, y });

function indexBy(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, index) => [key, index]));
}

function ascending(values: readonly number[]): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}
