import { describe, expect, it } from 'vitest';
import { documentsIn } from './taken.ts';

/** A file of Word's kind: fonts, styles, and the text; every sign a byte. */
const rtf = (text: string) =>
  Uint8Array.from(
    String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset238 Arial CE;}{\f2\fcharset128 Mincho;}}
{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}{\info{\title On Models}{\author Ada Poe}{\creatim\yr2024\mo3\dy1}}
{\*\generator Nothing;}{\header Running \par}${text}}`,
    (letter) => letter.charCodeAt(0),
  );
const read = async (text: string) => {
  const [document] = await documentsIn('a.rtf', rtf(text));
  return { text: document?.text ?? '', facts: document?.facts, notes: document?.notes ?? [] };
};

describe('a rich text file', () => {
  it.each<[string, string, string]>([
    [
      'headings by style and by level',
      String.raw`\pard\s1 {\b Why}\par\pard\outlinelevel1 How\par\pard So.\par`,
      '# Why\n\n## How\n\nSo.',
    ],
    ['emphasis that goes on over groups within a word', String.raw`{\b\i gr}{\b\i ow}\par`, '**_grow_**'],
    ['emphasis', String.raw`They {\b grow\b0  and} {\i shrink}.\par`, 'They **grow** and *shrink*.'],
    ['letters of a code page', String.raw`{\f1 \'e8l\'e1nek} {\f2 \'83\'5c\'83\'8b} \'93x\'94\par`, 'článek ソル “x”'],
    [
      'letters of Unicode, without what stands for them',
      String.raw`\uc1\u1052\'4d\u8212-\uc2\u-10187\'3f\'3f\u-8930??.\par`,
      'М—𐑖.'.replace('𐑖', String.fromCharCode(0xd835, 0xdd1e)),
    ],
    ['signs', String.raw`a\tab b\~c\_d \emdash\rquote \{x\}\line y\-z\par`, 'a b\u00a0c-d —’{x}\\\nyz'],
    [
      'what is hidden, was deleted or is of the page alone',
      String.raw`See {\v secret}{\deleted gone}it.{\*\bkmkstart a}{\pict\wmetafile8 0100ff}{\*\unknown zzz}{\xe entry}\par`,
      'See it.',
    ],
    ['pictures as bytes', String.raw`a{\pict\bin5 }{{\\}b\par`, 'ab'],
    [
      'a link',
      String.raw`{\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt the data}}, {\field{\*\fldinst PAGE}{\fldrslt 3}}\par`,
      '[the data](https://example.org/), 3',
    ],
    [
      'a box',
      String.raw`{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In a box\par}}{\shprslt In a box\par}}Beside.\par`,
      'In a box\n\nBeside.',
    ],
  ])('has %s', async (_, given, expected) => {
    expect((await read(`\\pard ${given}`)).text.replace(/^# On Models\n\n/, '')).toBe(`${expected}\n`);
  });

  it.each([
    ['\\pc', String.raw`\'81ber \'84 \'e1`, 'über ä ß'],
    ['\\pca', String.raw`s\'c6o \'b5`, 'são Á'],
    ['\\ansi\\ansicpg850', String.raw`\'9d \'d0`, 'Ø ð'],
    ['\\ansi\\ansicpg852', String.raw`\'9fe\'e7 \'9c`, 'češ ť'],
  ])('has the letters of a machine before Windows (%s)', async (set, words, expected) => {
    const file = `{\\rtf1${set}{\\fonttbl{\\f0 Courier;}}\\pard ${words}\\par}`;
    const [document] = await documentsIn(
      'a.rtf',
      Uint8Array.from(file, (letter) => letter.charCodeAt(0)),
    );
    expect(document?.text).toContain(expected);
  });

  it('has the letters of a western font beside those of the East, and no words of what stands behind a space', async () => {
    const file = String.raw`{\rtf1\ansi\ansicpg932{ \fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset128 Mincho;}}{\f0 \'a1Hola} {\f1 \'83\'5c}\par}`;
    const [document] = await documentsIn(
      'a.rtf',
      Uint8Array.from(file, (letter) => letter.charCodeAt(0)),
    );
    expect(document?.text).toContain('¡Hola ソ');
    expect(document?.text).not.toMatch(/Arial|Mincho/);
  });

  it('has letters of the code pages of the Mac', async () => {
    const file = String.raw`{\rtf1\mac\ansicpg10001{\fonttbl{\f0\fcharset78 Hiragino;}}\f0 \'82\'a8\par}`;
    const [document] = await documentsIn(
      'a.rtf',
      Uint8Array.from(file, (letter) => letter.charCodeAt(0)),
    );
    expect(document?.text).toContain('お');
  });

  it('has its lists with their levels and its tables', async () => {
    const item = (marker: string, level: number, words: string) =>
      String.raw`{\listtext ${marker}\tab}\pard\ls1\ilvl${level} ${words}\par`;
    const { text } = await read(
      item('2.', 0, 'Two') +
        item("\\'b7", 1, 'Inner') +
        item('3.', 0, 'Three') +
        String.raw`\pard\trowd\cellx1\cellx2\intbl Ship\cell Coal\cell\row\trowd\intbl Aurora\cell ninety\par tons\cell\row\pard End.\par`,
    );
    expect(text).toBe(
      '# On Models\n\n2. Two\n   - Inner\n3. Three\n\n| Ship | Coal |\n| - | - |\n| Aurora | ninety tons |\n\nEnd.\n',
    );
  });

  it('has its notes, and the comments of its margin as notes', async () => {
    const { text, notes, facts } = await read(
      String.raw`\pard Coal{\super\chftn}{\footnote\pard\chftn  From the ledger.} burns{\*\atnid A}{\*\atnauthor Ben Roe}{\*\annotation{\*\atnref 1}Does it?} well.\par`,
    );
    expect(text).toBe(
      '# On Models\n\nCoal[^1] burns[^comment-1] well.\n\n[^1]: From the ledger.\n\n[^comment-1]: Comment by Ben Roe: Does it?\n',
    );
    expect(notes).toContain('One comment of its margin is a note below the text.');
    expect(notes.join()).toContain('made by Ada Poe');
    expect(notes.join()).toContain('made on 2024-03-01');
    expect(facts).toMatchObject({ title: 'On Models', byline: undefined, published: undefined });
  });

  it('is read as far as it goes where it is cut off, and refused where it is empty', async () => {
    const whole = rtf(String.raw`\pard Coal burns.\par {\b And ice`);
    const [document] = await documentsIn('a.rtf', whole.subarray(0, whole.length - 1));
    expect(document?.text).toBe('# On Models\n\nCoal burns.\n\n**And ice**\n');
    await expect(documentsIn('a.rtf', rtf(String.raw`\pard{\pict 00}\par`))).rejects.toThrow('no words');
  });
});
