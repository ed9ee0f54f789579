import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare } from './measures.ts';

/** Takes out of an article what stands among its words and is none of them: menus, lists for sharing, boxes to subscribe, related articles. */
export function takeOutBeside(content: PageElement): void {
  const all = countWords(content.textContent ?? '');
  for (const one of content.querySelectorAll('*') as Iterable<PageElement>) {
    if (!content.contains(one)) continue;
    if (one.querySelector('blockquote') === null && isBeside(one) && isSmall(one, all)) one.remove();
    else if (isLabelOfLinks(one)) {
      const next = one.nextElementSibling;
      if (next?.matches('ul, ol') && linkShare(next as PageElement) > ALL_LINKS) next.remove();
      one.remove();
    }
  }
}

/** A copy without what is plainly beside an article; some of that is told by where it stands on the page. */
export function cleaned(element: PageElement): PageElement {
  const part = element.cloneNode(true) as PageElement;
  const copies = [...part.querySelectorAll('*')];
  [...element.querySelectorAll('*')].forEach((one, at) => {
    if (one.matches(ELSEWHERE)) copies[at]?.remove();
  });
  for (const one of part.querySelectorAll('ul, ol, div, section, p') as Iterable<PageElement>)
    if (linkShare(one) > MANY_LINKS && countWords(one.textContent ?? '') > 0) one.remove();
  takeOutBeside(part);
  return part;
}

const MANY_LINKS = 0.6;

/** Little of the whole, or much of it but no prose, with enough beside it: an article may stand in a box of any name. */
function isSmall(element: PageElement, all: number): boolean {
  const words = countWords(element.textContent ?? '');
  if (words < LARGEST * all) return true;
  const hasProse = ([...element.querySelectorAll('p, td, div')] as PageElement[]).some(
    (one) => one.querySelector('p, div, ul, table') === null && countWords(one.textContent ?? '') >= PROSE,
  );
  return !hasProse && all - words >= ENOUGH;
}

/** Whether an element says that it is no part of an article: not by a name within code, nor by an id made of a heading's words; `but` says which by their name alone. */
export function isBeside(element: PageElement, but = 'none'): boolean {
  if (element.closest('pre, code') || element.querySelector('pre')) return false;
  const name = hasIdOfHeading(element) ? '' : (element.id ?? '');
  return (
    (element.matches(ALWAYS) && !element.matches(but)) || NAMES.test(`${element.getAttribute('class') ?? ''} ${name}`)
  );
}

/** Whether the id of an element is made of the words of its heading. */
export function hasIdOfHeading(element: PageElement): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const id = plain(element.id ?? '');
  const heading = element.matches(HEADINGS) ? element : element.querySelector(HEADINGS);
  return id.length >= LONG_ID && plain(heading?.textContent ?? '').startsWith(id);
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** Letters. */
const LONG_ID = 12;

const ALWAYS = 'nav, aside, form, [role="navigation"], [role="complementary"], [aria-hidden="true"]';
/** What people call such elements, a word of the name of a class or id. */
const NAMES =
  /(?:^|[\s_-])(?:related(?:content)?|recommend(?:ed|ations?)|read-?(?:more|next)|newsletter|subscri(?:be|ption)|sign-?up|promo|shar(?:e|ing)|social|sponsored|advert(?:isement)?|ad-container|author-?(?:bio|box|flyout|info|gear)|bio|about-author|cookies?|copyright|breadcrumbs?|rail|outbrain|taboola|cta|skip-link|most-(?:read|popular)|trending|breaking(?:-?news)?|latest-?(?:news|posts?|stories)|recent-?(?:news|posts?)|ticker|headlines|more-stories|you-may-like|sub-?nav|sub-?menu|top-?nav|menu|toolbar|print-only|comments?|respond|pagination|post-nav|tags?-?list|noscript|rating|survey|quicktabs|navbox|toc)(?=$|[\s_-])/i;
