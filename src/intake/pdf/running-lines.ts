import { pageLabel } from '../../pipeline/documents/pages.ts';
import type { Line } from './lines.ts';

/** Share of the page's height at head and foot in which running lines stand. */
const EDGE = 0.13;
const FEWEST_PAGES = 3;
/** Share of the pages that have the line; some books print one on left and one on right pages. */
const LEAST_SHARE = 0.4;

export interface WithoutRunningLines {
  readonly pages: readonly (readonly Line[])[];
  readonly notes: readonly string[];
  /** Number printed on the first page, where page numbers were found that count on from it. */
  readonly firstPage: number | undefined;
}

/**
 * Takes away running heads and page numbers, only where they are certain: at the edge of the page, the same but for their
 * figures on three pages at least and two in five of all, and a number alone only where it counts the pages.
 */
export function takeRunningLines(pages: readonly (readonly Line[])[]): WithoutRunningLines {
  const edges = pages.map((lines, page) => edgeLines(lines).map((line) => ({ line, page, key: keyOf(line) })));
  const groups = new Map<string, { line: Line; page: number }[]>();
  for (const { line, page, key } of edges.flat()) {
    const group = groups.get(key);
    if (group) group.push({ line, page });
    else groups.set(key, [{ line, page }]);
  }
  const taken = new Set<Line>();
  const notes: string[] = [];
  let firstPage: number | undefined;
  for (const [key, group] of groups) {
    const onPages = new Set(group.map(({ page }) => page)).size;
    if (onPages < FEWEST_PAGES || onPages < LEAST_SHARE * pages.length) continue;
    const numbered = countingOn(group);
    const isNumberAlone = /^\w+ \d+ [#\W]*$/.test(key);
    if (isNumberAlone && numbered === undefined) continue;
    const own = isNumberAlone ? (numbered as NonNullable<typeof numbered>).group : group;
    for (const { line } of own) taken.add(line);
    firstPage ??= numbered?.first;
    notes.push(
      isNumberAlone
        ? `Page numbers were left out on ${own.length} pages.`
        : `A running line was left out on ${onPages} pages: “${group[0]?.line.text.slice(0, 60)}”.`,
    );
  }
  if (firstPage !== undefined) {
    // Where the pages are counted, so is the one that has its number elsewhere: a chapter's first.
    for (const { line, page } of edges.flat()) if (line.text === pageLabel(page, firstPage)) taken.add(line);
  }
  return { pages: pages.map((lines) => lines.filter((line) => !taken.has(line))), notes, firstPage };
}

/** The lines at the edges of the page that no other line stands beyond. */
function edgeLines(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const head = sorted.filter(({ height }) => height > 1 - EDGE).slice(0, 2);
  const foot = sorted.filter(({ height }) => height < EDGE).slice(-2);
  return lines.length > head.length + foot.length ? [...head, ...foot] : [];
}

/** Head or foot, and the words with every number as one sign. A title in larger letters is another line. */
function keyOf({ text, height, size }: Line): string {
  return `${height > 0.5 ? 'head' : 'foot'} ${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
}

/** Where a number in the lines goes up by one a page: the lines in which it does, and what it is on the first page. */
function countingOn(group: readonly { line: Line; page: number }[]) {
  const byFirst = new Map<number, { line: Line; page: number }[]>();
  for (const entry of group) {
    for (const digits of new Set(entry.line.text.match(/\d{1,5}/g))) {
      const first = Number(digits) - entry.page;
      const list = byFirst.get(first);
      if (list) list.push(entry);
      else byFirst.set(first, [entry]);
    }
  }
  const [best] = [...byFirst].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  return best && best[1].length >= FEWEST_PAGES && best[1].length >= 0.6 * group.length
    ? { first: best[0], group: best[1] }
    : undefined;
}
