/** Everything a reader can change about the view and share as an address, one field each. */
export interface ExplorerState {
  /** Entity id, or connection id `<a>--<b>`. */
  readonly select: string | null;
  /** Empty lists let everything through. */
  readonly kinds: readonly string[];
  readonly topics: readonly string[];
  readonly document: string | null;
  /** A second document to compare with the first; without one, `first` compares with all others. */
  readonly against: string | null;
  readonly compare: (typeof COMPARISONS)[number];
  readonly speaker: string | null;
  /** Only documents published in this stretch of time; ISO dates, years or year-months. */
  readonly since: string | null;
  readonly until: string | null;
  readonly links: (typeof LINK_KINDS)[number];
  readonly disputed: boolean;
  /** How many connections to draw; null draws the backbone. */
  readonly connections: number | null;
  /** Steps from the selection; 0 shows all. */
  readonly steps: number;
  readonly colour: (typeof COLOUR_BY)[number];
  readonly from: string | null;
  readonly to: string | null;
  readonly without: readonly string[];
  readonly route: number;
  readonly view: (typeof VIEWS)[number];
  /** Centre in map units and zoom, 1 showing the whole map; null for the whole map. */
  readonly camera: Camera | null;
}

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export const COMPARISONS = ['both', 'first', 'second'] as const;
export const LINK_KINDS = ['all', 'asserted', 'comention'] as const;
export const COLOUR_BY = ['topic', 'kind', 'document', 'community'] as const;
export const VIEWS = ['map', 'list'] as const;
export const MAX_STEPS = 4;

/** Which ids exist: the URL's words are checked against it. */
export interface Vocabulary {
  readonly entity: (id: string) => boolean;
  readonly connection: (id: string) => boolean;
  readonly kind: (id: string) => boolean;
  readonly topic: (id: string) => boolean;
  readonly document: (id: string) => boolean;
  readonly speaker: (id: string) => boolean;
  /** The id that a page has now, by the id that it may once have had. */
  readonly now: (of: 'entities' | 'topics' | 'documents', id: string) => string;
}

/** What a change of the field does to the browser's history: a new entry, or the present one rewritten. */
type History = 'push' | 'replace';

interface Field<Value> {
  /** Its name in the URL. */
  readonly parameter: string;
  readonly initial: Value;
  /** undefined where the text means nothing here. */
  readonly parse: (text: string, known: Vocabulary) => Value | undefined;
  readonly format: (value: Value) => string;
  readonly history: History;
}

type Fields = { readonly [Name in keyof ExplorerState]: Field<ExplorerState[Name]> };

export const FIELDS: Fields = {
  select: id('select', 'push', (known, text) => known.entity(text) || known.connection(text)),
  kinds: ids('kind', 'replace', (known) => known.kind),
  topics: ids('topic', 'replace', (known) => known.topic),
  document: id('document', 'replace', (known, text) => known.document(text)),
  against: id('against', 'replace', (known, text) => known.document(text)),
  compare: oneOf('compare', COMPARISONS, 'replace'),
  speaker: id('speaker', 'replace', (known, text) => known.speaker(text)),
  since: date('since'),
  until: date('until'),
  links: oneOf('links', LINK_KINDS, 'replace'),
  disputed: {
    parameter: 'disputed',
    initial: false,
    parse: (text) => (text === 'yes' ? true : undefined),
    format: () => 'yes',
    history: 'replace',
  },
  connections: {
    parameter: 'connections',
    initial: null,
    parse: (text) => whole(text, 0, 1e7),
    format: String,
    history: 'replace',
  },
  steps: {
    parameter: 'steps',
    initial: 0,
    parse: (text) => whole(text, 1, MAX_STEPS),
    format: String,
    history: 'replace',
  },
  colour: oneOf('colour', COLOUR_BY, 'replace'),
  from: id('from', 'push', (known, text) => known.entity(text)),
  to: id('to', 'push', (known, text) => known.entity(text)),
  without: ids('without', 'push', (known) => known.entity),
  route: { parameter: 'route', initial: 0, parse: (text) => whole(text, 1, 2), format: String, history: 'replace' },
  view: oneOf('view', VIEWS, 'push'),
  camera: {
    parameter: 'at',
    initial: null,
    parse: parseCamera,
    format: (camera) => (camera ? [camera.x, camera.y, camera.zoom].map((value) => +value.toFixed(2)).join(',') : ''),
    history: 'replace',
  },
};

export const FIELD_NAMES = Object.keys(FIELDS) as (keyof ExplorerState)[];

export const INITIAL_STATE = Object.fromEntries(
  FIELD_NAMES.map((name) => [name, FIELDS[name].initial]),
) as unknown as ExplorerState;

/** Whether two values of a field mean the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function id(
  parameter: string,
  history: History,
  exists: (known: Vocabulary, text: string) => boolean,
): Field<string | null> {
  return {
    parameter,
    initial: null,
    parse: (text, known) => (exists(known, text) ? text : undefined),
    format: (value) => value ?? '',
    history,
  };
}

function ids(
  parameter: string,
  history: History,
  exists: (known: Vocabulary) => (text: string) => boolean,
): Field<readonly string[]> {
  return {
    parameter,
    initial: [],
    parse: (text, known) => {
      const list = text.split(',');
      return list.every(exists(known)) ? [...new Set(list)].sort() : undefined;
    },
    format: (list) => [...list].sort().join(','),
    history,
  };
}

function oneOf<const Value extends string>(
  parameter: string,
  values: readonly [Value, ...Value[]],
  history: History,
): Field<Value> {
  return {
    parameter,
    initial: values[0],
    parse: (text) => values.find((value) => value === text),
    format: String,
    history,
  };
}

function date(parameter: string): Field<string | null> {
  return {
    parameter,
    initial: null,
    parse: (text) => (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) ? text : undefined),
    format: (value) => value ?? '',
    history: 'replace',
  };
}

function whole(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function parseCamera(text: string): Camera | undefined {
  const [x, y, zoom, ...rest] = text
    .split(',')
    .map((part) => (/^-?\d+(\.\d+)?$/.test(part) ? Number(part) : Number.NaN));
  if (rest.length || x === undefined || y === undefined || zoom === undefined) return undefined;
  return Number.isFinite(x + y + zoom) && zoom > 0 ? { x, y, zoom } : undefined;
}
