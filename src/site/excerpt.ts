import { text as words } from '#interface';
import type { DocumentFile } from '../model/artefact.ts';
import type { Evidence, Passage } from '../model/atlas.ts';
import type { Span } from '../text/span.ts';
import { AROUND, LONGEST_SENTENCE } from '../text/window.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex, mentionsWithin, sentence, sentencesTouching } from './document-index.ts';
import { toHtml } from './html.ts';
import { element, type Hypertext } from './hypertext.ts';
import type { Pencil } from './lay-over.ts';
import { pageAt } from './page-numbers.ts';
import type { ReaderSource } from './reader.ts';
import { setStretch } from './stretch.ts';
import { mergedWindows, windowAround } from './windows.ts';

/** A stretch of a document as it is shown under a heading of ours: whole sentences, marked. */
export interface Excerpt {
  readonly html: string;
  /** Sentences around it, as HTML; empty where none was asked for. */
  readonly before: string;
  readonly after: string;
  /** Fragments of the sentences shown, and how their place is called. */
  readonly sentences: readonly string[];
  /** The first of them. */
  readonly sentence: string;
  readonly place: string;
  readonly passage: Passage | undefined;
}

interface ExcerptOptions {
  /** Sentences before and after. */
  readonly context?: number;
  /** With `false` the names in it lead nowhere: for the rows of long lists. */
  readonly links?: boolean;
}

/**
 * The whole sentences that a piece of evidence touches. Where the pencil marks names and there are more than two
 * sentences, only those that carry a marked name are kept, the first of each name at least, and gaps are shown.
 */
export function excerpt(
  source: LoadedAtlas,
  evidence: Evidence & { readonly property?: string | undefined },
  pencil: Pencil,
  { context = 0, links = true }: ExcerptOptions = {},
): Excerpt {
  const file = source.document(evidence.document);
  const { content, kept } = setExcerpt(source, file, evidence, pencil, links);
  if (evidence.property !== undefined || kept.length === 0) return outsideText(evidence);
  const start = kept[0] as number;
  const end = kept.at(-1) as number;
  return {
    html: toHtml(content),
    before: around(source, file, start - context, start, sentence(file, start).passage),
    after: around(source, file, end + 1, end + 1 + context, sentence(file, end).passage),
    sentences: kept.map((index) => sentence(file, index).id),
    sentence: sentence(file, start).id,
    place: placeInWords(file, start, end),
    passage: documentIndex(file).passage.get(sentence(file, start).passage),
  };
}

