import { text } from '#interface';
import type { Block, DocumentFile, Furniture, Page, Sentence } from '../model/artefact.ts';
import type { Claim, EntityRecord, Evidence, Passage } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex } from './document-index.ts';
import { setRuns } from './html.ts';
import { element, type Hypertext, trimmed } from './hypertext.ts';
import { pageAnchor, pagesBySentence } from './page-numbers.ts';
import { SpanIndex } from './span-index.ts';
import { type Pencil, runs } from './text.ts';

/** A document as its page sets it: turns within turns, each with its lines. */
export interface Turn {
  readonly passage: Passage;
  readonly parts: (Turn | Line | List | Sign)[];
}

/** A paragraph, heading or item; its sentences carry their ids. */
export interface Line {
  readonly kind: Block['kind'];
  readonly level: number;
  /** Of a heading, the HTML level: 3 to 6, never more than one below the heading before. */
  readonly depth: number;
  readonly content: readonly Hypertext[];
  /** Claims whose evidence begins here, for the margin. */
  readonly claims: readonly { readonly claim: Claim; readonly evidence: Evidence }[];
  /** Voices quoted inside the line. */
  readonly voices: readonly Passage[];
  /** An item that begins with its own number or letter, and needs no other sign. */
  readonly isNumbered: boolean;
  /** The first heading, where it says the title of the page again. */
  readonly isTitle: boolean;
  /** What else is to be said of it, for the margin. */
  readonly notes: readonly (readonly Hypertext[])[];
}

/** Items that follow each other. */
export interface List {
  readonly items: Line[];
}

/** Furniture of the format, shown as it stands. */
export interface Sign {
  readonly sign: Furniture['kind'];
  readonly text: string;
}

/** What a document is set with: of the atlas, the part that tells of one document; and what else marks its text. */
export interface ReaderSource extends Pick<LoadedAtlas, 'document' | 'claimsIn' | 'hue'> {
  readonly entities: { get(id: string): Pick<EntityRecord, 'topics'> | undefined };
  /** Notes on a line, and what the pencil marks, by the offsets of the line or of a part of it. */
  notesOn?(start: number, end: number): readonly (readonly Hypertext[])[];
  pencilOn?(start: number, end: number): Pencil;
}

/** Reads a document into turns. Furniture outside every turn stands in `head` (before the first) or `tail`. */
export function readDocument(source: ReaderSource, id: string): { head: Sign[]; turns: Turn[]; tail: Sign[] } {
  const file = source.document(id);
  const context = contextOf(source, file);
  const head: Sign[] = [];
  const tail: Sign[] = [];
  const turns: Turn[] = [];
  const open: Turn[] = [];
  const depths = headingDepths(file);
  const settle = (passage: string) => enter(chain(context.passages, passage), open, turns);
  for (const entry of entries(file)) {
    const sign = 'sign' in entry;
    const passage = sign ? passageAround(file, entry.start, entry.end)?.id : entry.block.passage;
    if (sign) {
      const shown = { sign: entry.sign, text: file.text.slice(entry.start, entry.end).trim() };
      if (passage) settle(passage)?.parts.push(shown);
      else (turns.length ? tail : head).push(shown);
      continue;
    }
    const turn = settle(entry.block.passage);
    if (!turn) continue;
    const line = setLine(context, entry.index, depths);
    const last = turn.parts.at(-1);
    if (line.kind !== 'item') turn.parts.push(line);
    else if (last && 'items' in last) last.items.push(line);
    else turn.parts.push({ items: [line] });
  }
  return { head, turns, tail };
}

