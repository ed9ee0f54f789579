import { notices } from '#interface';
import { missingCount } from '../graph.ts';
import type { MapHandle } from '../map.ts';
import type { Session } from '../session.ts';
import { drawPicture } from './picture.ts';
import { TABLES } from './tables.ts';

/**
 * Hands the reader a file of the view: a picture, or what is drawn as data. Data name documents, and wait for them; where
 * they cannot be had there is no file, and the notice says why.
 */
export async function saveView(
  format: string,
  session: Session,
  map: MapHandle | null,
  chart: HTMLElement,
): Promise<void> {
  const { graph } = session;
  const table = TABLES[format];
  if (table || session.fetching.get()) await session.more.load();
  if (table) {
    if (missingCount(graph) === 0) offer(table.write(graph, session.derived()), table.type, format);
  } else if (map) {
    const file = await drawPicture(format, session, map, chart);
    offer(file, file.type, format);
  } else session.notice.set(notices.noPicture);
}

function offer(content: string | Blob, type: string, extension: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `frontier-atlas.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
