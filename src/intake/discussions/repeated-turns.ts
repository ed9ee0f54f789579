import { countWords, ELSEWHERE, linkShare } from '../articles/measures.ts';
import { speakerName } from '../names-of-people.ts';
import type { Page, PageElement } from './elements.ts';

/** A turn of a discussion in a markup that no program here is known to write. */
export interface Turn {
  readonly element: PageElement;
  readonly name: string;
  readonly words: PageElement;
  /** What stands beside the words, where a time is among it. */
  readonly time: string;
}

/**
 * The turns of a discussion whatever its markup is called: elements alike, each with somebody's name, a time and words of their own, of two
 * people or more. None where there are fewer than three, or they look like teasers of articles.
 */
export function repeatedTurns(page: Page): readonly Turn[] {
  for (const unseen of page.querySelectorAll('script:not([type="text/template"]), style')) unseen.remove();
  const kinds = new Map<string, Map<PageElement, PageElement>>();
  const names = ([...page.querySelectorAll(NAMED)] as PageElement[]).filter(
    (one) =>
      !one.closest(NO_NAME) &&
      !one.matches(OF_PEOPLE) &&
      !one.parentElement?.matches(OF_PEOPLE) &&
      !one.querySelector(NAMED) &&
      nameIn(one) !== null,
  );
  for (const name of names.slice(0, MOST_NAMES)) {
    let depth = 0;
    for (let up = name.parentElement; up && up.tagName !== 'BODY' && depth < DEEPEST; up = up.parentElement, depth++) {
      const kind = kindOf(up as PageElement);
      const blocks = kinds.get(kind) ?? new Map<PageElement, PageElement>();
      kinds.set(kind, blocks);
      // Letters that stand for a picture come before the name.
      const before = blocks.get(up as PageElement);
      if (!before || (nameIn(before) ?? '').length <= INITIALS) blocks.set(up as PageElement, name);
    }
  }
  let best: { readonly turns: readonly Turn[]; readonly words: number } = { turns: [], words: 0 };
  for (const blocks of kinds.values()) {
    if (blocks.size < FEWEST_TURNS) continue;
    const turns = turnsOf(blocks);
    const words = turns.reduce((sum, turn) => sum + countWords(turn.words.textContent ?? ''), 0);
    if (turns.length >= FEWEST_TURNS && isDiscussion(turns, blocks.size) && words > best.words) best = { turns, words };
  }
  return best.turns;
}

/** Whether turns have most of the words of the smallest element around them: others may be of turns in another form. */
export function areMost(turns: readonly Turn[]): boolean {
  const [first, ...others] = turns;
  let around = (first?.element.parentElement ?? null) as PageElement | null;
  while (around && !others.every(({ element }) => around?.contains(element)))
    around = around.parentElement as PageElement | null;
  const said = turns.reduce((sum, { words }) => sum + countWords(words.textContent ?? ''), 0);
  return said >= MOST_OF_ALL * countWords(around?.textContent ?? '');
}

function turnsOf(blocks: ReadonlyMap<PageElement, PageElement>): Turn[] {
  return [...blocks].flatMap(([element, speaker]): Turn[] => {
    const name = nameIn(speaker);
    const isOwn = (one: PageElement) => {
      for (let up: PageElement | null = one; up && up !== element; up = up.parentElement as PageElement | null)
        if (blocks.has(up)) return false;
      return true;
    };
    const words = isOwn(speaker) ? wordsIn(element, speaker, isOwn) : null;
    return name === null || words === null || hasOther(words, speaker, isOwn)
      ? []
      : [{ element, name, words, time: timeIn(element, words) }];
  });
}

/** Whether somebody else is named among the words in the same way: they are an answer's. */
function hasOther(words: PageElement, speaker: PageElement, isOwn: (one: PageElement) => boolean): boolean {
  const kind = kindOf(speaker);
  return ([...words.querySelectorAll(speaker.tagName)] as PageElement[]).some(
    (one) => kindOf(one) === kind && !kind.endsWith(' ') && isOwn(one),
  );
}

/** The smallest element of a turn that holds most of its words, the name apart. */
function wordsIn(element: PageElement, speaker: PageElement, isOwn: (one: PageElement) => boolean): PageElement | null {
  let found = element;
  const own = (one: PageElement) => {
    const inner = ([...one.querySelectorAll('*')] as PageElement[]).filter((part) => !isOwn(part));
    const outer = inner.filter((part) => !inner.includes(part.parentElement as PageElement));
    return countWords(one.textContent ?? '') - outer.reduce((sum, part) => sum + countWords(part.textContent ?? ''), 0);
  };
  for (;;) {
    const all = own(found);
    const parts = ([...found.children] as PageElement[]).filter((part) => isOwn(part) && !part.contains(speaker));
    const [most] = parts.sort((a, b) => own(b) - own(a));
    const within = ([...found.children] as PageElement[]).find((part) => part.contains(speaker));
    if (most?.matches(BLOCK) && own(most) >= (found.contains(speaker) ? MOST_WITH_NAME : MOST_ALONE) * all)
      found = most;
    else if (within && found.contains(speaker) && own(within) >= MOST_ALONE * all) found = within;
    else break;
  }
  if (found.contains(speaker) || countWords(found.textContent ?? '') === 0 || linkShare(found) > MOST_LINKS)
    return null;
  return found;
}

