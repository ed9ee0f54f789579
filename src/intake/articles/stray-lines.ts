import type { PageElement } from '../discussions/elements.ts';
import { countWords, linkShare } from './measures.ts';
import { takeOutMore, takeOutTeasers } from './teasers.ts';

/**
 * Takes single lines out of an article that are none of its sentences: what credits a picture that is not taken, what a player
 * says of itself, invitations to subscribe or to follow, notices of rights and cookies, and lines that are nothing but a link to
 * another article of the site. `site` is the address of the page and `name` what its site is called, where they are known.
 */
export function takeOutStrayLines(content: PageElement, site: string | undefined, name: string | undefined): void {
  const lines = ([...content.querySelectorAll(LINES)] as PageElement[]).filter((line) => !line.querySelector(BLOCKS));
  const isLast = (line: PageElement) => lines.length - lines.indexOf(line) <= LAST;
  const captions = new Map<string, PageElement>();
  for (const line of lines) {
    if (line.closest('pre, table, blockquote') || !content.contains(line)) continue;
    const words = wordsOf(line);
    if (words !== '' && line.closest(OF_PICTURES)) {
      const before = captions.get(words);
      if (before && !before.contains(line)) dropLine(line);
      else captions.set(words, before ?? line);
    }
    const count = countWords(words);
    const isInvitation = count <= LONGEST_INVITATION && INVITATION.test(words);
    if (
      (count <= LONGEST_CREDIT && (CREDIT.test(words) || AGENCY.test(words) || PLAYER.test(words))) ||
      (isInvitation && (isLast(line) || line.querySelector('a[href]') !== null)) ||
      (count <= LONGEST_INVITATION && NOTICE.test(words)) ||
      (count <= LONGEST_CREDIT && line.querySelector(SHARING) !== null)
    )
      dropLine(line);
  }
  takeOutTeasers(content, (href) => isOfSite(href, site));
  takeOutMore(content, name);
  takeOutLinks(content, site);
  for (let last = content.lastElementChild; last; last = last.lastElementChild) {
    while (last && /^h[1-6]$/i.test(last.tagName)) {
      const before: PageElement | null = last.previousElementSibling as PageElement | null;
      last.remove();
      last = before;
    }
    if (!last) break;
  }
}

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, div, figcaption';
const LINES = `${BLOCKS}, span:not(:has(*))`;
/** Where pictures and what is said of them stand, often twice. */
const OF_PICTURES = 'figure, figcaption, [class*="gallery"], [class*="slide"], [class*="carousel"], [class*="caption"]';

/** Lines, and lists of lines, that are headlines of the same site and nothing else, unless they are much of the whole. */
function takeOutLinks(content: PageElement, site: string | undefined): void {
  const all = countWords(content.textContent ?? '');
  const found = ([...content.querySelectorAll('p, h2, h3, h4, h5, h6, ul, ol')] as PageElement[]).filter((line) => {
    if (line.parentElement?.closest('li, table, blockquote')) return false;
    const items = line.matches('ul, ol') ? ([...line.children] as PageElement[]) : [line];
    if (!items.every((item) => isHeadline(item, site)) || isOfProse(line)) return false;
    const words = items.reduce((sum, item) => sum + countWords(item.textContent ?? ''), 0);
    const before = wordsOf(line.previousElementSibling as PageElement | null);
    return words >= SHORTEST_HEADLINE * items.length && !/:$/.test(before);
  });
  const count = found.reduce((sum, line) => sum + countWords(line.textContent ?? ''), 0);
  if (count < MOST_TAKEN_OUT * all || all - count > ENOUGH) for (const line of found) line.remove();
}

/** A heading of an entry that tells in a few lines of prose of what it leads to. */
function isOfProse(line: PageElement): boolean {
  const next = countWords(wordsOf(line.nextElementSibling as PageElement | null));
  const entry = countWords(line.parentElement?.textContent ?? '');
  return line.matches('h2, h3, h4') && next >= SHORTEST_PROSE && entry <= LONGEST_ENTRY;
}

/** Words that are a link to another page of the site, as a whole. */
function isHeadline(line: PageElement, site: string | undefined): boolean {
  const links = [...line.querySelectorAll('a[href]')] as PageElement[];
  return (
    links.length > 0 && linkShare(line) > ALL && links.every((link) => isOfSite(link.getAttribute('href') ?? '', site))
  );
}

function isOfSite(href: string, site: string | undefined): boolean {
  if (href.startsWith('#') || /^(?:mailto|javascript):/i.test(href)) return false;
  if (site === undefined) return !/^(?:https?:)?\/\//i.test(href);
  if (!URL.canParse(href, site)) return false;
  const [link, own] = [new URL(href, site), new URL(site)];
  return domain(link) === domain(own) && (link.pathname !== own.pathname || link.search !== own.search);
}

/** The last two parts of a host's name, three where the last but one is as short as that of "co.uk". */
function domain({ hostname }: URL): string {
  const parts = hostname.split('.');
  return parts.slice((parts.at(-2) ?? '').length <= 3 ? -3 : -2).join('.');
}

