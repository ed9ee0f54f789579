import { pairOf, partsOf } from '../model/pair.ts';
import { type ExplorerState, FIELD_NAMES, FIELDS, INITIAL_STATE, sameValue, type Vocabulary } from './state.ts';
import type { Store } from './store.ts';

/** A parameter that says nothing here: shown as a notice, otherwise ignored. */
export interface Problem {
  readonly parameter: string;
  readonly value: string;
}

/** Reads a query string. Unknown parameters and values are problems; the rest of the address still counts. */
export function parseQuery(query: string, known: Vocabulary): { state: ExplorerState; problems: Problem[] } {
  const state: Record<string, unknown> = { ...INITIAL_STATE };
  const problems: Problem[] = [];
  for (const [parameter, value] of new URLSearchParams(query)) {
    const name = FIELD_NAMES.find((candidate) => FIELDS[candidate].parameter === parameter);
    const parsed = name && (FIELDS[name].parse(value, known) ?? FIELDS[name].parse(renamed(name, value, known), known));
    if (name === undefined || parsed === undefined) problems.push({ parameter, value });
    else state[name] = parsed;
  }
  return { state: state as unknown as ExplorerState, problems };
}

/** A value with the ids that its pages have now. The two ends of a connection may have changed places. */
function renamed(name: keyof ExplorerState, value: string, known: Vocabulary): string {
  const of = name === 'topics' ? name : name === 'document' || name === 'against' ? 'documents' : 'entities';
  const now = (id: string) => known.now(of, id);
  return value
    .split(',')
    .map((id) => {
      const [a, b] = partsOf(id);
      return b === '' ? now(a) : pairOf(now(a), now(b));
    })
    .join(',');
}

/** The shortest query string that gives this state: only what differs from the start, in the order of the fields. */
export function formatQuery(state: ExplorerState): string {
  const parts: string[] = [];
  for (const name of FIELD_NAMES) {
    const field = FIELDS[name] as { parameter: string; initial: unknown; format: (value: unknown) => string };
    if (sameValue(state[name], field.initial)) continue;
    parts.push(`${field.parameter}=${encodeURIComponent(field.format(state[name])).replaceAll('%2C', ',')}`);
  }
  return parts.join('&');
}

/** Keeps address bar and store in step, both ways. Nothing else of the explorer touches the history. */
export function bindUrl(store: Store, known: Vocabulary, onProblems: (problems: Problem[]) => void): () => void {
  let fromHistory = false;
  const unsubscribe = store.subscribe((state, changed) => {
    if (fromHistory) return;
    const query = formatQuery(state);
    if (query === location.search.slice(1)) return;
    const push = [...changed].some((name) => FIELDS[name].history === 'push');
    history[push ? 'pushState' : 'replaceState'](null, '', location.pathname + (query && `?${query}`) + location.hash);
  });
  const onPopState = () => {
    const { state, problems } = parseQuery(location.search, known);
    fromHistory = true;
    store.set(state);
    fromHistory = false;
    onProblems(problems);
  };
  addEventListener('popstate', onPopState);
  return () => {
    unsubscribe();
    removeEventListener('popstate', onPopState);
  };
}
