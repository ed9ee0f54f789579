/** The types that pass between the stages. */

import type { FileContent } from '../formats/long-text.ts';
import type { DocumentFile, DocumentMention, MapFile, Page, Sentence } from '../model/artefact.ts';
import type { Atlas, Evidence } from '../model/atlas.ts';
import type { AliasRule, DocumentFrontMatter, QuoteSelector } from '../model/content.ts';
import type { Place } from '../model/diagnostic.ts';
import type { PackedBody } from '../model/packed-body.ts';
import type { DocumentFormat, EntityKind, PassageRole } from '../model/vocabulary.ts';
import type { Location } from '../text/locate.ts';
import type { Span } from '../text/span.ts';
import type { ReadBody } from './documents/body/read-body.ts';
import type { WikiSyntax } from './documents/readers/wiki-syntax.ts';
import type { Content, NoteHead } from './inputs/records.ts';

export type * from './inputs/records.ts';

/** A seed, decoded, with what is known about it. */
export interface ParsedDocument {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** What curators say, joined with what the note says of itself; null where neither says anything. */
  readonly metadata: DocumentFrontMatter | null;
  /** Whether a file in `content/documents/` describes it. */
  readonly isDescribed: boolean;
  readonly head: NoteHead | null;
  /** What it is called by its file, or by the folder that it is the page of. */
  readonly called?: string;
}

export interface SegmentedPassage extends Span {
  readonly id: string;
  readonly role: PassageRole;
  readonly within: string | null;
  readonly repeats: string | null;
  /** As announced or as `voices` says; the entity is looked up later. */
  readonly speakerName: string | null;
  /** Entity id where `voices` gives it. */
  readonly speaker: string | null;
}

/** segment → match. Passages in order of start, outer before inner; blocks, sentences and furniture in text order. */
export interface SegmentedDocument extends Omit<ReadBody, 'quotes'> {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly format: DocumentFormat;
  readonly title: string;
  readonly body: PackedBody;
  readonly passages: readonly SegmentedPassage[];
  readonly sentences: readonly Sentence[];
  /** Empty where the text is not parted into pages. */
  readonly pages: readonly Page[];
  readonly wikiSyntax?: WikiSyntax;
  /** `voices` whose words were not found or found twice, by their index; reported by a rule. */
  readonly lostVoices: readonly { readonly index: number; readonly end: 'first' | 'last'; readonly found: number }[];
}

/** What the lexicon is built from: one entity's names. */
export interface LexiconEntry {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly aliases: readonly AliasRule[];
}

/** match → connect: mentions in text order, none overlapping. */
export interface MatchedDocument extends SegmentedDocument {
  readonly mentions: readonly DocumentMention[];
  /** The entity that the document is the note of. */
  readonly subject?: string | null;
  /** What its author links its subject to, in text order, properties first. */
  readonly links?: readonly AuthorLink[];
  /** Sentences (by index) that hold links in a list: such say nothing of what stands beside them. */
  readonly listed?: ReadonlyMap<number, 'list' | 'item'>;
}

/** A link to the thing that a note is about; the span is what says so: a sentence, or the link itself in a property. */
export interface AuthorLink extends Span {
  readonly entity: string;
  /** Key of the front matter that it is written for; null in running text. */
  readonly property: string | null;
}

/** Two entities claim one name and no rule tells which is meant; `alias` is each one's text as its curator wrote it. */
export interface AliasConflict {
  readonly first: { readonly entity: string; readonly alias: string };
  readonly second: { readonly entity: string; readonly alias: string };
}

/** Who speaks, as far as the text tells. */
export interface Voice {
  /** Entity id; null where nobody is named, or nobody who has a page. */
  readonly speaker: string | null;
  /** As the text or the curator names them; null is "unattributed". */
  readonly speakerName: string | null;
}

/** An entity that nobody has curated: found in the texts, marked as a draft wherever it is shown. */
export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly aliases: readonly string[];
  /** A proper name rather than a term; nobody knows of what somebody has linked to. */
  readonly isName?: boolean;
  /** That of its candidate; null where somebody has linked to the name. */
  readonly score: number | null;
  /** What to say of it where its documents have no sentence to quote. */
  readonly summary: string | null;
  readonly entry: LexiconEntry;
}

/** A quotation in our content, sought in its seed. `evidence` is null where it was not found in exactly one place. */
export interface ResolvedQuote {
  readonly selector: QuoteSelector;
  /** Where the quotation stands in our file. */
  readonly place: Place;
  /** Where its document is named. */
  readonly documentPlace: Place;
  /** The file's record, for example `claims/scaling-stalls`. */
  readonly owner: string;
  readonly location: Location | null;
  readonly evidence: Evidence | null;
}

/** The quotations of the content. */
export interface ResolvedQuotes {
  readonly all: readonly ResolvedQuote[];
  /** Evidence of the quotation written at a place; null where it was not found. */
  at(place: Place): Evidence | null;
}

/** What the documents are, all that they name and who speaks in them: what every stage after matching rests on. */
export interface Corpus {
  readonly documents: readonly MatchedDocument[];
  readonly sources: ReadonlyMap<string, ParsedDocument>;
  readonly drafts: readonly Draft[];
  /** By passage. */
  readonly speakers: ReadonlyMap<string, Voice>;
}

/** A document as the artefact has it, but for its body, which is made anew each time it is asked for: JSON, of which there is much. */
export interface AssembledDocument extends Omit<DocumentFile, 'body'> {
  bodyText(): string;
}

/** What a build makes: the atlas, what it rests on, and the files of the artefact by path below its folder. */
export interface Artefact {
  readonly atlas: Atlas;
  readonly map: MapFile;
  readonly quotes: ResolvedQuotes;
  readonly documents: readonly AssembledDocument[];
  /** What curators wrote. */
  readonly content: Content;
  readonly corpus: Corpus;
  readonly files: ReadonlyMap<string, FileContent>;
}
