import { drawn as words } from '#interface';
import { routes } from '../../site/routes.ts';
import { fetchRow, placeOfConnection } from '../connection-parts.ts';
import { createListeners, part } from '../dom.ts';
import { fetchParts } from '../fetch-part.ts';
import { connectionId, resolveSelection } from '../graph.ts';
import { kindOf, kindWord } from '../kinds.ts';
import type { Derived, Session } from '../session.ts';

/** What the panel takes over from an entity's page and from a connection's. */
const ENTITY_PARTS = '[data-card], #relations, #connections, #claims-about';
const CONNECTION_PARTS = '[data-card], [data-evidence]';

/** The panel beside the map: the selected entity's or connection's own page, part by part, and the paths. */
export function mountInspector(element: HTMLElement, session: Session, onClose: () => void): () => void {
  const { graph, store } = session;
  const { nodes } = graph.payload;
  const body = part(element, '[data-inspector-body]');
  const paths = part(element, '[data-inspector-paths]');
  const { on, dispose } = createListeners();
  let shown = '';

  function follow({ state, selection }: Derived): void {
    const path = session.isAtPath();
    const open = selection !== null || path;
    element.hidden = !open;
    paths.hidden = !path;
    body.hidden = selection === null;
    part(element, '[data-path-from]').hidden = path || !selection || selection.node < 0;
    const near = part(element, '[data-near]');
    near.hidden = path || !selection || selection.node < 0;
    near.setAttribute('aria-pressed', String(state.steps > 0));
    part(element, '[data-inspector-page]').hidden = selection === null;
    const id = state.select ?? '';
    const showing = `${selection ? id : ''} ${path}`;
    const changed = showing !== shown;
    shown = showing;
    if (!open || !changed) return;
    if (!selection) {
      part(element, '[data-inspector-kind]').textContent = words.path;
      part(element, '[data-inspector-name]').textContent = words.pathName;
      return;
    }
    const link = part<HTMLAnchorElement>(element, '[data-inspector-page]');
    if (selection.node >= 0) {
      link.href = routes.entity(id);
      part(element, '[data-inspector-kind]').textContent = kindWord(kindOf(graph, selection.node));
      part(element, '[data-inspector-name]').textContent = nodes.name[selection.node] ?? '';
      void show(id, () => fetchParts(routes.entity(id), ENTITY_PARTS));
    } else {
      const [a, b] = [graph.source[selection.edge] ?? 0, graph.target[selection.edge] ?? 0];
      const place = placeOfConnection(graph, selection.edge);
      link.href = place.url;
      part(element, '[data-inspector-kind]').textContent = words.connection;
      part(element, '[data-inspector-name]').textContent = words.pair(nodes.name[a] ?? '', nodes.name[b] ?? '');
      void show(connectionId(graph, selection.edge), () =>
        place.row ? fetchRow(place.row) : fetchParts(place.url, CONNECTION_PARTS),
      );
    }
    element.scrollTop = 0;
  }

  async function show(id: string, fetchAll: () => Promise<HTMLElement[]>): Promise<void> {
    body.replaceChildren(words.fetching);
    body.setAttribute('aria-busy', 'true');
    const parts = await fetchAll().catch(() => []);
    if (store.get().select !== id) return;
    body.removeAttribute('aria-busy');
    if (parts.length) body.replaceChildren(...parts);
    else body.replaceChildren(words.notFetched);
  }

  on(element, 'click', (event) => {
    const target = event.target as Element;
    if (target.closest('[data-inspector-close]')) {
      session.leave('both');
      onClose();
      return;
    }
    if (target.closest('[data-path-from]')) {
      store.set({ from: store.get().select, select: null, camera: null });
      part(element, '#path-to').focus();
      return;
    }
    if (target.closest('[data-near]')) {
      store.set({ steps: store.get().steps ? 0 : 1 });
      return;
    }
    const link = target.closest('a');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || link.matches('[data-inspector-page]')) return;
    const id = idOf(link.pathname);
    const selection = link.hash || link.search ? null : resolveSelection(graph, id);
    if (!selection) return;
    event.preventDefault();
    session.choose(selection, true);
    part(element, '[data-inspector-name]').scrollIntoView({ block: 'nearest' });
  });
  const stops = [session.subscribe(follow), session.asking.subscribe(() => follow(session.derived()))];
  follow(session.derived());
  return () => {
    for (const stop of stops) stop();
    dispose();
  };
}

/** The entity or connection that an address of the site is the page of. */
function idOf(path: string): string | null {
  for (const place of [routes.entities(), routes.connection('a', 'b').replace('a--b/', '')]) {
    if (path.startsWith(place)) return path.slice(place.length).replace(/\/$/, '');
  }
  return null;
}
