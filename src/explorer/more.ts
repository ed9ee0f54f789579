import { notices, speech as said } from '#interface';
import { inDigits } from '../site/number.ts';
import { type AtlasGraph, extendGraph, missingCount, readMore } from './graph.ts';
import { isFiltered } from './select.ts';
import type { Session } from './session.ts';
import { type ExplorerState, INITIAL_STATE } from './state.ts';

/** Whether the answer to this state may lie among what the cap kept back. */
export function needsMore(graph: AtlasGraph, state: ExplorerState): boolean {
  if (missingCount(graph) === 0) return false;
  return (
    isFiltered(state) ||
    state.select !== null ||
    (state.from !== null && state.to !== null) ||
    (state.connections ?? 0) > graph.size ||
    state.colour === 'document' ||
    state.view === 'list'
  );
}

/** Fetches what the cap kept back when the state, or somebody by `session.more`, first calls for it, and says so. */
export function bindMore(session: Session, fetchMore: () => Promise<unknown>): () => void {
  const { graph, store, fetching, speech, notice, more } = session;
  let loading: Promise<void> | null = null;

  async function load(): Promise<void> {
    fetching.set(true);
    try {
      extendGraph(graph, readMore(await fetchMore(), graph));
      fetching.set(false);
      speech.set(said.allLoaded(inDigits(graph.size)));
    } catch (error) {
      const all = inDigits(graph.payload.totalEdges);
      notice.set(notices.notAll(inDigits(graph.size), all, (error as Error).message));
      store.set(withoutNamedIn(store.get()));
      fetching.set(false);
    }
    loading = null;
    session.refresh();
    const { state, selection } = session.derived();
    if (state.select !== null && selection === null && missingCount(graph) === 0) {
      notice.set(notices.notJoined(state.select));
      store.set({ select: null });
    }
  }
  more.load = async () => {
    if (missingCount(graph) === 0) return;
    loading ??= load();
    await loading;
  };
  const follow = (state: ExplorerState) => {
    if (needsMore(graph, state)) void more.load();
  };
  follow(store.get());
  return store.subscribe((state, changed) => {
    if (!(changed.size === 1 && changed.has('camera'))) follow(state);
  });
}

/** A state that asks for no document, speaker or date: what cannot be told of anything narrows and colours nothing. */
function withoutNamedIn({ colour }: ExplorerState): Partial<ExplorerState> {
  const { document, against, compare, speaker, since, until } = INITIAL_STATE;
  const plain = colour === 'document' ? INITIAL_STATE.colour : colour;
  return { document, against, compare, speaker, since, until, colour: plain };
}
