import { notices } from '#interface';
import { routes } from '../site/routes.ts';
import { part } from './dom.ts';
import { loadGraph, openSession } from './load.ts';
import { mountMessages, showNotice } from './panels/messages.ts';
import { mountPath } from './panels/path.ts';

/** Brings the path page to life: the same finder as beside the map, without a map. */
export async function mountPathPage(page: Document): Promise<void> {
  const root = part(page, '[data-path-page]');
  try {
    const { session } = openSession(await loadGraph(root.dataset.payload ?? ''), root.dataset.more ?? '');
    mountMessages(root, session);
    mountPath(part(root, '[data-path-finder]'), session);
    const link = part<HTMLAnchorElement>(root, '[data-show-on-map]');
    const follow = () => {
      link.href = routes.graph(location.search.slice(1));
    };
    session.subscribe(follow);
    follow();
  } catch (error) {
    showNotice(root, notices.noRoutes((error as Error).message));
  }
}
