import type { DocumentFile } from '../model/artefact.ts';
import { SpanIndex } from '../text/span.ts';
import { mentionsWithin } from './document-index.ts';
import type { Hypertext } from './hypertext.ts';
import { cutLeaf, inlineCuts, inlineLayers, type Pencil, type Piece, setWords, treeOf } from './lay-over.ts';
import { leavesOf } from './leaves.ts';
import { type AtomSetting, setAtom } from './set-atom.ts';
import { elementLayer } from './set-element.ts';

/** How a stretch is set apart from its page. */
interface StretchSetting extends AtomSetting {
  readonly pencil?: Pencil;
  /** The colour of the topic of an entity. */
  readonly hue: (entity: string) => number;
  /** With `false` names stay plain: for use inside another link. */
  readonly links?: boolean;
}

/** A stretch of a document (UTF-16 offsets, end exclusive) as one line: its markup within lines, names and pencil. */
export function setStretch(file: DocumentFile, start: number, end: number, setting: StretchSetting): Hypertext[] {
  const { pencil = {}, hue, links = true } = setting;
  const inline = {
    file,
    mentions: new SpanIndex(mentionsWithin(file, start, end)),
    pencil,
    hue,
    links,
    setElement: elementLayer,
  };
  const cuts = [start, end, ...inlineCuts({ start, end }, inline)];
  const pieces: Piece[] = [];
  let from = start;
  for (const leaf of leavesOf(file).index.touching(start, end)) {
    if (LINE_BREAK.test(file.text.slice(from, leaf.start))) pieces.push({ content: [' '], around: [] });
    from = leaf.end;
    for (const part of cutLeaf(leaf, cuts)) {
      if (part.isLiteral && (part.end <= start || part.start >= end)) continue;
      const content = part.atom === null ? setWords(part.value) : setAtom(part.atom, setting);
      pieces.push({ content, around: inlineLayers(part, inline) });
    }
  }
  return treeOf(pieces);
}

const LINE_BREAK = /<br\b/i;