interface Context {
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

function contextOf(source: ReaderSource, file: DocumentFile): Context {
  const sentences = new Map<number, Sentence[]>();
  for (const sentence of file.sentences) {
    const list = sentences.get(sentence.block);
    if (list) list.push(sentence);
    else sentences.set(sentence.block, [sentence]);
  }
  const claims = new Map<string, { claim: Claim; evidence: Evidence }[]>();
  for (const claim of source.claimsIn.get(file.record.id) ?? []) {
    for (const evidence of claim.evidence) {
      if (evidence.document !== file.record.id) continue;
      claims.set(evidence.sentence, [...(claims.get(evidence.sentence) ?? []), { claim, evidence }]);
    }
  }
  const { passage: passages } = documentIndex(file);
  const settled = new Set<string>();
  for (const block of file.blocks) for (const passage of chain(passages, block.passage)) settled.add(passage.id);
  return {
    source,
    file,
    passages,
    sentences,
    claims,
    inline: new SpanIndex(file.passages.filter(({ id }) => !settled.has(id))),
    pages: pagesBySentence(file),
  };
}

/** HTML levels of the headings, by block: the text stands below a heading of the second level. */
function headingDepths(file: DocumentFile): Map<number, number> {
  const depths = new Map<number, number>();
  const headings = [...file.blocks.entries()].filter(([, block]) => block.kind === 'heading');
  const top = headings.reduce((least, [, block]) => Math.min(least, block.level), 6);
  let previous = 2;
  for (const [index, block] of headings) {
    previous = Math.min(block.level - top + 3, previous + 1, 6);
    depths.set(index, previous);
  }
  return depths;
}

type Entry =
  | { readonly start: number; readonly block: Block; readonly index: number }
  | { readonly start: number; readonly end: number; readonly sign: Furniture['kind'] };

/** Blocks and the furniture that stands in none of them, in text order. */
function entries(file: DocumentFile): Entry[] {
  const blocks = file.blocks.map((block, index) => ({ start: block.start, block, index }));
  const signs = file.furniture
    .filter(({ start, end }) => documentIndex(file).blocks.touching(start, end).length === 0)
    .map(({ kind, start, end }) => ({ start, end, sign: kind }));
  return [...blocks, ...signs].sort((a, b) => a.start - b.start);
}

function passageAround(file: DocumentFile, start: number, end: number): Passage | undefined {
  const around = documentIndex(file).passages.touching(start, end);
  return around.findLast((passage) => passage.start <= start && passage.end >= end);
}

/** A passage and those around it, the outermost first. */
function chain(passages: ReadonlyMap<string, Passage>, id: string): Passage[] {
  const found: Passage[] = [];
  for (let passage = passages.get(id); passage; passage = passage.within ? passages.get(passage.within) : undefined) {
    found.unshift(passage);
  }
  return found;
}

/** Closes the turns that end here and opens those that begin, so that the innermost of the chain is open. */
function enter(passages: readonly Passage[], open: Turn[], turns: Turn[]): Turn | undefined {
  let depth = 0;
  while (depth < open.length && depth < passages.length && open[depth]?.passage === passages[depth]) depth += 1;
  open.length = depth;
  for (const passage of passages.slice(depth)) {
    const turn: Turn = { passage, parts: [] };
    const parent = open.at(-1);
    if (parent) parent.parts.push(turn);
    else turns.push(turn);
    open.push(turn);
  }
  return open.at(-1);
}

function setLine(context: Context, index: number, depths: ReadonlyMap<number, number>): Line {
  const { file } = context;
  const block = file.blocks[index] as Block;
  const typed = file.text.slice(block.start, block.end);
  const sentences = context.sentences.get(index) ?? [];
  const voices = context.inline.touching(block.start, block.end).filter(({ start }) => start >= block.start);
  const content: Hypertext[] = [];
  let at = block.start;
  for (const sentence of sentences) {
    content.push(...gap(context, block, at, sentence.start), setSentence(context, sentence, voices));
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
    voices,
    notes: context.source.notesOn?.(block.start, block.end) ?? [],
  };
}

/** "3.", "(b)". */
const NUMBERED = /^\s*\(?(?:\d{1,3}|[a-zA-Z])[.)]\s/;

/** Letters and digits alone, as a title is compared with a heading. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What stands between sentences: white space mostly, and the sign of an item, which the page sets itself. */
function gap(context: Context, block: Block, start: number, end: number): Hypertext[] {
  return block.kind === 'item' && start === block.start ? [] : setStretch(context, start, end);
}

function setSentence(context: Context, { id, start, end }: Sentence, voices: readonly Passage[]): Hypertext {
  const cuts = new Set([start, end]);
  const pages = context.pages.get(id) ?? [];
  for (const page of pages) if (page.start > start) cuts.add(page.start);
  for (const voice of voices) for (const at of [voice.start, voice.end]) if (at > start && at < end) cuts.add(at);
  const places = [...cuts].sort((a, b) => a - b);
  const number = id.replace(/^s/, '');
  const verse = { class: 'verse', href: `#${id}`, 'data-pagefind-ignore': '', 'aria-label': text.ofSentence(number) };
  const content: Hypertext[] = [element('a', verse, [number])];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const from = places[index] as number;
    const to = places[index + 1] as number;
    const voice = voices.findLast((passage) => passage.start <= from && passage.end >= to);
    for (const page of pages)
      if (page.start === from || (index === 0 && page.start < from)) content.push(pageMark(page));
    const piece = setStretch(context, from, to);
    const anchor: { id?: string } = voice && voice.start >= start && voice.start === from ? { id: voice.id } : {};
    content.push(...(voice ? [element('span', { class: 'voice', ...anchor }, piece)] : piece));
  }
  return element('span', { class: 's', id }, content);
}

/** The number of a page of the source, where it begins: in the margin, and an address. */
function pageMark({ label }: Page): Hypertext {
  const id = pageAnchor(label);
  const name = { href: `#${id}`, 'aria-label': text.page(label), 'data-pagefind-ignore': '' };
  return element('a', { class: 'page-mark', id, ...name }, [label]);
}

function setStretch({ source, file }: Context, start: number, end: number): Hypertext[] {
  if (start >= end) return [];
  return setRuns(runs(file, start, end, source.pencilOn?.(start, end)), (entity) =>
    source.hue(source.entities.get(entity)?.topics[0]),
  );
}
