import { availableParallelism } from 'node:os';
import type { LoadedAtlas } from '../atlas.ts';
import { drawCard } from './card.ts';
import { cardContents } from './contents.ts';
import { paint } from './palette.ts';
import { rasterise } from './raster.ts';

const presses = new WeakMap<LoadedAtlas, ReadonlyMap<string, Promise<Buffer>>>();

/** The card of an id as PNG, in the colours of a style sheet. With the first that is asked for all are begun, as many at a time as there are processors. */
export function cardPng(source: LoadedAtlas, id: string, styles: string): Promise<Buffer> {
  const started = presses.get(source) ?? startAll(source, styles);
  presses.set(source, started);
  const card = started.get(id);
  if (!card) throw new Error(`${id}: Unexpected card, expected one of a page.`);
  return card;
}

function startAll(source: LoadedAtlas, styles: string): ReadonlyMap<string, Promise<Buffer>> {
  const lanes: Promise<unknown>[] = Array.from({ length: availableParallelism() }, () => Promise.resolve());
  const cards = new Map<string, Promise<Buffer>>();
  let next = 0;
  for (const [id, content] of cardContents(source)) {
    const lane = next++ % lanes.length;
    const card = (lanes[lane] as Promise<unknown>).then(() => rasterise(paint(drawCard(content()), styles)));
    lanes[lane] = card.catch(() => null);
    cards.set(id, card);
  }
  return cards;
}
