import { setImmediate } from 'node:timers';
import type { DocumentFile } from '../model/artefact.ts';
import type { Body } from '../model/body.ts';

/** Trees that stay in memory: more than a page asks for, and few beside the documents of a large atlas. */
const MOST_TREES = 5_000;

/**
 * Documents by their id, each read when first asked for and then kept. Its tree, which is most of it, is made of its text when it is
 * asked for, and those that were asked for last are kept. None is let go before the page that asked for it is made: its elements are
 * told apart by what they are, not by where they stand.
 *
 * @param linesOf the file of a document: all but its tree, and that
 */
export function documentsOf(
  linesOf: (id: string) => Iterable<string>,
  most: number = MOST_TREES,
): (id: string) => DocumentFile {
  const files = new Map<string, DocumentFile>();
  const trees = new Map<string, Body>();
  let isDue = false;
  const letGo = () => {
    isDue = false;
    for (const id of [...trees.keys()].slice(0, -most)) trees.delete(id);
  };
  const treeOf = (id: string, text: string): Body => {
    const tree = trees.get(id) ?? (JSON.parse(text) as Body);
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
    const [rest = '', body = ''] = linesOf(id);
    const read = JSON.parse(rest) as Omit<DocumentFile, 'body'>;
    const file: DocumentFile = Object.defineProperty({ ...read, body: NONE }, 'body', { get: () => treeOf(id, body) });
    files.set(id, file);
    return file;
  };
}

/** In the place of one that is made when it is asked for. */
const NONE: Body = { type: 'root', children: [] };
