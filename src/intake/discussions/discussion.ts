import { readAnnouncementLine } from '../../text/announcement.ts';
import { markAround } from '../articles/measures.ts';
import { isoDate } from '../dates.ts';
import { oneLine } from '../facts.ts';
import { speakerName } from '../names-of-people.ts';
import type { Post } from '../posts.ts';
import { discourseData } from './discourse-data.ts';
import { elementsAt, type Page, type PageElement, valueAt } from './elements.ts';
import type { Discussion } from './found.ts';
import { postWords } from './post-words.ts';
import type { Program } from './program.ts';
import { PROGRAMS } from './programs.ts';
import { areMost, openingBefore, repeatedTurns } from './repeated-turns.ts';

/** The discussion that a page is, or that stands on it below an article; null where no program's markup is found. */
export function discussionOf(page: Page, base: string | undefined): Discussion | null {
  let best: Found | null = null;
  for (const program of PROGRAMS) {
    const found = find(page, program);
    // What only an opening post has could be a list of threads.
    if (!found.some(({ words, isOpening }) => words !== undefined || isOpening)) continue;
    if (found.some(({ isOpening }) => !isOpening) || found.length === 1) {
      const count = found.reduce(
        (sum, { words, name }) => sum + Number(words !== undefined) + Number(name !== null),
        0,
      );
      const isWhole = !program.below && count >= SURE;
      const isBetter = isWhole === (best?.isWhole ?? false) ? count > (best?.count ?? 0) : isWhole;
      if (isBetter) best = { program, found, count, isWhole };
    }
  }
  const known = best ? read(page, best, base) : discourseData(page, base);
  const isNamed = known?.posts.some(({ name }) => name !== null);
  return isNamed ? known : (inTurns(page, base) ?? known);
}

/** A discussion in a markup that is not known, whose posts are alike. */
function inTurns(page: Page, base: string | undefined): Discussion | null {
  const turns = repeatedTurns(page);
  const [first] = turns;
  if (!first) return null;
  const elements = new Set(turns.map(({ element }) => element));
  const found = turns.map(({ element, name, words, time }): FoundPost => {
    let depth = 0;
    for (let up = element.parentElement; up; up = up.parentElement) if (elements.has(up as PageElement)) depth++;
    return { element, isOpening: false, name, at: dayOf(time), answers: null, depth, words };
  });
  markAround(page);
  const below = openingBefore(page, first.element);
  if (!below && !areMost(turns)) return null;
  const program = {
    name: 'a markup that is not known, by how its posts are alike',
    post: '',
    speaker: [],
    time: [],
    words: [],
    below,
  };
  const isTree = found.some(({ depth }) => depth > 0);
  const more = below ? undefined : 'link[rel="next"], a[rel="next"]';
  return read(page, { program: { ...program, isTree, ...(more && { more }) }, found }, base);
}

interface Found {
  readonly program: Program;
  readonly found: readonly FoundPost[];
  /** Of its posts, how many have words, and how many a name. */
  readonly count: number;
  /** Whether it is surely the page: many programs call their posts comments of schema.org, too. */
  readonly isWhole: boolean;
}

/** Two posts with their names. */
const SURE = 4;

interface FoundPost {
  readonly element: PageElement;
  readonly isOpening: boolean;
  readonly name: string | null;
  readonly at: string | null;
  readonly answers: string | null;
  readonly depth: number;
  readonly words: PageElement | undefined;
}

function find(page: Page, program: Program): FoundPost[] {
  let hasOpening = false;
  let before: string | null = null;
  const names = new Map<string, string>();
  return elementsAt(page, program.post).flatMap((element): FoundPost[] => {
    const isOpening = program.opening !== undefined && element.matches(program.opening);
    if (element.closest('aside') || (isOpening && hasOpening)) return [];
    hasOpening ||= isOpening;
    const own = (places: readonly string[] = []) => ownValue(element, places, program.post);
    const stated = speakerName(own(program.speaker));
    const name = stated ?? (program.joined !== undefined && element.matches(program.joined) ? before : null);
    const places = program.words.filter((place) => place !== '' || name !== null);
    const words = places.flatMap((place) => ownElements(element, place, program.post)).at(0);
    const opening = isOpening ? elementsAt(page, program.openingWords?.[0] ?? 'none')[0] : undefined;
    if (name === null && words === undefined && !isOpening) return [];
    const answers = speakerName(own(program.answers)) ?? nameAt(own(program.answersTo), names);
    if (element.id && name !== null) names.set(element.id, name);
    before = name;
    const post = { element, isOpening, name, at: dayOf(own(program.time)), answers, words: words ?? opening };
    return [{ ...post, depth: depthOf(element, program, own) }];
  });
}

