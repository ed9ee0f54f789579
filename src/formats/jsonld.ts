import type { Atlas, Claim, Connection, DocumentRecord, EntityRecord, Evidence, Relation } from '../model/atlas.ts';
import { bestFirst } from '../model/best-evidence.ts';
import { MOST_EVIDENCE } from './record-lines.ts';

type Node = Record<string, unknown>;

/**
 * The atlas as linked data, JSON-LD 1.1 with its context inside. Topics and entities are a SKOS concept scheme, evidence
 * is Web Annotation, documents say with PROV from which bytes they were made, claims are schema.org's, and what one claim
 * says to another is CiTO's. Addresses are relative to the file's own place, `data/atlas.jsonld`; positions are UTF-16
 * code units as everywhere in the atlas.
 *
 * @param isWhole with false a connection has at most three passages, by their positions without their words
 */
export function jsonLd(atlas: Atlas, { isWhole = true } = {}): { '@context': Node; '@graph': Iterable<Node> } {
  return { '@context': CONTEXT, '@graph': { [Symbol.iterator]: () => nodesOf(atlas, isWhole) } };
}

/** One by one: each piece of evidence is a node of its own, and all of them at once would be half of the memory. */
function* nodesOf(atlas: Atlas, isWhole: boolean): Generator<Node> {
  const related = Map.groupBy(atlas.connections, ({ source }) => source);
  yield { id: SCHEME, type: 'ConceptScheme', hasTopConcept: atlas.topics.map(({ id }) => topicAddress(id)) };
  for (const { id, name, summary } of atlas.topics) {
    yield {
      id: topicAddress(id),
      type: 'Concept',
      inScheme: SCHEME,
      topConceptOf: SCHEME,
      prefLabel: name,
      definition: summary,
    };
  }
  for (const entity of atlas.entities) yield entityNode(entity, related.get(entity.id) ?? []);
  yield* atlas.documents.values().map(documentNode);
  yield* atlas.relations.values().flatMap(relationNodes);
  yield* connectionNodes(atlas.connections, isWhole);
  yield* atlas.claims.values().flatMap(claimNodes);
}

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  cito: 'http://purl.org/spar/cito/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  id: '@id',
  type: '@type',
  ConceptScheme: 'skos:ConceptScheme',
  Concept: 'skos:Concept',
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  topConceptOf: { '@id': 'skos:topConceptOf', '@type': '@id' },
  hasTopConcept: { '@id': 'skos:hasTopConcept', '@type': '@id' },
  broader: { '@id': 'skos:broader', '@type': '@id' },
  related: { '@id': 'skos:related', '@type': '@id' },
  prefLabel: 'skos:prefLabel',
  altLabel: 'skos:altLabel',
  definition: 'skos:definition',
  kind: 'dcterms:type',
  title: 'dcterms:title',
  language: 'dcterms:language',
  identifier: 'dcterms:identifier',
  published: 'dcterms:issued',
  source: { '@id': 'dcterms:source', '@type': '@id' },
  wasDerivedFrom: 'prov:wasDerivedFrom',
  sha256: 'schema:sha256',
  Annotation: 'oa:Annotation',
  motivation: { '@id': 'oa:motivatedBy', '@type': '@id' },
  body: { '@id': 'oa:hasBody', '@type': '@id' },
  target: 'oa:hasTarget',
  document: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
  page: { '@id': 'schema:url', '@type': '@id' },
  Statement: 'rdf:Statement',
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@id' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  modality: { '@id': 'schema:additionalType', '@type': '@id' },
  Claim: 'schema:Claim',
  text: 'schema:text',
  name: 'schema:name',
  author: { '@id': 'schema:author', '@type': '@id' },
  about: { '@id': 'schema:about', '@type': '@id' },
  appearance: { '@id': 'schema:appearance', '@type': '@id' },
  supports: { '@id': 'cito:supports', '@type': '@id' },
  disputes: { '@id': 'cito:disputes', '@type': '@id' },
  qualifies: { '@id': 'cito:qualifies', '@type': '@id' },
};

