import { dateLine, isoDate } from './dates.ts';
import type { Page, PageElement } from './discussions/elements.ts';
import { bylineOf, oneLine } from './facts.ts';
import { shownByline } from './names-of-people.ts';

/** Who wrote a page as it shows it below its heading: links to authors, or the line that begins with "By". */
export function shownAuthors(page: Page): string | undefined {
  const places = belowHeading(page, AUTHORS).filter((one) => !one.querySelector(AUTHORS));
  for (const place of places.slice(0, MOST_PLACES)) {
    if (shownByline(inParts(place)) === undefined) continue;
    // Several stand in one line, each a link.
    const line = place.parentElement as PageElement;
    const beside = places.filter((one) => one.matches('a') && place.matches('a') && one.parentElement === line);
    const names = (beside.length > 0 ? beside : [place]).map((one) => shownByline(inParts(one)));
    return bylineOf(names.flatMap((name) => name?.split(/, | and /) ?? []));
  }
  return undefined;
}

/** The words of a line, a bar between what stands in elements of their own: "By Ada Poe | Staff writer | 3 March". */
function inParts(line: PageElement): string {
  const parts: string[] = [];
  const gather = (node: { childNodes: Iterable<unknown>; nodeType: number; textContent: string | null }) => {
    if (node.nodeType === 3 && /\S/.test(node.textContent ?? '')) parts.push((node.textContent ?? '').trim());
    for (const child of node.childNodes) gather(child as typeof node);
  };
  gather(line as unknown as Parameters<typeof gather>[0]);
  return parts
    .join(' | ')
    .replace(/^(by:?) \| /i, '$1 ')
    .replace(/ \| (and|&|,|und|et|y) \| /g, ' $1 ');
}

/** The day that a page shows below its heading. */
export function shownDay(page: Page): string | undefined {
  for (const place of belowHeading(page, DAYS).slice(0, MOST_PLACES)) {
    const stated = place.getAttribute('datetime') ?? place.getAttribute('content');
    const words = oneLine(place.textContent)?.replace(BEFORE_DAY, '') ?? '';
    const day = isoDate(stated) ?? (words.length <= LONGEST_DAY ? isoDate(words) : undefined) ?? dateLine(words);
    if (day?.length === '2025-03-01'.length) return day;
  }
  return undefined;
}

/** The elements of a kind that follow the page's first heading, or come shortly before it, outside what stands beside an article. */
function belowHeading(page: Page, selector: string): PageElement[] {
  const heading = ([...page.querySelectorAll('h1')] as PageElement[]).find((one) =>
    /\S{3}/.test(one.textContent ?? ''),
  );
  const found = ([...page.querySelectorAll(`h1, ${selector}`)] as PageElement[]).filter((one) => !one.closest(NOWHERE));
  const at = heading ? found.indexOf(heading) : -1;
  return found
    .slice(at + 1)
    .filter((one) => one.tagName !== 'H1' && /\S/.test(one.textContent || one.getAttribute('content') || ''));
}

const AUTHORS =
  'a[rel~="author"], [itemprop="author"], a[href*="/author/"], a[href*="/authors/"], a[href*="/people/"], a[href*="/profile/"], a[href*="/staff/"], a[href*="/contributors/"], [class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline" i]';
const DAYS =
  'time, [itemprop="datePublished"], [class*="publish" i], [class*="dateline" i], [class~="date" i], [class*="post-date" i], [class*="entry-date" i], [class*="article-date" i], [class*="timestamp" i]';
const NOWHERE =
  'nav, aside, footer, [class*="related" i], [class*="comment" i], [class*="recommend" i], [class*="sidebar" i], [class*="trending" i], [class*="popular" i], [class*="latest" i], li li';
const BEFORE_DAY =
  /^(?:(?:first |originally )?(?:published|posted|created|date|written|publicado|veröffentlicht|publié)(?: on| le| am| el)?|on)?[:\s|•·-]*/i;
const MOST_PLACES = 4;
const LONGEST_DAY = 60;
