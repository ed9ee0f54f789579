import { notices } from '#interface';
import { part } from './dom.ts';
import { showNotice } from './panels/messages.ts';

/**
 * Fetches the explorer's two halves at the same time, what draws and what all else is done with, and brings the graph
 * page to life. Where they cannot be had, the drawn map and the list stand there with a notice.
 */
export async function startExplorer(page: Document): Promise<void> {
  const drawing = import('./map.ts');
  // Whoever draws hears of a failure.
  drawing.catch(() => {});
  const mounting = await import('./mount.ts').catch(() => null);
  if (mounting) return mounting.mountExplorer(page, drawing);
  const root = part(page, '[data-explorer]');
  root.dataset.mode = 'static';
  showNotice(root, notices.noProgram);
}
