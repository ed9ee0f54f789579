/** What scripts write into the map page and the page of paths; the words of their templates stand in `explorer.ts`. */

/** Notices of what cannot be had. A reason is one of `reasons`, or what the browser says. */
export const notices = {
  noProgram:
    'The interactive map cannot be shown: its program cannot be fetched. Below are the drawn map and the list.',
  noData: (reason: string) =>
    `The interactive map cannot be shown: of its data, ${reason}. Below are the drawn map and the list.`,
  noDrawing: (reason: string) =>
    `This browser cannot draw the interactive map: ${reason}. Below are the drawn map and the list; search, filters and paths work on them.`,
  noPart: 'A part of this page cannot be fetched. Perhaps it does after the page was loaded again.',
  surfaceLost: 'The browser took the drawing surface away several times. Below are the drawn map and the list.',
  noRoutes: (reason: string) => `Routes cannot be worked out: of the map’s data, ${reason}.`,
  notAll: (here: string, all: string, reason: string) =>
    `Only ${here} of ${all} connections are here, and nothing of documents and speakers: of the rest, ${reason}.`,
  notJoined: (connection: string) =>
    `Nothing joins the two in these documents, and it was left out of the address: ${connection}`,
  leftOut: (parameters: string) => `Part of the address means nothing here and was left out: ${parameters}`,
  copied: 'The link to this view is copied.',
  notCopied: (address: string) => `The browser does not let this page copy. The link is in the address bar: ${address}`,
  noPicture: 'There is no drawn view to save a picture of.',
};

/** Why something cannot be had: each ends a sentence of `notices`. */
export const reasons = {
  notFetched: 'it cannot be fetched',
  notJson: 'it is cut short or is not JSON',
  notAnObject: 'it is not an object',
  version: (version: unknown, read: number) => `its version is ${version}, this page reads version ${read}`,
  noPosition: 'a position is not a number',
  noList: 'a look-up list is missing',
  noEnd: 'a connection leads to no entity',
  noColumns: (table: string) => `its ${table} are missing`,
  unequalColumns: (table: string) => `its columns of ${table} differ in length: the file may be cut short`,
  noWebGl: 'it has no WebGL 2',
  noSurface: 'it gives no drawing surface',
};

/** Sentences of the live region. */
export const speech = {
  chosen: (what: string) => `Chosen: ${what}`,
  nothingChosen: 'Nothing chosen',
  nothingThere: 'Nothing drawn in that direction',
  allLoaded: (connections: string) => `All ${connections} connections are loaded`,
  drawn: (entities: number, connections: number) => `${entities} entities and ${connections} connections drawn`,
  entity: (name: string, kind: string, connections: string) => `${name}, ${kind}, ${connections}`,
  connections: { one: 'connection', other: 'connections' },
  connectionOf: (a: string, b: string) => `connection of ${a} and ${b}`,
};

/** What the key, the list, the dock and the panel beside the map say of what is drawn and chosen. */
export const drawn = {
  someOf: (some: string, all: string) => `${some} of ${all}`,
  tally: (entities: string, connections: string) => `${entities} entities, ${connections} connections drawn`,
  loaded: (connections: string) => `; ${connections} connections loaded`,
  fetchingOthers: ', fetching the others …',
  connections: (connections: string) => `${connections} connections drawn`,
  backbone: (connections: string, strongest: boolean) =>
    `${connections} connections drawn: ${strongest ? 'the strongest of the backbone' : 'the backbone'}`,
  entitiesListed: (entities: string) => `${entities} entities drawn, the most central first.`,
  connectionsListed: (connections: string) => `${connections} connections drawn, the strongest first.`,
  more: (next: string, all: string) => `Show ${next} more of ${all}`,
  pair: (a: string, b: string) => `${a} and ${b}`,
  asserted: 'asserted',
  linked: 'linked',
  together: 'named together',
  comparisons: {
    everything: 'everything it names',
    alone: 'what no other document names',
    shared: (title: string) => `what this names too: ${title}`,
    notIn: (title: string) => `what this does not name: ${title}`,
  },
  connection: 'connection',
  path: 'Path',
  pathName: 'What joins two things?',
  fetching: 'Fetching its page …',
  notFetched: 'Its page cannot be fetched now. The link above leads to it.',
};

/** What the hues stand for. */
export const groups = {
  noTopic: 'No topic',
  otherKind: 'Other',
  around: (name: string) => `Around ${name}`,
  smaller: 'Smaller groups',
  onlyIn: (title: string) => `Only in ${title}`,
  inSeveral: 'In several documents',
};

/** What the path finder says of routes. */
export const routeWords = {
  notVia: (name: string) => `Not via ${name}`,
  readmit: 'let it in again',
  via: (names: readonly string[]) => `via ${names.join(', ')}`,
  directly: 'directly',
  choose: 'Choose two names, here or on the map: the routes between them appear in both.',
  sameEnds: 'Both ends are the same entity. Choose another for one of them.',
  joined: (from: string, to: string) => `${from} and ${to} are joined directly.`,
  apart: (from: string, to: string, hops: string) => `${from} and ${to} are ${hops} apart on this route.`,
  hops: { one: 'hop', other: 'hops' },
  fetching: 'Fetching the other connections, to look for a route along them …',
  noneWithout: (names: readonly string[], from: string, to: string) =>
    `Without ${names.join(' and ')} no route leads from ${from} to ${to}; with it there is one.`,
  none: (from: string, to: string) =>
    `No route leads from ${from} to ${to}: no chain of sentences in these documents joins the two.`,
  nearest: (from: string, to: string) => `Nearest to ${to} that ${from} reaches:`,
  unconnected: (name: string) => `${name} is connected with nothing.`,
  asserted: 'Asserted: all that joins the two',
  linked: 'Linked: all that joins the two',
  together: 'Named together: all that joins the two',
  fetchingSentence: 'Fetching the sentence …',
  noSentence: 'The sentence cannot be fetched now.',
  another: (place: number, of: number) => `another sentence (${place} of ${of})`,
};

/** The question that a view of the map answers: title of the page and of a saved picture. */
export const captions = {
  and: ', ',
  or: ' or ',
  path: (from: string, to: string) => `What joins ${from} and ${to}?`,
  route: (number: number) => `route ${number}`,
  steps: (steps: number) => (steps === 1 ? 'with what is one step away' : `with what is up to ${steps} steps away`),
  named: (title: string) => `named in “${title}”`,
  alone: (title: string) => `named in “${title}” alone`,
  shared: (first: string, second: string) => `named both in “${first}” and in “${second}”`,
  notIn: (first: string, second: string) => `named in “${first}” and not in “${second}”`,
  spoken: (speaker: string) => `spoken of by ${speaker}`,
  since: (date: string) => `since ${date}`,
  until: (date: string) => `until ${date}`,
  coloured: { kind: 'coloured by kind', document: 'coloured by document' },
};
