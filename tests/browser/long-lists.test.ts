import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { siteOf, useSite } from './harness.ts';
import { quoted } from './quoted.ts';

const NAME = 'many notes';
const { folder } = siteOf(NAME);
const page = (path: string): string => quoted(readFileSync(join(folder, path, 'index.html'), 'utf8'));

/** Lists by the page on which they begin, and how many lines they have: the notes, and the one that all link to. */
const LISTS: Record<string, [list: string, lines: number]> = {
  entities: ['lists/entities', 771],
  documents: ['lists/documents', 771],
  'folders/all': ['lists/folder/all', 771],
  // Sixty are quoted on the page, apart from the list.
  'entities/harbour': ['lists/links/harbour', 710],
};

describe('a list longer than a page', () => {
  const { open, trouble } = useSite(NAME);

  it.each(Object.entries(LISTS))('%s goes on, with every line on one page', (begins, [list, lines]) => {
    const further = readdirSync(join(folder, list)).sort();
    expect(further.length).toBeGreaterThan(0);
    const pages = [begins, ...further.map((number) => `${list}/${number}`)].map((path) => page(path));
    const listed = pages.map(
      (html) => html.match(/<ul class="(gazetteer|document-list|entity-columns)">.*?<\/ul>/gs)?.join('') ?? '',
    );
    const found = listed.flatMap((html) =>
      [...html.matchAll(/<li><a [^>]*href="\/(entities\/[^/]+)\//g)].map(([, path]) => path),
    );
    const names = found.filter((path) => /-\d+$|harbour/.test(path ?? ''));
    expect(names).toHaveLength(lines);
    expect(new Set(names).size).toBe(lines);
    for (const html of pages) {
      expect(html).toContain(`of ${lines}.`);
      expect(html.match(/<nav aria-label="[^"]*: pages of the list">.*?<\/nav>/s)?.[0].match(/<li>/g)).toHaveLength(
        pages.length,
      );
    }
  });

  it.each(['lists/entities/2/', 'lists/documents/2/', 'lists/links/harbour/2/', 'entities/harbour/'])(
    '%s opens without an error, fits a phone, and axe finds nothing in it',
    async (path) => {
      const opened = await open(path);
      expect(await violationsOf(opened)).toEqual([]);
      await opened.setViewportSize({ width: 390, height: 844 });
      expect(await opened.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await opened.context().close();
      expect(trouble).toEqual([]);
    },
  );

  it('no page but the map has more than 22 kB of markup, compressed', () => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'));
    const sizes = paths.map((path) => [gzipSync(readFileSync(join(folder, path))).length, path] as const);
    expect(sizes.length).toBeGreaterThan(770);
    expect(sizes.filter(([size, path]) => size > 22_000 && !path.startsWith('graph'))).toEqual([]);
  });
});
