import { text } from '#interface';
import type { Block, DocumentFile, Page, Sentence } from '../model/artefact.ts';
import type { Claim, EntityRecord, Evidence, Passage } from '../model/atlas.ts';
import type { SpanIndex } from '../text/span.ts';
import type { LoadedAtlas } from './atlas.ts';
import { setRuns } from './html.ts';
import { element, type Hypertext, trimmed } from './hypertext.ts';
import { pageAnchor } from './page-numbers.ts';
import { type Pencil, runs } from './text.ts';

/** A paragraph, heading or item; its sentences carry their ids. */
export interface Line {
  readonly kind: Block['kind'];
  readonly level: number;
  /** Of a heading, the HTML level: 3 to 6, never more than one below the heading before. */
  readonly depth: number;
  readonly content: readonly Hypertext[];
  /** Claims whose evidence begins here, for the margin. */
  readonly claims: readonly { readonly claim: Claim; readonly evidence: Evidence }[];
  /** Quotations of others inside the line. */
  readonly quoted: readonly Passage[];
  /** An item that begins with its own number or letter, and needs no other mark. */
  readonly isNumbered: boolean;
  /** The first heading, where it says the title of the page again. */
  readonly isTitle: boolean;
  /** What else is to be said of it, for the margin. */
  readonly notes: readonly (readonly Hypertext[])[];
}

/** What a document is set with: of the atlas, the part that tells of one document; and what else marks its text. */
export interface ReaderSource extends Pick<LoadedAtlas, 'document' | 'claimsIn' | 'hue'> {
  readonly entities: { get(id: string): Pick<EntityRecord, 'topics'> | undefined };
  /** Notes on a line, and what the pencil marks, by the offsets of the line or of a part of it. */
  notesOn?(start: number, end: number): readonly (readonly Hypertext[])[];
  pencilOn?(start: number, end: number): Pencil;
}

/** A document as its lines are set: what stands where in it. */
export interface ReaderContext {
  readonly source: ReaderSource;
  readonly file: DocumentFile;
  readonly passages: ReadonlyMap<string, Passage>;
  readonly sentences: ReadonlyMap<number, readonly Sentence[]>;
  readonly claims: ReadonlyMap<string, readonly { readonly claim: Claim; readonly evidence: Evidence }[]>;
  /** Passages that no block belongs to: quotations inside a line. */
  readonly inline: SpanIndex<Passage>;
  /** Pages of the source that begin with a sentence or in it. */
  readonly pages: ReadonlyMap<string, readonly Page[]>;
}

/** Sets a block of a document: its sentences, each with its address, the quotations and pages in them, and what goes into the margin. */
export function setLine(context: ReaderContext, index: number, depths: ReadonlyMap<number, number>): Line {
  const { file } = context;
  const block = file.blocks[index] as Block;
  const typed = file.text.slice(block.start, block.end);
  const sentences = context.sentences.get(index) ?? [];
  const quoted = context.inline.touching(block.start, block.end).filter(({ start }) => start >= block.start);
  const content: Hypertext[] = [];
  let at = block.start;
  for (const sentence of sentences) {
    content.push(...gap(context, block, at, sentence.start), setSentence(context, sentence, quoted));
    at = sentence.end;
  }
  content.push(...gap(context, block, at, block.end));
  return {
    kind: block.kind,
    level: block.level,
    isNumbered: block.kind === 'item' && NUMBERED.test(typed),
    isTitle: index === 0 && block.kind === 'heading' && lettersOf(typed) === lettersOf(file.record.title),
    depth: depths.get(index) ?? 0,
    content: trimmed(content),
    claims: sentences.flatMap((sentence) => context.claims.get(sentence.id) ?? []),
    quoted,
    notes: context.source.notesOn?.(block.start, block.end) ?? [],
  };
}

/** "3.", "(b)". */
const NUMBERED = /^\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s/;

/** Letters and digits alone, as a title is compared with a heading. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What stands between sentences: white space mostly, and the mark of an item, which the page sets itself. */
function gap(context: ReaderContext, block: Block, start: number, end: number): Hypertext[] {
  return block.kind === 'item' && start === block.start ? [] : setStretch(context, start, end);
}

function setSentence(context: ReaderContext, { id, start, end }: Sentence, quoted: readonly Passage[]): Hypertext {
  const cuts = new Set([start, end]);
  const pages = context.pages.get(id) ?? [];
  for (const page of pages) if (page.start > start) cuts.add(page.start);
  for (const passage of quoted) for (const at of [passage.start, passage.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const number = id.replace(/^s/, '');
  const verse = { class: 'verse', href: `#${id}`, 'data-pagefind-ignore': '', 'aria-label': text.ofSentence(number) };
  const content: Hypertext[] = [element('a', verse, [number])];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const from = places[index] as number;
    const to = places[index + 1] as number;
    const passage = quoted.findLast((one) => one.start <= from && one.end >= to);
    for (const page of pages)
      if (page.start === from || (index === 0 && page.start < from)) content.push(pageMark(page));
    const piece = setStretch(context, from, to);
    const anchor: { id?: string } =
      passage && passage.start >= start && passage.start === from ? { id: passage.id } : {};
    content.push(...(passage ? [element('span', { class: 'voice', ...anchor }, piece)] : piece));
  }
  return element('span', { class: 's', id }, content);
}

/** The number of a page of the source, where it begins: in the margin, and an address. */
function pageMark({ label }: Page): Hypertext {
  const id = pageAnchor(label);
  const name = { href: `#${id}`, 'aria-label': text.page(label), 'data-pagefind-ignore': '' };
  return element('a', { class: 'page-mark', id, ...name }, [label]);
}

function setStretch({ source, file }: ReaderContext, start: number, end: number): Hypertext[] {
  if (start >= end) return [];
  return setRuns(runs(file, start, end, source.pencilOn?.(start, end)), (entity) =>
    source.hue(source.entities.get(entity)?.topics[0]),
  );
}
