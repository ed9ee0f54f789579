import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { documentsOf } from '../../src/site/documents.ts';

/** Documents of which only the text and an own tree matter, and how often each was read. */
function counted() {
  const reads: string[] = [];
  const linesOf = (id: string) => {
    reads.push(id);
    return [JSON.stringify({ text: id }), JSON.stringify([{ text: id }])];
  };
  return { reads, linesOf };
}

it('a document is read once, and its tree is the same within a page', async () => {
  const { reads, linesOf } = counted();
  const document = documentsOf(linesOf, 2);
  const files = ['a', 'b', 'c'].map(document);
  const trees = files.map(({ body }) => body);
  expect(trees).toEqual(['a', 'b', 'c'].map((text) => [{ text }]));
  expect(files.every(({ body }, index) => body === trees[index])).toBe(true);
  await setImmediate();
  expect(files.map((file, index) => document('abc'[index]!) === file)).toEqual([true, true, true]);
  expect(reads).toEqual(['a', 'b', 'c']);
});

it('the trees that were asked for last are kept', async () => {
  const document = documentsOf(counted().linesOf, 2);
  const [a, b, c] = ['a', 'b', 'c'].map(document);
  const trees = [a, b, a, c].map((file) => file!.body);
  await setImmediate();
  expect(a!.body).toBe(trees[0]);
  expect(c!.body).toBe(trees[3]);
  expect(b!.body).not.toBe(trees[1]);
  expect(b!.body).toEqual(trees[1]);
});

it('has its tree among its parts', () => {
  expect({ ...documentsOf(counted().linesOf)('a') }).toEqual({ text: 'a', body: [{ text: 'a' }] });
});
