import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownWords } from '../../src/intake/markdown-words.ts';
import { type Post, quotation, textOfPosts } from '../../src/intake/posts.ts';
import { detectFormat } from '../../src/pipeline/documents/readers/detect.ts';
import { segment, shown } from '../pipeline/segmented.ts';
import { propertyCases } from '../property-cases.ts';

const read = (text: string) => segment(text, { file: 'd.md', format: 'comments' });

describe('discussions as seeds', () => {
  const posts: Post[] = [
    { name: 'ilse_b', at: '2024-03-01 10:00', answers: null, words: 'The *ledger*:\n\n- one\n- two' },
    { name: 'X Æ (ret.)', at: '2024-03-01', answers: 'ilse_b', words: quotation('ilse_b', 'The ledger:') },
    { name: null, at: null, answers: null, words: '```\n**Ada** wrote:\n' },
    { name: '*Star* · [mod]', at: null, answers: 'X Æ (ret.)', words: '**Bold** wrote:\n\n**Bold** and more.' },
  ];
  const text = textOfPosts('Who has the berth?', posts);

  it('say before each post who speaks, when and to whom', () => {
    expect(text.split('\n').filter((line) => line.startsWith('**'))).toEqual([
      '**ilse_b** · 2024-03-01 10:00',
      '**X Æ (ret.)** · 2024-03-01 · answers ilse_b',
      '**?** wrote:',
      '**Ada** wrote:',
      '**\\*Star\\* · \\[mod\\]** · answers X Æ (ret.)',
      '**Bold** and more.',
    ]);
  });

  it('are read as they were written', () => {
    const document = read(text);
    expect(document.passages.map((passage) => [passage.role, passage.speakerName, shown(document, passage)])).toEqual([
      ['comment', 'ilse_b', 'Who has the berth? ilse_b 2024-03-01 10:00 The ledger: one two'],
      ['comment', 'X Æ (ret.)', 'The ledger:'],
      ['quote', 'ilse_b', 'The ledger:'],
      ['comment', null, '**Ada** wrote:'],
      ['comment', '*Star* · [mod]', 'Bold wrote: Bold and more.'],
    ]);
    expect(detectFormat(text, 'd.md')).toBe('comments');
  });

  it('hold any name and any words', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((one) => /[\p{L}\p{N}]/u.test(one));
    const words = fc
      .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ unit: 'grapheme-ascii', maxLength: 12 })), { maxLength: 8 })
      .map((parts) => `w${parts.join('')}w`);
    fc.assert(
      fc.property(fc.array(fc.record({ name, words }), { minLength: 1, maxLength: 4 }), (given) => {
        const text = textOfPosts(
          undefined,
          given.map((post) => ({ name: post.name, at: null, answers: null, words: markdownWords(post.words) })),
        );
        const document = read(text);
        expect(document.passages.map((passage) => [passage.speakerName, shown(document, passage)])).toEqual(
          given.map((post) => [plain(post.name), plain(post.words)]),
        );
      }),
      { ...propertyCases(), examples: [[[{ name: 'A', words: 'w\\\n\n```w' }]]] },
    );
  });
});

const HARD = [
  '\n',
  '\n\n',
  '# ',
  '> ',
  '- ',
  '1. ',
  '```',
  '    ',
  '**',
  '**a** wrote:',
  '<b>',
  '&amp;',
  '[[a]]',
  '%%',
  '$x$',
  '==',
  '\\',
];

const plain = (words: string) => words.replace(/\s+/g, ' ').trim();
