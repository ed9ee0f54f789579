import { channel, subscribe } from 'node:diagnostics_channel';
import {
  type DocumentFile,
  type Manifest,
  type MapFile,
  type ParagraphsFile,
  type ProseFile,
  type ReportFile,
  type RuleRecord,
  type RulesFile,
  TERMS_FILE,
  type TermsFile,
} from '../model/artefact.ts';
import {
  ATLAS_VERSION,
  type Atlas,
  type Claim,
  type Connection,
  type DocumentRecord,
  type EntityRecord,
  type Mention,
  type Passage,
  type Relation,
  type Topic,
} from '../model/atlas.ts';
import type { ChangesFile } from '../model/changes.ts';
import type { SiteSettings } from '../model/content.ts';
import { type Artefact, openArtefact } from './artefact.ts';
import { documentsOf } from './documents.ts';
import { hueOfTopic } from './hues.ts';
import { attributesOf, type LanguageAttributes } from './language.ts';
import { type Answer, byId, lookUps, withEvidence } from './look-ups.ts';
import { leadToNotes } from './routes.ts';
import { BEGUN, LOADED, Slices } from './slices.ts';

export type { Answer } from './look-ups.ts';

/** What the map needs of an entity: how often it is named, or what is said of it, may change without a change of the map. */
export type MapEntity = Pick<EntityRecord, 'id' | 'name' | 'kind' | 'rank' | 'status'>;

export interface MapNode {
  readonly entity: MapEntity;
  readonly place: MapFile['nodes'][number];
}

/** The artefact in memory with the look-ups that pages need; every list is in a fixed order. Whatever is read of it is noted in its slices. */
export interface LoadedAtlas {
  readonly slices: Slices;
  readonly artefact: Artefact;
  readonly settings: SiteSettings;
  readonly data: Atlas;
  readonly map: MapFile;
  /** Places of entities on the map by falling rank, and by entity. */
  readonly nodes: readonly MapNode[];
  readonly nodeOf: ReadonlyMap<string, MapNode>;
  readonly prose: ProseFile;
  readonly paragraphs: ParagraphsFile;
  readonly report: ReportFile;
  /** The best names and terms that no entity claims. They come late: other pages are made before. */
  unlinkedTerms(): TermsFile;
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
  /** What changes with a document, and with a connection and its evidence, without reading them. */
  readonly keys: { document(id: string): string; connection(connection: Connection): string };
  /** Attributes of an element that holds words of a document, by its id: their language and direction where not the site's. */
  languageOf(document: string): LanguageAttributes;
  /** Place of a topic in the colour scale, 1 to 10; 0 for none. */
  hue(topic: string | null | undefined): number;
}

let loaded: LoadedAtlas | null = null;

let early: Manifest | null = null;

// One process may make the pages of several atlases in turn.
subscribe(BEGUN, (manifest) => {
  loaded = null;
  early = manifest as Manifest | null;
});

/** The atlas, loaded once for a build and again in development whenever the artefact was written anew. */
export function atlas(): LoadedAtlas {
  if (loaded && !import.meta.env.DEV) return loaded;
  const artefact = openArtefact(early);
  if (loaded?.artefact.identity !== artefact.identity) {
    loaded = loadAtlas(artefact);
    channel(LOADED).publish(loaded.slices);
  }
  return loaded as LoadedAtlas;
}

