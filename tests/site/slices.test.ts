import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { derived } from '../../src/site/derived.ts';
import { hashOfValue, Slices } from '../../src/site/slices.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const FILES = {
  'seeds/a.txt': 'Gain and loss are here.',
  'seeds/b.txt': 'Gain and loss meet.\n\nProfit stays alone.',
  ...TOPIC,
  ...entities('Gain', 'Loss', 'Profit'),
};
const source = loaded(FILES);
const readBy = async (work: () => unknown): Promise<string[]> => {
  const { read } = await source.slices.record(async () => work());
  return [...read].sort();
};

describe('what is read of an atlas', () => {
  it.each<[string, () => unknown, string[]]>([
    ['one entity', () => source.entities.get('gain'), ['entities/gain']],
    ['one that is not there', () => source.entities.has('none'), ['entities/none']],
    ['all of them', () => [...source.entities.values()], ['entities']],
    ['how many entities there are', () => source.data.entities.length, ['data.entities/length']],
    ['a list', () => source.data.entities.map(({ id }) => id), ['data.entities']],
    ['a field', () => source.settings.title, ['settings/title']],
    ['figures of a connection', () => source.connectionsOf.get('gain')![0]!.strength, ['connectionsOf/gain']],
    [
      'where its evidence stands',
      () => source.connectionsOf.get('gain')![0]!.evidence.map(({ start }) => start),
      ['connectionsOf/gain'],
    ],
    [
      'its words, which are those of a document',
      () => source.connections.get('gain--loss')!.evidence[0]!.quote,
      ['connections/gain--loss', 'document/a'],
    ],
    ['a document', () => source.document('b').text, ['document/b']],
  ])('%s', async (_, work, slices) => {
    expect(await readBy(work)).toEqual(slices);
    // What was read before is read again.
    expect(await readBy(work)).toEqual(slices);
  });

  it('is told apart where several read at once, and after they have waited', async () => {
    const wait = async (id: string) => {
      source.entities.get(id);
      await new Promise((done) => setTimeout(done, 2));
      source.topics.get(id);
    };
    const both = await Promise.all(['gain', 'loss'].map((id) => source.slices.record(() => wait(id))));
    expect(both.map(({ read }) => [...read])).toEqual([
      ['entities/gain', 'topics/gain'],
      ['entities/loss', 'topics/loss'],
    ]);
  });

  it('is its outcome where something is worked out of all', async () => {
    const longest = derived('the longest name', ({ data }: typeof source) =>
      Math.max(...data.entities.map((one) => one.name.length)),
    );
    expect(await readBy(() => longest(source))).toEqual(['the longest name']);
    expect(source.slices.hash('the longest name')).toBe(hashOfValue(6));
    expect(source.slices.hash('nothing that is known')).toBe(null);
  });

  it('is everything that work done once had read, for all who ask', async () => {
    const work = () => source.slices.once('twice asked', () => source.entities.get('gain'));
    expect(await readBy(work)).toEqual(['entities/gain']);
    expect(await readBy(work)).toEqual(['entities/gain']);
  });
});

describe('the hash of a slice', () => {
  const other = loaded({ ...FILES, 'seeds/b.txt': 'Gain and profit meet.' });
  const isSame = (slice: string) => source.slices.hash(slice) === other.slices.hash(slice);

  it.each([
    ['entities/loss', false],
    ['entities/none', true],
    ['settings/title', true],
    ['data.documents/length', true],
    ['data.documents', false],
    ['document/a', true],
    ['document/b', false],
    ['connections/gain--loss', false],
    ['connectionsOf/none', true],
    ['rules', true],
  ])('of %s is the same after a change elsewhere: %s', (slice, same) => {
    expect(isSame(slice)).toBe(same);
  });

  it('knows maps and sets', () => {
    expect(hashOfValue(new Map([['a', new Set([1])]]))).not.toBe(hashOfValue(new Map([['a', new Set([2])]])));
    expect(new Slices().hash('anything')).toBe(null);
  });
});

it('pages are given nothing but their address: what came by another way would not be in what they read', () => {
  const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:astro|ts)$/.test(path),
  );
  expect(pages.length).toBeGreaterThan(30);
  for (const path of pages) expect(readFileSync(join('src/pages', path), 'utf8'), path).not.toMatch(/\bprops\b/);
});
