import type { Change, ChangedThing } from '../../model/changes.ts';
import type { Noun } from '../noun.ts';

/** The home page. */
export const home = {
  someDrafts: (drafts: string, all: string) =>
    `${drafts} of ${all} are drafts: found in the documents by a program, with the documents’ own sentences. <how>How drafts are found</how>`,
  draftLead:
    'Nothing is curated yet: the names, terms and topics on this map were found in the documents by a program, and what is said of them are the documents’ own sentences. <how>How drafts are found</how>',
  read: 'Read your own text with the atlas',
  frontNote: 'The folder’s own front page',
  pastMap: 'Skip past the map',
  map: 'The map of the atlas: topics as regions, entities as settlements',
  foremost: (shown: string, entities: string) => `The ${shown} foremost of ${entities}. `,
  drawn: (drawn: string, connections: string) =>
    `${drawn} of ${connections} drawn, the strongest of the backbone. <map>Open the map</map>`,
  topics: 'Topics',
  topicsNote: 'Each with a summary, its entities and its part of the map',
  draftTopicsNote:
    'Groups of entities that stand together, called by their most telling names, with their most central sentence',
  debates: 'Open debates',
  debatesNote: 'Questions of ours that are answered one way and the other',
  all: (debates: string, claims: string) => `<debates>All ${debates}</debates>, <claims>all ${claims}</claims>`,
  due: 'What falls due',
  dueNote: 'Predictions by the date at which one can tell, in our reading',
  allPredictions: 'All predictions by date',
  connected: 'Most connected',
  connectedNote: 'The figure counts connections. <entities>All entities</entities>',
  documents: 'Documents',
  allOf: (things: string) => `All ${things}`,
  empty: 'There are no documents yet. Drop a text (.txt, .md, .mdx or .html) into the folder',
  emptyThen: ': it is read, and what it names is drawn here.',
  since: (edition: string, changes: string) =>
    `Since ${edition}: ${changes}. <changes>Additions and corrections</changes>`,
  unchanged: 'nothing has changed',
};

/** The page of downloads. */
export const data = {
  title: 'Data',
  description: 'The atlas as files for other programs, and how to load each of them.',
  lead: 'Everything on these pages as files for other programs. Offsets count UTF-16 code units in the document, end exclusive.',
  files: 'Files',
  file: 'File',
  holds: 'What it holds',
  size: 'Size',
  what: {
    'atlas.json':
      'The atlas in full: documents, passages, entities, mentions, relations, connections, claims, topics, with offsets into the documents.',
    'atlas.schema.json': 'JSON Schema of atlas.json.',
    'atlas.jsonl.gz':
      'The atlas one record a line, compressed: what it is in “record”; sentences once, with their words, and evidence that names them.',
    'atlas.lines.schema.json': 'JSON Schema of a line of atlas.jsonl.gz.',
    'documents.parquet': 'The documents as a table, for DuckDB, Spark, Polars and Arrow.',
    'sentences.parquet': 'Every sentence of every document, with its words, its place and its passage.',
    'passages.parquet': 'Passages: who speaks from where to where.',
    'entities.parquet': 'The entities.',
    'mentions.parquet': 'Where each entity is named.',
    'relations.parquet': 'What is asserted between two entities.',
    'connections.parquet': 'The connections with their strength, and how many pieces of evidence each has.',
    'evidence.parquet': 'Where the sentences of each connection stand: the first and the last.',
    'claims.parquet': 'The claims.',
    'topics.parquet': 'The topics.',
    'graph.json': 'The slim copy that the map loads, in columns (version 4).',
    'graph-more.json':
      'What the map loads of a large atlas when it is asked for: the other connections, and in which documents and by whom each thing is named (version 4).',
    'reading.json.gz':
      'What the page that reads a text of your own needs: names with their rules, connections, claims, and the documents’ words.',
    'graph.gexf': 'The connections with strength and counts of evidence, for Gephi.',
    'graph.graphml': 'The same for networkx, yEd and Cytoscape.',
    'atlas.jsonld':
      'Linked data: SKOS for entities and topics, Web Annotation for evidence, PROV for origin, schema.org for claims.',
  } as Readonly<Record<string, string>>,
  index: 'How many records there are, and which files have them (version 2).',
  bytes: 'bytes',
  loading: 'Loading them',
  gephi: 'Open graph.gexf with File, Open. Rank node size by rank and edge weight by strength.',
  neo4j: 'With the APOC library and the file in the import folder:',
  capped: (most: string, evidence: number) =>
    `The atlas has more than ${most} connections: these files carry of each the ${evidence} pieces of evidence that say most, and how many there are. What would be very long is compressed, and atlas.json (version 2) says where its records are.`,
};

