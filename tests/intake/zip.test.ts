import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readEpub } from '../../src/intake/formats/epub.ts';
import { listZip, readZip } from '../../src/intake/zip.ts';
import { epub, prose, zip } from './made-files.ts';

const TEXTS = { 'a.txt': 'stored as it is', 'b/ü.txt': prose(200) };
const all = () => true;
/** Where the list at the end has its nth entry. */
const listed = (bytes: Uint8Array, nth: number) => {
  let at = -1;
  for (let left = nth; left >= 0; left--) at = Buffer.from(bytes).indexOf('PK\x01\x02', at + 1, 'latin1');
  return at;
};

describe('a ZIP archive', () => {
  it('is read whole', () => {
    const bytes = zip(TEXTS);
    expect(listZip(bytes)).toEqual(Object.keys(TEXTS));
    expect(Object.fromEntries(readZip(bytes, all))).toEqual(TEXTS);
    // Something before it, and a comment after it.
    const end = bytes.length - 22;
    const commented = Buffer.concat([bytes, Buffer.from('PK said')]);
    commented.writeUInt16LE('PK said'.length, end + 20);
    expect(Object.fromEntries(readZip(commented, all))).toEqual(TEXTS);
  });

  it('is read with the longer fields that some programs always write', () => {
    const bytes = Buffer.from(zip({ 'a.txt': TEXTS['a.txt'] }));
    const at = listed(bytes, 0);
    const name = at + 46 + 'a.txt'.length;
    const longer = Buffer.alloc(20);
    longer.writeUInt16LE(1, 0);
    longer.writeUInt16LE(16, 2);
    longer.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 24)), 4);
    longer.writeBigUInt64LE(BigInt(bytes.readUInt32LE(at + 20)), 12);
    bytes.writeUInt32LE(0xffffffff, at + 24);
    bytes.writeUInt32LE(0xffffffff, at + 20);
    bytes.writeUInt16LE(20, at + 30);
    const whole = Buffer.concat([bytes.subarray(0, name), longer, bytes.subarray(name)]);
    expect([...readZip(whole, all).values()]).toEqual([TEXTS['a.txt']]);
  });

  it.each([0, 1])('of which a file is said to be shorter or longer than it is, is refused and not cut (%i)', (nth) => {
    for (const size of [5, 0, 100_000]) {
      const bytes = Buffer.from(zip(TEXTS));
      const at = listed(bytes, nth);
      const content = Buffer.from(Object.values(TEXTS)[nth]!);
      bytes.writeUInt32LE(size, at + 24);
      bytes.writeUInt32LE(crc32(content.subarray(0, size)), at + 16);
      expect(() => readZip(bytes, all)).toThrow('it is cut off or damaged');
    }
  });

  it('of which a bit was changed is refused, whichever it is', () => {
    const bytes = zip(TEXTS);
    const from = Buffer.from(bytes).indexOf(TEXTS['a.txt']);
    for (let bit = 0; bit < 8 * TEXTS['a.txt'].length; bit += 3) {
      const damaged = bytes.slice();
      damaged[from + (bit >> 3)]! ^= 1 << (bit & 7);
      expect(() => readZip(damaged, all), `bit ${bit}`).toThrow('it is cut off or damaged');
    }
  });

  it('made to fill a machine is refused before it does: by one long file, or by one that is listed again and again', () => {
    const long = epub([{ name: 'One', html: `<p>${' '.repeat(9_000_000)}</p>` }]);
    expect(long.length).toBeLessThan(20_000);
    expect(() => readEpub(long)).toThrow('it unpacks to more than 100 times its size');
    const once = Buffer.from(zip({ 'a.txt': '', 'b.html': ' '.repeat(100_000) }));
    const [first, second, end] = [listed(once, 0), listed(once, 1), once.length - 22];
    const again = Buffer.concat([
      once.subarray(0, second),
      ...Array(1_300).fill(once.subarray(second, end)),
      once.subarray(end),
    ]);
    again.writeUInt16LE(1_301, again.length - 12);
    again.writeUInt32LE(first, again.length - 6);
    expect(() => readZip(again, all)).toThrow('it unpacks to more than');
  });

  it('of a few bytes is read or refused in bounded memory, whatever its pages make of them', () => {
    const wide = epub([
      { name: 'One', html: `<table><tr><td>${'w'.repeat(20_000)}${'<tr><td>a'.repeat(6_000)}</table>` },
    ]);
    expect(wide.length).toBeLessThan(1_500);
    // A column set as wide as its widest cell would be 120 MB.
    expect(readEpub(wide).text!.length).toBeLessThan(100_000);
    const deep = epub([{ name: 'One', html: '<blockquote>a'.repeat(20_000) }]);
    expect(() => readEpub(deep)).toThrow('its elements are nested hundreds deep');
  });
});
