import { byCodeUnit } from '../../model/order.ts';
import { lastName } from '../../text/last-name.ts';

/**
 * The note that is the page of a folder, by the folder's path; `''` is the top one. Of several it is the one with the folder's
 * name, then `index`, then `README`, then one of the name that stands beside the folder.
 *
 * @param files paths of all documents
 * @param top name of the folder that holds them all; empty where it is not known
 */
export function folderNotes(files: readonly string[], top: string): ReadonlyMap<string, string> {
  const folders = new Set(files.flatMap(foldersAround));
  const candidates = files.flatMap((file) => {
    if (!NOTE.test(file)) return [];
    const [folder, name] = partsOf(file);
    const around = keyOf(folder === '' ? top : lastName(folder));
    const rank = keyOf(name) === around ? 0 : 1 + PAGES.indexOf(keyOf(name));
    const within = folder === '' ? name : `${folder}/${name}`;
    return [
      ...(rank > 0 || keyOf(name) === around ? [{ folder, file, rank }] : []),
      ...(folders.has(within) ? [{ folder: within, file, rank: PAGES.length + 1 }] : []),
    ];
  });
  candidates.sort((a, b) => a.rank - b.rank || byCodeUnit(a.file, b.file));
  const notes = new Map<string, string>();
  for (const { folder, file } of candidates) if (!notes.has(folder)) notes.set(folder, file);
  return notes;
}

/** What a note is called by its file: `index` and `README` by the folder that they are the page of. */
export function nameOfFile(file: string, top: string): string {
  const [folder, name] = partsOf(file);
  if (!NOTE.test(file) || !PAGES.includes(keyOf(name))) return name;
  return (folder === '' ? top : lastName(folder)) || name;
}

const PAGES = ['index', 'readme'];
const NOTE = /\.(?:mdx?|markdown)$/i;

function partsOf(file: string): [folder: string, name: string] {
  const slash = file.lastIndexOf('/');
  return [file.slice(0, Math.max(0, slash)), file.slice(slash + 1).replace(/\.[a-z]+$/i, '')];
}

function foldersAround(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join('/'));
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
