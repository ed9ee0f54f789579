import { hash } from 'node:crypto';
import type { DocumentFrontMatter } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { isNoteFile } from '../../text/front-matter.ts';
import { type DetectedLanguage, detectLanguages, languageOf } from '../../text/languages/detect.ts';
import { secondCopy } from '../rules/duplicate-seed.ts';
import { emptyDocument } from '../rules/empty-seed.ts';
import { notUtf8 } from '../rules/file-encoding.ts';
import { unknownSeed } from '../rules/metadata-without-seed.ts';
import { missingFolder } from '../rules/missing-folder.ts';
import { nearlySameFile } from '../rules/near-same-file.ts';
import { lackOfDocuments } from '../rules/no-documents.ts';
import { noteNotUtf8 } from '../rules/note-encoding.ts';
import { keptBackUnread } from '../rules/note-front-matter.ts';
import { Report } from '../rules/report.ts';
import { savedPages } from '../rules/saved-page.ts';
import { secondMetadataFile } from '../rules/seed-claimed-twice.ts';
import { missingMetadata } from '../rules/seed-without-metadata.ts';
import type { Content, Inputs, NoteHead, ParsedDocument, Reason, SourceFile } from '../stages.ts';
import { authorNames } from './authors.ts';
import { decodeUtf8 } from './decode.ts';
import { nameOfFile } from './folder-notes.ts';
import { isNoteOnWork } from './kind-of-note.ts';
import { noteHead } from './note-head.ts';
import { readNoteLines } from './note-lines.ts';
import { readNoteToml } from './note-toml.ts';
import { readNoteYaml } from './note-yaml.ts';
import { reasonIn, reasonInLines, reasonInName } from './private.ts';
import { distinctIds, freeId } from './stable-id.ts';

/** What a seed says of itself, read on its own. */
export interface SeedFacts {
  readonly head: NoteHead | null;
  /** Why it is not to be shown, and the names by which links find it: nothing else is told of it then. Null where it may be. */
  readonly keptBack: { readonly reason: Reason; readonly aliases: readonly string[] } | null;
  readonly diagnostics: Report['diagnostics'];
  readonly languages: DetectedLanguage;
}

export function readSeedFacts({ path, bytes }: SourceFile): SeedFacts {
  const report = new Report();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const yaml = readNoteYaml(path, text, report);
  const lines = yaml ?? readNoteLines(path, text);
  const matter = lines ?? readNoteToml(path, text);
  const head = matter && noteHead(matter, text, report);
  const reason = reasonInName(path) ?? (lines ? reasonIn(lines) : reasonInLines(text, path));
  if (reason === null) {
    return { head, keptBack: null, diagnostics: report.diagnostics, languages: detectLanguages(text) };
  }
  const unread = new Report();
  if (yaml === null) for (const place of report.diagnostics) unread.add(keptBackUnread(place));
  return {
    head: null,
    keptBack: { reason, aliases: head?.aliases ?? [] },
    diagnostics: unread.diagnostics,
    languages: detectLanguages(''),
  };
}

/**
 * The documents: each seed decoded, with its metadata, and with what a note says of itself where curators say nothing.
 * By id, in its order; a seed without metadata gets an id from its path.
 */
export function decodeSeeds(
  {
    seeds: files,
    facts,
    plainFolder,
    authors = [],
  }: Pick<Inputs, 'seeds' | 'plainFolder' | 'authors'> & { readonly facts: readonly SeedFacts[] },
  content: Content,
  report: Report,
): ReadonlyMap<string, ParsedDocument> {
  const isPlain = plainFolder !== undefined;
  const folder = isPlain ? '' : 'seeds/';
  const described = metadataByFile(files, folder, content, report);
  if (files.length === 0 && !report.diagnostics.some(({ ruleId }) => ruleId === missingFolder.id)) {
    report.add(lackOfDocuments());
  }
  reportNearSameFiles(files, report);
  const seeds = decodeTexts(files, facts, isPlain, report);
  reportSavedPages(seeds, report);
  reportCopies(seeds, described, report);
  const names = authorNames(authors);
  const idOf = inferIds(files, folder, described, content);
  const documents = seeds.map(({ path, text, sha256, head, languages }): ParsedDocument => {
    const known = described.get(path);
    const id = known ?? idOf(path);
    const below = path.slice(folder.length);
    // Nobody describes each file of a folder that was never meant as an atlas.
    if (known === undefined && !isPlain && !content.leftOut.has(`documents/${id}`)) {
      report.add(missingMetadata(path, id, below));
    }
    const record = content.documents.get(id)?.data;
    const metadata = mergeMetadata(record, head, below, names);
    const language = metadata?.language ?? languageOf(languages, content.site.language);
    return {
      ...{ id, file: path, sha256, text, language, metadata, isDescribed: record !== undefined, head },
      called: nameOfFile(below, content.site.title),
    };
  });
  documents.sort((a, b) => byCodeUnit(a.id, b.id));
  return new Map(documents.map((document) => [document.id, document]));
}