const LARGEST = 0.3;
const PROSE = 25;
const ENOUGH = 150;
const ALL_LINKS = 0.9;

/** "Related: …", "READ MORE", "Click here to get the app", alone in their line and mostly a link, or above a list of links. */
function isLabelOfLinks(element: PageElement): boolean {
  if (!/^(?:p|h[2-6])$/i.test(element.tagName)) return false;
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  if (!LABEL.test(words) || (words.length > LONGEST && !isOfOneSite(element))) return false;
  const next = element.nextElementSibling;
  return (
    linkShare(element) > 0.5 ||
    (next?.matches('ul, ol') === true && linkShare(next as PageElement) > ALL_LINKS) ||
    words.length < SHORT
  );
}

/** Mostly links, all to one site: what leads to several may be sources. */
function isOfOneSite(element: PageElement): boolean {
  const hosts = new Set(
    ([...element.querySelectorAll('a[href]')] as PageElement[]).map(
      (link) => /^(?:https?:)?\/\/([^/]+)/i.exec(link.getAttribute('href') ?? '')?.[1] ?? '',
    ),
  );
  return hosts.size === 1 && linkShare(element) > MOSTLY_LINKS;
}

const LONGEST = 200;
const MOSTLY_LINKS = 0.7;
const SHORT = 40;
const LABEL = new RegExp(
  [
    '^(?:related(?: (?:articles?|stories|posts?|coverage|content|links?|topics))?\\b|read (?:more|next|also)\\b|see (?:more|also):|more (?:from|on)\\b.*|also (?:read|see)?:',
    "watch:|click here\\b|you (?:may|might) (?:also )?(?:like|enjoy)\\b|recommended(?: for you)?\\b|don[’']t miss|share this\\b|follow us\\b|subscribe (?:to|now)\\b|sign up (?:for|to)\\b",
    'advertisement\\b|continue reading\\b|skip to\\b|loading\\b|this slideshow requires\\b|get the .{0,30}(?:app|newsletter)\\b',
    '(?:lesen sie |lies )?(?:auch|dazu):|lesen sie (?:auch|mehr|hier)\\b|mehr zum thema\\b|(?:siehe|sehen sie) auch:|(?:à |a )?lire (?:aussi|également)\\b|voir aussi\\s?:',
    '(?:lea|lee|leer|vea|ve|mira) (?:también|tambien|más|además)\\b|te puede interesar\\b|leia (?:mais|também)\\b|veja (?:mais|também)\\b|leggi anche\\b|lees ook\\b|läs (?:också|mer|även)\\b',
    '(?:zobacz|czytaj) (?:też|także|również|więcej)\\b|читайте (?:также|ещё|еще)(?!\\p{L})|เรื่องที่เกี่ยวข้อง|関連記事|相关(?:阅读|文章))',
  ].join('|'),
  'iu',
);

/**
 * Takes notices of cookies and of old browsers out of a page before its article is looked for: by their words they would be prose.
 * One that is most of the page stays.
 */
export function takeOutNotices(page: Page): void {
  const all = countWords(page.body?.textContent ?? '');
  for (const one of page.querySelectorAll(NOTICES) as Iterable<PageElement>)
    if (all - countWords(one.textContent ?? '') >= ENOUGH) one.remove();
}

const NOTICES =
  '[id^="onetrust" i], [id^="optanon" i], [class^="onetrust" i], [class^="optanon" i], [id^="cookiebot" i], [id^="cybot" i], [id^="usercentrics" i], #didomi-host, [id^="sp_message"], ' +
  '[class~="cookie-consent"], [class~="cookie-banner"], [class~="cookie-notice"], [id="cookie-banner"], [id="cookie-notice"], [id="cookie-law-info-bar"], [class~="usa-banner"], [class~="browsehappy"], [class~="browserupgrade"], [class~="browser-upgrade"]';
