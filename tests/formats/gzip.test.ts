import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CLOSE, gzipped, QUICK } from '../../src/formats/gzip.ts';
import { mulberry32 } from '../../src/graph/random.ts';

const random = mulberry32(7);
const records = (count: number) =>
  Array.from({ length: count }, (_, index) => `{"id":${index},"text":"${'abcé𝒳'.repeat(random() * 20)}${random()}"}\n`);
const read = (pieces: Uint8Array[]) => gunzipSync(Buffer.concat(pieces)).toString();

it('gives back any text', () => {
  const all = records(40_000);
  for (const count of [0, 1, 2, 3, 5, 8, 13, 100, 700, 701, 702, 703, 1000, 5000, 40_000]) {
    const text = all.slice(0, count);
    for (const level of [QUICK, CLOSE] as const) expect(read(gzipped(text, level))).toBe(text.join(''));
  }
  // Ends at any bit of a byte.
  for (let length = 0; length < 300; length++) {
    const text = Array.from({ length }, () => String.fromCharCode(random() * 256)).join('');
    expect(read(gzipped([text]))).toBe(text);
  }
});

it('is in one piece for readers who know no others', async () => {
  const text = records(20_000);
  const stream = new Blob([Buffer.concat(gzipped(text))]).stream().pipeThrough(new DecompressionStream('gzip'));
  expect(await new Response(stream).text()).toBe(text.join(''));
});

it('is the same whatever it takes over, which is most where little has changed', () => {
  const text = records(40_000);
  const older = Buffer.concat(gzipped(text));
  const changed = text.toSpliced(20_000, 1, '{"id":"another"}\n', '{"id":"one more"}\n');
  const made = gzipped(changed, QUICK, older);
  expect(Buffer.concat(made)).toEqual(Buffer.concat(gzipped(changed)));
  const isTaken = made.map(({ buffer }) => buffer === older.buffer);
  expect(isTaken.length).toBeGreaterThan(6);
  expect(isTaken.filter((taken) => !taken).length).toBeLessThan(6);
});

it('takes over a part by its key alone, wherever it stands', () => {
  const text = records(2000).join('');
  const part = (key: string, pieces: () => Iterable<string>) => ({ key, pieces });
  const unmade = () => expect.fail('Unexpected making, expected what the older file has');
  const older = Buffer.concat(gzipped(['Before ', part('a', () => [text, 'é']), 'between', part('none', () => [])]));
  const changed = (made: () => Iterable<string>) => ['Another ', part('b', () => ['𝒳']), part('a', made), 'behind'];
  const made = Buffer.concat(gzipped(changed(unmade), QUICK, older));
  expect(made).toEqual(Buffer.concat(gzipped(changed(() => [text, 'é']))));
  expect(gunzipSync(made).toString()).toBe(`Another 𝒳${text}ébehind`);
});
