import type { ReportFile, Sentence } from '../../model/artefact.ts';
import { foldedText } from '../match/fold.ts';
import { byCodeUnit } from '../order.ts';
import type { MatchedDocument, Span } from '../stages.ts';

export type UnlinkedTerm = ReportFile['unlinkedTerms'][number];

/**
 * Names that stand in the documents and that no mention covers: acronyms, words with a capital inside, and sequences of
 * capitalised words, at least twice, the most frequent 50 (then by code unit), each with the first sentence that has it.
 * A capital proves nothing at the start of a sentence or in a title-case heading; there a plain word counts only within a
 * term that also stands elsewhere. Repeated quotations count once.
 */
export function findUnlinkedTerms(documents: readonly MatchedDocument[]): UnlinkedTerm[] {
  const ordered = [...documents].sort((a, b) => byCodeUnit(a.id, b.id));
  const common = new Set<string>();
  const terms = new Map<string, UnlinkedTerm & { certain: boolean }>();
  for (const document of ordered) {
    for (const { sentence, parts } of freeParts(document)) {
      for (const part of parts) for (const [word] of part.matchAll(LOWER_WORD)) common.add(word);
      for (const { term, certain } of termsOf(parts)) {
        const known = terms.get(term);
        if (known === undefined) {
          terms.set(term, { term, count: 1, document: document.id, sentence: sentence.id, certain });
        } else {
          terms.set(term, { ...known, count: known.count + 1, certain: known.certain || certain });
        }
      }
    }
  }
  return [...terms.values()]
    .filter(({ term, count, certain }) => count >= LEAST && certain && !common.has(term.toLowerCase()))
    .sort((a, b) => b.count - a.count || byCodeUnit(a.term, b.term))
    .slice(0, SHOWN)
    .map(({ term, count, document, sentence }) => ({ term, count, document, sentence }));
}

const LEAST = 2;
const SHOWN = 50;

/** The readable text of each sentence between its mentions, normalised with its case kept. */
function* freeParts(document: MatchedDocument): Generator<{ sentence: Sentence; parts: string[] }> {
  const repeated = new Set(document.passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  const skip: Span[] = [...document.mentions, ...document.furniture].sort((a, b) => a.start - b.start);
  let at = 0;
  let markup = 0;
  for (const sentence of document.sentences) {
    while (at < skip.length && (skip[at] as Span).end <= sentence.start) at++;
    while (markup < document.hidden.length && (document.hidden[markup] as Span).end <= sentence.start) markup++;
    if (repeated.has(sentence.passage)) continue;
    const parts: string[] = [];
    let start = sentence.start;
    let gap = markup;
    const read = (end: number) => {
      while (gap < document.hidden.length && (document.hidden[gap] as Span).end <= start) gap++;
      parts.push(readable(document, start, end, gap));
    };
    for (let next = at; next < skip.length && (skip[next] as Span).start < sentence.end; next++) {
      const { start: from, end: to } = skip[next] as Span;
      if (from > start) read(from);
      else if (parts.length === 0) parts.push('');
      start = Math.max(start, to);
    }
    if (start < sentence.end) read(sentence.end);
    yield { sentence, parts };
  }
}

function readable({ text, hidden }: MatchedDocument, start: number, end: number, markup: number): string {
  const gaps: Span[] = [];
  for (let at = markup; at < hidden.length && (hidden[at] as Span).start < end; at++) {
    const span = hidden[at] as Span;
    if (span.end > start) gaps.push({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start });
  }
  return foldedText(text.slice(start, end), gaps, { keepCase: true }).replace(ADDRESS, ' | ');
}

/** Terms in the parts of one sentence; `certain` where the capital is there for the name's sake. */
function termsOf(parts: readonly string[]): { term: string; certain: boolean }[] {
  const words = parts.flatMap((part) => part.match(LONG_WORD) ?? []);
  const capitals = words.filter((word) => CAPITAL.test(word)).length;
  const isTitle = words.length >= LEAST_TITLE && capitals > words.length * TITLE_SHARE;
  return parts.flatMap((part, index) =>
    [...part.matchAll(TERM)].flatMap(({ 0: found, index: at }) => {
      const term = found.replace(POSSESSIVE, '');
      const isInitial = index === 0 && !/\p{L}/u.test(part.slice(0, at));
      if (term.length < 2 || CALENDAR.test(term)) return [];
      const rest = isInitial ? term.split(' ').slice(1).join(' ') : '';
      const isOwn = MARKED.test(term.split(' ')[0] as string);
      if (isInitial && !isOwn && rest !== '') return [{ term: rest, certain: !isTitle || MARKED.test(rest) }];
      return [{ term, certain: isOwn || MARKED.test(term) || (!isInitial && !isTitle) }];
    }),
  );
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
const LOWER_WORD = /(?<![\p{L}\p{N}_])\p{Ll}[\p{L}\p{M}]*/gu;
const LONG_WORD = /\p{L}[\p{L}\p{M}]{3,}/gu;
const CAPITAL = /^\p{Lu}/u;
const LEAST_TITLE = 3;
const TITLE_SHARE = 0.6;
/** A second capital, or a capital beside a digit: "NeurIPS", "LLM", "R1", "xAI". */
const MARKED = /\p{Lu}[\p{L}\p{N}-]*\p{Lu}|\p{Lu}[\p{L}-]*\p{N}|\p{Ll}\p{Lu}/u;
const TERM =
  /(?<![\p{L}\p{N}_@-])(?:\p{Lu}|\p{Ll}{1,2}\p{Lu})[\p{L}\p{M}\p{N}]*(?:[-&.'](?=\p{L}|\p{N})[\p{L}\p{M}\p{N}]+)*(?:[ -](?:(?:of|for|de|von|van) )?\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-&.'](?=\p{L}|\p{N})[\p{L}\p{M}\p{N}]+)*)*/gu;
const POSSESSIVE = /'s?$/;
/** Capitalised for the language's sake. */
const CALENDAR =
  /^(?:I'\p{Ll}+|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u;
