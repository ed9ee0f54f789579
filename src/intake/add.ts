import { closeSync, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { zipSync } from 'fflate';
import { byCodeUnit } from '../model/order.ts';
import { SLACK_DAY, SLACK_LIST } from './chats/archive-files.ts';
import { Extractor } from './extractor.ts';
import { describeSeed, importCollection, importFile } from './import-file.ts';
import { KINDS, limitSize, MOST_MEGABYTES } from './kinds.ts';
import type { Outcome, Summary } from './outcome.ts';
import { NoDocument, Refusal } from './refusal.ts';
import { SeedStore } from './seed-store.ts';
import { extensionOf, sniff } from './sniff.ts';
import { type Found, walk } from './walk.ts';

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
  const passed = new Map(passedOver);
  const store = new SeedStore(root);
  const extractor = new Extractor();
  let done = 0;
  try {
    for (const found of files) {
      // A turn of the event loop, in which an interrupt is heard.
      if (done % 20 === 0) await new Promise(setImmediate);
      if (isStopped()) break;
      onFile(found.path, done, files.length);
      const outcome = await addFile(found, store, extractor, byChapters);
      const extension = extensionOf(found.path);
      if (outcome === null) passed.set(extension, (passed.get(extension) ?? 0) + 1);
      else outcomes.push(outcome);
      done++;
    }
  } finally {
    extractor.close();
  }
  return { outcomes, passedOver: passed, left: files.length - done };
}

/** Null for a file of a folder that is no document. */
async function addFile(
  found: Found,
  store: SeedStore,
  extractor: Extractor,
  byChapters: boolean,
): Promise<Outcome | null> {
  const { path } = found;
  try {
    const bytes = found.isExport ? archiveOf(path) : readWhole(path);
    const original = store.find(bytes, 'originals');
    const seed = store.find(bytes, 'seeds');
    if (original !== null) return { path, state: 'present', seed: original };
    if (seed !== null && store.describedBy(seed) !== null) return { path, state: 'present', seed };
    const kind = sniff(bytes, basename(path));
    limitSize(bytes.length, KINDS[kind].megabytes);
    const taken = await extractor.extract(kind, bytes);
    if ('parts' in taken) return importCollection({ found, bytes, kind, collection: taken }, store);
    if (seed !== null) return describeSeed(path, seed, taken, store);
    return importFile({ found, bytes, kind, extracted: taken, byChapters }, store);
  } catch (error) {
    const isMeant = found.isNamed || (!(error instanceof NoDocument) && LIKELY.test(extensionOf(path)));
    if (error instanceof Refusal && !isMeant) return null;
    if (error instanceof Refusal) return { path, state: 'refused', why: error.message };
    const why = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    return { path, state: 'refused', why };
  }
}

/** Extensions under which people keep documents: what has another, lies in a folder and cannot be read was not meant. */
const LIKELY =
  /^(?:|txt|text|md|markdown|x?html?|pdf|doc[xm]?|epub|od[tp]|rtf|pages|mobi|azw3?|djvu|ps|ppt[xm]?|xls[xm]?|eml|mbox|msg|ipynb|tex|org|mht|mhtml|webarchive|srt|vtt|json|zip|7z|rar|t?gz|tar|bz2|xz)$/;

const UNREADABLE: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ENOENT: 'it is gone',
  EIO: 'its disk cannot be read',
};

/** A folder that was an archive, as one: the same bytes each time. */
function archiveOf(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => SLACK_DAY.test(name) || SLACK_LIST.test(name))
    .sort(byCodeUnit);
  const files = names.map((name) => [name, new Uint8Array(readFileSync(join(folder, name)))] as const);
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T00:00:00' });
}

function readWhole(path: string): Uint8Array {
  const descriptor = openSync(path, 'r');
  try {
    limitSize(fstatSync(descriptor).size, MOST_MEGABYTES);
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