interface DecodedSeed extends SeedFacts {
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** The seeds that have text; the others are reported and left out. A note is one before a word of it is written. */
function decodeTexts(
  files: readonly SourceFile[],
  facts: readonly SeedFacts[],
  isPlain: boolean,
  report: Report,
): DecodedSeed[] {
  return files.flatMap((file, index) => {
    const text = decodeUtf8(file, report, isPlain ? noteNotUtf8 : notUtf8);
    if (text === null) return [];
    if (!/[^\s\0\uFEFF]/.test(text) && !(isPlain && isNoteFile(file.path))) {
      report.add(emptyDocument(file.path));
      return [];
    }
    report.repeat(facts[index]!.diagnostics);
    return [{ ...facts[index]!, path: file.path, text, sha256: hash('sha256', file.bytes) }];
  });
}

/** Ids of the metadata files by the path of the seed that each describes. */
function metadataByFile(
  files: readonly SourceFile[],
  folder: string,
  content: Content,
  report: Report,
): Map<string, string> {
  const byFile = new Map<string, string>();
  const paths = new Set(files.map(({ path }) => path));
  // A letter with an accent may be one character in the metadata and two in the name of the file, or the other way round.
  const composed = new Map(files.map(({ path }) => [path.normalize('NFC'), path]));
  for (const { id, data, file, at } of content.documents.values()) {
    const written = folder + data.file;
    const path = paths.has(written) ? written : composed.get(written.normalize('NFC'));
    if (path === undefined) {
      const seeds = files.map(({ path: seed }) => seed.slice(folder.length));
      report.add(unknownSeed(at(['file']), data.file, folder, seeds));
    } else if (byFile.has(path)) {
      const first = content.documents.get(byFile.get(path)!)!;
      report.add(secondMetadataFile(at(['file']), data.file, first.file, file));
    } else byFile.set(path, id);
  }
  return byFile;
}

/** Gives ids to the seeds that nobody describes, one after another. */
function inferIds(
  files: readonly SourceFile[],
  folder: string,
  described: ReadonlyMap<string, string>,
  content: Content,
): (path: string) => string {
  const nameOf = (path: string) => path.slice(folder.length).replace(/\.[a-z]+$/i, '');
  const names = new Set(files.filter(({ path }) => !described.has(path)).map(({ path }) => nameOf(path)));
  const ids = distinctIds([...names], new Set(content.documents.keys()));
  const given = new Set<string>();
  return (path) => {
    const id = ids.get(nameOf(path))!;
    const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
    // `a.md` and `a.txt` have one name: the second has its ending too.
    const own = given.has(id) ? `${id}-${ending}` : id;
    const free = freeId(own, (one) => given.has(one));
    given.add(free);
    return free;
  };
}

/** Puts what curators say before what the note says of itself. */
function mergeMetadata(
  record: DocumentFrontMatter | undefined,
  head: NoteHead | null,
  file: string,
  names: ReadonlyMap<string, string>,
): DocumentFrontMatter | null {
  const dated = dateInName(file);
  if (head === null && record === undefined && dated === null) return null;
  const { title = null, language = null, author = [] } = head ?? {};
  const published = head?.published ?? dated;
  const own = {
    ...(title && { title }),
    ...(published && { published }),
    ...(language && { language }),
    ...(author.length > 0 &&
      !isNoteOnWork(head!, file) && { byline: author.map((one) => names.get(one) ?? one).join(', ') }),
  };
  return { ...NOTHING_SAID, ...own, ...(record ?? { file }) };
}
const NOTHING_SAID = { speakers: [], voices: [], doubts: [] };

/** "posts/2024-05-01-ropes.md" is of that day, as programs that make blogs have it; null where no file name begins with a day. */
function dateInName(file: string): string | null {
  const [, date] = /(?:^|\/)(\d{4}-\d\d-\d\d)(?!\d)[^/]*$/.exec(file) ?? [];
  return date !== undefined && !Number.isNaN(Date.parse(date)) ? date : null;
}

function reportSavedPages(seeds: readonly DecodedSeed[], report: Report): void {
  const pages = seeds.filter(({ path, text }) => isSavedPage(path, text));
  if (pages.length > 0) report.add(savedPages(pages[0]!.path, pages.length));
}

function isSavedPage(path: string, text: string): boolean {
  return /\.html?$/i.test(path) && /<script[\s>]/i.test(text) && /<(?:nav|footer|aside|form)[\s>]/i.test(text);
}

/** Reports each second copy of the same bytes. Of two copies the one that somebody describes is the document. */
function reportCopies(seeds: readonly DecodedSeed[], described: ReadonlyMap<string, string>, report: Report): void {
  const firstWith = new Map<string, string>();
  for (const { path, sha256 } of seeds) {
    const first = firstWith.get(sha256);
    const isFirst = first === undefined || (described.has(path) && !described.has(first));
    if (isFirst) firstWith.set(sha256, path);
    if (first !== undefined) report.add(isFirst ? secondCopy(first, path) : secondCopy(path, first));
  }
}

/** Reports names that differ only in case or Unicode form: other file systems, and links, take them for one. */
function reportNearSameFiles(files: readonly SourceFile[], report: Report): void {
  const firstWith = new Map<string, string>();
  for (const { path } of files) {
    const key = path.normalize('NFC').toLowerCase();
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, path);
    else report.add(nearlySameFile(path, first));
  }
}
