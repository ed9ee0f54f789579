import type { MatchedDocument } from '../stages.ts';
import { statementOf } from './statement.ts';

/** How fit a sentence that says "X is a …" must be to stand alone on a card. */
export const LEAST_OF_DEFINITION = 0.4;

/** Words that make a sentence good to quote alone. */
const SHORTEST = 7;
const LONGEST = 40;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** How good what a sentence states is to quote alone, 0 to 1, whatever it is about: its length, and that it is a whole statement. */
export function fitnessOf({ text, sentences, blocks, language }: MatchedDocument, sentence: number): number {
  const { block } = sentences[sentence]!;
  const { start, end } = statementOf(text, sentences[sentence]!);
  const words = withoutLinks(text.slice(start, end));
  const length = words.match(WORD)?.length ?? 0;
  const size =
    length < SHORTEST ? length / SHORTEST / 2 : Math.min(length <= LONGEST ? 1 : LONGEST / length, fit(words.length));
  const isHeading = blocks[block]?.kind === 'heading';
  const last = text.slice(Math.max(start, end - 12), end).trimEnd();
  const note = NOTE.test(text.slice(start, start + 12)) ? 0.4 : 1;
  // A formula, a name of a file, a pointer to what is not shown, a question, a caption, a date: no sentence to stand alone.
  if (FORMULA.test(words) || UNFILLED.test(words) || CAPTION.test(words) || CODE.test(words) || /\?\P{L}*$/u.test(last))
    return 0.05;
  const pointing = POINTING.test(words)
    ? 0.2
    : dangles(words)
      ? DANGLES
      : isTorn(words, start, sentences[sentence]!.start)
        ? 0.5
        : 1;
  const fragment = language === 'en' && !VERB.test(words) ? 0.3 : 1;
  const personal = PERSONAL.test(words.replace(OF_ANYBODY, '')) ? 0.4 : 1;
  return (
    size *
    note *
    pointing *
    fragment *
    personal *
    (isHeading || /:\P{L}*$/u.test(last) ? 0.15 : CRIES.test(last) ? OPEN : WHOLE.test(last) ? 1 : OPEN)
  );
}

/** Whether it begins in small letters: the rest of another, unless what led up to it was left out. */
function isTorn(words: string, start: number, whole: number): boolean {
  return start === whole && /^\P{L}*\p{Ll}/u.test(words);
}

/** Whether something in it is told by the text around it alone. */
function dangles(words: string): boolean {
  return DANGLING.test(
    words.replace(THIS, (found, noun: string, at: number) => (words.slice(0, at).includes(noun) ? '' : found)),
  );
}
const THIS = /\b(?:this|these|those) (\p{Ll}{3,}?)s?\b/gu;

/** The words of links in Markdown alone, from within or behind one on: "](https://a.example) [wrote](b) a book". */
export function withoutLinks(words: string): string {
  return words.includes(']') ? words.replace(/\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|[[\]]/g, '') : words;
}

/** Code units: what a card would cut. */
function fit(units: number): number {
  return units <= MOST_UNITS ? 1 : 0.6;
}
const MOST_UNITS = 300;

/** "3 Interview with …", "[2] …", "* See …": a note at the foot of a page. */
const NOTE = /^\s*(?:\d{1,2}[.)]? \p{Lu}|\d+\p{L}|\\?\[[\d:]+\\?\]|[*†‡])/u;
const FORMULA = /\$[^$]*[\\^_=][^$]*\$|\$\$|\\[a-z]{2,}[{(]|\[@\w/;
/** What a program left where nobody wrote anything: "no description found", "SHIP_LINK_HERE". */
const UNFILLED =
  /\bno description\b|\bdescription (?:not )?found\b|\blorem ipsum\b|\bpage not found\b|\b[A-Z]{2,}(?:_[A-Z]{2,}){2,}\b/;
const POINTING =
  /^\W*(?:this|that|these|those|it|its|they|their|he|his|she|her|such|here|there|above|below|however|also|but|and|or|so|thus|then|hence|next|finally|first|second|third|as such|as we|as noted|as mentioned|note that|recall|consider the|in other words|moreover|furthermore|additionally|therefore|similarly|instead|otherwise|yet|still|for example|for instance|e\.g|i\.e|in this (?:section|chapter|post|article|book)|the (?:following|former|latter|above))\b|\b(?:as (?:above|below|shown)|(?:see|in) (?:section|chapter|figure|fig\.|table|appendix|the (?:next|previous) (?:section|chapter))|(?:figure|table|chapter) \d)/i;
const CAPTION =
  /^\W*(?:table|figure|fig\.|listing|image|photo|source|example|note|step|chapter|part|section)\b[^.!?]{0,12}[:.]|@(?:tbl|fig|eq|sec)[:-]/i;
/** What is, or by its ending may be, the verb of an English sentence: none stands in "Within sails, or within rope, or within nets". */
const VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|do|does|did|can|could|will|would|may|might|must|should)\b|['’](?:s|re|ve|ll|d|m)\b|n['’]t\b|\p{L}+[\p{P}\s]+(?:\p{L}+ly )?(?:\p{Ll}{2,}(?:ed|[^aious]s)|made|wrote|led|gave|took|went|said|held|built|won|came|became|got|let|put|set|sent|ran|saw|told|found|left|thought|kept|brought|fell|grew|lost|met|paid|sold|spoke|taught|began|make|use|provide|allow|help|work|run|need|take|give|hold|keep|live|show|let|want|require|include|learn|contain|support|define|express)(?!\p{L})/iu;
/** Of the one who writes or reads rather than of what is written about. */
const PERSONAL = /\b(?:I|my|myself|[Ww]e|[Oo]ur|us|[Yy]ou|[Yy]our|[Ll]et['’]s|My)\b/;
/** "Sails let you go", "it allows us to": what something is for. */
const OF_ANYBODY = /\b(?:lets|let|allows?|helps?|enables?|gives?|offers?) (?:you|us)\b/gi;
/** What only the text around it tells: "this proposal", "open to this", "in the last three years", "coming soon". */
const DANGLING =
  /\b(?:this|these|those) \p{Ll}|\b(?:to|of|for|with|about|on|in|like|from|by|do|does|did) (?:this|that|it|them)\b(?! \p{L})|\b(?:last|next|past|previous) (?:\p{Ll}+ )?(?:week|month|year|time|post|issue|episode|chapter|section)s?\b|\b(?:yesterday|today|tomorrow|tonight|soon|currently|recently|already|still|again|now|just|definitely|actually|anyway|meanwhile)\b|\b(?:the )?(?:same|former|latter|above|following)\b/iu;
const DANGLES = 0.35;
/** Code whose signs the markup did not set apart; rows of a list: "May 3 | Velm | Sails". */
const CODE = /[{}]|\w\([^()\n]*=[^()\n]*\)|\s\|\s|[=-]>|::|:\/\/|;\s*$|%\}/;
/** Rather praise than what is so. */
const CRIES = /!\P{L}*$/u;
/** Of what does not end as a sentence does, or in praise: enough where it says what something is. */
const OPEN = 0.44;
const WHOLE = /[.!…。！।][\p{P}\s]*$/u;
