import type { DocumentFile, Page, Sentence } from '../model/artefact.ts';
import type { EntityRecord, Mention, Passage } from '../model/atlas.ts';
import { type BodyElement, PHRASING } from '../model/body.ts';
import { contains, type Span, SpanIndex } from '../text/span.ts';
import type { LoadedAtlas } from './atlas.ts';
import { documentIndex } from './document-index.ts';
import { headingsOf } from './headings.ts';
import { element, type Hypertext } from './hypertext.ts';
import {
  around,
  cutLeaf,
  inlineCuts,
  inlineLayers,
  type Layer,
  type Pencil,
  type Piece,
  setWords,
  treeOf,
} from './lay-over.ts';
import { blocksIn, isInSign, leavesOf, type PlacedLeaf } from './leaves.ts';
import { chainsOf, lineNotes } from './lines.ts';
import { pagesBySentence, pagesIn } from './page-numbers.ts';
import { pageMark, verseOf } from './place-marks.ts';
import { type AtomSetting, setAtom } from './set-atom.ts';
import { elementLayer } from './set-element.ts';
import { announcedIn, setTurn, type TurnSetting } from './set-turn.ts';

/** What a document is set with: of the atlas, the part that tells of one document; and what else marks its text. */
export interface ReaderSource extends Pick<LoadedAtlas, 'document' | 'claimsIn' | 'hue'>, AtomSetting {
  readonly entities: { get(id: string): Pick<EntityRecord, 'topics'> | undefined };
  /** Notes on a line, and what the pencil marks, by the offsets of the line or of a part of it. */
  notesOn?(start: number, end: number): readonly (readonly Hypertext[])[];
  pencilOn?(start: number, end: number): Pencil;
  /** Another document, or a part of it, in a place of one; `around` are those that are being set within one another. */
  embed?(
    reader: ReaderSource,
    element: BodyElement,
    around: readonly string[],
    id: { readonly id?: string },
  ): Hypertext;
}

/**
 * A document as its page sets it: its tree, and laid over it who speaks, the sentences with their addresses, quotations in
 * them, names, marks and the pages of the source.
 */
export function setDocument(source: ReaderSource, id: string, words?: TurnSetting['words']): Hypertext[] {
  const file = source.document(id);
  const setting = new Setting(source, file, [id], { isAnnounced: announcedIn(file), ...(words && { words }) });
  return treeOf(leavesOf(file).all.flatMap((leaf) => setting.pieces(leaf)));
}

/** A document, or a part of it, as it is set within another: without addresses of its own. `around` ends with its own id. */
export function setPart(source: ReaderSource, id: string, part: Span | null, around: readonly string[]): Hypertext[] {
  const file = source.document(id);
  const setting = new Setting({ ...source, claimsIn: new Map() }, file, around, { isAnnounced: () => false });
  const leaves = leavesOf(file).all;
  const inside = part === null ? leaves : leaves.filter(({ start, end }) => start >= part.start && end <= part.end);
  return treeOf(inside.flatMap((leaf) => setting.pieces(leaf)));
}

class Setting {
  readonly #source: ReaderSource;
  readonly #file: DocumentFile;
  /** Documents that are being set within one another, this one last. */
  readonly #within: readonly string[];
  readonly #turns: TurnSetting;
  readonly #layers = new Map<object, Layer>();
  readonly #headings: ReturnType<typeof headingsOf>;
  readonly #pages: ReadonlyMap<string, readonly Page[]>;
  /** Of each line of the text the passages around it, outer first. */
  readonly #chains: readonly (readonly Passage[])[];
  /** Passages that hold whole lines, and those within one. */
  readonly #outer: SpanIndex<Passage>;
  readonly #inline: SpanIndex<Passage>;
  /** An id stands once on a page. */
  readonly #given = new Set<string>();

