import type { Horizon } from './suggestion.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?`;
const YEAR = '(?:19|20|21)\\d\\d';
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const COUNT = `(?:\\d{1,2}|${NUMBERS.slice(1).join('|')}|a few|a couple of)`;
const UNIT = '(?:days?|weeks?|months?|years?|decades?)';

/**
 * When a prediction falls due, from the words that say so: "by 2027", "in early 2027", "within 2-3 years", "next year".
 * Spans from now need a day to count from; without one only the words are known.
 *
 * @param published ISO date, month or year of the document, or null
 * @returns dates in full, days; null where no words are found
 */
export function horizonIn(sentence: string, published: string | null): Horizon | null {
  for (const { pattern, read } of FORMS) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const dates = read(found, published);
    if (dates !== null) return { ...dates, words: found[0].trim() };
  }
  return null;
}

type Dates = Omit<Horizon, 'words'>;

const FORMS: readonly { pattern: RegExp; read: (found: RegExpExecArray, published: string | null) => Dates | null }[] =
  [
    {
      pattern: new RegExp(`\\b(?:by|before|until|till)\\s+(?:the\\s+end\\s+of\\s+)?(${MONTH})\\s+(${YEAR})\\b`, 'i'),
      read: ([, month, year]) => ({ to: lastDay(Number(year), monthOf(month!)) }),
    },
    {
      pattern: new RegExp(
        `\\b(by|before|until|till)\\s+(?:the\\s+)?((?:early|mid|late|end\\s+of|start\\s+of|beginning\\s+of)[\\s-]+)?(${YEAR})\\b`,
        'i',
      ),
      read: ([, word, part, year]) => ({ to: endOf(Number(year), part, word!.toLowerCase() === 'before') }),
    },
    {
      pattern: new RegExp(`\\b(?:in|during|through|around|from)?\\s*\\b(early|mid|late)[\\s-]+(${YEAR})\\b`, 'i'),
      read: ([, part, year]) => ({ from: startOf(Number(year), part), to: endOf(Number(year), part, false) }),
    },
    {
      pattern: new RegExp(`\\b(?:between|from)\\s+(${YEAR})\\s+(?:and|to|until)\\s+(${YEAR})\\b`, 'i'),
      read: ([, from, to]) => ({ from: `${from}-01-01`, to: `${to}-12-31` }),
    },
    {
      pattern: new RegExp(`\\b(?:in|during|throughout)\\s+(${YEAR})\\b`, 'i'),
      read: ([, year]) => ({ from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    {
      pattern: new RegExp(
        `\\b(?:within|in|over|during)\\s+(?:the\\s+)?(?:next|coming|following)?\\s*(${COUNT})(?:\\s*(?:-|–|to|or)\\s*(${COUNT}))?\\s+(${UNIT})\\b`,
        'i',
      ),
      read: ([, low, high, unit], published) => ({ ...fromPublished(published, numberOf(high ?? low!), unit!) }),
    },
    {
      pattern: /\b(?:next|this|the coming)\s+(year|month|decade|week)\b/i,
      read: ([, unit], published) => fromPublished(published, 1, unit!),
    },
  ];

function fromPublished(published: string | null, count: number, unit: string): Dates {
  if (published === null) return {};
  const [year = 0, month = 12, day = 31] = published.split('-').map(Number);
  const length = unit.toLowerCase().replace(/s$/, '');
  const months = length === 'year' ? 12 * count : length === 'decade' ? 120 * count : length === 'month' ? count : 0;
  const days = length === 'week' ? 7 * count : length === 'day' ? count : 0;
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const within = Math.min(day, daysIn(target.getUTCFullYear(), target.getUTCMonth() + 1));
  const due = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth(), within + days));
  return { to: due.toISOString().slice(0, 10) };
}

function numberOf(words: string): number {
  const plain = words.toLowerCase();
  if (/^\d/.test(plain)) return Number(plain);
  const index = NUMBERS.indexOf(plain);
  return index > 0 ? index : plain === 'a couple of' ? 2 : 3;
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => month.startsWith(name.toLowerCase().slice(0, 3))) + 1;
}

function lastDay(year: number, month: number): string {
  return `${year}-${two(month)}-${two(daysIn(year, month))}`;
}

function startOf(year: number, part: string | undefined): string {
  const first = /mid/i.test(part ?? '') ? 5 : /late|end/i.test(part ?? '') ? 9 : 1;
  return `${year}-${two(first)}-01`;
}

function endOf(year: number, part: string | undefined, isBefore: boolean): string {
  if (isBefore && !part) return `${year - 1}-12-31`;
  if (/early|start|beginning/i.test(part ?? '')) return lastDay(year, 4);
  return lastDay(year, /mid/i.test(part ?? '') ? 8 : 12);
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
