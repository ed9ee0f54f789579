import { drawn as words } from '#interface';
import { routes } from '../../site/routes.ts';
import { fetchRow, placeOfConnection } from '../connection-parts.ts';
import { createListeners, part } from '../dom.ts';
import { fetchParts } from '../fetch-part.ts';
import { type AtlasGraph, resolveSelection, type Target } from '../graph.ts';
import { kindOf, kindWord } from '../kinds.ts';
import type { Derived, Session } from '../session.ts';

/** What the panel takes over from an entity's page and from a connection's. */
const ENTITY_PARTS = '[data-card], #relations, #connections, #claims-about';
const CONNECTION_PARTS = '[data-card], [data-evidence]';

/** The panel beside the map: the selected entity's or connection's own page, part by part, and the paths. */
export function mountInspector(element: HTMLElement, session: Session, onClose: () => void): () => void {
  const { graph, store } = session;
  const body = part(element, '[data-inspector-body]');
  const paths = part(element, '[data-inspector-paths]');
  const { on, until, dispose } = createListeners();
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
    const page = pageOf(graph, selection);
    part<HTMLAnchorElement>(element, '[data-inspector-page]').href = page.url;
    part(element, '[data-inspector-kind]').textContent = page.kind;
    part(element, '[data-inspector-name]').textContent = page.name;
    void show(id, page.fetch);
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
  until(
    session.subscribe(follow),
    session.asking.subscribe(() => follow(session.derived())),
  );
  follow(session.derived());
  return dispose;
}

/** What the head of the panel says of a selection, and its page with what is taken over from it. */
function pageOf(graph: AtlasGraph, { node, edge }: NonNullable<Target>) {
  const { id, name } = graph.payload.nodes;
  if (node >= 0) {
    const url = routes.entity(id[node] ?? '');
    const kind = kindWord(kindOf(graph, node));
    return { url, kind, name: name[node] ?? '', fetch: () => fetchParts(url, ENTITY_PARTS) };
  }
  const { url, row } = placeOfConnection(graph, edge);
  const [a, b] = [graph.source[edge] ?? 0, graph.target[edge] ?? 0];
  const fetch = () => (row ? fetchRow(row) : fetchParts(url, CONNECTION_PARTS));
  return { url, kind: words.connection, name: words.pair(name[a] ?? '', name[b] ?? ''), fetch };
}

/** The entity or connection that an address of the site is the page of. */
function idOf(path: string): string | null {
  for (const place of [routes.entities(), routes.connection('a', 'b').replace('a--b/', '')]) {
    if (path.startsWith(place)) return path.slice(place.length).replace(/\/$/, '');
  }
  return null;
}
