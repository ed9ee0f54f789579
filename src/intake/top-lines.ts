import { isName } from '../pipeline/documents/readers/names.ts';
import { dateLine, isoDate } from './dates.ts';
import type { Facts } from './extracted.ts';

/** Lines, blank ones apart, among which a text may say who wrote it and when. */
const TOP_LINES = 8;
const LONGEST = 120;

/** Author and date where a line near the top of a text says them and nothing else: "3 March 2025", "By Ada Poe, May 2024". */
export function topLineFacts(text: string): Pick<Facts, 'published' | 'byline'> {
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .map((line) => line.replace(/^[#>\s*_]+|[\s*_]+$/g, ''))
    .filter((line) => line !== '')
    .slice(0, TOP_LINES);
  const dates: string[] = [];
  let byline: string | undefined;
  for (const line of lines) {
    if (line.length > LONGEST) continue;
    const alone = dateLine(line);
    if (alone !== undefined) dates.push(alone);
    const [, name = '', rest = ''] = BY.exec(line) ?? [];
    const date = rest === '' ? undefined : isoDate(rest);
    if (!isName(name) || !name.includes(' ') || (rest !== '' && date === undefined)) continue;
    byline ??= name;
    if (date !== undefined) dates.push(date);
  }
  // A year on a line of its own may be the end of anything: a day says more.
  const published = dates.sort((a, b) => b.length - a.length)[0];
  return { published, byline };
}

const BY = /^[Bb][Yy]:? +(\p{Lu}[^,|·•–—:\d]{2,60}?)\s*(?:[,|·•–—]\s*(?:on\s+|updated\s+|published\s+)?(.{4,40}))?$/u;

/** What to tell of facts that come from there. */
export function topLineNotes({ published, byline }: Pick<Facts, 'published' | 'byline'>): string[] {
  const what = [byline && 'author', published && 'date'].filter(Boolean).join(' and ');
  return what === ''
    ? []
    : [`The ${what} ${what.includes(' and ') ? 'are' : 'is'} from a line near the top of the text.`];
}
