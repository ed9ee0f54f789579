import { describe, expect, it } from 'vitest';
import { sentenceHtml } from '../../src/site/excerpt.ts';
import { treeOf } from '../../src/site/lay-over.ts';
import { cutAtWord } from '../../src/text/shown.ts';
import { build } from '../pipeline/in-memory.ts';
import { entities, loaded, TOPIC } from '../site/loaded.ts';

/** A note that links to so many others in one sentence, and is linked itself. */
const files = (links: number) => ({
  ...TOPIC,
  ...entities('Scaling'),
  'seeds/all.md': Array.from({ length: links }, (_, index) => `[[Note ${index}]] `).join(''),
  'seeds/other.md': 'See [[all]].\n',
});

describe('a sentence with thousands of links', () => {
  it('makes an artefact that grows with their number', () => {
    const size = (links: number) =>
      [...build(files(links)).artefact!.files.values()].reduce((sum, text) => sum + text.length, 0);
    const [base, small, large] = [size(1), size(200), size(800)];
    expect((large - base) / (small - base)).toBeLessThan(6);
  });

  it('is shown around what is looked for, and where it is cut is seen', () => {
    const source = loaded(files(600));
    const file = source.document('all');
    const shown = sentenceHtml(source, file, 0, { entities: new Set(['note-300']) }).replace(/<[^>]*>/g, '');
    expect(shown).toContain('Note 300 Note 301');
    expect(shown).toMatch(/^… .* …$/);
    expect(shown.length).toBeLessThan(1_500);
    expect(sentenceHtml(source, file, 0).replace(/<[^>]*>/g, '')).toMatch(/^Note 0 Note 1 .* …$/);
  });
});

describe('what is as long as a text', () => {
  it('a page of more pieces than a call takes arguments is set', () => {
    const pieces = Array.from({ length: 300_000 }, (_, index) => ({ content: [index % 2 ? 'a' : 'b'], around: [] }));
    expect(treeOf(pieces)).toHaveLength(1);
  });

  it.each([
    ['some words of it', 12, 'some words'],
    ['a'.repeat(50), 20, 'a'.repeat(10)],
    [`${'a'.repeat(9)}🚀${'a'.repeat(20)}`, 20, 'a'.repeat(9)],
  ])('%s is cut at a word, or anywhere', (words, most, cut) => {
    expect(cutAtWord(words, most)).toBe(cut);
  });
});