  constructor(source: ReaderSource, file: DocumentFile, within: readonly string[], turns: Omit<TurnSetting, 'lineOf'>) {
    this.#source = source;
    this.#file = file;
    this.#within = within;
    this.#headings = headingsOf(file);
    this.#pages = pagesBySentence(file);
    this.#chains = chainsOf(file);
    const outer = new Set(this.#chains.flat());
    this.#outer = new SpanIndex([...outer]);
    this.#inline = new SpanIndex(file.passages.filter((passage) => !outer.has(passage)));
    this.#turns = { ...turns, lineOf: lineNotes(source, file, this.#inline, turns.isAnnounced) };
  }

  pieces(leaf: PlacedLeaf): Piece[] {
    const { atom, path } = leaf;
    const isBlock = atom !== null && !PHRASING.has(atom.tagName) && atom.tagName !== 'a' && atom.tagName !== 'input';
    const { embed } = this.#source;
    const isEmbed = atom !== null && atom.properties.dataEmbed === true && embed !== undefined;
    const blocks = blocksIn(path).filter(({ tagName }) => !(isEmbed && tagName === 'p'));
    const [sentence] = isBlock ? [] : this.#sentencesAt(leaf);
    const outer = this.#blockLayers(leaf, blocks, sentence);
    if (isEmbed) {
      const id = sentence !== undefined && sentence.start >= leaf.start ? this.#idOf(sentence.id) : {};
      return [{ content: [embed(this.#source, atom, this.#within, id)], around: outer }];
    }
    if (isBlock) return [{ content: setAtom(atom, this.#source), around: outer }];
    if (leaf.isLiteral && isInSign(leaf)) return [{ content: [leaf.value.trim()], around: outer }];
    return this.#inlinePieces(leaf, outer);
  }

  #inlinePieces(leaf: PlacedLeaf, outer: readonly Layer[]): Piece[] {
    const mentions = leaf.isOurs ? new SpanIndex<Mention>([]) : documentIndex(this.#file).mentions;
    const pencil = this.#source.pencilOn?.(leaf.start, leaf.end) ?? {};
    const sentences = this.#sentencesAt(leaf);
    const pages = sentences.flatMap(({ id }) => pagesIn(this.#pages.get(id) ?? [], leaf));
    const voices = this.#inline.touching(leaf.start, leaf.end);
    const tokens = this.#source.tokensIn?.(leaf) ?? [];
    const inline = {
      file: this.#file,
      mentions,
      pencil,
      hue: (entity: string) => this.#source.hue(this.#source.entities.get(entity)?.topics[0]),
      links: true,
      // A page leads to itself only where its author says so.
      ...(this.#file.record.entity !== undefined && this.#within.length === 1 && { self: this.#file.record.entity }),
      setElement: elementLayer,
    };
    const cuts = [
      ...inlineCuts(leaf, inline),
      ...[...sentences, ...voices, ...tokens].flatMap(({ start, end }) => [start, end]),
      ...pages.map(({ start }) => start),
    ].filter((at) => at > leaf.start && at < leaf.end);
    const [sentenceIndex, tokenIndex] = [new SpanIndex(sentences), new SpanIndex(tokens)];
    return cutLeaf(leaf, cuts).flatMap((part): Piece[] => {
      const sentence = leaf.isOurs
        ? sentences[0]
        : around(sentenceIndex, { ...part, end: Math.max(part.end, part.start + 1) })[0];
      const layers = sentence === undefined ? [...outer] : [...outer, this.#sentenceLayer(sentence)];
      const voice = around(this.#inline, part).at(-1);
      const marks = sentence === undefined ? [] : this.#pagesAt(sentence, part);
      const [token] = around(tokenIndex, part);
      const inner = [
        ...layers,
        ...(voice ? [this.#voiceLayer(voice, sentence)] : []),
        ...inlineLayers(part, inline),
        ...(token ? [token.layer] : []),
      ];
      const content = part.atom === null ? setWords(part.value) : setAtom(part.atom, this.#source);
      return [...marks.map((mark): Piece => ({ content: [mark], around: layers })), { content, around: inner }];
    });
  }

  #sentencesAt({ start, end, isOurs }: PlacedLeaf): Sentence[] {
    const { sentences } = documentIndex(this.#file);
    if (!isOurs) return sentences.touching(start, Math.max(end, start + 1));
    return sentences.touching(start, start + 1).filter((sentence) => sentence.start < start);
  }

  /** The page numbers that stand before a part of a sentence; an empty page goes with the next. */
  #pagesAt(sentence: Sentence, { start }: Span): Hypertext[] {
    const pages = this.#pages.get(sentence.id) ?? [];
    return pagesIn(pages, { start: start === sentence.start ? 0 : start, end: start + 1 }).map(pageMark);
  }

  #blockLayers(leaf: PlacedLeaf, blocks: readonly BodyElement[], sentence: Sentence | undefined): Layer[] {
    if (blocks.some((one) => one.properties.dataFootnotes !== undefined))
      return blocks.map((one) => this.#elementLayer(one));
    const { reach } = leavesOf(this.#file);
    const parent = blocks.at(-1);
    const within = parent === undefined ? leaf : reach.get(parent)!;
    const at = leaf.isOurs
      ? Math.min(Math.max(leaf.start, within.start), Math.max(within.start, within.end - 1))
      : leaf.start;
    const isOut = leaf.isOurs || sentence === undefined;
    const turns = isOut ? this.#around(at, !isInSign(leaf)) : this.#chains[sentence.block]!;
    // Within another document only what quotes is told apart.
    const chain = this.#within.length > 1 ? turns.filter(({ role }) => role === 'quote') : turns;
    const layers: Layer[] = [];
    let next = 0;
    const isSame = (one: Span, other: Span) => one.start === other.start && one.end === other.end;
    blocks.forEach((block, index) => {
      const own = reach.get(block)!;
      if (block.tagName === 'blockquote') {
        const quoted = chain.findIndex((passage, place) => place >= next && isSame(passage, own));
        for (; next <= quoted; next++) layers.push(this.#turnLayer(chain[next]!));
      } else if (block.tagName !== 'section') {
        const waits = (passage: Passage) =>
          blocks.slice(index + 1).some((one) => one.tagName === 'blockquote' && isSame(passage, reach.get(one)!));
        while (
          next < chain.length &&
          !waits(chain[next]!) &&
          (LINES.test(block.tagName) || isSame(chain[next]!, own) || !contains(own, chain[next]!))
        )
          layers.push(this.#turnLayer(chain[next++]!));
        layers.push(this.#elementLayer(block));
      }
    });
    for (; next < chain.length; next++) layers.push(this.#turnLayer(chain[next]!));
    return layers;
  }

  /** The turns around a place; what stands in none, as a picture above the first words does, goes with its neighbour. */
  #around(at: number, isWords: boolean): readonly Passage[] {
    const found = this.#outer.touching(at, at + 1);
    if (found.length > 0 || !isWords) return found;
    const tops = this.#file.passages.filter(({ within }) => within === null);
    const nearest = tops.findLast(({ start }) => start <= at) ?? tops[0];
    return nearest === undefined ? [] : [nearest];
  }

  #layer(of: object, set: Layer['set']): Layer {
    const known = this.#layers.get(of) ?? { of, set };
    this.#layers.set(of, known);
    return known;
  }

  #turnLayer(passage: Passage): Layer {
    return this.#layer(passage, (content) => [setTurn(passage, this.#idOf(passage.id), content, this.#turns)]);
  }

  #elementLayer(block: BodyElement): Layer {
    const heading = this.#headings.get(block);
    if (heading === undefined) return elementLayer(block);
    const { depth, id, level, isTitle } = heading;
    const look = `words level-${level}${isTitle ? ' is-title' : ''}`;
    return this.#layer(block, (content) => [element(`h${depth}`, { class: look, ...this.#idOf(id) }, content)]);
  }

  #sentenceLayer(sentence: Sentence): Layer {
    return this.#layer(sentence, (content) => {
      const id = this.#idOf(sentence.id);
      return [element('span', { class: 's', ...id }, id.id === undefined ? content : [verseOf(sentence), ...content])];
    });
  }

  #voiceLayer(passage: Passage, sentence: Sentence | undefined): Layer {
    const begins = sentence !== undefined && passage.start >= sentence.start;
    const set: Layer['set'] = (content) => [
      element('span', { class: 'voice', ...(begins ? this.#idOf(passage.id) : {}) }, content),
    ];
    return { of: passage, set };
  }

  #idOf(id: string): { id?: string } {
    if (this.#within.length > 1 || this.#given.has(id)) return {};
    this.#given.add(id);
    return { id };
  }
}

/** A line of text, which holds no turn. */
const LINES = /^(?:p|h[1-6]|pre)$/;
