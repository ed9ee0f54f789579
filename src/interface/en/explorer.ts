/** The map: what its templates hold. What scripts write into them stands in `map.ts`. */
export const explorer = {
  title: 'Map',
  description:
    'The whole map: what is here, what belongs together, how it is connected, and the sentences that say so.',
  mapOf: (entities: string) => `Map of ${entities}`,
  still: 'Map of all entities and the backbone of their connections',
  drawn: (drawn: string, connections: string) =>
    `${drawn} of ${connections} drawn. Solid: asserted with a sentence, or linked by an author. Dotted: named together. A symbol’s name leads to its page.`,
  chart: 'Map',
  help: 'Arrow keys go to the neighbour in that direction, Enter opens it, Escape steps back. Press the question mark for all keys. The list shows the same as a table.',
  searchAndKey: 'Search and key',
  find: 'Find a name on the map',
  findHint: 'Find a name',
  key: 'Key',
  selected: 'What is selected',
  grip: 'Pull the sheet up or down',
  close: 'Close',
  openPage: 'Open its page',
  pathFrom: 'Path from here',
  near: 'Only what is near it',
  list: 'List',
  copy: 'Copy link',
  save: 'Save',
  formats: {
    png: 'Picture (PNG)',
    svg: 'Drawing (SVG)',
    gexf: 'Graph (GEXF)',
    csv: 'Table (CSV)',
    json: 'Data (JSON)',
  },
  keys: 'Keys',
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  whole: 'Whole map',
};

/** The key of the map, which is also its filter. */
export const mapKey = {
  colour: 'Colour',
  coloured: 'Coloured',
  byTopic: 'by topic',
  byKind: 'by kind',
  byDocument: 'by document',
  byCommunity: 'by computed community',
  topics: 'Topics',
  regions: 'regions',
  only: 'only',
  onlyOf: (name: string) => `Only ${name}`,
  kinds: 'Kinds',
  symbols: 'symbols',
  connections: 'Connections',
  roads: 'roads',
  asserted: 'Asserted, with its sentence',
  assertedOrLinked: 'Asserted, or linked',
  together: 'Named together',
  disputed: 'Only where claims dispute',
  backbone: 'Backbone drawn',
  size: 'Strongest first. Symbol size: <rank>how central</rank>.',
  said: 'Said where, by whom',
  document: 'Document',
  anyDocument: 'any document',
  ofThat: 'Of that',
  speaker: 'Speaker',
  anyVoice: 'any voice',
  from: 'Published from',
  until: 'until',
  anyTime: 'any time',
  around: 'Around the selection',
  noLimit: 'no limit',
  steps: { one: '# step', other: '# steps' },
};

/** What each key does. */
export const keyboard: readonly (readonly [key: string, does: string])[] = [
  ['/', 'find a name'],
  ['Arrows', 'go to the neighbour in that direction'],
  ['Enter', 'open what the arrows reached'],
  ['Escape', 'step back: out of a panel, off the selection'],
  ['+ −', 'closer, farther'],
  ['0', 'the whole map'],
  ['L', 'list instead of map, and back'],
  ['?', 'this list'],
];

/** The map as a list. */
export const mapList = {
  title: 'The map as a list',
  toConnections: 'To the connections',
  some: (shown: number, entities: string) =>
    `The ${shown} most central of ${entities}. <all>All of them, by kind</all>.`,
  all: (entities: string) => `All ${entities}, the most central first.`,
  label: 'What is on the map',
  name: 'Name',
  kind: 'Kind',
  topic: 'Topic',
  named: 'Named',
  connections: 'Connections',
  more: 'Show more',
  between: 'Between',
  how: 'How',
  documents: 'Documents',
  strength: 'Strength',
};

/** Routes from one entity to another. */
export const path = {
  title: 'Path',
  description: 'How two entities are connected, hop by hop, with the sentence that makes each hop.',
  heading: 'How are two things connected?',
  lead: 'Up to three routes from one entity to another, by the strength of what joins them; hubs that are joined to everything count against a route. Each hop shows the sentence that makes it.',
  withoutScripts:
    'Routes are worked out in the browser, which needs JavaScript. Without it, every <entities>entity’s page</entities> lists what it is connected with, and each of those connections has a page with its sentences.',
  showOnMap: 'Show on the map',
  from: 'From',
  to: 'To',
  swap: 'Swap ends',
  leftOut: 'Left out',
  routes: 'Routes',
  avoid: 'not via this',
};

/** Questions to the map. */
export const questions = {
  label: 'Questions to the map',
  toggle: 'Questions',
  asked: {
    whole: 'The whole map',
    path: 'What joins two things?',
    disputed: 'What is disputed?',
    asserted: 'What is asserted?',
    communities: 'Which groups?',
  },
  ofDocuments: 'What do documents name?',
  namedOnly: 'Named only in …',
  byThisAlone: 'Named by this document alone',
  two: 'Two documents',
  shared: 'What two documents share',
  first: 'What one names and another does not',
  ofSpeaker: 'What does one speaker talk about?',
  spokenBy: 'Spoken of by …',
};
