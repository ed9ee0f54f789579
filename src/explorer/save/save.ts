import { notices } from '#interface';
import type { MapHandle } from '../map.ts';
import type { Session } from '../session.ts';
import { drawPicture } from './picture.ts';
import { toCsv, toGexf, toJson } from './tables.ts';

/** Hands the reader a file of the view: a picture, or what is drawn as data. */
export function saveView(format: string, session: Session, map: MapHandle | null, chart: HTMLElement): void {
  const { graph } = session;
  const derived = session.derived();
  if (format === 'gexf') offer(toGexf(graph, derived), 'application/xml', 'gexf');
  else if (format === 'csv') offer(toCsv(graph, derived), 'text/csv', 'csv');
  else if (format === 'json') offer(toJson(graph, derived), 'application/json', 'json');
  else if (map) void drawPicture(format, session, map, chart).then((file) => offer(file, file.type, format));
  else session.notice.set(notices.noPicture);
}

function offer(content: string | Blob, type: string, extension: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `frontier-atlas.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
