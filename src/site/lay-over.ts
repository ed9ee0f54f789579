import type { DocumentFile } from '../model/artefact.ts';
import type { Mention } from '../model/atlas.ts';
import type { BodyElement } from '../model/body.ts';
import { contains, type Span, type SpanIndex } from '../text/span.ts';
import { element, type Hypertext, joined } from './hypertext.ts';
import { inlineIn, leavesOf, type PlacedLeaf } from './leaves.ts';
import { routes } from './routes.ts';

/** A piece of a document with all that is laid around it, outer first: the smallest thing that a page sets. */
export interface Piece {
  readonly content: readonly Hypertext[];
  readonly around: readonly Layer[];
}

/** Something around pieces of text: an element of the document's tree, or a stretch that is laid over the tree. */
export interface Layer {
  /** Pieces that follow each other share the layer of one `of`. */
  readonly of: object;
  set(content: Hypertext[]): Hypertext[];
}

/** Pieces as a tree: neighbours within the same layer stand in it together, as often as it is parted. */
export function treeOf(pieces: readonly Piece[], depth = 0): Hypertext[] {
  const found: Hypertext[] = [];
  for (let from = 0; from < pieces.length; ) {
    const layer = pieces[from]!.around[depth];
    let to = from + 1;
    while (to < pieces.length && pieces[to]!.around[depth]?.of === layer?.of) to++;
    const group = pieces.slice(from, to);
    const set = layer === undefined ? group.flatMap(({ content }) => content) : layer.set(treeOf(group, depth + 1));
    // One after another: a call takes only so many arguments, and a page may have more pieces.
    for (const piece of set) found.push(piece);
    from = to;
  }
  return joined(found);
}

/** What a stretch is drawn with: which names and which stretches of text the pencil marks. */
export interface Pencil {
  readonly entities?: ReadonlySet<string>;
  readonly stretches?: readonly Span[];
}

/** How the marks within a line are set. */
export interface InlineSetting {
  readonly file: DocumentFile;
  readonly mentions: SpanIndex<Mention>;
  readonly pencil: Pencil;
  readonly hue: (entity: string) => number;
  /** Names lead to their pages; not within another link. */
  readonly links: boolean;
  /** The entity that the page is of. */
  readonly self?: string;
  setElement(element: BodyElement): Layer;
}

/** Cuts a leaf at offsets, as far as it can be cut. */
export function cutLeaf(leaf: PlacedLeaf, cuts: readonly number[]): PlacedLeaf[] {
  if (!leaf.isLiteral || cuts.length === 0) return [leaf];
  const places = [...new Set([leaf.start, ...cuts, leaf.end])].filter((at) => at >= leaf.start && at <= leaf.end);
  places.sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    return { ...leaf, start, end, value: leaf.value.slice(start - leaf.start, end - leaf.start) };
  });
}

/** Where the names that touch a stretch, and what the pencil marks, begin and end. */
export function inlineCuts(
  { start, end }: Span,
  { mentions, pencil }: Pick<InlineSetting, 'mentions' | 'pencil'>,
): number[] {
  return [...mentions.touching(start, end), ...(pencil.stretches ?? [])].flatMap((span) => [span.start, span.end]);
}

/** The spans of an index that contain a stretch, in their order. A line may have so many that to look at all of them for each would take for ever. */
export function around<Item extends Span>(index: SpanIndex<Item>, { start, end }: Span): Item[] {
  return index.touching(start, end).filter((span) => contains(span, { start, end }));
}

/** The layers within a line: the elements of the text with the name and the pencil laid over them. */
export function inlineLayers(
  leaf: PlacedLeaf,
  { file, mentions, pencil, hue, links, self, setElement }: InlineSetting,
): Layer[] {
  const elements = inlineIn(leaf.path);
  const isLinked = elements.some(({ tagName, properties }) => tagName === 'a' && leadsOn(properties));
  const name = leaf.isOurs ? undefined : around(mentions, leaf)[0];
  const { reach } = leavesOf(file);
  const layers: Layer[] = [];
  let waiting = name !== undefined && name.entity !== self && links && !isLinked ? name : null;
  for (const inner of elements) {
    if (waiting !== null && !contains(reach.get(inner)!, waiting)) {
      layers.push(nameLayer(waiting, hue));
      waiting = null;
    }
    layers.push(setElement(inner));
  }
  if (waiting !== null) layers.push(nameLayer(waiting, hue));
  const isPencilled =
    (name !== undefined && pencil.entities?.has(name.entity)) ||
    pencil.stretches?.some((stretch) => contains(stretch, leaf));
  if (isPencilled) layers.splice(layers.findLastIndex(({ of }) => of === name || isAnchor(of)) + 1, 0, PENCIL);
  return layers;
}

function isAnchor(of: object): boolean {
  return 'tagName' in of && of.tagName === 'a';
}

function leadsOn(properties: BodyElement['properties']): boolean {
  return 'href' in properties || 'dataDocument' in properties || 'dataTopic' in properties || 'dataFile' in properties;
}

/** Thousands of a site: what a document marks itself has a class. */
const PENCIL: Layer = { of: {}, set: (content) => [element('mark', {}, content)] };

function nameLayer(mention: Mention, hue: (entity: string) => number): Layer {
  const { entity } = mention;
  const link = () => ({ class: `name hue-${hue(entity)}`, href: routes.entity(entity) });
  return { of: mention, set: (content) => [element('a', link(), content)] };
}

/** Mathematical alphanumerics, as social posts use them for bold and italic, and full-width forms. */
const TYPED = /[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}]+/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are never shown.
const NEVER_SHOWN = /^\ufeff|[\u0000-\u0008\u000e-\u001f\u007f]+/g;

/** Text as it is set: mathematical letters plain, and told to be typed so; a form feed, which parts pages, as a space. */
export function setWords(words: string): Hypertext[] {
  const text = words.replaceAll('\f', ' ').replace(NEVER_SHOWN, '');
  const pieces: Hypertext[] = [];
  let at = 0;
  for (const match of text.matchAll(TYPED)) {
    if (match.index > at) pieces.push(text.slice(at, match.index));
    pieces.push(element('b', {}, [match[0].normalize('NFKC')]));
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}
