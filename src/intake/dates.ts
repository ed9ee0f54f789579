const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day (or month, or year) that a date names, as `YYYY-MM-DD`; undefined where it names none that is certain. */
export function isoDate(words: string | null | undefined): string | undefined {
  const text = words?.trim() ?? '';
  const yearFirst = /^(\d{4})\s*[年./]\s*(\d{1,2})\s*[月./]\s*(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst) return dated(yearFirst[1], yearFirst[2], yearFirst[3]);
  const iso = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?![\d-])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (iso) return dated(iso[1], iso[2], iso[3]);
  const dayFirst = new RegExp(
    `^(?:${DAY},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${MONTH})\\.?,?\\s+(\\d{4})\\b`,
    'i',
  ).exec(text);
  if (dayFirst) return dated(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  const monthFirst = new RegExp(
    `^(?:${DAY},?\\s+)?(${MONTH})\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})\\b`,
    'i',
  ).exec(text);
  return monthFirst ? dated(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]) : undefined;
}

/** Whether the words are a date and nothing else, "Published on 3 March 2025" included. */
export function dateLine(line: string): string | undefined {
  const words = line.trim().replace(/^(?:(?:first )?published|posted|date|written)(?: on)?:?\s+/i, '');
  return words.length <= 40 && /\d{4}\W*$/.test(words) ? isoDate(words) : undefined;
}

const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*';
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*';

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function dated(year = '', month?: string, day?: string): string | undefined {
  const isYear = Number(year) >= 1400 && Number(year) <= 2200;
  const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  const isDay = day === undefined || (Number(day) >= 1 && Number(day) <= 31);
  if (!isYear || !isMonth || !isDay) return undefined;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])).join('-');
}
