import { dates } from '#interface';
import type { Claim } from '../model/atlas.ts';
import { byCodeUnit } from '../model/order.ts';
import type { LoadedAtlas } from './atlas.ts';
import { dateInWords } from './wording.ts';

/** A prediction with the day on which one can tell. */
export interface DuePrediction {
  readonly claim: Claim;
  /** `YYYY-MM-DD`, the last day of its horizon. */
  readonly due: string;
  /** First day of its horizon; null where it may come true at any time before the end. */
  readonly from: string | null;
}

/** Predictions with an end, the earliest first. */
export function duePredictions(source: LoadedAtlas): DuePrediction[] {
  return source.data.claims
    .flatMap((claim) => {
      const { from = null, to = null } = claim.horizon ?? {};
      if (claim.type !== 'prediction' || !to) return [];
      return [{ claim, due: lastDay(to), from: from && firstDay(from) }];
    })
    .sort((a, b) => byCodeUnit(a.due, b.due) || byCodeUnit(a.claim.id, b.claim.id));
}

/** Predictions by the day on which they fall due, in order. */
export function dueGroups(source: LoadedAtlas): { due: string; list: DuePrediction[] }[] {
  const groups: { due: string; list: DuePrediction[] }[] = [];
  for (const prediction of duePredictions(source)) {
    const last = groups.at(-1);
    if (last?.due === prediction.due) last.list.push(prediction);
    else groups.push({ due: prediction.due, list: [prediction] });
  }
  return groups;
}

/** First day of a year, month or day given as an ISO date. */
export function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  return `${year}-${month}-${day}`;
}

/** Last day of a year, month or day given as an ISO date. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const end = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return `${year}-${month}-${end}`;
}

/** Days from 1 January 1970 to an ISO date: dates as numbers, whatever the time zone. */
export function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** A day as the heading of what falls due on it: "The end of 2026", "The end of June 2027", "3 March 2027". */
export function dueTitle(due: string): string {
  if (due.endsWith('-12-31')) return dates.theEndOf(due.slice(0, 4));
  return due === lastDay(due.slice(0, 7)) ? dates.theEndOf(dateInWords(due.slice(0, 7))) : dateInWords(due);
}
