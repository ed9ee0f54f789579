import {
  type DocumentFile,
  EVIDENCE_FILE,
  type MapFile,
  type ProseFile,
  type ReportFile,
  type RuleRecord,
  type RulesFile,
} from '../model/artefact.ts';
import {
  ATLAS_VERSION,
  type Atlas,
  type Claim,
  type Connection,
  type ConnectionEvidence,
  type DocumentRecord,
  type EntityRecord,
  type Mention,
  type Passage,
  type Relation,
  type Topic,
} from '../model/atlas.ts';
import type { ChangesFile } from '../model/changes.ts';
import type { SiteSettings } from '../model/content.ts';
import type { Stance } from '../model/vocabulary.ts';
import { quotation } from '../text/quotation.ts';
import { type Artefact, openArtefact } from './artefact.ts';
import { documentsOf } from './documents.ts';
import { hueOfTopic } from './hues.ts';
import { attributesOf, type LanguageAttributes } from './language.ts';
import { leadToNotes } from './routes.ts';

/** A claim that answers another, seen from the one answered. */
export interface Answer {
  readonly claim: Claim;
  readonly stance: Stance;
  readonly note: string | null;
  /** Its speaker does not answer that claim; it is the curators' reading. */
  readonly ours: boolean;
}

export interface MapNode {
  readonly entity: EntityRecord;
  readonly place: MapFile['nodes'][number];
}

/** The artefact in memory with the look-ups that pages need; every list is in a fixed order. */
export interface LoadedAtlas {
  readonly artefact: Artefact;
  readonly settings: SiteSettings;
  readonly data: Atlas;
  readonly map: MapFile;
  /** Places of entities on the map by falling rank, and by entity. */
  readonly nodes: readonly MapNode[];
  readonly nodeOf: ReadonlyMap<string, MapNode>;
  readonly prose: ProseFile;
  readonly report: ReportFile;
  /** What differs from the last edition. */
  readonly changes: ChangesFile;
  /** Everything that the build looks for in the inputs, by id. */
  readonly rules: readonly RuleRecord[];
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly documents: ReadonlyMap<string, DocumentRecord>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly connections: ReadonlyMap<string, Connection>;
  /** Strongest first. */
  readonly connectionsOf: ReadonlyMap<string, readonly Connection[]>;
  readonly relationsOf: ReadonlyMap<string, readonly Relation[]>;
  readonly mentionsOf: ReadonlyMap<string, readonly Mention[]>;
  readonly claimsBy: ReadonlyMap<string, readonly Claim[]>;
  readonly claimsAbout: ReadonlyMap<string, readonly Claim[]>;
  /** Claims by the documents that their evidence stands in. */
  readonly claimsIn: ReadonlyMap<string, readonly Claim[]>;
  readonly answersTo: ReadonlyMap<string, readonly Answer[]>;
  readonly passagesBy: ReadonlyMap<string, readonly Passage[]>;
  /** The text and structure of one document, read when first asked for. */
  document(id: string): DocumentFile;
  /** Attributes of an element that holds words of a document, by its id: their language and direction where not the site's. */
  languageOf(document: string): LanguageAttributes;
  /** Place of a topic in the colour scale, 1 to 10; 0 for none. */
  hue(topic: string | null | undefined): number;
}

let loaded: LoadedAtlas | null = null;

/** The atlas, loaded once for a build and again in development whenever the artefact was written anew. */
export function atlas(): LoadedAtlas {
  if (loaded && !import.meta.env.DEV) return loaded;
  const artefact = openArtefact();
  if (loaded?.artefact.identity !== artefact.identity) loaded = loadAtlas(artefact);
  return loaded as LoadedAtlas;
}

