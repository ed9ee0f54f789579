import { notices } from '#interface';
import type { Graticule } from '../map/graticule.ts';
import { part } from './dom.ts';
import { insetsOf } from './insets.ts';
import type { MapHandle } from './map.ts';
import type { Session } from './session.ts';

/** The map that is drawn in the page, through all that may come in between: it is drawn, shown, lost, drawn anew, given up. */
export interface LiveMap {
  /** Null while the browser draws none. */
  handle(): MapHandle | null;
  /** Draws it; where that fails the drawn map and the list take its place, and a notice says why. */
  draw(): Promise<void>;
  undraw(): void;
  /** Shows it, now that the panels have their places, and from then on whenever it is drawn. */
  show(): Promise<void>;
}

/** Milliseconds after which a map that was lost is drawn anew, and how often it is. */
const FROM_LOSS = 400;
const MOST_LOSSES = 3;

/** @param drawing what draws, when it is here */
export function createLiveMap(
  root: HTMLElement,
  session: Session,
  drawing: Promise<typeof import('./map.ts')>,
): LiveMap {
  const chart = part(root, '[data-chart]');
  const squares: Graticule = JSON.parse(chart.dataset.squares ?? '');
  let map: MapHandle | null = null;
  let losses = 0;
  /** Counts the drawings that were begun or taken away, so that one that comes late is known. */
  let turns = 0;
  /** Where the map lies follows from the places of the panels. */
  let hasPanels = false;

  async function draw(): Promise<void> {
    const turn = ++turns;
    try {
      const { mountMap } = await drawing;
      const drawn = await mountMap(chart, session, { insets: () => insetsOf(root, chart), squares, onLost });
      if (turn !== turns) return drawn.dispose();
      map = drawn;
      if (hasPanels) await reveal();
    } catch (error) {
      if (turn === turns) giveUp(notices.noDrawing((error as Error).message));
    }
  }
  /** Before the graphics card is done with the map, showing it would stop the page until then. */
  async function reveal(): Promise<void> {
    const turn = turns;
    await new Promise(requestAnimationFrame);
    await map?.finished();
    if (map && turn === turns) root.dataset.mode = 'map';
  }
  function undraw(): void {
    turns++;
    map?.dispose();
    map = null;
  }
  function giveUp(reason: string): void {
    undraw();
    chart.hidden = true;
    root.dataset.mode = 'still';
    session.notice.set(reason);
    // The list takes the map's place, and names documents.
    void session.more.load();
  }
  function onLost(): void {
    undraw();
    if (++losses > MOST_LOSSES) giveUp(notices.surfaceLost);
    else setTimeout(() => void draw(), FROM_LOSS);
  }
  return {
    handle: () => map,
    draw,
    undraw,
    async show() {
      hasPanels = true;
      map?.refit();
      await reveal();
    },
  };
}