/** Who wrote the post that a link leads to. */
function nameAt(link: string | undefined, names: ReadonlyMap<string, string>): string | null {
  return names.get(link?.replace(/^.*#(?:go_to_)?/, '') ?? '') ?? null;
}

function read(page: Page, { program, found }: Pick<Found, 'program' | 'found'>, base: string | undefined): Discussion {
  const posts: Post[] = [];
  const around: { readonly depth: number; readonly name: string | null }[] = [];
  const known = new Map<string, string>();
  let missed = 0;
  let pictures = 0;
  const [first] = found;
  found.forEach((post) => {
    while (around.length > 0 && around.at(-1)!.depth >= post.depth) around.pop();
    const parent = around.at(-1) ?? (program.isTree && !program.below && post !== first ? first : undefined);
    around.push(post);
    const words = post.words
      ? postWords(post.words, program.beside ?? '', base)
      : post.isOpening
        ? linkOf(page, program, base)
        : '';
    if (words === '') {
      if (program.pictures !== undefined && post.element.querySelector(program.pictures)) pictures++;
      else if (post.words === undefined && !post.isOpening) missed++;
      return;
    }
    const said =
      post.answers ?? addressed(words, known) ?? parent?.name ?? (program.isTree ? null : quotedFirst(words));
    posts.push({
      name: post.name,
      at: post.at,
      answers: said === post.name ? null : said,
      words,
    });
    if (post.name !== null) known.set(keyOf(post.name), post.name);
  });
  const title = program.title
    ?.map((place) => elementsAt(page, place).map((one) => valueAt(one, place))[0])
    .find(Boolean);
  const isPart = program.more !== undefined && page.querySelector(program.more) !== null;
  return { program, title, posts, missed, pictures, isPart, elements: found.map(({ element }) => element) };
}

function ownElements(post: PageElement, place: string, posts: string): PageElement[] {
  return elementsAt(post, place).filter((one) => one === post || one.closest(posts) === post);
}

function ownValue(post: PageElement, places: readonly string[], posts: string): string | undefined {
  for (const place of places) {
    for (const one of ownElements(post, place, posts)) {
      const value = valueAt(one, place);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

function depthOf(
  element: PageElement,
  { depth, post }: Program,
  own: (places: readonly string[]) => string | undefined,
): number {
  if (depth && 'at' in depth) return Number(/\d+/.exec(own(depth.at) ?? '')?.[0] ?? -1);
  let count = 0;
  const around = depth?.around ?? post;
  for (let outer = element.parentElement?.closest(around); outer; outer = outer.parentElement?.closest(around)) count++;
  return count;
}

/** What an opening post without words points at. */
function linkOf(page: Page, { link = [] }: Program, base: string | undefined): string {
  const href = link.flatMap((place) => elementsAt(page, place).map((one) => valueAt(one, place))).find(Boolean);
  if (href === undefined || !URL.canParse(href, base)) return '';
  const url = new URL(href, base);
  return /^https?:$/.test(url.protocol) ? `<${url.href}>` : '';
}

/** "@ada …" where somebody of that name has spoken before. */
function addressed(words: string, known: ReadonlyMap<string, string>): string | null {
  const [, name = ''] = /^@([\p{L}\p{N}_.\\-]{2,40})/u.exec(words) ?? [];
  return name === '' ? null : (known.get(keyOf(name.replace(/[.\\]+$|\\/g, ''))) ?? null);
}

/** Who is quoted at the very beginning, and so is answered. */
function quotedFirst(words: string): string | null {
  const [line = ''] = words.split('\n');
  return line.startsWith('> ') ? (readAnnouncementLine(line.slice('> '.length))?.name ?? null) : null;
}

const keyOf = (name: string) => name.replace(/\s+/g, '').toLowerCase();

/** The day that a time as the page has it names: ISO, seconds or milliseconds since 1970, or words. */
function dayOf(time: string | undefined): string | null {
  if (time === undefined) return null;
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(time) ?? [];
  if (iso) return iso;
  if (/^\d{9,14}$/.test(time)) {
    const day = new Date(Number(time) * (time.length > 11 ? 1 : 1000));
    return day.toISOString().slice(0, '2025-03-01'.length);
  }
  const [, day, month, year] = /\b(\d{2})\.(\d{2})\.(\d{4})\b/.exec(time) ?? [];
  if (year !== undefined) return isoDate(`${year}-${month}-${day}`) ?? null;
  for (const [found] of time.matchAll(DATES)) {
    const date = isoDate(oneLine(found));
    if (date?.length === '2025-03-01'.length) return date;
  }
  return null;
}
const DATES =
  /(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? [A-Z][a-z]{2,8}\.?,? \d{4}|\d{4}-\d{2}-\d{2})/g;
