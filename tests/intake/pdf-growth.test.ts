import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/intake/pdf/lines.ts';
import { type Layout, setPages } from '../../src/intake/pdf/paragraphs.ts';
import { takeRunningLines } from '../../src/intake/pdf/running-lines.ts';
import { growth, LINEAR } from '../growth.ts';

const PLAIN: Layout = { levels: new Map(), missing: new Map(), isSlides: false };

/** Pages of forty lines that no stop ends: one paragraph from the first to the last. */
function endless(pages: number, words: string): Line[][] {
  return Array.from({ length: pages }, () =>
    Array.from({ length: 40 }, (_, index) => {
      const y = 760 - 14 * index;
      const cells = [{ text: words, left: 72, right: 520 }];
      return { ...BASE, text: words, y, height: y / 842, order: index, cells } as Line;
    }),
  );
}

const BASE = { left: 72, right: 520, size: 11, region: 0, isLeftward: false, isRow: false };

describe('the time that the pages of a PDF take grows with their number', () => {
  it.each([
    ['words', 'and the words of this line go on in the next without a stop'],
    ['letters that no space parts', '模型从数据中学习人们判断它的话并且在许多机器上训练了好几个星期'],
    ['syllables that no space parts', '모델은데이터에서배우고사람들은그말을판단하며많은기계에서몇주동안훈련된다'],
  ])('one paragraph of %s', (_, words) => {
    const pages = new Map([200, 800].map((size) => [size, endless(size, words)]));
    const set = (size: number) =>
      setPages(
        pages.get(size)!.map((lines) => ({ lines, notes: [] })),
        PLAIN,
      );
    expect(set(200).blocks).toHaveLength(1);
    expect(growth(set, 800)).toBeLessThan(LINEAR);
  });

  it('running lines', () => {
    const pages = new Map(
      [1_000, 4_000].map((size) => [
        size,
        endless(size, 'and the words').map((lines, page) => [
          { ...BASE, text: `A Book ${page}`, y: 820, height: 0.97, order: -1, cells: [] } as unknown as Line,
          ...lines,
        ]),
      ]),
    );
    const take = (size: number) => takeRunningLines(pages.get(size)!);
    expect(take(1_000).notes).toHaveLength(2);
    expect(growth(take, 4_000)).toBeLessThan(LINEAR);
  });
});
