import { shownText } from '../../text/shown.ts';
import { firstEndingAfter, type Span } from '../../text/span.ts';
import { LONGEST_SENTENCE, windowIn } from '../../text/window.ts';
import type { AuthorLink, MatchedDocument, SegmentedDocument } from '../stages.ts';
import type { FoundLink } from './links.ts';

/** The links of a note to things, each with the words that say so: the sentences that it stands in, else its line. Of what is too long, what stands around it. */
export function authorLinks(
  document: SegmentedDocument,
  links: readonly { readonly link: FoundLink; readonly entity: string }[],
): AuthorLink[] {
  return links.map(({ link: { typed, property, until }, entity }) => {
    const span = property === null ? sentencesAround(document, typed) : { start: typed.at, end: until };
    const told = span ?? lineAround(document.text, typed.at);
    const isLong = told.end - told.start > LONGEST_SENTENCE;
    return { entity, property, ...(isLong ? windowIn(document.text, told, typed) : told) };
  });
}

/** The sentences that hold a link: one, unless a sentence ends within its words. */
function sentencesAround({ sentences }: SegmentedDocument, link: Span): Span | null {
  const first = firstEndingAfter(sentences, link.start);
  const begin = sentences[first];
  if (begin === undefined || begin.start > link.start) return null;
  let { end } = begin;
  for (let next = first + 1; end < link.end && (sentences[next]?.start ?? link.end) < link.end; next++) {
    end = sentences[next]!.end;
  }
  return { start: begin.start, end };
}

/** A line is cut where it is too long to be shown. */
const LONGEST_LINE = 400;

function lineAround(text: string, at: number): Span {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - LONGEST_LINE / 2);
  const stop = text.indexOf('\n', at);
  const end = Math.min(stop < 0 ? text.length : stop, at + LONGEST_LINE);
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** Letters that may stand between two links of a list: "and", "or", "und". */
const CONJUNCTION = 3;
const FEWEST_IN_LIST = 3;

/**
 * The sentences that list links, by index: a `list` has hardly a word beside them; an `item` of a list, or what is nothing but
 * a link, says something of what it links to, and nothing of the items above and below.
 */
export function listedSentences(
  document: SegmentedDocument,
  linked: MatchedDocument['mentions'],
): Map<number, 'list' | 'item'> {
  const { sentences, blocks } = document;
  const listed = new Map<number, 'list' | 'item'>();
  for (const [sentence, links] of Map.groupBy(linked, (mention) => mention.sentence)) {
    const span = sentences[sentence]!;
    if (isList(document, span, links)) listed.set(sentence, 'list');
    else if (blocks[span.block]?.kind === 'item' || isLinkAlone(document, span, links)) listed.set(sentence, 'item');
  }
  return listed;
}

/** A cell of a table, say, with a link and nothing beside it. */
function isLinkAlone({ text, hidden }: SegmentedDocument, { start, end }: Span, [link]: readonly Span[]): boolean {
  const around = [
    { start, end: Math.max(start, link!.start) },
    { start: Math.min(end, link!.end), end },
  ];
  return around.every((span) => !/\p{L}/u.test(shownText(text, span, hidden)));
}

function isList({ text, hidden }: SegmentedDocument, { start, end }: Span, links: readonly Span[]): boolean {
  if (links.length < 2) return false;
  const lettersIn = (from: number, to: number) =>
    to <= from ? 0 : (shownText(text, { start: from, end: to }, hidden).match(/\p{L}/gu)?.length ?? 0);
  const between = links.slice(1).map((link, index) => lettersIn(links[index]!.end, link.start));
  const most = links.length >= FEWEST_IN_LIST ? CONJUNCTION : 0;
  if (between.every((letters) => letters <= most)) return true;
  const inside = links.reduce((sum, link) => sum + lettersIn(link.start, link.end), 0);
  const around = lettersIn(start, links[0]!.start) + lettersIn(links.at(-1)!.end, end);
  return 2 * (around + between.reduce((sum, letters) => sum + letters, 0)) < inside;
}
