import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Chapter, Extracted } from './extracted.ts';
import { Extractor } from './extractor.ts';
import { merged } from './facts.ts';
import { metadataFile } from './metadata.ts';
import { factsOfName } from './name-facts.ts';
import { firstFree, idOf, safeStem } from './names.ts';
import { Refusal } from './refusal.ts';
import { originalPath, Shelf } from './shelf.ts';
import { extensionOf, type SourceKind, sniff } from './sniff.ts';
import { type Found, folderName, walk } from './walk.ts';

export interface AddOptions {
  /** Folder of the atlas. */
  readonly root: string;
  readonly paths: readonly string[];
  /** Parts books into documents of one chapter. */
  readonly byChapters: boolean;
  /** Called before each file. */
  readonly onFile?: (path: string, index: number, count: number) => void;
  /** Asked between files; what is done stays. */
  readonly isStopped?: () => boolean;
}

/** What became of one file. */
export type Outcome = { readonly path: string } & (
  | {
      readonly state: 'added';
      readonly documents: readonly Added[];
      readonly told: readonly string[];
      readonly doubts: readonly string[];
    }
  | { readonly state: 'present'; readonly seed: string }
  | { readonly state: 'refused'; readonly why: string }
);

export interface Added {
  readonly id: string;
  /** Path below `seeds/`. */
  readonly seed: string;
  readonly hasDate: boolean;
  readonly hasAuthor: boolean;
  readonly hasTitle: boolean;
}

export interface Summary {
  readonly outcomes: readonly Outcome[];
  readonly passedOver: ReadonlyMap<string, number>;
  /** Files that were not come to. */
  readonly left: number;
}

/** Larger files are refused unread. The build reads seeds up to 64 MB; a PDF is mostly pictures and fonts. */
const MOST_BYTES: Readonly<Record<'text' | 'page' | 'container', number>> = {
  text: 64 * 1024 * 1024,
  page: 32 * 1024 * 1024,
  container: 150 * 1024 * 1024,
};

/** Adds files and folders of files to an atlas, one after another: each as a whole, or not at all. */
export async function add({
  root,
  paths,
  byChapters,
  onFile = () => {},
  isStopped = () => false,
}: AddOptions): Promise<Summary> {
  const { files, passedOver, refused } = walk(paths, [join(root, 'seeds'), join(root, 'content')]);
  const outcomes: Outcome[] = refused.map(({ path, why }) => ({ path, state: 'refused', why }));
  const shelf = new Shelf(root);
  const extractor = new Extractor();
  let done = 0;
  try {
    for (const found of files) {
      if (isStopped()) break;
      onFile(found.path, done, files.length);
      outcomes.push(await addFile(found, { shelf, extractor, byChapters }));
      done++;
    }
  } finally {
    await extractor.close();
  }
  return { outcomes, passedOver, left: files.length - done };
}

interface Tools {
  readonly shelf: Shelf;
  readonly extractor: Extractor;
  readonly byChapters: boolean;
}

async function addFile(found: Found, tools: Tools): Promise<Outcome> {
  const { path } = found;
  const { shelf, extractor } = tools;
  try {
    const bytes = readWhole(path);
    const present = shelf.find(bytes, 'originals') ?? shelf.find(bytes, 'seeds');
    if (present !== null && (present.startsWith(originalPath('')) || shelf.describedBy(present) !== null)) {
      return { path, state: 'present', seed: present };
    }
    const kind = sniff(bytes, basename(path));
    limit(bytes.length, kind);
    const extracted = await extractor.extract(kind, bytes);
    return present === null ? take(found, bytes, kind, extracted, tools) : describe(path, present, extracted, shelf);
  } catch (error) {
    if (error instanceof Refusal) return { path, state: 'refused', why: error.message };
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EACCES' || code === 'EPERM')
      return { path, state: 'refused', why: 'there is no permission to read it' };
    throw error;
  }
}

/** A seed that was dropped into the folder by hand gets its metadata. */
function describe(path: string, seed: string, extracted: Extracted, shelf: Shelf): Outcome {
  const id = shelf.freeId(idOf(seed.replace(/\.[a-z]+$/i, '')));
  const document = putDocument({ shelf, id, seed, original: null, extracted, doubts: extracted.doubts });
  return {
    path,
    state: 'added',
    documents: [document],
    told: ['It was in seeds/ already; its metadata was written.'],
    doubts: extracted.doubts,
  };
}

