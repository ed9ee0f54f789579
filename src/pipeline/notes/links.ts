import { byCodeUnit } from '../../model/order.ts';
import { fold } from '../../text/fold.ts';
import { shownText } from '../../text/shown.ts';
import type { WikiLink } from '../documents/readers/wikilinks.ts';
import { linkIntoNothing, linkToNothing } from '../rules/dangling-wikilink.ts';
import type { Report } from '../rules/report.ts';
import type { Beside, ParsedDocument, SegmentedDocument } from '../stages.ts';
import type { Library } from './library.ts';
import { placeIn } from './place.ts';

/** A link with what it means. */
export interface FoundLink {
  readonly typed: WikiLink;
  /** Null where there is none of the name. */
  readonly document: string | null;
  /** The file that it means where that has no page. */
  readonly beside: Beside | null;
  /** Id of the sentence that begins the heading or block meant, null for the document as a whole. */
  readonly fragment: string | null;
}

/** Files that are no notes: pictures, sounds, drawings, tables. "Vue.js" and "ASP.NET" are names. */
const ATTACHMENT =
  /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp|heic|flac|m4a|mp3|ogg|opus|wav|3gp|mkv|mov|mp4|ogv|webm|pdf|canvas|base|excalidraw|csv|tsv|xlsx?|docx?|pptx?|odt|ods|epub|zip|json)$/i;

/** Whether a link is to a file that takes no part in an atlas, there or missing. */
export function isAttachment({ typed, document, beside }: FoundLink): boolean {
  return beside === null ? document === null && ATTACHMENT.test(typed.target) : !beside.isKeptBack;
}

/** The links of all documents with what they mean, by document id. Headings and blocks that are not there are reported. */
export function findLinks(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  library: Library,
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
      const meant = typed.target === '' ? { document: id } : library.find(typed, pathOf(id));
      const beside = meant !== null && 'beside' in meant ? meant.beside : null;
      const document = meant !== null && 'document' in meant ? meant.document : null;
      if (document === null || (typed.heading === null && typed.block === null)) {
        return { typed, document, beside, fragment: null };
      }
      const { headings, blocks } = anchorsOf(document);
      const fragment = typed.heading === null ? blocks.get(typed.block ?? '') : headings.get(headingKey(typed.heading));
      if (fragment === undefined) {
        const part = typed.heading === null ? { block: typed.block ?? '' } : { heading: typed.heading };
        const place = placeIn(parsed.get(id)!, typed.at);
        report.add(linkIntoNothing(place, part, parsed.get(document)!.file, anchorsOf(document).names));
      }
      return { typed, document, beside, fragment: fragment ?? null };
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
    if (sentence !== undefined && !ids.has(id)) ids.set(id, sentence);
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
