/** Earlier and later ones are no times of messages. */
const [FIRST, LAST] = [Date.UTC(1980), Date.UTC(2200)];

/** `2025-03-01 10:15` of seconds since 1970, in UTC; null for what is no such time. */
export function momentOfSeconds(seconds: number | undefined): string | null {
  const time = (seconds ?? Number.NaN) * 1_000;
  return time > FIRST && time < LAST ? new Date(time).toISOString().slice(0, 16).replace('T', ' ') : null;
}

/** `2025-03-01 10:15` of an ISO time, in the zone in which it is written; only the day where it gives no more. */
export function momentOfIso(words: string): string | null {
  const [, day, clock] = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(words) ?? [];
  if (day === undefined) return null;
  return clock === undefined ? day : `${day} ${clock}`;
}

/** `0:10:15` of seconds into a recording. */
export function placeOfSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (number: number) => String(number % 60).padStart(2, '0');
  return `${Math.floor(whole / 3_600)}:${two(Math.floor(whole / 60))}:${two(whole)}`;
}

/** Clocks are put back by an hour in autumn, and travellers' by some more. */
const MOST_BACK = 12 * 3_600_000;

/** How often a list of moments goes back by more than half a day, and the first place where it does. */
export function stepsBack(moments: readonly (string | null)[]): { readonly count: number; readonly first: string } {
  let latest = Number.NEGATIVE_INFINITY;
  let count = 0;
  let first = '';
  for (const moment of moments) {
    const time =
      moment === null ? Number.NaN : Date.parse(`${moment.replace(' ', 'T')}${moment.length > 10 ? 'Z' : ''}`);
    if (Number.isNaN(time)) continue;
    if (time < latest - MOST_BACK) {
      count++;
      first ||= moment ?? '';
    }
    latest = time;
  }
  return { count, first };
}