function isDiscussion(turns: readonly Turn[], all: number): boolean {
  const timed = turns.filter(({ time }) => TIME.test(time));
  // Each has a headline of its own: they lead to articles.
  const headlines = new Set(
    turns.map(({ element, words }) => headlineIn(element, words)).filter((one) => countWords(one) >= 2),
  );
  const cut = turns.filter(({ words }) =>
    /(?:…|\.{3}|\[…\])\s*(?:read more|continue reading)?\s*$/i.test(words.textContent ?? ''),
  );
  const names = new Set(turns.map(({ name }) => name));
  const long = turns.filter(({ words }) => countWords(words.textContent ?? '') >= LONG);
  return (
    turns.length >= MOST * all &&
    timed.length >= MOST * turns.length &&
    headlines.size < SOME * turns.length &&
    long.length >= SOME * turns.length &&
    cut.length < SOME * turns.length &&
    names.size >= 2 &&
    turns.every(({ element }) => !element.closest('nav, header, footer, aside, form'))
  );
}

/** The heading of a turn, or its first long link outside its words. */
function headlineIn(element: PageElement, words: PageElement): string {
  const links = ([...element.querySelectorAll('a[href]')] as PageElement[]).filter((link) => !words.contains(link));
  const long = [...links].find((link) => countWords(link.textContent ?? '') >= HEADLINE);
  return (element.querySelector('h2, h3, h4, h5, h6 a[href]') ?? long)?.textContent ?? '';
}

function timeIn(element: PageElement, words: PageElement): string {
  const stated = (
    [
      ...element.querySelectorAll('time[datetime], [itemprop="datePublished"], [itemprop="dateCreated"]'),
    ] as PageElement[]
  )
    .filter((one) => !words.contains(one))
    .flatMap((one) => one.getAttribute('datetime') ?? one.getAttribute('content') ?? []);
  return stated[0] ?? (element.textContent ?? '').replace(words.textContent ?? '', ' ');
}

/** Whether the page has prose between its heading and the first turn: an article, or the opening post in a form of its own. */
export function openingBefore(page: Page, first: PageElement): boolean {
  const all = [...page.querySelectorAll('*')] as PageElement[];
  const before = all.slice(0, all.indexOf(first));
  const heading = before.findIndex((one) => one.tagName === 'H1');
  return before
    .slice(heading + 1)
    .some(
      (one) =>
        one.matches(LINE) &&
        !one.querySelector(LINE) &&
        countWords(one.textContent ?? '') >= PROSE &&
        linkShare(one) < SOME &&
        !one.closest(ELSEWHERE),
    );
}

function nameIn(element: PageElement): string | null {
  const link = ([...element.querySelectorAll('a')] as PageElement[]).find((one) =>
    /\p{L}/u.test(one.textContent ?? ''),
  );
  // Beside a name that is no link there may stand a rank, a place.
  const first = [...element.childNodes].find((node) => NAME.test(node.textContent ?? ''));
  const name = speakerName((element.matches('a') ? element : (link ?? first))?.textContent);
  return name !== null &&
    name.length > 1 &&
    !NOBODY.test(name) &&
    name.length <= LONGEST_NAME &&
    /\p{L}/u.test(name) &&
    !/[,;]/.test(name) &&
    name.split(' ').length <= MOST_WORDS
    ? name
    : null;
}

/** Its tag and the names of its classes, without those that number it. */
function kindOf(element: PageElement): string {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '' && !/\d/.test(name));
  return `${element.tagName} ${names.slice(0, 2).join(' ')}`;
}

/** Where a name stands: a link to somebody's account, or an element called so, of whatever program. */
const NAMED =
  'a[href*="/user"], a[href*="/u/"], a[href*="profile"], a[href*="member"], a[href*="/people/"], a[href*="/author"], a[href^="/@"], a[href*="showuser"], ' +
  '[itemprop="author"], [rel="author"], [class*="author" i], [class*="username" i], [class*="user-name" i], [class*="display-name" i], [class*="nickname" i], [class*="poster" i], [class*="commenter" i], [class*="byline" i]';
/** Pictures of people with a letter in their place, and what is quoted or shown below the words. */
const OF_PEOPLE = '[class*="location" i], [class*="registered" i], [class*="totalposts" i], [class*="rank" i]';
const NO_NAME = '[class*="avatar" i], blockquote, [class*="quote" i], [class*="signature" i]';
const LINE = 'p, div, td, section, li, blockquote';
const PROSE = 25;
const BLOCK = 'div, p, section, article, td, tr, table, tbody, blockquote, ul, ol, dd, span';
const TIME =
  /\b\d{1,2}[:.]\d{2}\b|\b\d+ ?(?:s|min|m|h|d|w|mo|y|seconds?|minutes?|hours?|days?|weeks?|months?|years?)\.? ago\b|\b(?:19|20)\d{2}\b|\byesterday\b|· ?\d+ ?[hdwmy]/i;
const MOST_NAMES = 600;
const DEEPEST = 12;
const FEWEST_TURNS = 3;
/** What stands where a name may: days, states, ranks, buttons. */
const NOBODY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|\d|today|yesterday|posts?\b|repl(?:y|ies)\b|quote\b|comments?\b|view\b|(?:posted|written) by\b|by$|report\b|profile\b|like\b|join(?:ed)?\b|(?:new |senior |junior |active |well-known )?members?$|moderators?$|author$|admin(?:istrator)?$|op$)|\b(?:online|offline)\b/i;
const LONGEST_NAME = 40;
/** More than the letters in place of a picture. */
const NAME = /\p{L}.*[\p{L}\p{N}].*[\p{L}\p{N}]|\p{Lo}{2}/u;
const INITIALS = 2;
const MOST_WORDS = 5;
const MOST = 0.65;
const SOME = 0.4;
const LONG = 8;
const HEADLINE = 5;
const MOST_OF_ALL = 0.5;
const MOST_WITH_NAME = 0.5;
const MOST_ALONE = 0.8;
const MOST_LINKS = 0.6;
