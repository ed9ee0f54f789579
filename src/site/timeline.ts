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
const HEAD = 30;
const FOOT = 30;
/** Up to this many marks stand side by side at one date. */
const ABREAST = 4;

/**
 * Sets predictions (in order of their due date) on an axis of whole years, the marks of one date in a block above it, those
 * with a beginning on lines of their own. Null where there is none.
 */
export function timeline(predictions: readonly DuePrediction[], width: number): Timeline | null {
  const [earliest] = predictions.map(({ from, due }) => from ?? due).sort();
  const latest = predictions.at(-1)?.due;
  if (!earliest || !latest) return null;
  const from = `${earliest.slice(0, 4)}-01-01`;
  const to = `${Number(latest.slice(0, 4)) + 1}-01-01`;
  const [left, right] = [EDGE, width - EDGE];
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const at = (date: string) => round(left + ((dayNumber(date) - first) / (last - first)) * (right - left));
  const placed = place(predictions, at, left);
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const axis = HEAD + rows * STEP;
  const marks = placed.map(({ row, ...mark }) => ({ ...mark, y: axis - STEP / 2 - row * STEP - 2 }));
  return { width, height: axis + FOOT, from, to, left, right, axis, ticks: ticks(from, to, at), marks, heads: heads(marks) };
}

interface Placed {
  readonly prediction: DuePrediction;
  readonly number: number;
  readonly x: number;
  readonly start: number | null;
  readonly row: number;
}

/** Each mark on the lowest line that is free from its beginning to its due date. */
function place(predictions: readonly DuePrediction[], at: (date: string) => number, left: number): Placed[] {
  const taken: [number, number][][] = [];
  const abreast = new Map<string, number>();
  return predictions.map((prediction, index) => {
    const before = prediction.from ? 0 : (abreast.get(prediction.due) ?? 0);
    if (!prediction.from) abreast.set(prediction.due, before + 1);
    const room = Math.floor((at(prediction.due) - left) / STEP) + 1;
    const x = round(at(prediction.due) - (before % Math.max(1, Math.min(ABREAST, room))) * STEP);
    const start = prediction.from ? at(prediction.from) : null;
    const span: [number, number] = [(start ?? x) - RADIUS - 3, x + RADIUS + 3];
    let row = 0;
    while (taken[row]?.some(([low, high]) => low < span[1] && span[0] < high)) row += 1;
    taken[row] = [...(taken[row] ?? []), span];
    return { prediction, number: index + 1, x, start, row };
  });
}

/** The name of each due date above the marks that stand at it. */
function heads(marks: readonly TimelineMark[]): Timeline['heads'] {
  const byDate = new Map<string, TimelineMark[]>();
  for (const mark of marks) byDate.set(mark.prediction.due, [...(byDate.get(mark.prediction.due) ?? []), mark]);
  return [...byDate].map(([due, list]) => ({
    x: Math.max(...list.map(({ x }) => x)) + RADIUS,
    y: Math.min(...list.map(({ y }) => y)) - RADIUS - 7,
    title: dueTitle(due).replace(/^The end/, 'End'),
  }));
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

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
