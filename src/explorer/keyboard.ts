import { speech } from '#interface';
import { nodesBySize } from './appearance.ts';
import { nodeInDirection } from './direction.ts';
import { createListeners } from './dom.ts';
import { describe, type Session } from './session.ts';

export interface KeyActions {
  readonly zoomBy: (factor: number) => void;
  readonly home: () => void;
  /** Puts the keyboard into the search field, the panel, or back onto the map. */
  readonly focusSearch: () => void;
  readonly focusPanel: () => void;
  readonly focusMap: () => void;
  readonly showKeys: () => void;
  /** Brings an entity into sight where it is not. */
  readonly reveal: (node: number) => void;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The keys of the explorer: those of the map while it has the focus, and a few that work everywhere. */
export function bindKeyboard(root: HTMLElement, chart: HTMLElement, session: Session, actions: KeyActions): () => void {
  const { graph, store } = session;
  const { on, dispose } = createListeners();

  on(chart, 'keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = DIRECTIONS[event.key];
    if (direction) step(...direction);
    else if (event.key === 'Enter' || event.key === ' ') open();
    else if (event.key === '+' || event.key === '=') actions.zoomBy(1.5);
    else if (event.key === '-') actions.zoomBy(1 / 1.5);
    else if (event.key === '0') actions.home();
    else return;
    event.preventDefault();
  });
  on(chart, 'blur', () => session.hover.set(null));
  on(document, 'keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = (event.target as Element).closest(
      'input:not([type="checkbox"], [type="range"]), select, textarea, dialog',
    );
    if (event.key === 'Escape') back(event);
    else if (typing) return;
    else if (event.key === '/') actions.focusSearch();
    else if (event.key === '?') actions.showKeys();
    else if (event.key === 'l' || event.key === 'L') store.set({ view: store.get().view === 'list' ? 'map' : 'list' });
    else return;
    if (event.key !== 'Escape') event.preventDefault();
  });

  function step(dx: number, dy: number): void {
    const { visible, selection } = session.derived();
    const from = session.hover.get()?.node ?? selection?.node ?? -1;
    const first = nodesBySize(graph).find((node) => visible.nodes[node] === 1) ?? -1;
    const node = from < 0 || visible.nodes[from] !== 1 ? first : nodeInDirection(graph, visible, from, dx, dy);
    if (node < 0) {
      session.speech.set(speech.nothingThere);
      return;
    }
    session.hover.set({ node, edge: -1 });
    session.speech.set(describe(graph, { node, edge: -1 }));
    actions.reveal(node);
  }
  function open(): void {
    const target = session.hover.get();
    if (!target) return;
    session.choose(target);
    actions.focusPanel();
  }
  /** One step back: from a field or panel to the map, from the cursor, the path, the selection, the filter of steps. */
  function back(event: KeyboardEvent): void {
    if ((event.target as Element).closest('dialog')) return;
    const state = store.get();
    if (state.view === 'list') store.set({ view: 'map' });
    else if (document.activeElement !== chart && root.contains(document.activeElement)) actions.focusMap();
    else if (session.hover.get()) session.hover.set(null);
    else if (state.from !== null || state.to !== null || session.asking.get()) {
      session.leave('path');
    } else if (state.select !== null) session.choose(null);
  }
  return dispose;
}
