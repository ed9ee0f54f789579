/** What people wrote, as the first stages read it. */
import type {
  ClaimFrontMatter,
  DocumentFrontMatter,
  EntityFrontMatter,
  Redirects,
  SiteSettings,
  TopicFrontMatter,
} from '../../model/content.ts';
import type { Place } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import type { EntityKind, RecordKind } from '../../model/vocabulary.ts';
import type { Span } from '../../text/span.ts';

/** Why a file is no document: its owner marked it so, or it holds a drawing of Excalidraw. */
export type Reason = 'draft' | 'publish' | 'private' | 'drawing';

/** Paths are relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
/** A file that documents may show: a picture, a sound, a PDF. Read when one does. */
export interface Attachment {
  readonly path: string;
  readonly bytes: number;
  read(): Uint8Array;
}
export interface Inputs {
  readonly seeds: readonly SourceFile[];
  /** Lists of authors by their ids, beside the documents that give those. */
  readonly authors?: readonly SourceFile[];
  readonly content: readonly SourceFile[];
  readonly attachments?: readonly Attachment[];
  /** Name of the folder whose text files are the documents, where they do not stand in `seeds/`. */
  readonly plainFolder?: string;
  /** Files that are no documents and stand among them, which links may mean: pictures, tables, templates. */
  readonly beside?: readonly string[];
  /**
   * Documents that could not be read, which stand no longer among the seeds: content and links may mean them all the same. With each why it
   * is not to be shown, as far as can be told; null where it might have been.
   */
  readonly unread?: readonly { readonly file: string; readonly reason: Reason | null }[];
}
/** A file that has no page: what links to it is plain words. */
export interface Beside {
  readonly file: string;
  /** Other names by which links find it. */
  readonly aliases: readonly string[];
  /** Whether it is a document that its owner does not publish. */
  readonly isKeptBack: boolean;
}
/** What stands beside the documents that are shown, and whether the folder is read as it is, without `seeds/`: all its notes are things then. */
export interface InputFolder {
  readonly beside: readonly Beside[];
  readonly attachments: readonly Attachment[];
  readonly isPlain: boolean;
}

/** A content file, parsed. `at(['relations', 0, 'target'])` finds the place of that value in the file. */
export interface ContentRecord<Data> {
  readonly id: string;
  readonly file: string;
  readonly data: Data;
  readonly body: Body;
  /** Made of a note or of the tags of notes: nobody wrote it down for this atlas. */
  readonly isOfNotes?: true;
  at(path: readonly (string | number)[]): Place;
}

/** The Markdown under the front matter, and its `cite:` links in order. */
export interface Body {
  readonly markdown: string;
  readonly sections: readonly Section[];
}
export interface Section {
  /** Text of the `##` heading, lower-cased; empty for what stands before the first. */
  readonly heading: string;
  readonly markdown: string;
  readonly place: Place;
  readonly citations: readonly { readonly document: string; readonly quote: string; readonly place: Place }[];
  readonly wikilinks: readonly { readonly target: string; readonly place: Place }[];
  /** Sentences of prose and whether a citation stands in each; for the rule that asks for one. */
  readonly sentences: readonly {
    readonly text: string;
    /** The text without what is quoted word for word, whether by a citation or in quotation marks. */
    readonly ownWords: string;
    readonly cited: boolean;
    readonly place: Place;
  }[];
}

export interface Content {
  readonly site: SiteSettings;
  readonly documents: ReadonlyMap<string, ContentRecord<DocumentFrontMatter>>;
  readonly entities: ReadonlyMap<string, ContentRecord<EntityFrontMatter>>;
  readonly claims: ReadonlyMap<string, ContentRecord<ClaimFrontMatter>>;
  readonly topics: ReadonlyMap<string, ContentRecord<TopicFrontMatter>>;
  /** Documents labelled by reading, by document id, with the file they stand in. */
  readonly gold: ReadonlyMap<string, Gold>;
  readonly redirects: RedirectsRecord;
  /** Keys of the suggestions that were declined. */
  readonly declined: ReadonlySet<string>;
  /** What was published last; null where nothing is recorded. */
  readonly edition: Edition | null;
  /** Files that are there but were reported and left out, as `entities/<id>`: what refers to them is not wrong as well. */
  readonly leftOut: ReadonlySet<string>;
}

/** `content/redirects.yaml`, parsed; empty where there is none. */
export interface RedirectsRecord {
  readonly data: Redirects;
  /** Where an id is written: the old one, or the new one beside it. */
  at(kind: RecordKind, from: string, side: 'from' | 'to'): Place;
}

/** What a note says of itself between two lines of `---`, as people write it for Obsidian and other programs. */
export interface NoteHead {
  readonly title: string | null;
  readonly aliases: readonly string[];
  /** Without `#`; `a/b` lies within `a`. */
  readonly tags: readonly string[];
  /** ISO date, to the year, month or day. */
  readonly published: string | null;
  readonly language: string | null;
  readonly author: readonly string[];
  readonly kind: EntityKind | null;
  readonly summary: string | null;
  readonly aliasesPlace: Place;
  /** Where it wants to stand on a site. */
  readonly permalink: string | null;
  /** What stands between `[[` and `]]` for any of its keys. Offsets are those of the note's text. */
  readonly links: readonly (Span & { readonly property: string })[];
}

/** A document labelled by reading: `⟦surface⟧{entity}` around every mention, `⟪speaker role⟫ … ⟪/⟫` around every passage. */
export interface Gold {
  /** The text without the marks: the seed itself. */
  readonly text: string;
  readonly mentions: readonly (Span & { readonly entity: string })[];
  /** Outer before inner; `speaker` is null where nobody is named, `role` is `none` where it is nobody's words. */
  readonly passages: readonly (Span & { readonly speaker: string | null; readonly role: string })[];
}
