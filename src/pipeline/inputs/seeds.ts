import { hash } from 'node:crypto';
import type { DocumentFrontMatter } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { type DetectedLanguage, detectLanguages, languageOf } from '../../text/languages/detect.ts';
import { Report } from '../rules/report.ts';
import type { Content, Inputs, NoteHead, ParsedDocument, SourceFile } from '../stages.ts';
import { decodeUtf8 } from './decode.ts';
import { isNoteOnWork } from './kind-of-note.ts';
import { readNoteHead } from './note-head.ts';
import { distinctIds } from './stable-id.ts';

/** What a seed says of itself, read on its own. */
export interface SeedFacts {
  readonly head: NoteHead | null;
  readonly diagnostics: Report['diagnostics'];
  readonly languages: DetectedLanguage;
}

export function readSeedFacts({ path, bytes }: SourceFile): SeedFacts {
  const report = new Report();
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { head: readNoteHead(path, text, report), diagnostics: report.diagnostics, languages: detectLanguages(text) };
}

/**
 * Decodes the seeds and joins each with its metadata, and with what a note says of itself where curators say nothing.
 * Sorted by id; a seed without metadata gets an id from its path.
 */
export function decodeSeeds(
  { seeds: files, plainFolder }: Pick<Inputs, 'seeds' | 'plainFolder'>,
  facts: readonly SeedFacts[],
  content: Content,
  report: Report,
): ReadonlyMap<string, ParsedDocument> {
  const isPlain = plainFolder !== undefined;
  const below = isPlain ? '' : 'seeds/';
  const byFile = metadataByFile(files, below, content, report);
  const undescribed = files.filter(({ path }) => !byFile.has(path)).map(({ path }) => nameOf(path, below));
  const ids = distinctIds([...new Set(undescribed)], new Set(content.documents.keys()));
  const firstIds = new Set<string>();
  const documents: ParsedDocument[] = [];
  const firstWith = new Map<string, string>();
  const savedPages: string[] = [];
  reportNearSameFiles(files, report);
  if (files.length === 0 && !report.diagnostics.some(({ ruleId }) => ruleId === 'missing-folder')) {
    report.add({
      rule: 'no-documents',
      place: { file: 'seeds', line: null, column: null },
      message: 'Unexpected lack of documents, expected at least one .txt, .md or .html file',
      note: 'Drop a text into seeds/: it is read at once.',
    });
  }
  for (const [index, seed] of files.entries()) {
    const text = decodeUtf8(seed, report, isPlain ? 'note-encoding' : 'file-encoding');
    if (text === null) continue;
    const place = { file: seed.path, line: null, column: null };
    if (!/[^\s\0\uFEFF]/.test(text)) {
      report.add({
        rule: 'empty-seed',
        place,
        message: 'Unexpected empty document, expected some text',
        note: 'It is left out.',
      });
      continue;
    }
    if (isSavedPage(seed.path, text)) savedPages.push(seed.path);
    const sha256 = hash('sha256', seed.bytes);
    const known = byFile.get(seed.path);
    const first = firstWith.get(sha256);
    // Of two copies the one that somebody described is the document.
    const isFirst = first === undefined || (known !== undefined && !byFile.has(first));
    if (isFirst) firstWith.set(sha256, seed.path);
    if (first !== undefined) {
      report.add({
        rule: 'duplicate-seed',
        place: { file: isFirst ? first : seed.path, line: null, column: null },
        message: 'Unexpected second copy of a document, expected each once',
        note: `The same bytes are in ${isFirst ? seed.path : first}. The copy has its page but adds no evidence.`,
      });
    }
    const id = known ?? idOf(seed.path, below, ids, firstIds);
    // Nobody describes each file of a folder that was never meant as an atlas.
    if (!known && !isPlain && !content.leftOut.has(`documents/${id}`)) {
      report.add({
        rule: 'seed-without-metadata',
        place,
        message: `Unexpected missing metadata, expected content/documents/${id}.md with \`file: ${seed.path.slice(below.length)}\``,
        note: 'Id, title and format are inferred.',
      });
    }
    const { head, diagnostics, languages } = facts[index]!;
    report.repeat(diagnostics);
    const described = content.documents.get(id)?.data;
    const metadata = joined(described, head, seed.path.slice(below.length));
    documents.push({
      id,
      file: seed.path,
      sha256,
      text,
      language: metadata?.language ?? languageOf(languages, content.site.language),
      metadata,
      isDescribed: described !== undefined,
      head,
    });
  }
  reportSavedPages(savedPages, report);
  return new Map(documents.sort((a, b) => byCodeUnit(a.id, b.id)).map((document) => [document.id, document]));
}

