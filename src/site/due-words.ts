import { due as words } from '#interface';
import { counted } from './number.ts';

const DAY = 86_400_000;

/**
 * How far a day is from today, in words: "due today", "due in 3 weeks", "past for 2 months". Both are ISO dates of one
 * calendar; the result is rounded to the unit that a reader would use.
 */
export function dueWords(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  if (days === 0) return words.today;
  const distance = inWords(Math.abs(days));
  return days > 0 ? words.ahead(distance) : words.past(distance);
}

function inWords(days: number): string {
  const { day, week, month, year } = words.units;
  if (days < 14) return counted(days, day);
  if (days < 60) return counted(Math.round(days / 7), week);
  return days < 730 ? counted(Math.round(days / 30.44), month) : counted(Math.round(days / 365.25), year);
}
