import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileText, LateText, LongText } from '../../../src/formats/long-text.ts';
import { manifestSchema } from '../../../src/model/artefact.ts';
import { writeArtefact } from '../../../src/pipeline/emit/write.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'atlas-write-')), '.atlas');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const manifest = () => manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
const read = (path: string) => readFileSync(join(folder, manifest().folder, path), 'utf8');

describe('writeArtefact', () => {
  it('writes every file into the folder that the manifest names', () => {
    expect(
      writeArtefact(
        folder,
        new Map([
          ['a.json', '1'],
          ['documents/b.json', '2'],
        ]),
      ),
    ).toBe(true);
    expect(read('a.json')).toBe('1');
    expect(read('documents/b.json')).toBe('2');
    expect(Object.keys(manifest().files)).toEqual(['a.json', 'documents/b.json']);
  });

  it('writes nothing where nothing changed', () => {
    writeArtefact(folder, new Map([['a.json', '1']]));
    expect(writeArtefact(folder, new Map([['a.json', '1']]))).toBe(false);
  });

  it('is the same for the same files in another order', () => {
    writeArtefact(
      folder,
      new Map([
        ['a.json', '1'],
        ['b.json', '2'],
      ]),
    );
    const first = manifest();
    writeArtefact(
      folder,
      new Map([
        ['b.json', '2'],
        ['a.json', '1'],
      ]),
    );
    expect(manifest()).toEqual(first);
  });

  it('leaves only the new folder behind', () => {
    writeArtefact(folder, new Map([['a.json', '1']]));
    writeArtefact(folder, new Map([['a.json', '2']]));
    expect(readdirSync(folder).sort()).toEqual([manifest().folder, 'manifest.json'].sort());
  });

  it('does not write again what it wrote before, unless somebody has touched it since', () => {
    const kept = new LongText(() => ['k', 'ept']);
    const inode = (path: string) => statSync(join(folder, manifest().folder, path)).ino;
    writeArtefact(
      folder,
      new Map<string, FileText>([
        ['a.json', '1'],
        ['b.json', 'b'],
        ['c.json', kept],
      ]),
    );
    const first = ['a.json', 'b.json', 'c.json'].map(inode);
    writeArtefact(
      folder,
      new Map<string, FileText>([
        ['a.json', '2'],
        ['b.json', 'b'],
        ['c.json', kept],
      ]),
    );
    const second = ['a.json', 'b.json', 'c.json'].map(inode);
    expect(second.map((one, index) => one === first[index])).toEqual([false, true, true]);
    const place = join(folder, manifest().folder, 'c.json');
    writeFileSync(place, 'spoilt');
    utimesSync(place, new Date(), new Date(Date.now() + 5000));
    writeArtefact(
      folder,
      new Map<string, FileText>([
        ['a.json', '3'],
        ['b.json', 'b'],
        ['c.json', kept],
      ]),
    );
    expect(['a.json', 'b.json', 'c.json'].map(read)).toEqual(['3', 'b', 'kept']);
  });

  it('does not write again what is short and the same in the last artefact, whoever wrote that', () => {
    const inode = (path: string) => statSync(join(folder, manifest().folder, path)).ino;
    const texts = (first: string) =>
      new Map<string, FileText>([
        ['a.json', first],
        ['b.json', new LongText(() => ['sho', 'rt'])],
        ['c.json', new LongText(() => ['long'.repeat(50_000), first.repeat(100_000)])],
        ['d.json', new LongText(() => [])],
      ]);
    writeArtefact(folder, texts('1'));
    const before = inode('b.json');
    writeArtefact(folder, texts('2'));
    expect(inode('b.json')).toBe(before);
    expect([...texts('2').keys()].map(read)).toEqual([...texts('2').values()].map(String));
  });

  it('mends a folder that a killed build left without its manifest', () => {
    writeArtefact(folder, new Map([['a.json', '1']]));
    const { folder: name } = manifest();
    rmSync(join(folder, 'manifest.json'));
    writeFileSync(join(folder, name, 'a.json'), 'half');
    mkdirSync(join(folder, '.staging-0c0ffee0'));
    writeArtefact(folder, new Map([['a.json', '1']]));
    expect(read('a.json')).toBe('1');
    expect(existsSync(join(folder, '.staging-0c0ffee0'))).toBe(false);
  });

  it.each<[string, string]>([
    ['a file of somebody else', 'letter.txt'],
    ['a manifest of something else', 'manifest.json'],
  ])('touches nothing in a folder with %s', (_, name) => {
    mkdirSync(folder);
    writeFileSync(join(folder, name), '{}');
    expect(() => writeArtefact(folder, new Map([['a.json', '1']]))).toThrow(name);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{}');
  });

  it('waits for no process that is gone', () => {
    mkdirSync(folder);
    writeFileSync(join(folder, '.lock'), String(2 ** 30));
    expect(writeArtefact(folder, new Map([['a.json', '1']]))).toBe(true);
    expect(existsSync(join(folder, '.lock'))).toBe(false);
  });

  it('writes long texts piece by piece, with the hash of the whole', () => {
    const pieces = ['é'.repeat(100_000), '𝗔'.repeat(200_000), 'x', '', '\n'];
    writeArtefact(folder, new Map([['long.json', new LongText(() => pieces)]]));
    const { files, folder: name } = manifest();
    expect(read('long.json')).toBe(pieces.join(''));
    writeArtefact(folder, new Map([['long.json', pieces.join('')]]));
    expect(manifest()).toMatchObject({ files, folder: name });
  });

  it('writes late what takes long: who is told of the rest can read that before', () => {
    const early: string[] = [];
    const files = new Map<string, FileText>([
      ['b.json', new LateText('', () => [`after ${early.join()}`])],
      ['c.json', '1'],
    ]);
    const write = () =>
      writeArtefact(folder, files, ({ folder: name, files: there }) => {
        early.push(...Object.keys(there), readFileSync(join(folder, name, 'c.json'), 'utf8'));
      });
    expect(write()).toBe(true);
    expect(read('b.json')).toBe('after c.json,1');
    expect(Object.keys(manifest().files)).toEqual(['b.json', 'c.json']);
    early.length = 0;
    expect(write()).toBe(false);
    writeFileSync(join(folder, manifest().folder, 'b.json'), 'spoilt');
    early.length = 0;
    write();
    expect(read('b.json')).toBe('after c.json,1');
  });

  it('puts what is made late of something else into another folder', () => {
    const write = (key: string) =>
      writeArtefact(
        folder,
        new Map<string, FileText>([
          ['a.json', new LateText(key, () => [key])],
          ['b.json', '1'],
        ]),
      );
    write('1');
    const first = manifest().folder;
    write('2');
    expect(read('a.json')).toBe('2');
    expect(manifest().folder).not.toBe(first);
  });

  it('throws where the folder cannot be made', () => {
    writeFileSync(join(folder, '..', 'file'), '');
    expect(() => writeArtefact(join(folder, '..', 'file', '.atlas'), new Map([['a.json', '1']]))).toThrow();
  });

  it('keeps the last artefact where writing fails half-way', () => {
    writeArtefact(folder, new Map([['a.json', '1']]));
    // A file cannot have another below it: the second write fails after the first.
    expect(() =>
      writeArtefact(
        folder,
        new Map([
          ['a', '2'],
          ['a/b', '3'],
        ]),
      ),
    ).toThrow();
    expect(read('a.json')).toBe('1');
    expect(readdirSync(folder).sort()).toEqual([manifest().folder, 'manifest.json'].sort());
  });
});