/** Ids of the metadata files by the path of the seed that each describes. */
function metadataByFile(
  files: readonly SourceFile[],
  below: string,
  content: Content,
  report: Report,
): Map<string, string> {
  const byFile = new Map<string, string>();
  const paths = new Set(files.map(({ path }) => path));
  // A letter with an accent may be one character in the metadata and two in the name of the file, or the other way round.
  const composed = new Map(files.map(({ path }) => [path.normalize('NFC'), path]));
  for (const { id, data, file, at } of content.documents.values()) {
    const written = below + data.file;
    const path = paths.has(written) ? written : composed.get(written.normalize('NFC'));
    if (path === undefined) {
      const names = files.map(({ path: seed }) => seed.slice(below.length));
      report.add({
        rule: 'metadata-without-seed',
        place: at(['file']),
        message: `Unexpected file "${data.file}", expected the path of a document${below === '' ? '' : ` below ${below}`}`,
        actual: data.file,
        note: didYouMean(data.file, names),
      });
    } else if (byFile.has(path)) {
      report.add({
        rule: 'seed-claimed-twice',
        place: at(['file']),
        message: `Unexpected second metadata file for "${data.file}", expected one`,
        note: `The first is ${content.documents.get(byFile.get(path)!)!.file}; ${file} is left out.`,
      });
    } else byFile.set(path, id);
  }
  return byFile;
}

function nameOf(path: string, below: string): string {
  return path.slice(below.length).replace(/\.[a-z]+$/i, '');
}

/** `a.md` and `a.txt` have one name: the second has its ending too. */
function idOf(path: string, below: string, ids: ReadonlyMap<string, string>, given: Set<string>): string {
  const id = ids.get(nameOf(path, below))!;
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const own = given.has(id) ? `${id}-${ending}` : id;
  let free = own;
  for (let n = 2; given.has(free); n++) free = `${own}-${n}`;
  given.add(free);
  return free;
}

/** What curators say goes before what the note says of itself. */
function joined(
  described: DocumentFrontMatter | undefined,
  head: NoteHead | null,
  file: string,
): DocumentFrontMatter | null {
  if (head === null) return described ?? null;
  const { title, published, language, author } = head;
  const own = {
    ...(title && { title }),
    ...(published && { published }),
    ...(language && { language }),
    ...(author && !isNoteOnWork(head, file) && { byline: author }),
  };
  return { speakers: [], voices: [], ...own, ...(described ?? { file }) };
}

/** Web pages as a browser saved them, said once for all: in a folder of them there is one thing to do. */
function reportSavedPages(pages: readonly string[], report: Report): void {
  const [first] = pages;
  if (first === undefined) return;
  const more = pages.length > 1 ? ` (and ${pages.length - 1} more)` : '';
  report.add({
    rule: 'saved-page',
    place: { file: first, line: null, column: null },
    message: `Unexpected web page with its menus and scripts${more}, expected its article alone`,
    note: '`npm run add` takes the article out, with its author, date and address; what is here is read as it is.',
  });
}

function isSavedPage(path: string, text: string): boolean {
  return /\.html?$/i.test(path) && /<script[\s>]/i.test(text) && /<(?:nav|footer|aside|form)[\s>]/i.test(text);
}

/** Names that differ only in case or Unicode form: other file systems, and links, take them for one. */
function reportNearSameFiles(files: readonly SourceFile[], report: Report): void {
  const firstWith = new Map<string, string>();
  for (const { path } of files) {
    const key = path.normalize('NFC').toLowerCase();
    const first = firstWith.get(key);
    if (first === undefined) firstWith.set(key, path);
    else {
      report.add({
        rule: 'near-same-file',
        place: { file: path, line: null, column: null },
        message: `Unexpected file name that differs from "${first}" only in ${first.normalize('NFC') === path.normalize('NFC') ? 'its Unicode form' : 'case'}, expected names that every file system tells apart`,
        note: 'Both are read. Rename one of them.',
      });
    }
  }
}
