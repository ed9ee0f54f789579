import { speech as said } from '#interface';
import { partsOf } from '../model/pair.ts';
import { speakerKey } from '../model/speaker.ts';
import { counted } from '../site/number.ts';
import { type AtlasGraph, connectionId, missingCount, resolveSelection, type Target } from './graph.ts';
import { type Grouping, groupNodes } from './groups.ts';
import { kindOf, kindWord } from './kinds.ts';
import { findRoutes, type Route } from './paths.ts';
import { selectVisible, type VisibleSet } from './select.ts';
import type { Camera, ExplorerState, Vocabulary } from './state.ts';
import { createStore, type Store } from './store.ts';

/** What follows from the state: worked out once for each change and shared by map, list, legend and panels. */
export interface Derived {
  readonly state: ExplorerState;
  readonly visible: VisibleSet;
  readonly grouping: Grouping;
  /** Routes between the two ends that were asked for; empty where none were or none exist. */
  readonly routes: readonly Route[];
  /** The one that is shown. */
  readonly route: Route | null;
  readonly selection: Target;
}

export type SessionListener = (derived: Derived, changed: ReadonlySet<keyof ExplorerState>) => void;

/** One reader at one map: what the panels are given. */
export interface Session {
  readonly graph: AtlasGraph;
  readonly store: Store;
  derived(): Derived;
  subscribe(listener: SessionListener): () => void;
  /** Works everything out again: the graph has more connections than before, or is known to get none. */
  refresh(): void;
  /**
   * Selects an entity or a connection, or nothing; says so in the live region. While a path lacks an end, an entity
   * becomes that end instead. Unless it is to `fly` there, the camera stays, and the state holds where that is.
   */
  choose(target: Target, fly?: boolean): void;
  /** Takes what is selected, or the path, off the map; the camera stays. */
  leave(what: 'selection' | 'path' | 'both'): void;
  /** The map tells here where its camera is; what changes the state may keep it there. */
  readonly sight: { camera: () => Camera | null };
  /** Whether the form for a path is open with nothing filled in yet. */
  readonly asking: Signal<boolean>;
  /** Whether a path is asked for, with ends or without. */
  isAtPath(): boolean;
  /** What pointer or keyboard is on; not part of the state that is shared. */
  readonly hover: Signal<Target>;
  /** Whether what the cap kept back is on its way. */
  readonly fetching: Signal<boolean>;
  /** Whoever fetches that sets here how: it resolves when it is here or is known not to come, at once where nothing is missing. */
  readonly more: { load: () => Promise<void> };
  /** Words for the live region. */
  readonly speech: Signal<string>;
  /** Words for the reader to see: what could not be done or was ignored. */
  readonly notice: Signal<string>;
}

/** A value that others can hear about. */
export interface Signal<Value> {
  get(): Value;
  set(value: Value): void;
  subscribe(listener: (value: Value) => void): () => void;
}

export function createSession(graph: AtlasGraph, initial: ExplorerState): Session {
  const store = createStore(initial);
  const listeners = new Set<SessionListener>();
  let derived = derive(graph, store.get(), null);
  store.subscribe((state, changed) => {
    if (!(changed.size === 1 && changed.has('camera'))) derived = derive(graph, state, derived);
    else derived = { ...derived, state };
    for (const listener of [...listeners]) listener(derived, changed);
  });
  const sight = { camera: () => store.get().camera };
  const speech = createSignal('');
  const asking = createSignal(false);
  return {
    graph,
    store,
    choose(target, fly = false) {
      const { from, to } = store.get();
      const id = targetId(graph, target);
      if (target && target.node >= 0 && from === null && to === null && asking.get())
        store.set({ from: id, camera: null });
      else if (target && target.node >= 0 && (from === null) !== (to === null)) {
        store.set({ ...(from === null ? { from: id } : { to: id }), camera: null });
      } else store.set({ select: id, camera: fly ? null : sight.camera() });
      speech.set(target ? said.chosen(describe(graph, target)) : said.nothingChosen);
    },
    leave(what) {
      if (what !== 'selection') asking.set(false);
      store.set({
        camera: sight.camera(),
        ...(what === 'path' ? {} : { select: null }),
        ...(what === 'selection' ? {} : { from: null, to: null, without: [], route: 0 }),
      });
    },
    sight,
    asking,
    isAtPath() {
      const { from, to } = store.get();
      return from !== null || to !== null || asking.get();
    },
    derived: () => derived,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    hover: createSignal<Target>(null),
    refresh() {
      const { from, to } = store.get();
      derived = derive(graph, store.get(), null);
      const changed = new Set<keyof ExplorerState>(
        from && to ? ['connections', 'select', 'route'] : ['connections', 'select'],
      );
      for (const listener of [...listeners]) listener(derived, changed);
    },
    fetching: createSignal(false),
    more: { load: async () => {} },
    speech,
    notice: createSignal(''),
  };
}

