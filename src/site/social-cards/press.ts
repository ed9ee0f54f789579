import { availableParallelism } from 'node:os';
import type { LoadedAtlas } from '../atlas.ts';
import { drawCard } from './card.ts';
import { cardContent } from './contents.ts';
import { paint } from './palette.ts';
import { rasterise } from './raster.ts';

/** Cards that wait for one another: as many at a time are drawn as there are processors. */
const lanes: Promise<unknown>[] = Array.from({ length: availableParallelism() }, () => Promise.resolve());
let next = 0;

/** The card of an id as PNG, in the colours of a style sheet. Throws where there is none. */
export function cardPng(source: LoadedAtlas, id: string, styles: string): Promise<Buffer> {
  const lane = next++ % lanes.length;
  const card = (lanes[lane] as Promise<unknown>).then(() =>
    rasterise(paint(drawCard(cardContent(source, id)), styles)),
  );
  lanes[lane] = card.catch(() => null);
  return card;
}