/** A line, and the element around it that held nothing else. */
function dropLine(line: PageElement): void {
  const around = line.parentElement as PageElement | null;
  line.remove();
  if (around?.matches('li, figure, p, ul, ol') && !/\S/.test(around.textContent ?? '')) around.remove();
}

function wordsOf(element: PageElement | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Where buttons for sharing lead. */
const SHARING =
  'a[href*="facebook.com/sharer"], a[href*="facebook.com/share.php"], a[href*="twitter.com/intent"], a[href*="twitter.com/share"], a[href*="x.com/intent"], a[href*="linkedin.com/share"], a[href*="pinterest.com/pin/create"], a[href*="reddit.com/submit"], a[href*="t.me/share"], a[href*="whatsapp.com/send"], a[href*="wa.me/?"], a[href^="mailto:?"]';
const LAST = 6;
const LONGEST_CREDIT = 12;
const LONGEST_INVITATION = 45;
const SHORTEST_HEADLINE = 5;
const SHORTEST_PROSE = 12;
const LONGEST_ENTRY = 100;
const MOST_TAKEN_OUT = 0.25;
/** Words that are left. */
const ENOUGH = 150;
const ALL = 0.95;

/** "Photo: Ada Poe", "(Image: AP)", "© Ada Poe". */
const CREDIT =
  /^[([]?(?:crédits? photos?\s?:|photograph (?:by|courtesy)\b|(?:photo|image|picture|foto|bild|crédit|credit|video|illustration)s?(?: (?:by|credit|credits|courtesy|via))?\s?[:/|©]|(?:photo|image|picture|illustration|video) (?:by|via|courtesy)\b|©(?! ?\d{4})|enlarge (?:this )?image\b|(?:image|photo|slide) \d+ (?:of|\/)[ /]*\d+$|advert(?:isement)?$|sponsored (?:content|post)$|(?:\{\{[^{}]*\}\}\s*)+$|anzeige$|publicité$|publicidad$)/i;
/** A name, and the agency that it photographs for. */
const AGENCY =
  /^[^.!?]*(?:Getty(?: Images)?|AP Photo[^.]*|Reuters|AFP|Shutterstock|iStock(?:photo)?(?:\.com)?|Alamy|Associated Press|dpa|picture[- ]alliance|imago(?: images)?|Adobe ?Stock|WENN(?:\.com)?|Unsplash|Pixabay)(?:\/[A-Z]{2,5})?[)\]]?\.?$/;
const PLAYER =
  /^(?:play (?:video|audio)|current time|duration(?: time)?|loaded|progress|remaining time|video player is loading|this is a modal window|mute|unmute|fullscreen|picture-in-picture|just watched|replay|close dialog|media caption)\b(?!.*[.?!]$)/i;
const INVITATION =
  /^(?:[^.!?]{0,60}[?!.] )?(?:please )?(?:(?:sign up|subscribe|register|get|receive|join|abonnieren|abonnez|inscrivez|suscríbe|inscreva|iscriviti|melden)\b.*(?:newsletter|inbox|mailing list|updates|alerts|forums?\b|podcast|channel|\bapp\b)|(?:follow|like|find|chat with|connect with)\b.*\b(?:on|via|in)\b.*\b(?:twitter|facebook|instagram|linkedin|mastodon|youtube|telegram|whatsapp|google news|messenger)\b|download (?:the|our) .*\bapp\b|[^.!?]{0,30}(?:jetzt|einfach hier|hier)\b[^.?]*\b(?:bestellen|abonnieren|registrieren|kostenlos testen|klicken)\b)/i;
const NOTICE =
  /^(?:discussion about this post$|no posts$|loading (?:paragraph|image)\.{3}$|article content$|story continues below(?: (?:this )?advertisement)?$|copy link to paste in your message$|text within this block will maintain its original spacing|(?:youtube|instagram|facebook|x|tiktok)-inhalte? (?:erlauben|laden|anzeigen)$|externen inhalt (?:erlauben|laden|anzeigen)$|ein klick für den datenschutz$|ich bin damit einverstanden, dass mir\b|(?:copyright|©)\s*(?:©|\(c\))?\s*@?\s*\d{4}\b|all rights reserved\b|this (?:document|material|article|story|content) (?:is subject to copyright|may not be (?:published|reproduced))|(?:this|our) (?:web ?)?site uses cookies|we use cookies|(?:this|the) (?:post|page|article|site) (?:may )?contains? affiliate|(?:der|dieser) (?:beitrag|eintrag|artikel) wurde (?:am|von|unter|veröffentlicht)\b|this (?:entry|post) was (?:posted|published|filed)\b|klicken sie auf .{0,30}button, um den inhalt\b|(?:mit dem|durch das) laden (?:des|der|dieses)\b.*\bakzeptieren sie\b|wir respektieren (?:deine|ihre) privatsphäre\b|empfohlener (?:externer|redaktioneller) inhalt\b|an dieser stelle (?:finden sie|findest du|steht) (?:einen |ein )?(?:extern|redaktionell))|\b(?:alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|all rights reserved)\.?$/i;
