import { mediaKind } from '../../model/media.ts';
import { byCodeUnit } from '../../model/order.ts';
import { fold } from '../../text/fold.ts';
import { shownText } from '../../text/shown.ts';
import type { Span } from '../../text/span.ts';
import type { WikiLink } from '../documents/readers/wikilinks.ts';
import { linkIntoNothing, linkToNothing } from '../rules/dangling-wikilink.ts';
import type { Report } from '../rules/report.ts';
import type { ParsedDocument, SegmentedDocument } from '../stages.ts';
import { partOf } from './embedded-part.ts';
import type { Files, ShownFile } from './files.ts';
import type { Library } from './library.ts';
import { placeIn } from './place.ts';

/** A link with the document that it means; null where there is none of the name. */
export interface FoundLink {
  readonly typed: WikiLink;
  readonly document: string | null;
  /** Id of the sentence that begins the heading or block meant, null for the document as a whole. */
  readonly fragment: string | null;
  /** Of an embedded part of a document where it stands; null where the whole is meant. */
  readonly part: Span | null;
  /** The picture or other file that is meant. */
  readonly file: ShownFile | null;
}

/** Files that are no documents: pictures, sounds, drawings, tables of other programs. */
const ATTACHMENT = /\.(?!md$|markdown$|txt$|html?$)[a-z][a-z0-9]{1,9}$/i;

/** Whether a link is to a file that takes no part in an atlas. */
export function isAttachment({ target }: WikiLink): boolean {
  return ATTACHMENT.test(target);
}

/** The links of all documents with what they mean, by document id. Headings and blocks that are not there are reported. */
export function findLinks(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  library: Library,
  files: Files,
  pathOf: (document: string) => string,
  report: Report,
): Map<string, FoundLink[]> {
  const byId = new Map(segmented.map((document) => [document.id, document]));
  const anchors = new Map<string, Anchors>();
  const anchorsOf = (id: string): Anchors => {
    const known = anchors.get(id) ?? anchorsIn(byId.get(id)!);
    anchors.set(id, known);
    return known;
  };
  const links = new Map<string, FoundLink[]>();
  for (const { id, wikiSyntax } of segmented) {
    if (wikiSyntax === undefined || wikiSyntax.links.length === 0) continue;
    const found = wikiSyntax.links.map((typed): FoundLink => {
      const none = { fragment: null, part: null, file: null };
      const place = () => placeIn(parsed.get(id)!, typed.at);
      const isShown = mediaKind(typed.target) !== null;
      // A note on a picture may be called as the picture is.
      if (isShown && !(typed.kind === 'wikilink' && library.find(typed, pathOf(id)) !== null)) {
        return { ...none, typed, document: null, file: files.find(typed, pathOf(id), place(), report) };
      }
      const document = typed.target === '' ? id : library.find(typed, pathOf(id));
      if (document === null || (typed.heading === null && typed.block === null)) return { ...none, typed, document };
      const { headings, blocks } = anchorsOf(document);
      const fragment =
        typed.heading === null
          ? blocks.get((typed.block ?? '').toLowerCase())
          : headings.get(headingKey(typed.heading));
      if (fragment === undefined) {
        const part = typed.heading === null ? { block: typed.block ?? '' } : { heading: typed.heading };
        report.add(linkIntoNothing(place(), part, parsed.get(document)!.file, anchorsOf(document).names));
      }
      const target = byId.get(document)!;
      const embedded = typed.kind === 'embed' && fragment !== undefined ? partOf(target, typed, fragment) : null;
      return { typed, document, fragment: fragment ?? null, part: embedded, file: null };
    });
    links.set(id, found);
  }
  return links;
}

interface Anchors {
  readonly headings: ReadonlyMap<string, string>;
  readonly names: readonly string[];
  readonly blocks: ReadonlyMap<string, string>;
}

function anchorsIn({ text, blocks, sentences, hidden, wikiSyntax }: SegmentedDocument): Anchors {
  const headings = new Map<string, string>();
  const names: string[] = [];
  const firstIn = new Map<number, string>();
  for (const { id, block } of sentences) if (!firstIn.has(block)) firstIn.set(block, id);
  for (const [index, block] of blocks.entries()) {
    const sentence = firstIn.get(index);
    if (block.kind !== 'heading' || sentence === undefined) continue;
    const name = shownText(text, block, hidden);
    names.push(name);
    if (!headings.has(headingKey(name))) headings.set(headingKey(name), sentence);
  }
  const ids = new Map<string, string>();
  for (const { id, at } of wikiSyntax?.blockIds ?? []) {
    // An id on a line of its own belongs to what stands before it.
    const index = blocks.findLastIndex((block) => block.start <= at);
    const sentence = firstIn.get(index);
    if (sentence !== undefined && !ids.has(id.toLowerCase())) ids.set(id.toLowerCase(), sentence);
  }
  return { headings, names, blocks: ids };
}

/** Letters and digits alone: `my-heading` of web addresses finds "My heading". */
function headingKey(name: string): string {
  return fold(name).text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Dangling links for which a likely name is sought: each is compared with every name there is. */
const MOST_COMPARED = 50;

/** Reports each name that no document has, once: where it is linked first, and how often. */
export function reportDangling(
  dangling: ReadonlyMap<string, readonly { readonly document: string; readonly typed: WikiLink }[]>,
  parsed: ReadonlyMap<string, ParsedDocument>,
  names: readonly string[],
  report: Report,
): void {
  for (const [index, key] of [...dangling.keys()].sort(byCodeUnit).entries()) {
    const links = dangling.get(key)!;
    const [{ document, typed }] = links as [(typeof links)[number]];
    const place = placeIn(parsed.get(document)!, typed.at);
    report.add(linkToNothing(place, typed.target, links.length, index < MOST_COMPARED ? names : []));
  }
}
