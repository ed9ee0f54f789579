import { closeSync, constants, existsSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { mediaKind } from '../../model/media.ts';
import { byCodeUnit } from '../../model/order.ts';
import { RECORD_KINDS } from '../../model/vocabulary.ts';
import { noSeedsFolder } from '../rules/missing-folder.ts';
import type { Report } from '../rules/report.ts';
import { unknownFileType } from '../rules/unknown-file.ts';
import { MOST_BYTES, unreadableInput } from '../rules/unreadable-file.ts';
import { unreadableNoteFile } from '../rules/unreadable-note.ts';
import type { Attachment, Inputs, SourceFile } from '../stages.ts';
import { AUTHORS_FILE } from './authors.ts';
import { DOCUMENTS, isBeside, isForPrograms, isPassedOver, keptOutBySettings, LeftOut } from './left-out.ts';
import { isFile, isFolder, isLink, reasonOf, statOf, type Walk, walkerOf } from './walk.ts';

/** Files that seeds were taken out of, kept as they were received. */
const ORIGINALS = 'seeds/originals';
const CONTENT_EXTENSIONS = /\.(md|yaml|yml)$|^content\/gold\/[^/]+\.txt$|^content\/edition\.json$/i;
const PROGRAM = resolve(import.meta.dirname, '../../..');

/**
 * Reads the inputs below `root`: the only place of the pipeline that does. Documents stand in `seeds/`; where there is no
 * such folder, or where the folder is an Obsidian vault, every text file of the folder is one. Files come sorted by path,
 * and what cannot be read is reported, not thrown.
 *
 * @param follow true reads what links lead to outside of `root` too
 */
export function readInputs(root: string, report: Report, { follow = false } = {}): Inputs {
  const walk = walkerOf(root, follow, report);
  const content = isContent(root) ? readFolder(root, 'content', walk, report) : null;
  const contentFiles = select(
    content ?? [],
    CONTENT_EXTENSIONS,
    'a Markdown file with front matter, or site.yaml',
    report,
  );
  const attachments: Attachment[] = [];
  if (isPlainFolder(root)) {
    const { seeds, beside, authors } = readPlainFolder(root, walk, report, attachments);
    if (seeds.length > 0) {
      return { seeds, beside, authors, content: contentFiles, attachments, plainFolder: basename(resolve(root)) };
    }
  }
  const seeds = readFolder(root, 'seeds', walk, report, attachments);
  if (seeds === null) {
    report.add(noSeedsFolder());
  }
  const authors = (seeds ?? []).filter(({ path }) => AUTHORS_FILE.test(path));
  const others = (seeds ?? []).filter(({ path }) => !DOCUMENTS.test(path) && !AUTHORS_FILE.test(path));
  return {
    authors,
    seeds: select(
      (seeds ?? []).filter((file) => !authors.includes(file)),
      DOCUMENTS,
      'a document as .txt, .md, .mdx or .html',
      report,
    ),
    beside: [...others, ...attachments].map(({ path }) => path).sort(byCodeUnit),
    content: contentFiles,
    attachments,
  };
}

/** Whether the documents of a root are all its text files, not those in `seeds/`. */
export function isPlainFolder(root: string): boolean {
  if (resolve(root) === PROGRAM) return false;
  return isFolder(join(root, '.obsidian')) || (isFolder(root) && !isFolder(join(root, 'seeds')));
}

/**
 * Whether `content/` is what curators know. In a folder without `seeds/` it may be where another program has its pages, with
 * nothing in it of ours.
 */
function isContent(root: string): boolean {
  if (!isFolder(join(root, 'content'))) return false;
  if (!isPlainFolder(root)) return true;
  const ofOurs = [...RECORD_KINDS, 'site.yaml', 'redirects.yaml', 'declined.yaml', 'edition.json', 'gold'];
  return ofOurs.some((name) => existsSync(join(root, 'content', name)));
}

/** Files that start with `README` are for people and take no part. */
function select(files: readonly SourceFile[], extensions: RegExp, expected: string, report: Report): SourceFile[] {
  return files.filter(({ path }) => {
    if (/(^|\/)README\.[a-z]+$/i.test(path)) return false;
    if (extensions.test(path)) return true;
    report.add(unknownFileType(path, expected));
    return false;
  });
}

function readFolder(
  root: string,
  folder: string,
  walk: Walk,
  report: Report,
  attachments: Attachment[] | null = null,
): SourceFile[] | null {
  if (!isFolder(join(root, folder))) return null;
  const files: SourceFile[] = [];
  walk(folder, (path) => {
    if ((basename(path).startsWith('.') && !AUTHORS_FILE.test(path)) || path === ORIGINALS) return false;
    if (isFolder(join(root, path))) return true;
    if (attachments !== null && mediaKind(path) !== null) attach(root, path, attachments);
    else read(root, path, files, report);
    return true;
  });
  return files.sort((a, b) => byCodeUnit(a.path, b.path));
}

/** All text files of a folder and those within it, and the paths of the others. What is left out is reported once for the whole. */
function readPlainFolder(
  root: string,
  walk: Walk,
  report: Report,
  attachments: Attachment[],
): { seeds: SourceFile[]; beside: string[]; authors: SourceFile[] } {
  const seeds: SourceFile[] = [];
  const authors: SourceFile[] = [];
  const beside: string[] = [];
  const leftOut = new LeftOut();
  const hasContent = isContent(root);
  const keptOut = keptOutBySettings((file) => settingsIn(join(root, '.obsidian', file)));
  /** Folders whose files count for the links to them only. */
  const foldersBeside: string[] = [];
  walk('', (path) => {
    const name = basename(path);
    if (AUTHORS_FILE.test(name) && isFile(join(root, path))) {
      read(root, path, authors, report, unreadableNoteFile);
      return false;
    }
    if (isPassedOver(name)) {
      if (name !== '.DS_Store') leftOut.name(path);
      return false;
    }
    const isWithin = foldersBeside.some((folder) => path.startsWith(`${folder}/`));
    const isKeptOut = !isWithin && (keptOut.has(path.normalize('NFC')) || isForPrograms(name));
    if (isFolder(join(root, path))) {
      if (path === 'content' && hasContent) return false;
      if (isWithin) return true;
      // One with an atlas is a site that was built here before.
      const isSite = isFile(join(root, path, 'data', 'atlas.json'));
      if (!isSite && !isKeptOut && !isBeside(name)) return true;
      leftOut.name(path);
      if (!isSite) foldersBeside.push(path);
      return !isSite;
    }
    if (DOCUMENTS.test(name) && !isWithin && !isKeptOut) read(root, path, seeds, report, unreadableNoteFile);
    else {
      beside.push(path);
      if (isKeptOut) leftOut.name(path);
      else if (!isWithin) {
        if (mediaKind(name) !== null) attach(root, path, attachments);
        else leftOut.kind(name);
      }
    }
    return false;
  });
  leftOut.tell(report);
  return { seeds: seeds.sort((a, b) => byCodeUnit(a.path, b.path)), beside: beside.sort(byCodeUnit), authors };
}

/** A file of settings in JSON; null where there is none, or none that can be read. */
function settingsIn(path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(readBytes(path)));
  } catch {
    return null;
  }
}

function read(root: string, path: string, files: SourceFile[], report: Report, finding = unreadableInput): void {
  try {
    files.push({ path, bytes: readBytes(join(root, path)) });
  } catch (error) {
    const isLoop = (error as NodeJS.ErrnoException).code === 'ELOOP';
    const link = isLoop ? 'link that leads back to itself' : 'link to nothing';
    const kind = isLink(join(root, path)) ? link : 'file that cannot be read';
    report.add(finding(path, kind, reasonOf(error, root, path)));
  }
}

/** Notes a file that documents may show: its bytes are read when one does. */
function attach(root: string, path: string, attachments: Attachment[]): void {
  const stat = statOf(join(root, path));
  if (stat?.isFile()) attachments.push({ path, bytes: stat.size, read: () => readFileSync(join(root, path)) });
}

function readBytes(path: string): Uint8Array {
  // A pipe would be waited for until somebody writes into it.
  const descriptor = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) throw new Error('not a regular file');
    if (stat.size > MOST_BYTES) throw new Error(`the file has ${stat.size} bytes`);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
