const DAY = 86_400_000;

/**
 * How far a day is from today, in words: "due today", "due in 3 weeks", "past for 2 months". Both are ISO dates of one
 * calendar; the result is rounded to the unit that a reader would use.
 */
export function dueWords(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / DAY);
  if (days === 0) return 'due today';
  const distance = inWords(Math.abs(days));
  return days > 0 ? `due in ${distance}` : `past for ${distance}`;
}

function inWords(days: number): string {
  const [number, unit] =
    days < 14
      ? [days, 'day']
      : days < 60
        ? [Math.round(days / 7), 'week']
        : days < 730
          ? [Math.round(days / 30.44), 'month']
          : [Math.round(days / 365.25), 'year'];
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
