import type { Facts } from '../extracted.ts';

/**
 * The Markdown of an article without the lines above its first paragraph, and single ones at its end, that say nothing but what
 * stands in its metadata: title, author, date (with time of day, and of changes), address, how long it takes to read; and without
 * what says at its end who the author is.
 */
export function withoutKnownLines(markdown: string, facts: Facts): string {
  const blocks = markdown.split(/\n{2,}/);
  const isTitle = (block: string) => facts.title !== undefined && wordsIn(block) === wordsIn(facts.title);
  const first = blocks.findIndex((block, at) => at > 0 && isProse(block) && !isTitle(block));
  const above = first === -1 ? Math.min(blocks.length, MOST_ABOVE) : first;
  const kept = blocks.filter((block, at) => {
    if (at === 0 && /^# /.test(block)) return true;
    if (isTitle(block) && (at < above || (at < MOST_ABOVE && !SECTION.test(block)))) return false;
    if (at > above && at >= blocks.length - LAST_ABOUT && isAboutAuthor(block, facts.byline)) return false;
    return !(at < above || at >= blocks.length - LAST) || !isKnown(block, facts);
  });
  return `${kept.join('\n\n').trim()}\n`;
}

/** A section may have the title of the whole. */
const SECTION = /^#{2,6} /;
const MOST_ABOVE = 12;
const LAST = 2;
const LAST_ABOUT = 6;
/** Words and letters. */
const SHORTEST_PROSE = 20;
const LONGEST = 220;

const isProse = (block: string) => (block.match(/\S+/g)?.length ?? 0) >= SHORTEST_PROSE && !/^[-*#|]/.test(block);

/** "Ada Lund is a writer of …", "Ada has kept …": of one of those who wrote it. */
function isAboutAuthor(block: string, byline: string | undefined): boolean {
  const words = wordsIn(block);
  return (byline?.split(/,\s*|\s+and\s+|\s+&\s+/) ?? []).some((one) => {
    const name = wordsIn(one);
    const [first = ''] = name.split(' ');
    const rest = [name, first].find((start) => start.length >= SHORTEST_NAME && words.startsWith(`${start} `));
    return rest !== undefined && ABOUT.test(words.slice(rest.length)) && words.length <= LONGEST_ABOUT;
  });
}

const SHORTEST_NAME = 3;
const LONGEST_ABOUT = 900;
const ABOUT =
  /^(?: \p{L}+){0,2} (?:is (?:an?|the|our|one of|currently|based|also)|has (?:been|over|worked|written|spent|an?|\d+)|was (?:an?|the) \p{L}+ at|joined|writes (?:about|for|on)|covers|works (?:as|for|at|in)|started|lives (?:in|with)|serves as|ist (?:eine?|die|der)|est (?:une?|la|le)|es (?:una?|la|el))(?= |$)/u;

function isKnown(block: string, { byline, published, url }: Facts): boolean {
  if (block.length > LONGEST || /^(?:```|>|\[\^)/.test(block)) return false;
  const words = wordsIn(block);
  if (words === '') return true;
  if (url !== undefined && words === wordsIn(url)) return true;
  let rest = ` ${words} `.replace(READING, ' ');
  if (byline !== undefined) {
    for (const name of byline.split(/,\s*|\s+and\s+/)) rest = rest.replace(` ${wordsIn(name)} `, '  ');
  }
  if (published !== undefined) rest = rest.replace(WORDS_OF_DATES, ' ').replace(FIGURES, ' ');
  rest = rest.replace(WORDS_BESIDE, ' ');
  return !/\p{L}|\p{N}/u.test(rest) && rest !== ` ${words} `;
}

/** Letters and figures in lower case, a space between, without Markdown and the addresses of links. */
function wordsIn(text: string): string {
  return text
    .replace(/\]\((?:<[^>]*>|[^)\s]*)\)/g, ']')
    .replace(/&#x[\dA-Fa-f]+;/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const WORDS_OF_DATES =
  /(?<= )(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|(?:january|february|march|april|june|july|august|september|october|november|december)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|am|pm|a m|p m|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|bst|et|pt|ct|cet|ist|st|nd|rd|th|(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|a few|ago)(?= )/g;
const FIGURES = /(?<= )\d{1,4}(?:st|nd|rd|th|am|pm|h)?(?= )/g;
const READING =
  /(?:(?:estimated |average )?(?:reading time|read time|time to read|tempo de leitura|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura))?(?<= )\d{1,3} (?:min|mins|minutes?|minutos?|minuten|minuti)(?: (?:read|lesezeit|de lecture|de lectura|di lettura))?(?= )/g;
const WORDS_BESIDE =
  /(?<= )(?:by|written|words|author|published|posted|updated|last|modified|first|created|date|on|at|in|the|and|von|par|por|am|um|le|à|il|el|uhr|estimated|average|reading time|read time|tempo de leitura|lesezeit|temps de lecture)(?= )/g;
