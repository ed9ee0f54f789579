import { drawn, notices } from '#interface';
import { inDigits } from '../../site/number.ts';
import { createListeners, part } from '../dom.ts';
import { missingCount } from '../graph.ts';
import type { Derived, Session } from '../session.ts';

export interface DockActions {
  readonly zoom: (how: string) => void;
  readonly save: (format: string) => void;
  readonly keys: () => void;
}

/** The buttons along the foot of the map, and the tally of what is drawn. */
export function mountDock(root: HTMLElement, session: Session, actions: DockActions): () => void {
  const { store, graph } = session;
  const dock = part(root, '[data-dock]');
  const key = part(root, '[data-key]');
  const list = part(dock, '[data-view="list"]');
  const menu = part<HTMLDetailsElement>(dock, '[data-export]');
  const toggle = part(dock, '[data-toggle-key]');
  const { on, until, dispose } = createListeners();
  on(dock, 'click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (!button) return;
    const { zoom, save } = button.dataset;
    if (zoom) actions.zoom(zoom);
    if (save) {
      actions.save(save);
      menu.open = false;
    }
    if (button === list) store.set({ view: store.get().view === 'list' ? 'map' : 'list' });
    if (button === toggle) {
      const open = key.classList.toggle('open');
      toggle.setAttribute('aria-expanded', String(open));
    }
    if ('keys' in button.dataset) actions.keys();
    if ('copy' in button.dataset) void copyLink(session);
  });
  on(root, 'click', ({ target }) => {
    if (!menu.contains(target as Node)) menu.open = false;
  });
  const follow = ({ state, visible }: Derived) => {
    list.setAttribute('aria-pressed', String(state.view === 'list'));
    root.dataset.view = state.view;
    const all = inDigits(graph.order);
    const entities = visible.nodeCount === graph.order ? all : drawn.someOf(inDigits(visible.nodeCount), all);
    const connections = drawn.someOf(inDigits(visible.edges.length), inDigits(visible.passing));
    const loaded = drawn.loaded(drawn.someOf(inDigits(graph.size), inDigits(graph.payload.totalEdges)));
    const capped = missingCount(graph) === 0 ? '' : loaded + (session.fetching.get() ? drawn.fetchingOthers : '');
    part(root, '[data-tally]').textContent = drawn.tally(entities, connections) + capped;
  };
  until(
    session.subscribe(follow),
    session.fetching.subscribe(() => follow(session.derived())),
  );
  follow(session.derived());
  return dispose;
}

async function copyLink(session: Session): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    session.notice.set(notices.copied);
  } catch {
    session.notice.set(notices.notCopied(location.href));
  }
}
