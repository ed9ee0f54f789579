import { notices, speech as said } from '#interface';
import { inDigits } from '../site/number.ts';
import { type AtlasGraph, extendGraph, missingCount, readMore } from './graph.ts';
import { isFiltered } from './select.ts';
import type { Session } from './session.ts';
import type { ExplorerState } from './state.ts';

/** Whether the answer to this state may lie among the connections that are not here. */
export function needsMore(graph: AtlasGraph, state: ExplorerState): boolean {
  if (missingCount(graph) === 0) return false;
  return (
    isFiltered(state) ||
    state.select !== null ||
    (state.from !== null && state.to !== null) ||
    (state.connections ?? 0) > graph.wholeCount
  );
}

/** Fetches the connections above the cap when the state first calls for them, and says so. */
export function bindMore(session: Session, fetchMore: () => Promise<unknown>): () => void {
  const { graph, store, fetching, speech, notice } = session;

  async function load(): Promise<void> {
    fetching.set(true);
    try {
      extendGraph(graph, readMore(await fetchMore(), graph.order));
      fetching.set(false);
      speech.set(said.allLoaded(inDigits(graph.size)));
    } catch (error) {
      fetching.set(false);
      const all = inDigits(graph.payload.totalEdges);
      notice.set(notices.strongestOnly(inDigits(graph.size), all, (error as Error).message));
    }
    session.refresh();
    const { state, selection } = session.derived();
    if (state.select !== null && selection === null && missingCount(graph) === 0) {
      notice.set(notices.notJoined(state.select));
      store.set({ select: null });
    }
  }
  const follow = (state: ExplorerState) => {
    if (!fetching.get() && needsMore(graph, state)) void load();
  };
  follow(store.get());
  return store.subscribe((state, changed) => {
    if (!(changed.size === 1 && changed.has('camera'))) follow(state);
  });
}
