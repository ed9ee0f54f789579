import type { MapHandle } from '../map.ts';
import type { Session } from '../session.ts';

export async function drawPicture(
  _format: string,
  _session: Session,
  _map: MapHandle,
  _chart: HTMLElement,
): Promise<Blob> {
  throw new Error('not yet');
}
