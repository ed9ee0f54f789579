import { notices } from '#interface';
import { captionOf } from './caption.ts';
import { createListeners, part } from './dom.ts';
import { PayloadError } from './graph.ts';
import { createLiveMap, type LiveMap } from './live-map.ts';
import { loadGraph, openSession } from './load.ts';
import type { MapHandle } from './map.ts';
import { mountInspector } from './panels/inspector.ts';
import { mountMessages, showNotice } from './panels/messages.ts';
import { panelsOf } from './panels/panels.ts';
import { pause } from './pause.ts';
import type { Session } from './session.ts';

/** What a test or a console may ask of a running explorer. */
export interface Explorer {
  readonly session: Session;
  /** Null while the browser draws no map. */
  map(): MapHandle | null;
}

/**
 * Brings the graph page to life, with what draws the map when that is here. Whatever fails leaves the drawn map and the
 * list, and a notice that says what failed.
 */
export async function mountExplorer(page: Document, drawing: Promise<typeof import('./map.ts')>): Promise<void> {
  const root = part(page, '[data-explorer]');
  const graph = await loadGraph(root.dataset.payload ?? '').catch((error: unknown) => error as Error);
  if (graph instanceof Error) return stayDrawn(root, graph);
  const { session, dispose } = openSession(graph, root.dataset.more ?? '');
  const live = createLiveMap(root, session, drawing);
  // What the map has to know of comes first, then the map, then each panel in a turn of its own.
  const disposers = [
    dispose,
    bindTitle(page, session),
    mountMessages(root, session),
    mountInspector(part(root, '[data-inspector]'), session, () => part(root, '[data-chart]').focus()),
  ];
  const visit = followVisit(root, live, disposers);
  chooseOnDrawnMap(root, session);
  await live.draw();
  for (const mount of panelsOf(root, session, live)) {
    await pause();
    if (visit.isOver()) return;
    disposers.push(mount());
  }
  await live.show();
  const explorer: Explorer = { session, map: live.handle };
  Object.assign(root, { explorer });
}

/** Without data there is the drawn map and the list, and no panel. */
function stayDrawn(root: HTMLElement, error: Error): void {
  root.dataset.mode = 'static';
  showNotice(root, notices.noData(error instanceof PayloadError ? error.message : String(error)));
}

/** The title of the page says what the view shows. */
function bindTitle(page: Document, session: Session): () => void {
  const { title } = page;
  const follow = () => {
    page.title = `${captionOf(session)} · ${title}`;
  };
  follow();
  return session.subscribe(follow);
}

/**
 * Takes the map away while the reader is on another page, and draws it anew when the browser brings this one back as it was
 * left. Where it does not keep the page, all is over.
 */
function followVisit(root: HTMLElement, live: LiveMap, disposers: readonly (() => void)[]): { isOver(): boolean } {
  const { on } = createListeners();
  let isOver = false;
  on(window, 'pagehide' as never, (event: PageTransitionEvent) => {
    live.undraw();
    isOver = !event.persisted;
    if (isOver) for (const stop of disposers) stop();
  });
  on(window, 'pageshow' as never, (event: PageTransitionEvent) => {
    if (event.persisted && !live.handle() && root.dataset.mode !== 'still') void live.draw();
  });
  return { isOver: () => isOver };
}

/** An entity of the drawn map is chosen on the live one, which may be on its way. */
function chooseOnDrawnMap(root: HTMLElement, session: Session): void {
  const { on } = createListeners();
  on(part(root, '[data-still]'), 'click', (event) => {
    const id = (event.target as Element).closest('a')?.getAttribute('href')?.split('/').at(-2) ?? '';
    const node = session.graph.rows.get(id);
    if (node === undefined || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    session.choose({ node, edge: -1 });
  });
}