/** Id of an entity or connection, as the URL has it. */
export function targetId(graph: AtlasGraph, target: Target): string | null {
  if (!target) return null;
  return target.node >= 0 ? (graph.payload.nodes.id[target.node] ?? null) : connectionId(graph, target.edge);
}

/** An entity or connection in words: name, kind and number of connections, or the two names. */
export function describe(graph: AtlasGraph, target: NonNullable<Target>): string {
  const { nodes } = graph.payload;
  if (target.node >= 0) {
    const connections = counted(nodes.degree[target.node] ?? 0, said.connections);
    return said.entity(nodes.name[target.node] ?? '', kindWord(kindOf(graph, target.node)), connections);
  }
  const name = (node: number | undefined) => nodes.name[node ?? 0] ?? '';
  return said.connectionOf(name(graph.source[target.edge]), name(graph.target[target.edge]));
}

/** The words that the URL may use over this graph. */
export function vocabularyOf(graph: AtlasGraph): Vocabulary {
  const { payload } = graph;
  const [kinds, topics, documents, speakers] = [
    payload.kinds,
    payload.topics.map(({ id }) => id),
    payload.documents.map(({ id }) => id),
    payload.speakers.map(({ id, name }) => speakerKey(id, name)),
  ].map((list) => new Set(list)) as [Set<string>, Set<string>, Set<string>, Set<string>];
  return {
    entity: (id) => graph.rows.has(id),
    connection: (id) => (resolveSelection(graph, id)?.edge ?? -1) >= 0 || mayBeMissing(graph, id),
    kind: (id) => kinds.has(id),
    topic: (id) => topics.has(id),
    document: (id) => documents.has(id),
    speaker: (id) => speakers.has(id),
    now: (of, id) => payload.redirects?.find((one) => one.of === of && one.from === id)?.to ?? id,
  };
}

/** A connection of two known entities may be among those that are not here yet. */
function mayBeMissing(graph: AtlasGraph, id: string): boolean {
  return missingCount(graph) > 0 && partsOf(id).every((end) => graph.rows.has(end));
}

function derive(graph: AtlasGraph, state: ExplorerState, before: Derived | null): Derived {
  const routes = routesFor(graph, state, before);
  const route = routes[Math.min(state.route, routes.length - 1)] ?? null;
  const grouping = before && before.state.colour === state.colour ? before.grouping : groupNodes(graph, state.colour);
  const ends = [state.from, state.to].flatMap((id) => (id === null ? [] : (graph.rows.get(id) ?? [])));
  return {
    state,
    visible: selectVisible(graph, state, route ?? { nodes: ends, edges: [] }),
    grouping,
    routes,
    route,
    selection: resolveSelection(graph, state.select),
  };
}

function routesFor(graph: AtlasGraph, state: ExplorerState, before: Derived | null): readonly Route[] {
  const from = state.from === null ? undefined : graph.rows.get(state.from);
  const to = state.to === null ? undefined : graph.rows.get(state.to);
  if (from === undefined || to === undefined) return [];
  const same = (['from', 'to', 'without'] as const).every((name) => before?.state[name] === state[name]);
  if (before && same) return before.routes;
  return findRoutes(graph, from, to, { without: state.without.flatMap((id) => graph.rows.get(id) ?? []) });
}

function createSignal<Value>(initial: Value): Signal<Value> {
  let value = initial;
  const listeners = new Set<(value: Value) => void>();
  return {
    get: () => value,
    set(next) {
      value = next;
      for (const listener of [...listeners]) listener(value);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
