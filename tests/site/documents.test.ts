import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { DocumentFile } from '../../src/model/artefact.ts';
import { documentsOf } from '../../src/site/documents.ts';

/** Documents of which only the id and an own tree matter, and how often each was read. */
function counted() {
  const reads: string[] = [];
  const read = (id: string) => {
    reads.push(id);
    return { text: id, body: { type: 'root', children: [{ type: 'text', value: id }] } } as unknown as DocumentFile;
  };
  return { reads, read };
}

it('a document is read once while its tree is kept, and its tree is the same within a page', async () => {
  const { reads, read } = counted();
  const document = documentsOf(read, 2);
  const [a, b, c] = ['a', 'b', 'c'].map(document);
  const trees = [a, b, c].map((file) => file?.body);
  expect([a, b, c].map((file) => file?.body)).toEqual(trees);
  expect([a, b, c].every((file, index) => file?.body === trees[index])).toBe(true);
  // The third had no room when the first two were read.
  expect(reads).toEqual(['a', 'b', 'c', 'c']);
  await setImmediate();
  expect([document('a') === a, a?.body]).toEqual([true, trees[0]]);
  expect(reads).toEqual(['a', 'b', 'c', 'c', 'a']);
});

it('the trees that were asked for last are kept', async () => {
  const { reads, read } = counted();
  const document = documentsOf(read, 2);
  const [a, b, c] = ['a', 'b', 'c'].map(document);
  for (const file of [a, b, a, c]) file?.body;
  await setImmediate();
  reads.length = 0;
  for (const file of [a, c]) file?.body;
  expect(reads).toEqual([]);
  b?.body;
  expect(reads).toEqual(['b']);
});
