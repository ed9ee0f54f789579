import type { Box } from './box.ts';
import { BoxGrid } from './box-grid.ts';

/**
 * Places names one after another so that none covers another (point-feature labelling, greedy by weight: who is asked for
 * first has the choice). Printed maps and the live map write their names with this.
 */
export class LabelPlacer {
  readonly #names = new BoxGrid<Box>(CELL);
  readonly #fits: (box: Box) => boolean;

  /** @param fits whether a place is one at all, such as inside the frame */
  constructor(fits: (box: Box) => boolean) {
    this.#fits = fits;
  }

  /**
   * The cheapest of the places for a name that fit and meet no earlier name; of equal ones the first. It is taken then.
   *
   * @param cost of what a name covers there beside other names, at least 0
   * @param limit places that cost as much are none
   */
  place<Place extends Box>(
    places: Iterable<Place>,
    cost: (place: Place) => number = () => 0,
    limit = Number.POSITIVE_INFINITY,
  ): Place | null {
    let best: Place | null = null;
    let least = limit;
    for (const place of places) {
      if (!this.#fits(place) || this.#names.meets(place)) continue;
      const price = cost(place);
      if (price >= least) continue;
      best = place;
      least = price;
      if (price === 0) break;
    }
    if (best) this.#names.add(best);
    return best;
  }

  /** The first of the places that fits, else the first of all, whatever it covers. */
  placeAnyhow<Place extends Box>(places: readonly Place[]): Place | null {
    const place = places.find(this.#fits) ?? places[0] ?? null;
    if (place) this.#names.add(place);
    return place;
  }
}

/** Side of a grid cell in the units of the drawing, about the width of a name. */
const CELL = 96;