/** Reads an artefact and prepares the look-ups. Throws where its atlas is of another version. */
export function loadAtlas(whole: Artefact): LoadedAtlas {
  const slices = new Slices();
  const read = <T>(path: string): T => JSON.parse(whole.text(path)) as T;
  const index = read<Atlas>('index.json');
  if (index.version !== ATLAS_VERSION) {
    throw new Error(
      `index.json: Unexpected version ${index.version}, expected ${ATLAS_VERSION}. Build the atlas again.`,
    );
  }
  const artefact = watchedFiles(slices, whole);
  const documentOf = documentsOf((id) => whole.lines(fileOfDocument(id)));
  const document = (id: string): DocumentFile => {
    slices.note(DOCUMENT, id);
    return documentOf(id);
  };
  slices.define(DOCUMENT, (id) => whole.hashOf(fileOfDocument(id)));
  const known = withEvidence(index, whole, document);
  const { data } = known;
  const topics = data.topics.map(({ id }) => id);
  const hues = new Map(topics.map((id, place) => [id, hueOfTopic(place)]));
  const entities = byId(data.entities);
  const map = read<MapFile>('map.json');
  const documents = slices.map('documents', byId(data.documents));
  const nodes = byRank(map, entities);
  const notes = data.documents.flatMap(({ id, entity }) => (entity === undefined ? [] : [[id, entity] as const]));
  leadToNotes(slices.map('notes', new Map(notes)));
  const prose = read<ProseFile>('prose.json');
  const paragraphs = read<ParagraphsFile>('paragraphs.json');
  const report = read<ReportFile>('report.json');
  const changes = read<ChangesFile>('changes.json');
  const settings = read<SiteSettings>('site.json');
  const written = slices.fields('settings', settings);
  slices.define('hues', () => topics.join(' '));
  const loaded: LoadedAtlas = {
    slices,
    artefact,
    settings: written,
    data: {
      ...listed(slices, 'data', data),
      connections: slices.list('data.connections', data.connections, known.hashOf),
    },
    map: listed(slices, 'map', map),
    nodes: slices.list('nodes', nodes),
    nodeOf: slices.map('nodeOf', new Map(nodes.map((node) => [node.entity.id, node]))),
    prose: {
      entities: slices.fields('prose.entities', prose.entities),
      claims: slices.fields('prose.claims', prose.claims),
      topics: slices.fields('prose.topics', prose.topics),
      documents: slices.fields('prose.documents', prose.documents),
      excerpts: {
        entities: slices.fields('excerpts.entities', prose.excerpts.entities),
        topics: slices.fields('excerpts.topics', prose.excerpts.topics),
      },
    },
    paragraphs: slices.fields('paragraphs', paragraphs),
    report: slices.fields('report', report),
    unlinkedTerms: () => JSON.parse(artefact.text(TERMS_FILE)) as TermsFile,
    changes: slices.fields('changes', changes),
    rules: slices.list('rules', read<RulesFile>('rules.json').rules),
    entities: slices.map('entities', entities),
    documents,
    topics: slices.map('topics', byId(data.topics)),
    ...lookUps(slices, known),
    languageOf: (id) => attributesOf(documents.get(id)?.language, written.language),
    document,
    keys: {
      document: (id) => {
        slices.note(DOCUMENT, id);
        return whole.hashOf(fileOfDocument(id));
      },
      connection: known.hashOf,
    },
    hue: (topic) => {
      slices.note('hues');
      return topic ? (hues.get(topic) ?? 0) : 0;
    },
  };
  slices.belongTo(loaded);
  return loaded;
}

const FILES = 'file';
/** One of them by its document: asked for so often that its path is not put together each time. */
const DOCUMENT = 'document';
const fileOfDocument = (id: string) => `documents/${id}.jsonl`;

/** Files of an artefact as slices: the manifest has the hash of each. */
function watchedFiles(slices: Slices, { identity, paths, hashOf, text, bytes, lines }: Artefact): Artefact {
  slices.define(FILES, hashOf);
  const noting = <Read>(read: (path: string) => Read) => {
    return (path: string): Read => {
      slices.note(FILES, path);
      return read(path);
    };
  };
  const listed = slices.list('paths', paths);
  return { identity, paths: listed, hashOf, text: noting(text), bytes: noting(bytes), lines: noting(lines) };
}

/** A record of lists, each of them a slice. */
function listed<Lists extends object>(slices: Slices, name: string, lists: Lists): Lists {
  const entries = Object.entries(lists).map(([key, value]): [string, unknown] => [
    key,
    Array.isArray(value) ? slices.list(`${name}.${key}`, value) : value,
  ]);
  return Object.fromEntries(entries) as Lists;
}

const mapEntity = ({ id, name, kind, rank, status }: EntityRecord): MapEntity => ({ id, name, kind, rank, status });

export function byFallingRank(a: MapNode, b: MapNode): number {
  return b.entity.rank - a.entity.rank || (a.entity.id < b.entity.id ? -1 : 1);
}

function byRank(map: MapFile, entities: ReadonlyMap<string, EntityRecord>): MapNode[] {
  return map.nodes
    .flatMap((place) => {
      const entity = entities.get(place.entity);
      return entity ? [{ entity: mapEntity(entity), place }] : [];
    })
    .sort(byFallingRank);
}
