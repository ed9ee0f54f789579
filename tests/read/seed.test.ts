import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { metadataFile, seedArchive, seedFile } from '../../src/read/seed.ts';
import { sourceOfFile, sourceOfText } from '../../src/read/sources.ts';
import { build } from '../pipeline/in-memory.ts';

const encode = (text: string) => new TextEncoder().encode(text);
/** Files of an archive, read by its directory with nothing of the library that wrote it. */
function unzip(archive: Uint8Array): Record<string, string> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  let at = view.getUint32(end + 16, true);
  const found: Record<string, string> = {};
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    const [size, nameLength, local] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint32(at + 42, true),
    ];
    const name = new TextDecoder().decode(archive.slice(at + 46, at + 46 + nameLength));
    const start = local + 30 + view.getUint16(local + 26, true);
    const stored = archive.slice(start, start + size);
    const bytes = view.getUint16(at + 10, true) === 0 ? stored : inflateRawSync(stored);
    expect(view.getUint32(at + 16, true)).toBe(crc32(bytes));
    found[name] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    at += 46 + nameLength;
  }
  return found;
}

const metadata = {
  id: 'a-talk',
  title: 'A "talk": on #1 — \u2028 yes',
  format: 'posts' as const,
  published: '2026-05',
  url: 'https://example.org/a?b=1#c',
};

describe('the document to be kept', () => {
  it('is the text byte for byte with its metadata, and builds without a word', () => {
    const text = '\ufeffOne line.\r\nAnother “line”, 𝗯𝗼𝗹𝗱.\r\n';
    const files = unzip(seedArchive(metadata, { ...sourceOfText(text), bytes: encode(text) }));
    expect(Object.keys(files)).toEqual(['seeds/a-talk.txt', 'content/documents/a-talk.md']);
    expect(files['seeds/a-talk.txt']).toBe(text);
    const { artefact, findings } = build(files);
    expect(findings).toEqual([]);
    expect(artefact!.atlas.documents).toMatchObject([
      { id: 'a-talk', title: metadata.title, format: 'posts', published: '2026-05', url: metadata.url },
    ]);
  });

  it('says only what is known, and keeps the kind of its file', () => {
    const source = { ...sourceOfText('# One\n\n# Two\n') };
    const bare = { ...metadata, published: '', url: '' };
    expect(seedFile(bare, source)).toBe('a-talk.md');
    expect(metadataFile({ ...bare, title: 'Plain' }, source)).toBe(
      '---\nfile: "a-talk.md"\ntitle: "Plain"\nformat: "posts"\n---\n',
    );
  });

  it('is the same archive for the same text, whenever and wherever it is made', () => {
    const made = () => seedArchive(metadata, sourceOfText('One.'));
    const first = made();
    vi.useFakeTimers({ now: new Date('2031-05-05T05:05:05Z') });
    expect(made()).toEqual(first);
    vi.useRealTimers();
    const view = new DataView(first.buffer);
    // Time and date of the first file: midnight of 1 January 1980.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 0x21]);
  });
});

describe('what a visitor brings', () => {
  it.each([
    ['plain', 'Just words.\n# of them', 'txt'],
    ['Markdown', '# Head\n\nWords [there](https://example.org).', 'md'],
    ['a page', '  <!DOCTYPE html>\n<html><p>Hi', 'html'],
    ['HTML within words', 'I like <p> tags.', 'txt'],
  ])('%s', (_name, text, extension) => {
    expect(sourceOfText(text).name).toBe(`text.${extension}`);
  });

  it('is never half a character', () => {
    expect(sourceOfText('a\ud800b').text).toBe('a\ufffdb');
  });

  it.each([
    ['a text', 'a.TXT', 'words', null],
    ['nothing', 'a.md', ' \n', /empty/],
    ['another format', 'a.pdf', '%PDF', /npm run add/],
    ['no UTF-8', 'a.txt', new Uint8Array([0x61, 0xff]), /UTF-8/],
    ['too much', 'a.txt', 'x'.repeat(5_000_001), /5\.0 MB long; this page reads up to 5 MB/],
  ])('a file: %s', async (_name, name, content, problem) => {
    const source = await sourceOfFile(new File([content], name));
    if (problem === null) expect(source).toMatchObject({ text: content, problem: null });
    else expect(source.problem).toMatch(problem);
  });
});
