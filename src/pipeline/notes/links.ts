import { mediaKind } from '../../model/media.ts';
import type { Span } from '../../text/span.ts';
import { type WikiLink, wikilinkIn } from '../documents/readers/wikilinks.ts';
import { linkIntoNothing } from '../rules/dangling-wikilink.ts';
import type { Report } from '../rules/report.ts';
import type { Beside, ParsedDocument, SegmentedDocument } from '../stages.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { partOf } from './embedded-part.ts';
import type { Files, ShownFile } from './files.ts';
import type { Library } from './library.ts';
import { placeIn } from './place.ts';

/** A link with what it means. */
export interface FoundLink {
  readonly typed: WikiLink;
  /** Key of the front matter that it stands in; null in text. */
  readonly property: string | null;
  /** One past its last sign, in a property; elsewhere one past what is shown of it. */
  readonly until: number;
  /** Null where there is none of the name. */
  readonly document: string | null;
  /** The file that it means where that has no page, or the folder that has no note. */
  readonly beside: Beside | null;
  /** Id of the sentence that begins the heading or block meant, null for the document as a whole. */
  readonly fragment: string | null;
  /** Of an embedded part of a document where it stands; null where the whole is meant. */
  readonly part: Span | null;
  /** The picture or other file that is meant. */
  readonly file: ShownFile | null;
}

/** Files that are no notes: pictures, sounds, drawings, tables. "Vue.js" and "ASP.NET" are names. */
const ATTACHMENT =
  /\.(?:avif|bmp|gif|jpe?g|png|svg|tiff?|webp|heic|flac|m4a|mp3|ogg|opus|wav|3gp|mkv|mov|mp4|ogv|webm|pdf|canvas|base|excalidraw|csv|tsv|xlsx?|docx?|pptx?|odt|ods|epub|zip|json)$/i;

/** Whether a link is to a file that takes no part in an atlas, there or missing. */
export function isAttachment({ typed, document, beside }: FoundLink): boolean {
  const isMeant = typed.kind === 'picture' || ATTACHMENT.test(typed.target);
  return beside === null ? document === null && isMeant : !beside.isKeptBack;
}

/** Whether a link names a note that nobody has written. */
export function isUnwritten(link: FoundLink): boolean {
  const { typed, document, beside } = link;
  if (document !== null || beside !== null || isAttachment(link) || typed.target.includes('://')) return false;
  // An address in Markdown may lead to any file; one that ends as notes do, or not at all, is of a note, unless it is a wrong way.
  if (typed.kind === 'address' && /^\.{0,2}\//.test(typed.target)) return false;
  return typed.kind !== 'address' || /(?:^|\/)[^/.]+$|\.(?:mdx?|markdown)$/i.test(typed.target);
}

/** The links of all documents with what they mean, by document id. Headings and blocks that are not there are reported. */
export function findLinks(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  { library, files }: { readonly library: Library; readonly files: Files },
  pathOf: (document: string) => string,
  report: Report,
): Map<string, FoundLink[]> {
  const byId = new Map(segmented.map((document) => [document.id, document]));
  const anchors = new Map<string, Anchors>();
  const anchorsIn = (id: string): Anchors => {
    const known = anchors.get(id) ?? anchorsOf(byId.get(id)!);
    anchors.set(id, known);
    return known;
  };
  const meaning = (id: string, written: Pick<FoundLink, 'typed' | 'property' | 'until'>): FoundLink => {
    const { typed } = written;
    const meant = typed.target === '' ? { document: id } : library.find(typed, pathOf(id));
    const beside = meant !== null && 'beside' in meant ? meant.beside : null;
    const document = meant !== null && 'document' in meant && typed.kind !== 'picture' ? meant.document : null;
    const placeOf = () => placeIn(parsed.get(id)!, typed.at);
    const isShown = beside !== null && !beside.isKeptBack && mediaKind(beside.file) !== null;
    const file = isShown ? files.show(beside.file, placeOf(), report) : null;
    const found = { ...written, document, beside, fragment: null, part: null, file };
    if (document === null || (typed.heading === null && typed.block === null)) return found;
    const places = anchorsIn(document);
    const fragment = typed.heading === null ? places.block(typed.block ?? '') : places.heading(typed.heading);
    if (fragment === null) {
      const part = typed.heading === null ? { block: typed.block ?? '' } : { heading: typed.heading };
      report.add(linkIntoNothing(placeOf(), part, parsed.get(document)!.file, places.headings));
    }
    const part = typed.kind === 'embed' && fragment !== null ? partOf(byId.get(document)!, typed, fragment) : null;
    return { ...found, fragment, part };
  };
  const links = new Map<string, FoundLink[]>();
  for (const { id, text, wikiSyntax } of segmented) {
    const written = [
      ...linksInProperties(text, parsed.get(id)!),
      ...(wikiSyntax?.links ?? []).map((typed) => ({ typed, property: null, until: typed.end })),
    ];
    if (written.length > 0)
      links.set(
        id,
        written.map((one) => meaning(id, one)),
      );
  }
  return links;
}

function linksInProperties(text: string, { head }: ParsedDocument): Pick<FoundLink, 'typed' | 'property' | 'until'>[] {
  return (head?.links ?? []).flatMap(({ property, start, end }) => {
    const typed = wikilinkIn(text, { start, end }, 'wikilink', start - 2);
    return typed === null ? [] : [{ typed, property, until: end + 2 }];
  });
}