/** Reads an artefact and prepares the look-ups. Throws where its atlas is of another version. */
export function loadAtlas(artefact: Artefact): LoadedAtlas {
  const read = <T>(path: string): T => JSON.parse(artefact.text(path)) as T;
  const index = read<Atlas>('index.json');
  if (index.version !== ATLAS_VERSION) {
    throw new Error(
      `index.json: Unexpected version ${index.version}, expected ${ATLAS_VERSION}. Build the atlas again.`,
    );
  }
  const document = documentsOf((id) => read<DocumentFile>(`documents/${id}.json`));
  const lines = artefact.lines(EVIDENCE_FILE);
  const data: Atlas = {
    ...index,
    connections: index.connections.map((one) => ({ ...one, evidence: evidenceIn(lines.next().value, document) })),
  };
  const hues = new Map(data.topics.map((topic, index) => [topic.id, hueOfTopic(index)]));
  const strongest = [...data.connections].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const claims = byId(data.claims);
  const entities = byId(data.entities);
  const map = read<MapFile>('map.json');
  const settings = read<SiteSettings>('site.json');
  const documents = byId(data.documents);
  const nodes = byRank(map, entities);
  leadToNotes(
    new Map(data.documents.flatMap(({ id, entity }) => (entity === undefined ? [] : [[id, entity] as const]))),
  );
  return {
    artefact,
    settings,
    data,
    map,
    nodes,
    nodeOf: new Map(nodes.map((node) => [node.entity.id, node])),
    prose: read<ProseFile>('prose.json'),
    report: read<ReportFile>('report.json'),
    changes: read<ChangesFile>('changes.json'),
    rules: read<RulesFile>('rules.json').rules,
    entities,
    documents,
    topics: byId(data.topics),
    claims,
    connections: byId(data.connections),
    connectionsOf: group(strongest, (connection) => [connection.source, connection.target]),
    relationsOf: group(data.relations, (relation) => [relation.source, relation.target]),
    mentionsOf: group(data.mentions, (mention) => [mention.entity]),
    claimsBy: group(data.claims, (claim) => (claim.speaker ? [claim.speaker] : [])),
    claimsAbout: group(data.claims, (claim) => claim.about),
    claimsIn: group(data.claims, (claim) => claim.evidence.map((evidence) => evidence.document)),
    answersTo: answers(data.claims),
    passagesBy: group(data.passages, (passage) => (passage.speaker ? [passage.speaker] : [])),
    languageOf: (document) => attributesOf(documents.get(document)?.language, settings.language),
    document,
    hue: (topic) => (topic ? (hues.get(topic) ?? 0) : 0),
  };
}

/** Evidence as an artefact has it, with its words: parts of the text of its document, which are not held once more. */
function evidenceIn(line: string, document: (id: string) => Pick<DocumentFile, 'text'>): Connection['evidence'] {
  const places = JSON.parse(line) as Omit<ConnectionEvidence, keyof ReturnType<typeof quotation>>[];
  return places.map(({ document: of, passage, start, end, ...rest }) => ({
    ...{ document: of, passage, start, end },
    ...quotation(document(of).text, start, end),
    ...rest,
  }));
}

export function byFallingRank(a: MapNode, b: MapNode): number {
  return b.entity.rank - a.entity.rank || (a.entity.id < b.entity.id ? -1 : 1);
}

function byRank(map: MapFile, entities: ReadonlyMap<string, EntityRecord>): MapNode[] {
  return map.nodes
    .flatMap((place) => {
      const entity = entities.get(place.entity);
      return entity ? [{ entity, place }] : [];
    })
    .sort(byFallingRank);
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function group<T>(records: readonly T[], keys: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keys(record))) {
      const list = groups.get(key);
      if (list) list.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

function answers(claims: readonly Claim[]): Map<string, Answer[]> {
  const groups = new Map<string, Answer[]>();
  for (const claim of claims) {
    for (const { claim: answered, stance, note, ours = false } of claim.answers) {
      const list = groups.get(answered) ?? [];
      list.push({ claim, stance, note, ours });
      groups.set(answered, list);
    }
  }
  return groups;
}
