import type { Block, DocumentFile, Furniture, Sentence } from '../model/artefact.ts';
import type { Claim, Evidence, Passage } from '../model/atlas.ts';
import { SpanIndex } from '../text/span.ts';
import { documentIndex } from './document-index.ts';
import { pagesBySentence } from './page-numbers.ts';
import { type Line, type ReaderContext, type ReaderSource, setLine } from './reader-line.ts';

/** A document as its page sets it: turns within turns, each with its lines. */
export interface Turn {
  readonly passage: Passage;
  readonly parts: (Turn | Line | List | FurnitureLine)[];
}

/** Items that follow each other. */
export interface List {
  readonly items: Line[];
}

/** Furniture of the format, shown as it stands. */
export interface FurnitureLine {
  readonly furniture: Furniture['kind'];
  readonly text: string;
}

/** Reads a document into turns. Furniture outside every turn stands in `head` (before the first) or `tail`. */
export function readDocument(
  source: ReaderSource,
  id: string,
): { head: FurnitureLine[]; turns: Turn[]; tail: FurnitureLine[] } {
  const file = source.document(id);
  const context = contextOf(source, file);
  const head: FurnitureLine[] = [];
  const tail: FurnitureLine[] = [];
  const turns: Turn[] = [];
  const open: Turn[] = [];
  const depths = headingDepths(file);
  const openTurn = (passage: string) => enter(chain(context.passages, passage), open, turns);
  for (const entry of entries(file)) {
    const isFurniture = 'furniture' in entry;
    const passage = isFurniture ? passageAround(file, entry.start, entry.end)?.id : entry.block.passage;
    if (isFurniture) {
      const shown = { furniture: entry.furniture, text: file.text.slice(entry.start, entry.end).trim() };
      if (passage) openTurn(passage)?.parts.push(shown);
      else (turns.length ? tail : head).push(shown);
      continue;
    }
    const turn = openTurn(entry.block.passage);
    if (!turn) continue;
    const line = setLine(context, entry.index, depths);
    const last = turn.parts.at(-1);
    if (line.kind !== 'item') turn.parts.push(line);
    else if (last && 'items' in last) last.items.push(line);
    else turn.parts.push({ items: [line] });
  }
  return { head, turns, tail };
}

function contextOf(source: ReaderSource, file: DocumentFile): ReaderContext {
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
  | { readonly start: number; readonly end: number; readonly furniture: Furniture['kind'] };

/** Blocks and the furniture that stands in none of them, in text order. */
function entries(file: DocumentFile): Entry[] {
  const blocks = file.blocks.map((block, index) => ({ start: block.start, block, index }));
  const furniture = file.furniture
    .filter(({ start, end }) => documentIndex(file).blocks.touching(start, end).length === 0)
    .map(({ kind, start, end }) => ({ start, end, furniture: kind }));
  return [...blocks, ...furniture].sort((a, b) => a.start - b.start);
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