/** A link that stands in no sentence: in a property of a note, or by itself. */
function outsideText({
  quote,
  sentence: nearest,
  property,
}: Evidence & { readonly property?: string | undefined }): Excerpt {
  const shown = quote.replace(/!?\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');
  const place = property === undefined ? '' : words.property(property);
  return {
    html: toHtml([shown]),
    before: '',
    after: '',
    sentences: [nearest],
    sentence: nearest,
    place,
    passage: undefined,
  };
}

/** What `excerpt` shows, as hypertext, and the indices of its sentences. */
export function setExcerpt(
  source: Pick<ReaderSource, 'hue' | 'entities'>,
  file: DocumentFile,
  { start, end }: { readonly start: number; readonly end: number },
  pencil: Pencil,
  links = true,
): { readonly content: Hypertext[]; readonly kept: readonly number[] } {
  const kept = keep(file, sentencesTouching(file, start, end), pencil);
  const content = kept.flatMap((index, position): Hypertext[] => {
    const previous = kept[position - 1];
    const between = previous === undefined ? [] : index === previous + 1 ? [' '] : [' ', GAP, ' '];
    return [...between, ...setSentence(source, file, index, pencil, links)];
  });
  return { content, kept };
}

/** Indices of the sentences that an excerpt shows of a piece of evidence. */
export function sentencesOf(file: DocumentFile, { start, end }: Evidence, pencil: Pencil): readonly number[] {
  return keep(file, sentencesTouching(file, start, end), pencil);
}

/** "sentence 12", "p. 3, sentences 12 to 14": by index of the first and the last sentence. */
export function placeInWords(file: DocumentFile, first: number, last: number): string {
  const page = pageAt(file, sentence(file, first).start);
  const sentences = first === last ? words.sentence(first + 1) : words.sentences(first + 1, last + 1);
  return page === null ? sentences : words.onPage(page, sentences);
}

/** How the place of a piece of evidence is called: "sentence 12". */
export function sentenceOf(evidence: Evidence): string {
  return words.sentence(evidence.sentence.slice(1));
}

/** One sentence of a document as HTML. */
export function sentenceHtml(source: LoadedAtlas, file: DocumentFile, index: number, pencil: Pencil = {}): string {
  return toHtml(setSentence(source, file, index, pencil));
}

function setSentence(
  source: Pick<ReaderSource, 'hue' | 'entities'>,
  file: DocumentFile,
  index: number,
  pencil: Pencil,
  links = true,
): Hypertext[] {
  const { start, end } = sentence(file, index);
  const hue = (entity: string) => source.hue(source.entities.get(entity)?.topics[0]);
  const setting = { pencil, hue, links };
  if (end - start <= LONGEST_SENTENCE) return setStretch(file, start, end, setting);
  return setWindows(
    file,
    { start, end },
    mergedWindows(spotsIn(file, { start, end }, pencil).map((spot) => windowAround(file, spot, AROUND))),
    setting,
  );
}

/** The windows into a stretch, with what is left out between them and at its ends. */
export function setWindows(
  file: DocumentFile,
  { start, end }: Span,
  windows: readonly Span[],
  setting: Parameters<typeof setStretch>[3],
): Hypertext[] {
  return [
    windows[0]!.start > start ? words.cutBefore : '',
    ...windows.flatMap((one, position) => [
      ...(position > 0 ? [' ', GAP, ' '] : []),
      ...setStretch(file, one.start, one.end, setting),
    ]),
    windows.at(-1)!.end < end ? words.cutAfter : '',
  ];
}

/** What is to be seen of a sentence: its first mention of each name that the pencil marks, the stretches that it marks, else its beginning. */
function spotsIn(file: DocumentFile, whole: Span, { entities, stretches = [] }: Pencil): Span[] {
  const named = entities ? mentionsWithin(file, whole.start, whole.end) : [];
  const spots: Span[] = [...(entities ?? [])].flatMap((entity) => named.find((one) => one.entity === entity) ?? []);
  for (const { start, end } of stretches) {
    const from = Math.max(start, whole.start);
    const to = Math.min(end, whole.end, from + LONGEST_SENTENCE / 2);
    if (from < to) spots.push({ start: from, end: to });
  }
  return spots.length > 0 ? spots : [{ start: whole.start, end: whole.start }];
}

const GAP = element('span', { class: 'gap' }, ['[…]']);
const SHORT = 2;

function keep(file: DocumentFile, touched: readonly number[], { entities }: Pencil): readonly number[] {
  if (!entities || touched.length <= SHORT) return touched;
  const missing = new Set(entities);
  const kept = touched.filter((index) => {
    const { start, end } = sentence(file, index);
    const here = mentionsWithin(file, start, end).filter((mention) => missing.has(mention.entity));
    for (const mention of here) missing.delete(mention.entity);
    return here.length > 0;
  });
  return kept.length > 0 ? kept : touched;
}

/** Neighbouring sentences of the same passage: what another speaker says is no context of these words. */
function around(source: LoadedAtlas, file: DocumentFile, from: number, to: number, passage: string): string {
  const pieces: string[] = [];
  for (let index = Math.max(0, from); index < Math.min(file.sentences.length, to); index += 1) {
    if (sentence(file, index).passage === passage) pieces.push(sentenceHtml(source, file, index));
  }
  return pieces.join(' ');
}