function take(
  found: Found,
  bytes: Uint8Array,
  kind: SourceKind,
  extracted: Extracted,
  { shelf, byChapters }: Tools,
): Outcome {
  const { path } = found;
  const name = basename(path);
  const given = extensionOf(name);
  const stem = safeStem(given === '' ? name : name.slice(0, -given.length - 1));
  const parts =
    byChapters && extracted.chapters.length > 1 && (extracted.isBook || found.isNamed) ? extracted.chapters : null;
  const isKept = extracted.text !== null || parts !== null;
  const extension = ORIGINAL_EXTENSIONS[kind] ?? extracted.extension;
  const free = shelf.freeStem(
    [stem, safeStem(`${folderName(path)}-${stem}`)],
    isKept ? [extension, extracted.extension] : [extracted.extension],
  );
  const told = [...extracted.told];
  if (free !== stem) told.push(`Another file is called “${stem}” already: this one is “${free}”.`);
  else if (stem !== name.slice(0, stem.length)) told.push(`Its name is not safe everywhere: it is “${free}” now.`);
  const expected = ORIGINAL_EXTENSIONS[kind];
  if (expected !== undefined && given !== expected && !(kind === 'html' && /^x?html?$/.test(given)))
    told.push(`It is called .${given || '?'} but is ${KIND_NAMES[kind]}.`);
  const original = isKept ? `${free}.${extension}` : null;
  const facts = merged(extracted.facts, factsOfName(name));
  const documents: Added[] = [];
  const put = (text: Uint8Array, as: string, own: Extracted) => {
    const seed = shelf.find(text, 'seeds') ?? shelf.putSeed(`${as}.${own.extension}`, text);
    const described = shelf.describedBy(seed);
    documents.push(
      described === null
        ? putDocument({
            shelf,
            id: shelf.freeId(idOf(as)),
            seed,
            original: original && originalPath(original),
            extracted: own,
            doubts: own.doubts,
          })
        : addedOf(described, seed, own),
    );
  };
  if (parts === null) put(extracted.text === null ? bytes : Buffer.from(extracted.text), free, { ...extracted, facts });
  else {
    chapterNames(free, parts).forEach((as, index) => {
      const chapter = parts[index] as Chapter;
      put(Buffer.from(chapter.text), as, {
        ...extracted,
        extension: 'md',
        facts: { ...facts, title: chapterTitle(chapter, facts.title) },
      });
    });
    told.push(`It was parted into ${parts.length} chapters.`);
  }
  if (extracted.isBook && parts === null)
    told.push(
      `It is a book of ${extracted.chapters.length} chapters: to have each as a document of its own, add it with --chapters instead.`,
    );
  // Last, so that an original that is there says that all of it is.
  if (original !== null) shelf.putOriginal(original, bytes);
  return { path, state: 'added', documents, told, doubts: extracted.doubts };
}

function putDocument({
  shelf,
  id,
  seed,
  original,
  extracted,
  doubts,
}: {
  shelf: Shelf;
  id: string;
  seed: string;
  original: string | null;
  extracted: Extracted;
  doubts: readonly string[];
}): Added {
  shelf.putMetadata(id, seed, metadataFile(seed, { original, facts: extracted.facts, doubts }));
  return addedOf(id, seed, extracted);
}

function addedOf(id: string, seed: string, { facts }: Extracted): Added {
  // Who speaks in a thread or in comments the text says itself.
  const namesSpeakers = facts.format === 'thread' || facts.format === 'comments';
  return {
    id,
    seed,
    hasDate: facts.published !== undefined,
    hasAuthor: namesSpeakers || facts.byline !== undefined,
    hasTitle: facts.title !== undefined,
  };
}

/** `<book>-01-<chapter>`, as many digits as the last one has. */
function chapterNames(book: string, chapters: readonly Chapter[]): string[] {
  const digits = Math.max(2, String(chapters.length).length);
  const taken = new Set<string>();
  return chapters.map(({ title }, index) => {
    const name = safeStem(`${book}-${String(index + 1).padStart(digits, '0')}-${idOf(title).slice(0, 48)}`);
    const free = firstFree([name], (one) => !taken.has(one));
    taken.add(free);
    return free;
  });
}

function chapterTitle({ title }: Chapter, book: string | undefined): string {
  return book === undefined ? title : `${title} (${book})`;
}

function readWhole(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > MOST_BYTES.container) throw new Refusal(tooLarge(size, MOST_BYTES.container));
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function limit(size: number, kind: SourceKind): void {
  const most =
    kind === 'html'
      ? MOST_BYTES.page
      : kind === 'text' || kind === 'markdown' || kind === 'chat'
        ? MOST_BYTES.text
        : MOST_BYTES.container;
  if (size > most) throw new Refusal(tooLarge(size, most));
}

function tooLarge(size: number, most: number): string {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  return `it has ${megabytes(size)} MB, at most ${megabytes(most)} MB are read: part it into several files`;
}

/** Extension under which an original is kept; texts keep that of their seed. */
const ORIGINAL_EXTENSIONS: Readonly<Partial<Record<SourceKind, string>>> = {
  html: 'html',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
  chat: 'json',
};
const KIND_NAMES: Readonly<Record<SourceKind, string>> = {
  text: 'text',
  markdown: 'Markdown',
  html: 'a web page',
  pdf: 'a PDF',
  docx: 'a Word file',
  epub: 'an EPUB',
  chat: 'JSON',
};
