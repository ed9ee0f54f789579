import { rounded } from '../map/geometry.ts';
import { type DuePrediction, dayNumber, dueTitle } from './predictions.ts';

/** Predictions on a line of time, as geometry ready to be drawn. Units are those of its own view box. */
export interface Timeline {
  readonly width: number;
  readonly height: number;
  /** First and last day of the axis, and where they stand. */
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly right: number;
  readonly axis: number;
  readonly ticks: readonly { readonly x: number; readonly year: string | null }[];
  readonly marks: readonly TimelineMark[];
  /** What stands at each due date, above its column. */
  readonly heads: readonly { readonly x: number; readonly y: number; readonly title: string }[];
}

export interface TimelineMark {
  readonly prediction: DuePrediction;
  /** Its number in the list, from 1. */
  readonly number: number;
  readonly x: number;
  readonly y: number;
  /** Where its time begins; null where it is open. */
  readonly start: number | null;
}

const RADIUS = 11;
const STEP = 27;
const EDGE = 28;
const FOOT = 46;
/** Width of a letter of a heading, on the wide side. */
const LETTER = 7.6;

/**
 * Sets predictions (in order of their due date) on an axis of whole years. A mark ends on its due date; those of one date
 * stand above each other, and one with a beginning has its line to itself. Null where there is no prediction.
 */
export function timeline(predictions: readonly DuePrediction[], width: number): Timeline | null {
  const [earliest] = predictions.map(({ from, due }) => from ?? due).sort();
  const latest = predictions.at(-1)?.due;
  if (!earliest || !latest) return null;
  const from = `${earliest.slice(0, 4)}-01-01`;
  const to = `${Number(latest.slice(0, 4)) + 1}-01-01`;
  const [left, right] = [EDGE, width - EDGE];
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const at = (date: string) => rounded(left + ((dayNumber(date) - first) / (last - first)) * (right - left));
  const rows = new Rows();
  const placed = place(predictions, at, rows);
  const axis = (rows.count + 1) * STEP;
  const y = (row: number) => axis - STEP / 2 - row * STEP - 3;
  return {
    ...{ width, height: axis + FOOT, from, to, left, right, axis, ticks: ticks(from, to, at) },
    marks: placed.marks.map(({ row, ...mark }) => ({ ...mark, y: y(row) })),
    heads: placed.heads.map(({ row, ...head }) => ({ ...head, y: y(row) + 8 })),
  };
}

/** Lines above the axis, each with the stretches that are taken on it. */
class Rows {
  readonly #taken: [number, number][][] = [];

  get count(): number {
    return this.#taken.length;
  }

  free(low: number, high: number, row: number): boolean {
    return !this.#taken[row]?.some(([from, to]) => from < high && low < to);
  }

  /** The lowest line from `least` on where a stretch is free; the stretch is then taken. */
  take(low: number, high: number, least = 0): number {
    let row = least;
    while (!this.free(low, high, row)) row += 1;
    while (this.#taken.length <= row) this.#taken.push([]);
    this.#taken[row]?.push([low, high]);
    return row;
  }
}

interface Placed {
  readonly marks: (Omit<TimelineMark, 'y'> & { readonly row: number })[];
  readonly heads: { readonly x: number; readonly title: string; readonly row: number }[];
}

/** Each mark on the lowest line that is free from its beginning to its due date, the name of the date above them. */
function place(predictions: readonly DuePrediction[], at: (date: string) => number, rows: Rows): Placed {
  const placed: Placed = { marks: [], heads: [] };
  let top = 0;
  predictions.forEach((prediction, index) => {
    const { from, due } = prediction;
    const x = rounded(at(due) - RADIUS);
    const start = from === null ? null : at(from) + 1;
    const row = rows.take(Math.min(start ?? x, x - RADIUS), x + RADIUS);
    placed.marks.push({ prediction, number: index + 1, x, start, row });
    top = Math.max(top, row + 1);
    if (predictions[index + 1]?.due === due) return;
    const title = dueTitle(due).replace(/^The end/, 'End');
    const right = Math.max(x + RADIUS, EDGE + title.length * LETTER);
    // Its name stands right above the marks, or nowhere: the list has it too.
    if (rows.free(right - title.length * LETTER, right, top)) {
      placed.heads.push({ x: right, title, row: rows.take(right - title.length * LETTER, right, top) });
    }
    top = 0;
  });
  return placed;
}

/** Quarters of the years, each year named. */
function ticks(from: string, to: string, at: (date: string) => number): Timeline['ticks'] {
  const found: { x: number; year: string | null }[] = [];
  for (let year = Number(from.slice(0, 4)); year < Number(to.slice(0, 4)); year += 1) {
    for (const month of ['01', '04', '07', '10']) {
      found.push({ x: at(`${year}-${month}-01`), year: month === '01' ? String(year) : null });
    }
  }
  return [...found, { x: at(to), year: null }];
}
