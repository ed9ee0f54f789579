import { type ExplorerState, FIELD_NAMES, sameValue } from './state.ts';

export type Listener = (state: ExplorerState, changed: ReadonlySet<keyof ExplorerState>) => void;

export interface Store {
  get(): ExplorerState;
  /** Merges; listeners hear once, and only when a value differs. */
  set(patch: Partial<ExplorerState>): void;
  subscribe(listener: Listener): () => void;
}

/** One state record; whoever wants to know subscribes. */
export function createStore(initial: ExplorerState): Store {
  let state = initial;
  const listeners = new Set<Listener>();
  return {
    get: () => state,
    set(patch) {
      const changed = new Set(FIELD_NAMES.filter((name) => name in patch && !sameValue(patch[name], state[name])));
      if (changed.size === 0) return;
      state = { ...state, ...patch };
      for (const listener of [...listeners]) listener(state, changed);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
