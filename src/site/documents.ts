import { setImmediate } from 'node:timers';
import type { DocumentFile } from '../model/artefact.ts';
import type { Body } from '../model/body.ts';

/** Trees that stay in memory: more than a page asks for, and few beside the documents of a large atlas. */
const MOST_TREES = 5_000;

/**
 * Documents by their id, each read when first asked for and then kept, but for its tree, which is most of it: those that were asked
 * for last are kept, others read again. None is let go before the page that asked for it is made: its elements are told apart by
 * what they are, not by where they stand.
 */
export function documentsOf(
  read: (id: string) => DocumentFile,
  most: number = MOST_TREES,
): (id: string) => DocumentFile {
  const files = new Map<string, DocumentFile>();
  const trees = new Map<string, Body>();
  let isDue = false;
  const letGo = () => {
    isDue = false;
    for (const id of [...trees.keys()].slice(0, -most)) trees.delete(id);
  };
  const treeOf = (id: string): Body => {
    const tree = trees.get(id) ?? read(id).body;
    trees.delete(id);
    trees.set(id, tree);
    // A page is made in one go.
    if (trees.size > most && !isDue) {
      isDue = true;
      setImmediate(letGo);
    }
    return tree;
  };
  return (id) => {
    const known = files.get(id);
    if (known) return known;
    const { body, ...rest } = read(id);
    if (trees.size < most) trees.set(id, body);
    const file: DocumentFile = Object.defineProperty({ ...rest, body }, 'body', { get: () => treeOf(id) });
    files.set(id, file);
    return file;
  };
}
