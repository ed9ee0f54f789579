import type { FoldedText } from '../../text/fold.ts';
import { LITTLE_ACRONYMS } from '../../text/languages/english.ts';
import { languageWordsOf } from '../../text/languages/words-of.ts';
import type { Span } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';
import type { ReadSentence } from './read-sentences.ts';
import { BREAK, CAPITAL, Columns, INITIAL, MARKED, NUMBER, SPACELESS, TITLE, type Tokens } from './token-columns.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** Cuts the sentences of a document into words, without those that are said again. */
export function tokenise(
  document: MatchedDocument,
  sentences: readonly ReadSentence[],
  again: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Tokens {
  const columns = new Columns(document);
  const marked = new Set(document.setApart.map(({ start }) => start));
  const stop = languageWordsOf(document.language)?.stop ?? NONE;
  for (const [nth, { index, folded, text }] of sentences.entries()) {
    if (again.has(nth)) continue;
    const { start } = document.sentences[index]!;
    for (const clause of clausesOf(text))
      readClause(clause, text, folded, start, index, columns, vocabulary, stop, marked);
  }
  return columns.finish();
}

/** A sentence is read in clauses: behind a colon, a bullet or an opening quotation mark a capital proves nothing either. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(CLAUSE)) {
    if (index > start) clauses.push({ start, end: index });
    start = index;
  }
  clauses.push({ start, end: text.length });
  return clauses;
}
const CLAUSE = /[:;!?•●○■◦#"|([{]|(?<=\s)-(?=\s)|(?<=\s)[-'](?=\S)|(?<=\d)[/.)](?=\s)/g;

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['&@-](?=[\p{L}\p{N}])|\.(?=\p{N}|(?:js|ai|cpp|io|net|NET|py|com|org|dev|app)(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])\p{Lu})\.(?=\p{Lu}(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /'s?$/;

function readClause(
  { start, end }: Span,
  text: string,
  folded: FoldedText,
  offset: number,
  sentence: number,
  columns: Columns,
  vocabulary: Vocabulary,
  stop: ReadonlySet<string>,
  marked: ReadonlySet<number>,
): void {
  const clause = text.slice(start, end);
  const first = columns.count;
  let last = -1;
  for (const { 0: found, index } of clause.matchAll(WORD)) {
    const isPossessive = POSSESSIVE.test(found) && found.length > 3;
    const form = isPossessive ? found.replace(POSSESSIVE, '') : found;
    const isBroken = last < 0 || (index !== last && clause.slice(last, index) !== ' ');
    const add = (piece: string, within: number, isWordLike: boolean) => {
      const from = start + index + within;
      const seen = formOf(piece, vocabulary);
      let { flags } = seen;
      if (isBroken && within === 0) flags |= BREAK;
      if (!isWordLike) flags |= NUMBER;
      const begin = offset + folded.start(from);
      // "**Noting**": what is set apart begins with a capital whatever it is.
      if (marked.has(begin)) flags |= INITIAL;
      columns.push(seen, flags, begin, offset + folded.end(from + piece.length - 1), sentence);
    };
    if (UNSPACED.test(form))
      for (const piece of SEGMENTER.segment(form)) add(piece.segment, piece.index, piece.isWordLike!);
    else add(form, 0, true);
    last = isPossessive ? -1 : index + form.length;
  }
  if (columns.count > first) {
    columns.flags[first]! |= INITIAL;
    markShouting(columns, first, vocabulary, stop);
    if ((clause.match(/,/g)?.length ?? 0) < 2)
      markTitle(columns, first, /\.[\p{P}\s]*$/u.test(clause) ? SENTENCE_SHARE : TITLE_SHARE);
  }
}

const NONE: ReadonlySet<string> = new Set();
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff]/;
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

function formOf(written: string, vocabulary: Vocabulary): Form {
  let form = vocabulary.forms.get(written);
  if (form === undefined) {
    form = {
      word: vocabulary.idOf(written.toLowerCase()),
      id: vocabulary.idOf(written),
      flags: flagsOf(written),
      isLong: written.length > 3,
      isShouted: written === written.toUpperCase(),
    };
    vocabulary.forms.set(written, form);
  }
  return form;
}

function flagsOf(form: string): number {
  if (UNSPACED.test(form)) return SPACELESS;
  if (PLAIN_LOWER.test(form) || LOWER_PART.test(form)) return 0;
  if (/^[\p{N}.,]+$/u.test(form) || /^\p{N}+(?:st|nd|rd|th|s|k|m|bn?|x|[BMKT])?(?:-\p{N}+\p{L}?)*$/u.test(form))
    return NUMBER;
  if (ROMAN.test(form) || /^\p{Lu}\.\p{N}+$/u.test(form)) return NUMBER | CAPITAL;
  const isCapital = /^\p{Lu}/u.test(form);
  const isMarked =
    /\p{Lu}[\p{L}\p{N}.&@-]*\p{Lu}|\p{Lu}[\p{L}-]*\p{N}|^\p{Ll}{1,3}\p{Lu}/u.test(form) && !HYPHENED.test(form);
  return (isCapital ? CAPITAL : 0) | (isMarked ? MARKED : 0);
}
/** Roman numerals of two letters and more, up to 89, as chapters and kings have them; "MIX" and "CIV" are words. */
const ROMAN = /^(?=..)(?:L?X{0,3}|XL)(?:I[XV]|V?I{0,3})$/;
const PLAIN_LOWER = /^[a-z]+$/;
/** "Transformer-based", "post-Q3", "non-US": the name in it is not the word's own. */
const LOWER_PART = /^\p{Ll}{2,}-|-\p{Ll}+$/u;
/** "Open-Source", "Multi-Model": two words of a title. */
const HYPHENED = /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u;

/**
 * "EXCEPT THOSE PROVIDED IN PARAGRAPH F": words in capitals side by side, one of them a little word, are shouted, whatever
 * stands around them; their capitals say nothing. "US and UK", "IT, AI": little words that are acronyms too prove nothing.
 */
function markShouting(columns: Columns, first: number, { words }: Vocabulary, stop: ReadonlySet<string>): void {
  const { flags, shouted, count } = columns;
  for (let at = first; at < count; at++) {
    let to = at;
    let isLoud = false;
    while (to < count && shouted[to] === 1) {
      const word = words[columns.wordAt(to)]!;
      isLoud ||= word.length > 1 && stop.has(word) && !LITTLE_ACRONYMS.has(word);
      to++;
    }
    if (isLoud && to - at > 1) for (let loud = at; loud < to; loud++) flags[loud] = (flags[loud]! & ~MARKED) | TITLE;
    at = Math.max(at, to - 1);
  }
}

/** Words from `first` on: where nearly all longer ones have a capital, or all are in capitals, the capitals say nothing. */
function markTitle({ flags, count, long, shouted }: Columns, first: number, share: number): void {
  let words = 0;
  let capitals = 0;
  let loud = 0;
  for (let at = first; at < count; at++) {
    if (shouted[at] === 1) loud++;
    if (long[at] !== 1) continue;
    words++;
    if (((flags[at] as number) & CAPITAL) !== 0) capitals++;
  }
  const isShouted = words >= LEAST_TITLE && loud > (count - first) * SHOUTED_SHARE;
  if (!isShouted && !(words >= 2 && capitals > words * share && (words >= LEAST_TITLE || count - first === words)))
    return;
  for (let at = first; at < count; at++) flags[at]! |= TITLE;
  if (isShouted) for (let at = first; at < count; at++) flags[at]! &= ~MARKED;
}

const LEAST_TITLE = 3;
const TITLE_SHARE = 0.6;
/** What ends in a full stop is seldom a title. */
const SENTENCE_SHARE = 0.9;
const SHOUTED_SHARE = 0.8;
