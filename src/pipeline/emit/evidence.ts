import { LongText } from '../../formats/long-text.ts';
import { EVIDENCE_FOLDER } from '../../model/artefact.ts';
import type { Connection } from '../../model/atlas.ts';

/**
 * The evidence of connections, by path: a record of lists by connection id, parted into files by a hash of the id. It is
 * nearly all of an atlas, and a change of one document changes little of it: only the files that hold this are written anew.
 */
export function evidenceFiles(connections: readonly Connection[]): [path: string, text: LongText][] {
  const count = filesFor(connections.length);
  const parts = Map.groupBy(connections, ({ id }) => fnv1a(id) % count);
  return [...parts]
    .sort(([a], [b]) => a - b)
    .map(([part, held]) => {
      const name = String(part).padStart(3, '0');
      return [`${EVIDENCE_FOLDER}${name}.json`, textOf(held.flatMap(({ id, evidence }) => [id, evidence]))];
    });
}

/** Ids and lists by turns as a JSON object, a line for each connection. */
function textOf(lists: readonly (string | Connection['evidence'])[]): LongText {
  return new LongText(function* () {
    for (let at = 0; at < lists.length; at += 2) {
      yield `${at === 0 ? '{' : ','}\n${JSON.stringify(lists[at])}:${JSON.stringify(lists[at + 1])}`;
    }
    yield '\n}\n';
  });
}

/** A power of two, so that it seldom changes. */
function filesFor(connections: number): number {
  let count = 1;
  while (count < MOST_FILES && count * FEW < connections) count *= 2;
  return count;
}

const MOST_FILES = 256;
/** Connections to a file, while there are fewer files than the most. */
const FEW = 64;

/** FNV-1a, 32 bits, of the code units (Fowler, Noll & Vo 1991). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
