import { append } from '../../model/append.ts';
import { pageLabel } from '../../pipeline/documents/pages.ts';
import type { Line } from './lines.ts';
import { bodySize } from './notes.ts';

/** Share of the page's height at head and foot in which running lines stand. */
const EDGE = 0.13;
const FEWEST_PAGES = 3;
/** Pages from one line to the next of its kind: left and right pages have their own. */
const NEAREST = 4;
/** Points up or down at which running lines stand at the same height. */
const SAME_HEIGHT = 3;
/** Of the height of the text's letters: larger ones are a title's. */
const LARGEST = 1.15;
/** Share of all pages that have the same line at another height each. */
const LEAST_SHARE = 0.4;
/** Share of the lines at one height that are certain to run, from which on the others there do so too. */
const MOSTLY = 0.5;

export interface WithoutRunningLines {
  readonly pages: readonly (readonly Line[])[];
  readonly notes: readonly string[];
  /** Number printed on the first page, where page numbers were found that count on from it. */
  readonly firstPage: number | undefined;
}

interface Place {
  readonly line: Line;
  readonly page: number;
  readonly key: string;
  /** The key without its numbers. */
  readonly words: string;
}

/**
 * Takes away running heads and page numbers, only where they are certain: at the edge of the page, at the same height on three
 * pages at least, and either the same but for their figures as on a page nearby (a chapter has its own), or counting the pages. Where
 * most lines at a height are such, one that stands on a page or two is another: of a short chapter.
 */
export function takeRunningLines(pages: readonly (readonly Line[])[]): WithoutRunningLines {
  const largest = LARGEST * bodySize(pages);
  const edges = pages.flatMap((lines, page) =>
    edgeLines(lines).flatMap((line) => (line.size > largest ? [] : [placeOf(line, page)])),
  );
  const taken = new Set<Line>();
  const groups = new Map<string, Set<number>>();
  let numbers = 0;
  let firstPage: number | undefined;
  for (const slot of [...slotsOf(edges), ...alikeOf(edges, pages.length)]) {
    const counting = countingOn(slot);
    const fewest = isCountedTwice(counting?.group) ? 2 : FEWEST_PAGES;
    if (new Set(slot.map(({ page }) => page)).size < fewest) continue;
    const counted = new Set(counting?.group.map(({ line }) => line));
    const alike = byWords(slot);
    const repeated = [...alike.values()].flatMap(repeatedIn);
    const certain = new Set(repeated.filter(({ line, key }) => !isNumber(key) || counted.has(line)));
    for (const place of slot)
      if (counted.has(place.line) && (isNumber(place.key) || (alike.get(place.words)?.length ?? 0) > 1))
        certain.add(place);
    const others = slot.filter((place) => !certain.has(place));
    const isRunning = certain.size >= FEWEST_PAGES && certain.size >= MOSTLY * slot.length;
    for (const place of isRunning ? others : [])
      if (isAtEdge(place.line) && isShort(place.line, pages[place.page] ?? []) && !isNumber(place.key))
        certain.add(place);
    if (certain.size < fewest) continue;
    for (const { line, page, key } of certain) {
      taken.add(line);
      if (isNumber(key)) numbers++;
      else groups.set(line.text, (groups.get(line.text) ?? new Set()).add(page));
    }
    firstPage ??= counting?.first;
  }
  const byKey = new Map<string, { text: string; count: number }>();
  for (const [text, on] of groups) {
    const key = text.toLowerCase().replace(/\d+/g, '#');
    byKey.set(key, { text: byKey.get(key)?.text ?? text, count: (byKey.get(key)?.count ?? 0) + on.size });
  }
  const notes = [...byKey.values()]
    .slice(0, MOST_TOLD)
    .map(({ text, count }) => `A running line was left out on ${count} pages: “${text.slice(0, 60)}”.`);
  const more = byKey.size - MOST_TOLD;
  if (more > 0) notes.push(`So ${more === 1 ? 'was one other' : `were ${more} others`}.`);
  if (numbers > 0) notes.push(`Page numbers were left out on ${numbers} pages.`);
  if (firstPage !== undefined) {
    // Where the pages are counted, so is the one that has its number elsewhere: a chapter's first.
    for (const { line, page } of edges) if (line.text === pageLabel(page, firstPage)) taken.add(line);
  }
  return { pages: pages.map((lines) => lines.filter((line) => !taken.has(line))), notes, firstPage };
}

