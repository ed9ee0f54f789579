import type { DocumentFile, Mark } from '../model/artefact.ts';
import type { Mention } from '../model/atlas.ts';
import { documentIndex, mentionsWithin } from './document-index.ts';
import { routes } from './routes.ts';

/** A run of document text with one look: the smallest piece that a page sets. */
export interface Run {
  /** Plain letters: mathematical letters are folded, and `typed` says that the source typed them so. */
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly code: boolean;
  readonly typed: boolean;
  readonly href: string | null;
  /** Address within the site: a link of the source to another document, or one of its tags. */
  readonly inside: string | null;
  /** The name that this run is part of; equal objects belong to one name. */
  readonly mention: Mention | null;
  /** Drawn with the pencil. */
  readonly pencilled: boolean;
}

/** What a stretch is drawn with: which names and which stretches of text the pencil marks. */
export interface Pencil {
  readonly entities?: ReadonlySet<string>;
  readonly stretches?: readonly { readonly start: number; readonly end: number }[];
}

/** Mathematical alphanumerics, as social posts use them for bold and italic, and full-width forms. */
const TYPED = /[\u{1D400}-\u{1D7FF}\u{FF01}-\u{FF5E}]+/gu;

/**
 * Cuts a stretch of a document (UTF-16 offsets, end exclusive) into runs: hidden markup left out, names, marks and
 * pencilled parts told apart. Runs never overlap and keep the order of the text.
 */
export function runs(file: DocumentFile, start: number, end: number, pencil: Pencil = {}): Run[] {
  const mentions = mentionsWithin(file, start, end);
  const marks = documentIndex(file).marks.touching(start, end);
  const hidden = documentIndex(file).hidden.touching(start, end);
  const cuts = new Set([start, end]);
  const cut = (from: number, to: number) => {
    cuts.add(Math.min(end, Math.max(start, from)));
    cuts.add(Math.min(end, Math.max(start, to)));
  };
  for (const mention of mentions) cut(mention.start, mention.end);
  for (const mark of marks) cut(mark.start, mark.end);
  for (const span of hidden) cut(span.start, span.end);
  const { stretches = [], entities } = pencil;
  for (const stretch of stretches) cut(stretch.start, stretch.end);
  const places = [...cuts].sort((a, b) => a - b);
  const found: Run[] = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const from = places[index] as number;
    const to = places[index + 1] as number;
    const under = hidden.filter((span) => span.start <= from && span.end >= to);
    if (under.some(({ shown }) => shown === undefined)) continue;
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
    const link = over.find((mark) => mark.kind === 'link');
    const mention = mentions.find((one) => one.start <= from && one.end >= to) ?? null;
    const look = {
      strong: over.some((mark) => mark.kind === 'strong'),
      emphasis: over.some((mark) => mark.kind === 'emphasis'),
      code: over.some((mark) => mark.kind === 'code'),
      href: link?.href ?? null,
      inside: link ? addressInside(link) : null,
      mention,
      pencilled:
        (mention !== null && (entities?.has(mention.entity) ?? false)) ||
        stretches.some((stretch) => stretch.start <= from && stretch.end >= to),
    };
    const [decoded] = under;
    if (decoded && decoded.start < from) continue;
    // A form feed parts pages; browsers draw it.
    const shown = decoded?.shown ?? file.text.slice(from, to).replaceAll('\f', ' ');
    for (const piece of typedPieces(shown)) found.push({ ...look, ...piece });
  }
  return found;
}

function addressInside({ document, fragment, topic }: Mark): string | null {
  if (document !== undefined) return routes.document(document, fragment);
  return topic === undefined ? null : routes.topic(topic);
}

function typedPieces(text: string): { text: string; typed: boolean }[] {
  const pieces: { text: string; typed: boolean }[] = [];
  let at = 0;
  for (const match of text.matchAll(TYPED)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), typed: false });
    pieces.push({ text: match[0].normalize('NFKC'), typed: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), typed: false });
  return pieces;
}
