import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSearchIndex } from '../../scripts/pages/search-index.ts';
import { SiteFiles } from '../../scripts/pages/site-files.ts';
import { mulberry32 } from '../../src/graph/random.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-merge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Articles by path, in the order of the site. */
type Site = Readonly<Record<string, string>>;

/** The files of an index, by path with their bytes, what it leaves for the next, and which pages it read. */
async function indexed(site: Site, last: Uint8Array | null) {
  const place = mkdtempSync(join(folder, 'site-'));
  const read: string[] = [];
  const search = openSearchIndex(last);
  for (const [path, article] of Object.entries(site)) {
    search.add(`${path}/index.html`, hash('sha256', article), () => {
      read.push(path);
      return article;
    });
  }
  const left = await search.write(new SiteFiles(place, null));
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const bytes = files.map(({ parentPath, name }) => [
    join(parentPath, name).slice(place.length + 1),
    readFileSync(join(parentPath, name)).toString('base64'),
  ]);
  return { files: Object.fromEntries(bytes.sort()), left: left ?? last, read };
}

const WORDS =
  'café cafe résumé resume resumé well-known naïve R&amp;D über uber word2vec GPT-4 the of dancing dances 日 ☂'.split(
    ' ',
  );
const random = mulberry32(11);
const some = (count: number) =>
  Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
const page = (title: string, words: string, { also = '', kind = 'concept' } = {}): string =>
  `<html lang="en"><article data-pagefind-body data-pagefind-filter="kind:${kind}"><h1 data-pagefind-meta="title" data-pagefind-weight="10">${title}</h1>` +
  `${also && `<p data-pagefind-meta="also[data-also]" data-also="${also}">Also</p>`}<p>${words}</p></article></html>`;

/** Long enough that the words are in several files. */
const SITE: Site = Object.fromEntries(
  Array.from({ length: 150 }, (_, index) => [`page-${index}`, page(`Title ${index % 7}`, some(400))]),
);
const { 'page-3': _third, ...WITHOUT } = SITE;
const LAST: Site = {
  ...SITE,
  'page-9': page('Nine', 'Only here: zeppelin, émigré.', { also: 'Niner', kind: 'person' }),
};

describe('an index out of the last one and what is new is, byte for byte, the one of all pages', () => {
  it.each<[string, Site, Site, string[]]>([
    [
      'a page that says something else',
      SITE,
      { ...SITE, 'page-4': page('Four', `zebra ${some(90)} Émigré`) },
      ['page-4'],
    ],
    ['one that has other names now, as none had', SITE, LAST, ['page-9']],
    ['the only one with other names, which has none now', LAST, SITE, ['page-9']],
    ['a page between others', WITHOUT, SITE, ['page-3']],
    ['one at the front, and one that is gone', SITE, { first: page('First', 'café resume'), ...WITHOUT }, ['first']],
    [
      'several',
      SITE,
      { ...LAST, 'page-1': page('Ünder', some(700)), more: page('More', 'résumé') },
      ['page-1', 'page-9', 'more'],
    ],
    ['pages in another order', SITE, Object.fromEntries(Object.entries(LAST).reverse()), ['page-9']],
  ])('%s', async (_, before, after, fresh) => {
    const { left } = await indexed(before, null);
    const whole = await indexed(after, null);
    const merged = await indexed(after, left);
    expect(merged.read.toSorted()).toEqual(fresh.toSorted());
    expect(Object.keys(merged.files)).toEqual(Object.keys(whole.files));
    expect(merged.files).toEqual(whole.files);
    // What it leaves is as good as what the other does.
    expect((await indexed(before, merged.left)).files).toEqual((await indexed(before, null)).files);
  });

  it('of pages that are the same it reads none, and of others than before it says nothing', async () => {
    const { left, files } = await indexed(LAST, null);
    const again = await indexed(LAST, left);
    expect(again.read).toEqual([]);
    expect(again.files).toEqual(files);
    const { 'page-9': _ninth, ...less } = LAST;
    expect((await indexed(less, left)).files).toEqual((await indexed(less, null)).files);
  });
});