const MOST_TOLD = 5;

/** Lines of the same size at the same height, each a list. */
function slotsOf(places: readonly Place[]): Place[][] {
  const slots: { y: number; size: number; places: Place[] }[] = [];
  for (const place of places) {
    const { y, size } = place.line;
    const own = slots.find((slot) => Math.abs(slot.y - y) < SAME_HEIGHT && Math.abs(slot.size - size) < 0.06 * size);
    if (own) own.places.push(place);
    else slots.push({ y, size, places: [place] });
  }
  return slots.map((slot) => slot.places);
}

/** Lines that are the same but for their figures on many pages, wherever the page ends (slides). */
function alikeOf(places: readonly Place[], pages: number): Place[][] {
  const byKey = new Map<string, Place[]>();
  for (const place of places) append(byKey, place.key, place);
  return [...byKey.values()].filter(
    (alike) => !isNumber((alike[0] as Place).key) && alike.length >= LEAST_SHARE * pages,
  );
}

function isNumber(key: string): boolean {
  return /^\w+ \d+ [#\W]*$/.test(key);
}

/** Lines with the same words but for their numbers, which left and right pages have at either end. */
function byWords(slot: readonly Place[]): Map<string, Place[]> {
  const alike = new Map<string, Place[]>();
  for (const place of slot) append(alike, place.words, place);
  return alike;
}

function placeOf(line: Line, page: number): Place {
  const key = keyOf(line);
  return { line, page, key, words: key.replace(/[#\s]+/g, ' ').trim() };
}

/** A paper of three pages has two with the name of its journal and their numbers. */
function isCountedTwice(counted: readonly Place[] | undefined): boolean {
  const [one, two] = counted ?? [];
  return (
    counted?.length === 2 &&
    one !== undefined &&
    two !== undefined &&
    one.page !== two.page &&
    one.words === two.words &&
    /\p{L}{3,}.* .*\p{L}{3,}/u.test(one.line.text) &&
    isAtEdge(one.line)
  );
}

/** Of lines with the same words, in the order of the pages: three at least, those that have another nearby. */
function repeatedIn(same: readonly Place[]): Place[] {
  if (same.length < FEWEST_PAGES) return [];
  const isNear = (one: Place, other: Place | undefined) =>
    other !== undefined && Math.abs(other.page - one.page) <= NEAREST;
  return same.filter((one, at) => isNear(one, same[at - 1]) || isNear(one, same[at + 1]));
}

function isAtEdge({ height }: Line): boolean {
  return height > 1 - EDGE || height < EDGE;
}

/** Leaves a part of the width free that a line of the text would fill. */
function isShort(line: Line, page: readonly Line[]): boolean {
  const width = Math.max(...page.map(({ right }) => right)) - Math.min(...page.map(({ left }) => left));
  return line.right - line.left < 0.8 * width || line.cells.length > 1;
}

/** The lines at the edges of the page that no other line stands beyond, and the first and the last of all. */
function edgeLines(lines: readonly Line[]): Line[] {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  const head = sorted.slice(0, 2).filter(({ height }, index) => index === 0 || height > 1 - EDGE);
  const foot = sorted.slice(-2).filter(({ height }, index) => index === 1 || height < EDGE);
  return lines.length > head.length + foot.length ? [...head, ...foot] : [];
}

/** Head or foot, and the words with every number as one sign. A title in larger letters is another line. */
function keyOf({ text, height, size }: Line): string {
  return `${height > 0.5 ? 'head' : 'foot'} ${Math.round(size)} ${text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ')}`;
}

/** Where a number in the lines goes up by one a page: the lines in which it does, and what it is on the first page. */
function countingOn(group: readonly Place[]) {
  const byFirst = new Map<number, Place[]>();
  for (const entry of group) {
    for (const digits of new Set(entry.line.text.match(/\d{1,5}/g))) {
      append(byFirst, Number(digits) - entry.page, entry);
    }
  }
  const [best] = [...byFirst].sort((a, b) => b[1].length - a[1].length || a[0] - b[0]);
  const isOften = best && (best[1].length >= FEWEST_PAGES || isCountedTwice(best[1]));
  return isOften && best[1].length >= 0.6 * group.length ? { first: best[0], group: best[1] } : undefined;
}