/** The report of the build. */
export const quality = {
  title: 'Quality',
  description: 'The build’s own report: what was found, what is open, and what is not linked.',
  lead: 'The build’s own report on this atlas: what it holds, what it found fault with, and what is open.',
  figures: 'Figures',
  holds: 'What the atlas holds',
  figure: {
    documents: 'Documents',
    entities: 'Entities',
    mentions: 'Mentions linked',
    connections: 'Connections',
    faint: 'Pairs named together too faintly to be joined',
    asserted: 'of them asserted',
    claims: 'Claims',
    named: 'Text with a named speaker',
  },
  percent: (share: number) => `${share} %`,
  linking: 'Linking',
  linkingNote: 'Measured against documents labelled by reading, not by the program',
  linkingTable: 'Precision and recall of linked names by kind',
  kind: 'Kind',
  labelled: 'Labelled',
  linked: 'Linked',
  right: 'Right',
  precision: 'Precision',
  recall: 'Recall',
  allNames: 'All names',
  speakers: (share: string, compared: string) =>
    `The share of characters with the right speaker is ${share}, of ${compared} compared.`,
  missed: 'Missed',
  needless: 'Linked without need',
  as: 'as',
  report: 'Report',
  reportNote: 'Messages of the last build',
  nothing: 'The build found nothing to report.',
  note: 'note',
  rules: (count: number) => `<rules>All ${count} rules</rules> that the build checks, each with an example.`,
  ambiguous: 'Ambiguous names',
  ambiguousNote: {
    one: '# name is linked only where the words around it, or its letters, fit',
    other: '# names are linked only where the words around them, or their letters, fit',
  } satisfies Noun,
  first: (shown: number, all: string) => `The first ${shown} of ${all}.`,
  none: 'None.',
  noShare: 'none',
  unlinked: 'Unlinked terms',
  unlinkedNote:
    'Names and terms that stand at least twice and that no entity claims, best first; the figure counts places',
  weighed: 'They are weighed as <drafts>drafts</drafts> are.',
  suggest:
    'lists them with their sentences, beside relations, predictions and names that may be the same, and writes the file of each that is accepted.',
  outside: 'Links to elsewhere',
  outsideNote: 'Addresses in the documents; none is loaded by these pages',
  alone: 'Claims without a counterpart',
  aloneNote: (count: number, all: number) => `${count} of ${all} answer no claim and are answered by none`,
  bare: 'Entities without background',
  bareNote: (count: number, all: number) => `${count} of ${all}`,
};

/** What differs from the last edition. */
export const changes = {
  title: 'Changes',
  heading: 'Additions and corrections',
  since: (edition: string) => `What was added, corrected and taken out since ${edition}.`,
  general: 'What was added, corrected and taken out from one edition of the atlas to the next.',
  feed: 'As a feed',
  unchanged: (edition: string) => `Nothing has changed since ${edition}.`,
  noEdition: 'No edition yet',
  recording:
    'There is nothing to compare this atlas with. When it is published, its editors can record it as an edition and keep the record with the documents:',
  fromThenOn:
    'From then on this page tells what differs from that edition, and the map goes on from where everything lay, so that a new document barely moves it. <editions>More on editions</editions>',
  now: 'now',
  first: (shown: number, all: string) => `The first ${shown} of ${all}.`,
  things: {
    document: { one: 'document', many: 'documents' },
    topic: { one: 'topic', many: 'topics' },
    entity: { one: 'entity', many: 'entities' },
    connection: { one: 'connection', many: 'connections' },
    claim: { one: 'claim', many: 'claims' },
  } satisfies Record<ChangedThing, { one: string; many: string }>,
  ways: { new: 'new', changed: 'changed', renamed: 'renamed', gone: 'gone' } satisfies Record<Change['change'], string>,
  lastEdition: 'the last edition',
  edition: (name: string) => `the edition “${name}”`,
  formerlyAt: (id: string) => `formerly at ${id}`,
  formerly: (name: string) => `formerly “${name}”`,
  putOtherwise: (statement: string) => `put otherwise, formerly “${statement}”`,
  /** From one value to another, and of what. */
  step: (before: string, after: string) => `${before} → ${after}`,
  none: 'none',
  date: (step: string) => `date ${step}`,
  speaker: (step: string) => `speaker ${step}`,
  firstTopic: (step: string) => `first topic ${step}`,
  mentions: (step: string) => `mentions ${step}`,
  strength: (step: string) => `strength ${step}`,
  asserted: (step: string) => `asserted relations ${step}`,
  moved: { one: '# quotation stands elsewhere in it', other: '# quotations stand elsewhere in it' },
  untold: {
    summary: 'summary rewritten',
    text: 'another text',
    evidence: 'other sentences',
    horizon: 'another date',
    answers: 'other answers',
  },
};
