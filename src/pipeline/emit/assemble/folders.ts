import type { Folder } from '../../../model/atlas.ts';
import { byCodeUnit } from '../../../model/order.ts';
import { lastName } from '../../../text/last-name.ts';
import { folderNotes } from '../../inputs/folder-notes.ts';
import { distinctIds } from '../../inputs/stable-id.ts';

/**
 * The folders of notes, the top one first, each with the documents in it by their files.
 *
 * @param front the note that asks for the address of the whole, `permalink: /`
 */
export function assembleFolders(
  documents: readonly { readonly id: string; readonly file: string }[],
  top: string,
  front: string | null,
): Folder[] {
  const idOf = new Map(documents.map(({ id, file }) => [file, id]));
  const notes = folderNotes([...idOf.keys()], top);
  const within = new Map<string, string[]>([['', []]]);
  for (const { file } of [...documents].sort((a, b) => byCodeUnit(a.file, b.file))) {
    const steps = file.split('/').slice(0, -1);
    steps.forEach((_, index) => {
      const path = steps.slice(0, index + 1).join('/');
      if (!within.has(path)) within.set(path, []);
    });
    within.get(steps.join('/'))!.push(idOf.get(file)!);
  }
  const paths = [...within.keys()].sort(byCodeUnit);
  const ids = distinctIds(paths.filter(Boolean), new Set([TOP]));
  return paths.map((path) => ({
    id: path === '' ? TOP : ids.get(path)!,
    path,
    name: lastName(path) || top,
    note: (path === '' ? front : null) ?? idOf.get(notes.get(path) ?? '') ?? null,
    documents: within.get(path)!,
  }));
}

const TOP = 'all';
