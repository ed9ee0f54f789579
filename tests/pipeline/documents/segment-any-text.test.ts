import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../src/model/body.ts';
import { unpackBody } from '../../../src/model/packed-body.ts';
import { DOCUMENT_FORMATS } from '../../../src/model/vocabulary.ts';
import { growth, LINEAR } from '../../growth.ts';
import { propertyCases } from '../../property-cases.ts';
import { faultsOf, segment, sentencesOf } from '../segmented.ts';

describe('bad input', () => {
  it.each(['', ' \n\t\n', '\0\0\n\0', '\ufeff', '\ufeff\r\n\r\n', '---\n', '>', '> \n>\n', '***', "User's avatar"])(
    '%j holds nobody’s words',
    (text) => {
      for (const file of ['d.txt', 'd.md', 'd.html']) {
        if (file === 'd.html' && /[>*'-]/.test(text)) continue;
        for (const format of [undefined, ...DOCUMENT_FORMATS]) {
          if (format !== 'comments' && text.startsWith('User')) continue;
          const document = segment(text, { file, ...(format ? { format } : {}) });
          expect([document.passages, document.blocks, document.sentences]).toEqual([[], [], []]);
          expect(document.title).not.toBe('');
        }
      }
    },
  );

  it('hides NUL bytes and the byte order mark, reads CRLF as LF', () => {
    const document = segment('\ufeffA Title\r\n\r\nSome\0thing is here.\r\nAnd there.\0\r\n');
    expect(document.hidden.map(({ start, end }) => document.text.slice(start, end))).toEqual(['\ufeff', '\0', '\0']);
    expect(sentencesOf(document)).toEqual(['A Title', 'Something is here.', 'And there.']);
  });

  it.each([
    ['d.html', '<p><!'],
    ['d.html', 'a <b><?'],
    ['d.html', '<a href=b'],
    ['d.md', ' <b>'],
    ['d.md', '-<s>'],
    ['d.md', '> <code>'],
    ['d.md', '<p><!'],
  ])('of %s, broken off as %j, every element lies in the text', (file, text) => {
    const walk = (nodes: readonly BodyNode[]): void => {
      for (const node of nodes) {
        const { start, end } = node.position ?? { start: { offset: 0 }, end: { offset: 0 } };
        expect([0, start.offset, end.offset, text.length]).toEqual(
          [0, start.offset, end.offset, text.length].sort((a, b) => a - b),
        );
        if (node.type === 'element') walk(node.children);
      }
    };
    walk(unpackBody(segment(text, { file }).body).children);
  });

  it('leaves a script in a plain text as the words it is', () => {
    expect(sentencesOf(segment('One <script>alert(1)</script> two.'))).toEqual(['One <script>alert(1)</script> two.']);
  });

  it.each(['Lorem ipsum dolor sit amet. ', 'a', '\0', '>', '“a ', '*a_ ', '<div>'])(
    'half a megabyte of %j on one line takes twice the time of half of it',
    (part) => {
      for (const file of ['d.txt', 'd.md', 'd.html'])
        expect(
          growth((size) => segment(part.repeat(size / part.length), { file }), 500_000),
          file,
        ).toBeLessThan(LINEAR);
    },
  );
});

describe('whatever the text', () => {
  const line = fc.constantFrom(
    '',
    ' ',
    'Some words here.',
    'a',
    '# Title',
    '> quoted words here',
    '>> deeper',
    '>',
    "Ada's avatar",
    "User's avatar",
    '9 Comments',
    'Example 1:',
    'Example 2:',
    '● item',
    '  - item',
    '1. one',
    '🚀 lift',
    '𝗕𝗼𝗹𝗱',
    '#AI #ML',
    'By 2026 :',
    '====',
    '---',
    '“some words here quoted again”',
    'some words here quoted again',
    '| a | b |',
    '|---|---|',
    '```',
    '**bold** [l](http://x.y)',
    '<p>html <b>x',
    '</b><blockquote>',
    '<br>',
    'Bob: hi',
    'Ada wrote:',
    '\0',
    'No comments:',
  );
  const any = fc.array(fc.oneof({ weight: 4, arbitrary: line }, fc.string({ unit: 'binary', maxLength: 12 })), {
    maxLength: 14,
  });
  const files = fc.constantFrom('d.txt', 'd.md', 'd.html');
  const formats = fc.constantFrom(undefined, ...DOCUMENT_FORMATS);

  const text = fc.tuple(any, fc.constantFrom('\n', '\r\n', '\n\n')).map(([lines, end]) => lines.join(end));

  it('passages nest, blocks follow one another, sentences tile them, hidden spans keep order', () => {
    fc.assert(
      fc.property(text, files, formats, (written, file, format) => {
        expect(faultsOf(segment(written, { file, ...(format ? { format } : {}) }))).toEqual([]);
      }),
      propertyCases(),
    );
  });

  it('no word of a plain text is lost: all but bullets, signs and furniture lies in a block of a passage', () => {
    fc.assert(
      fc.property(text, formats, (written, format) => {
        const document = segment(written, format ? { format } : {});
        const { blocks, hidden, furniture } = document;
        const owned = new Uint8Array(written.length);
        for (const { start, end } of [...blocks, ...hidden, ...furniture]) owned.fill(1, start, end);
        const rest = written.split('').filter((_, at) => owned[at] === 0);
        expect(rest.join('')).toMatch(/^[\s\p{Cc}\p{Cf}\p{Z}●○•◦▪▫■□‣⁃∙·◆◇➢➤►▸▹❖✦→*+-]*$/u);
      }),
      propertyCases(),
    );
  });
});