const SCHEME = '../entities/';
const entityAddress = (id: string): string => `../entities/${id}/`;
const topicAddress = (id: string): string => `../topics/${id}/`;
const documentAddress = (id: string): string => `../documents/${id}/`;
const claimAddress = (id: string): string => `../claims/${id}/`;

function entityNode(
  { id, name, aliases, topics, summary, kind }: EntityRecord,
  connections: readonly Connection[],
): Node {
  return {
    id: entityAddress(id),
    type: 'Concept',
    inScheme: SCHEME,
    prefLabel: name,
    ...listed('altLabel', aliases),
    definition: summary,
    kind,
    ...listed('broader', topics.map(topicAddress)),
    ...listed(
      'related',
      connections.map(({ target }) => entityAddress(target)),
    ),
  };
}

function documentNode({ id, title, language, published, url, file, sha256 }: DocumentRecord): Node {
  return {
    id: documentAddress(id),
    type: ['prov:Entity', 'schema:CreativeWork'],
    title,
    language,
    ...(published === null ? {} : { published }),
    ...(url === null ? {} : { source: url }),
    wasDerivedFrom: {
      id: `${documentAddress(id)}#seed`,
      type: ['prov:Entity', 'schema:MediaObject'],
      identifier: file,
      sha256,
    },
  };
}

function relationNodes({ source, target, type, modality, evidence }: Relation): Node[] {
  const statement = {
    type: 'Statement',
    subject: entityAddress(source),
    predicate: `../about/#relation-${type}`,
    object: entityAddress(target),
    ...(modality && { modality: `../about/#modality-${modality}` }),
  };
  return evidence.map((given) => annotation('oa:linking', statement, given));
}

/** The passages that name both ends, each once with all that it joins; what curators asserted stands with its relation. */
function* connectionNodes(connections: readonly Connection[], isWhole: boolean): Generator<Node> {
  const passages = new Map<string, { evidence: Evidence; joined: string[] }>();
  for (const { id, evidence } of connections) {
    const shown = isWhole ? evidence : bestFirst(evidence).slice(0, MOST_EVIDENCE);
    for (const given of shown.filter(({ reach }) => reach !== 'asserted')) {
      const key = `${given.document} ${given.start} ${given.end}`;
      const known = passages.get(key);
      if (known) known.joined.push(`../connections/${id}/`);
      else passages.set(key, { evidence: given, joined: [`../connections/${id}/`] });
    }
  }
  for (const { evidence, joined } of passages.values()) {
    yield annotation('oa:linking', joined.length === 1 ? joined[0] : joined, evidence, isWhole);
  }
}

function claimNodes({ id, statement, speaker, speakerName, about, evidence, answers }: Claim): Node[] {
  const author = speaker === null ? speakerName && { name: speakerName } : entityAddress(speaker);
  const stances = Map.groupBy(answers, ({ stance }) => stance);
  const claim = {
    id: claimAddress(id),
    type: 'Claim',
    text: statement,
    ...(author ? { author } : {}),
    about: about.map(entityAddress),
    appearance: [...new Set(evidence.map(({ document }) => documentAddress(document)))],
    ...Object.fromEntries(
      [...stances].map(([stance, given]) => [stance, given.map((each) => claimAddress(each.claim))]),
    ),
  };
  return [claim, ...evidence.map((given) => annotation('oa:describing', claimAddress(id), given))];
}

function annotation(
  motivation: string,
  body: unknown,
  { document, start, end, quote, ...given }: Evidence,
  hasWords = true,
): Node {
  const position = { type: 'oa:TextPositionSelector', start, end };
  const words = { type: 'oa:TextQuoteSelector', exact: quote, prefix: given.prefix, suffix: given.suffix };
  return {
    type: 'Annotation',
    motivation,
    body,
    target: {
      type: 'oa:SpecificResource',
      document: documentAddress(document),
      page: `${documentAddress(document)}#${given.sentence}`,
      selector: hasWords ? [words, position] : position,
    },
  };
}

/** A member only where there is something to list. */
function listed(key: string, values: readonly string[]): Node {
  return values.length > 0 ? { [key]: values } : {};
}
