import type { PageElement } from '../discussions/elements.ts';
import { countWords, linkShare } from './measures.ts';

/**
 * Takes out of the end of an article what leads to others of the same site: three or more of the same element, each with a headline
 * that is a link and a few words, after the last prose.
 */
export function takeOutTeasers(content: PageElement, isOfSite: (href: string) => boolean): void {
  const all = countWords(content.textContent ?? '');
  const cards = ([...content.querySelectorAll('div, li, article, section, a')] as PageElement[]).filter((one) => {
    const headline = one.querySelector('h2, h3, h4, h5, h6');
    const link = headline?.querySelector('a[href]') ?? headline?.closest('a[href]');
    return (
      link &&
      one.querySelectorAll('h2, h3, h4, h5, h6').length === 1 &&
      countWords(one.textContent ?? '') <= LONGEST_TEASER &&
      isOfSite(link.getAttribute('href') ?? '')
    );
  });
  const known = new Set(cards);
  const groups = new Map<PageElement, PageElement[]>();
  for (const card of cards) {
    const parent = card.parentElement as PageElement | null;
    if (!parent || known.has(parent)) continue;
    const own = groups.get(parent) ?? [];
    groups.set(parent, own);
    own.push(card);
  }
  const places = new Map(([...content.querySelectorAll('*')] as PageElement[]).map((one, at) => [one, at]));
  const last = ([...content.querySelectorAll('p')] as PageElement[]).findLast(
    (one) => countWords(one.textContent ?? '') >= PROSE && !isWithin(one, known),
  );
  const end = last && places.get(last);
  for (const own of groups.values()) {
    const words = own.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
    const isAfter = end !== undefined && own.every((card) => (places.get(card) ?? 0) > end);
    if (own.length >= FEWEST_TEASERS && isAfter && all - words >= ENOUGH) for (const card of own) card.remove();
  }
}

function isWithin(element: PageElement, known: ReadonlySet<PageElement>): boolean {
  for (let up: PageElement | null = element; up; up = up.parentElement as PageElement | null)
    if (known.has(up)) return true;
  return false;
}

/**
 * Takes out of the end of an article a heading such as "More articles" with all that follows it, where that is little and mostly links
 * or without prose.
 */
export function takeOutMore(content: PageElement, site: string | undefined): void {
  const all = countWords(content.textContent ?? '');
  const heading = ([...content.querySelectorAll('h2, h3, h4, h5, h6, p, div')] as PageElement[]).find(
    (one) => !one.querySelector(INNER) && (MORE.test(wordsOf(one)) || isMoreOf(site, one)),
  );
  if (!heading) return;
  const order = [...content.querySelectorAll('*')] as PageElement[];
  const after = order.slice(order.indexOf(heading) + 1).filter((one) => !heading.contains(one));
  const those = new Set(after);
  const outer = after.filter((one) => !those.has(one.parentElement as PageElement));
  const words = outer.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
  const linked = outer.reduce((sum, one) => sum + linkShare(one) * countWords(one.textContent ?? ''), 0);
  const hasProse = after.some(
    (one) => one.matches('p, li, td') && countWords(one.textContent ?? '') >= PROSE && linkShare(one) < SOME_LINKS,
  );
  // Where the heading names the site, its teasers may be prose.
  const isOwn = isMoreOf(site, heading);
  if (words > (isOwn ? HALF : MOST_AFTER) * all || all - words < ENOUGH) return;
  if (hasProse && !isOwn && linked < HALF * words) return;
  for (const one of outer) one.remove();
  heading.remove();
}

const wordsOf = (one: PageElement) => (one.textContent ?? '').replace(/\s+/g, ' ').trim();

/** "More from The Pilot". */
function isMoreOf(site: string | undefined, heading: PageElement): boolean {
  const [, name] = /^more (?:(?:from|in|on) )?(?:the )?(.+)$/i.exec(wordsOf(heading)) ?? [];
  return name !== undefined && name.toLowerCase() === site?.toLowerCase().replace(/^the /, '');
}

const MORE =
  /^(?:(?:more|other|latest|recent|further|popular|similar)(?: related)? (?:articles|stories|posts|news|topics|reading|recipes)(?: you (?:may|might) (?:like|enjoy))?|also in the news|editor[’']s picks|top (?:stories|reads)|popular (?:right )?now|most (?:popular|read|viewed|shared)(?: (?:stories|articles|posts))?|weitere (?:artikel|themen|beiträge|informationen|meldungen|nachrichten|news|infos?)\b.{0,30}|(?:neueste|ähnliche|verwandte|passende|aktuelle|beliebte) (?:artikel|beiträge|themen|meldungen|nachrichten)|(?:meist|meist-|am meisten )(?:gelesen|diskutiert|kommentiert)e?|das (?:thema )?könnte (?:dich|sie|euch) auch interessieren|mehr (?:zum thema|aus|zu diesem thema)\b.{0,30}|(?:articles|sujets) (?:similaires|liés|connexes|récents)|(?:sur|dans) le même (?:sujet|thème)|(?:noticias|artículos|notas|temas) relacionad[oa]s|más (?:noticias|artículos|leídas)|(?:artigos|notícias|matérias|conteúdos?) relacionad[oa]s|mais lidas|articoli correlati|potrebbe interessarti(?: anche)?|(?:powiązane|podobne|zobacz) (?:artykuły|wpisy)|(?:похожие|другие|популярные|самые популярные) (?:статьи|материалы|новости|записи|\p{L}+)|関連(?:記事|リンク)|おすすめ記事|新着記事|人気記事)\s?[:.!…»>]{0,3}$/iu;
const INNER = 'p, div, ul, ol, table, section, h2, h3, h4, h5, h6';
const MOST_AFTER = 0.35;
const SOME_LINKS = 0.3;
const HALF = 0.5;
const PROSE = 15;
/** Words that are left. */
const ENOUGH = 100;
const LONGEST_TEASER = 120;
const FEWEST_TEASERS = 3;
