import { isName } from '../pipeline/documents/readers/names.ts';
import { dateLine, isoDate } from './dates.ts';
import type { Facts } from './extracted.ts';
import { bylineOf, isMadeUpTitle, isPartTitle, oneLine } from './facts.ts';
import { markdownWords } from './markdown-words.ts';
import { isPlainlyPerson } from './names-of-people.ts';

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
  let byline = authorsIn(lines[1] ?? '');
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

/** Names and nothing else below the title: "Ada Poe, Tom Reed and Eve Lund". */
function authorsIn(line: string): string | undefined {
  const names = line.split(/\s*[,;&]\s*|\s+(?:and|und|et|y)\s+/).filter(Boolean);
  const areNames = names.length > 1 && names.every((name) => isName(name) && /\s/.test(name));
  return areNames && names.some(isPlainlyPerson) ? bylineOf(names) : undefined;
}

/** What to tell of facts that come from there. */
export function topLineNotes({ published, byline }: Pick<Facts, 'published' | 'byline'>): string[] {
  const what = [byline && 'author', published && 'date'].filter(Boolean).join(' and ');
  return what === ''
    ? []
    : [`The ${what} ${what.includes(' and ') ? 'are' : 'is'} from a line near the top of the text.`];
}

/**
 * A text in Markdown that a program wrote, with its title as a heading: its own first heading, unless that is the heading of a part;
 * else the title that the file states, unless a program made it up; else a short line above the first heading.
 */
export function underTitle(markdown: string, stated: string | undefined): { title: string | undefined; text: string } {
  const top = markdown.slice(0, 4_000);
  const heading = /^#\s+(.+)$/m.exec(top) ?? /^#{2,6}\s+(.+)/.exec(top);
  const shown = oneLine(heading?.[1]);
  if (shown !== undefined && !isPartTitle(shown)) return { title: shown, text: `${markdown}\n` };
  const blocks = markdown.split('\n\n');
  const isStated = stated !== undefined && !isMadeUpTitle(stated) && !isPartTitle(stated);
  const title = isStated ? stated : heading === null ? undefined : titleLine(blocks[0] ?? '');
  if (title === undefined) return { title, text: `${markdown}\n` };
  const at = blocks.slice(0, TOP_LINES).findIndex((block) => plainLine(block)?.toLowerCase() === title.toLowerCase());
  if (at >= 0) blocks.splice(at, 1);
  blocks.splice(Math.max(0, at), 0, `# ${markdownWords(title)}`);
  return { title, text: `${blocks.join('\n\n')}\n` };
}

/** A line that may be a title: short, no sentence, no date, no author. */
function titleLine(block: string): string | undefined {
  const line = plainLine(block);
  const isTitle =
    line !== undefined &&
    line.length <= LONGEST &&
    !block.includes('\n') &&
    /\p{L}{3}|\p{Lo}{2}/u.test(line) &&
    !/[.:;,]$|^[>|#[-]/.test(block);
  return isTitle && dateLine(line) === undefined && !BY.test(line) ? line : undefined;
}

/** Without the marks of emphasis and the escapes of Markdown. */
function plainLine(block: string): string | undefined {
  return oneLine(block.replace(/\\\n/g, ' ').replace(/\\(.)|[*_]+/g, '$1'));
}
