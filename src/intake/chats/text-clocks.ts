const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** What stands for the second half of the day, before the hour or after it. */
const AFTERNOON = /pm|p\. ?m|오후|下午|午後|หลังเที่ยง/i;
const HALF = '(?:[AaPp]\\.? ?[Mm]\\.?|오전|오후|上午|下午|午前|午後|ก่อนเที่ยง|หลังเที่ยง)';

/** A time of day as chat programs write it, for a pattern. */
export const CLOCK = `(?:${HALF} ?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[ \\u202f]?${HALF})?`;

/** `18:05` of "오후 6:05", "6:05 PM" and "18:05:59"; some programs count the hours after midnight on from 24. */
export function clockOf(words: string): string {
  const [, hours = '0', minutes = '00'] = /(\d{1,2}):(\d{2})/.exec(words) ?? [];
  const half = new RegExp(HALF, 'u').test(words);
  const hour = half ? (Number(hours) % 12) + (AFTERNOON.test(words) ? 12 : 0) : Number(hours) % 24;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

/**
 * `2024-01-05` of a line that gives a day and hardly more: "2024/01/05(金)", "2024.01.05 Friday", "2024년 1월 5일 금요일", "Fri, 1/5/2024",
 * "Friday, January 5, 2024". Null for any other line. Whether the day or the month stands first, the weekday tells.
 */
export function dayOf(line: string): string | null {
  const words = line.replace(/^[-=\s]+|[-=\s]+$/g, '');
  if (words.length > LONGEST_DAY) return null;
  const yearFirst =
    /^(\d{4})(?:[./-] ?|[年년] ?)(\d{1,2})(?:[./-] ?|[月월] ?)(\d{1,2})[日일]?\.?(?:$|[\s(（]|\p{L})/u.exec(words);
  if (yearFirst)
    return isRest(words.slice(yearFirst[0].length)) ? iso(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!) : null;
  const yearLast = /^(?:(\p{L}[\p{L}\p{M}.]{0,14}),? )?(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(words);
  if (yearLast) {
    const [, weekday = '', a = '', b = '', year = ''] = yearLast;
    const monthFirst = iso(year, a, b);
    const dayFirst = iso(year, b, a);
    const at = WEEKDAYS.indexOf(weekday.slice(0, 3).toLowerCase());
    const isOn = (day: string | null) => day !== null && new Date(`${day}T00:00Z`).getUTCDay() === at;
    if (monthFirst === null || dayFirst === null) return monthFirst ?? dayFirst;
    return at >= 0 && !isOn(monthFirst) && isOn(dayFirst) ? dayFirst : monthFirst;
  }
  const named = /^(?:\p{L}+, )?(?:(\d{1,2}) )?([A-Z][a-z]{2,8})\.? ?(\d{1,2})?,? (\d{4})$/u.exec(words);
  const month = MONTHS.indexOf(named?.[2]?.slice(0, 3).toLowerCase() ?? '') + 1;
  return named && month > 0 ? iso(named[4]!, String(month), named[1] ?? named[3] ?? '') : null;
}

const LONGEST_DAY = 48;

/** A day of the week, in brackets or not. */
function isRest(words: string): boolean {
  return /^[\s(（]*[\p{L}\p{M}.]{0,14}[)）]?$/u.test(words);
}

function iso(year: string, month: string, day: string): string | null {
  // In Thailand 543 years have gone by before the first.
  const own = Number(year) > 2_400 ? Number(year) - 543 : Number(year);
  const isDay = own >= 1_980 && own <= 2_200 && +month >= 1 && +month <= 12 && +day >= 1 && +day <= 31;
  return isDay ? `${own}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
