import { hasSpaceless } from '../../model/spaceless.ts';
import { cutAtWord, shownText } from '../../text/shown.ts';
import type { Span } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';

/**
 * The sentence by which a note is told: one that says what its title names, else its first whole sentence, else its first words.
 * Lines of tags and links ("#seed", "up: [[Ropes]]") are none.
 *
 * @returns null for a note without words of its own
 */
export function ownSummary({ text, blocks, sentences, hidden, title }: SegmentedDocument): string | null {
  let whole: string | null = null;
  let first: string | null = null;
  let read = 0;
  for (const sentence of sentences) {
    const kind = blocks[sentence.block]?.kind;
    if (kind !== 'text' && kind !== 'item') continue;
    const words = shownText(text, sentence, hidden).replace(TAGS, '');
    if (!/\p{L}{3}/u.test(words.replace(/#\S+|https?:\/\/\S+/g, ''))) continue;
    const beside = withSigns(text, sentence).replace(LINKS_AND_TAGS, ' ').trim();
    if (LABEL.test(beside) || UNFILLED.test(words)) continue;
    first ??= words;
    if (!isWhole(words)) continue;
    whole ??= words;
    if (defines(words, title)) return asSummary(words);
    if (++read === MOST_READ) break;
  }
  const found = whole ?? first;
  return found === null ? null : asSummary(found);
}

/** A stretch with the signs of a link that it begins or ends in. */
function withSigns(text: string, { start, end }: Span): string {
  const before = /!?\[{0,2}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^(?:\]\]|\]\([^)\s]{0,400}\))/.exec(text.slice(end, end + 400))?.[0].length ?? 0;
  return text.slice(start - before, end + after);
}

/** A sentence as the summary of a note: cut where it is longer than a card. */
export function asSummary(words: string): string {
  return words.length <= LONGEST ? words : `${cutAtWord(words, LONGEST)}…`;
}
const LONGEST = 320;

const LINKS_AND_TAGS =
  /!?\[\[[^\]]*\]\]|!?\[[^\]]*\]\([^)\s]*\)|https?:\/\/\S+|(?<!\S)#\S+|<br\s*\/?>|\[[ x]\]|[|,;·–—*_-]/gi;
const TAGS = /^(?:#[\p{L}\p{N}/_-]+\s+)+/u;
/** What stands beside nothing but links: "up:", "See also". */
const LABEL = /^(?:\p{L}[\p{L} ]{0,24}::?|(?:see|blog|source|link|via|cf)\b.{0,12})?\s*$/iu;
/** Of a template that nobody filled in. */
const UNFILLED = /^\{+[^{}]*\}+$/;
const DEFINES =
  /^s?[*_]*(?:\s*\([^()]{1,60}\))?[,:]? (?:is|are|was|were|means?|refers? to|stands? for|describes?|denotes?)(?!\p{L})/u;
/** Sentences of a note in which it says what it is about, if it does. */
const MOST_READ = 12;

/** "A rope is …" of the note "Ropes", "Short Sea Shipping (SSS) is …" of "SSS". */
function defines(words: string, title: string): boolean {
  const name = title.toLowerCase().replace(/s$/, '');
  const told = words.toLowerCase().replace(/^(?:an?|the) /, '');
  const short = `(${title.toLowerCase()}) `;
  const end = told.startsWith(name) ? name.length : told.includes(short) ? told.indexOf(short) + short.length - 1 : -1;
  return end >= 0 && DEFINES.test(told.slice(end));
}

function isWhole(words: string): boolean {
  if (/\?\P{L}*$/u.test(words) || /^(?:see|click|read) (?:here|this|more|also)\b/i.test(words)) return false;
  // What leads on from something else, and what a program answered.
  if (
    /^(?:first|then|next|now|finally|instead|however|but|and|so|also|this|these|it|they|certainly|sure|of course)\b/i.test(
      words,
    )
  )
    return false;
  if (!/[.!…。！।][\p{P}\s]*$/u.test(words)) return false;
  return hasSpaceless(words) ? words.length >= SHORTEST_SPACELESS : words.split(/\s+/).length >= SHORTEST;
}
/** Words; letters where they are not set apart. */
const [SHORTEST, SHORTEST_SPACELESS] = [4, 8];
