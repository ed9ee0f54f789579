import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/intake/formats/pdf.ts';
import { downward } from '../../src/intake/pdf/downward.ts';
import { type Glyph, lettersOf, oldTexFont } from '../../src/intake/pdf/glyphs.ts';
import { joinWords, vocabularyOf } from '../../src/intake/pdf/hyphens.ts';
import { isLegible } from '../../src/intake/pdf/legibility.ts';
import { withMeantLigatures } from '../../src/intake/pdf/ligatures.ts';
import { readPage } from '../../src/intake/pdf/pages.ts';
import { growth } from '../growth.ts';
import { type PdfLine, pdf, prose } from './made-files.ts';

const LONG = 'Models have grown for many years and the data that they are trained on with them,';
const paragraph = (number: number) => [
  `${LONG} which`,
  `is number ${number} of the things that are said in this text about models, data and compute and`,
  'how they all come to an end.',
];
const below = (lines: readonly string[], top: number): PdfLine[] =>
  lines.map((text, line) => ({ text, y: top - 14 * line }));

const read = async (file: Uint8Array) => {
  const { text, ...rest } = await readPdf(file);
  return { text: text ?? '', ...rest };
};

describe('a PDF as text', () => {
  it('puts lines together into paragraphs, one a line, and parts pages by form feeds', async () => {
    const { text, notes } = await read(pdf([[...paragraph(1), ...paragraph(2)], paragraph(3)]));
    const heads = text.split('\n\n').map((one) => one.trim().slice(0, 40));
    expect(heads).toEqual(Array(3).fill(LONG.slice(0, 40)));
    expect(text.match(/\f/g)).toHaveLength(1);
    expect(text).toMatch(/\n\n\fModels/);
    expect(notes[0]).toBe('The text of 2 pages was taken out of the PDF.');
  });

  it('a paragraph goes on over the end of a page, and a parted word stands on the page where it begins', async () => {
    const first = [...paragraph(1), `${LONG} and all intelli-`];
    const { text } = await read(
      pdf([first, ['gence of that kind is the work of many people who have written it down', 'in texts.']]),
    );
    expect(text).toContain('and all intelligence \fof that kind is the work');
  });

  it('drops what runs at the head and counts at the foot of pages, and keeps the printed number', async () => {
    const pages = Array.from({ length: 5 }, (_, index) => [
      { text: 'Journal of Models, vol. 3', y: 800 },
      ...below(paragraph(index), 700),
      { text: String(245 + index), y: 40, x: 290 },
    ]);
    const { text, facts, notes } = await read(pdf(pages));
    expect(text).not.toMatch(/Journal|24\d/);
    expect(facts.firstPage).toBe(245);
    expect(notes).toContain('A running line was left out on 5 pages: “Journal of Models, vol. 3”.');
    expect(notes).toContain('Page numbers were left out on 5 pages.');
  });

  it('counts pages before the first as books do, and takes numbers away from chapters’ first pages too', async () => {
    const pages = Array.from({ length: 7 }, (_, index) => [
      ...below(paragraph(index), 700),
      ...(index < 2 ? [{ text: 'i'.repeat(index + 1), y: 40 }] : []),
      ...(index === 2 ? [{ text: '1', y: 50, x: 300 }] : []),
      ...(index > 2 ? [{ text: `Chapter one, page ${index - 1}`, y: 800 }] : []),
    ]);
    const { text, facts } = await read(pdf(pages));
    expect(facts.firstPage).toBe(-1);
    expect(text).not.toMatch(/^\W*(?:i+|1)$|Chapter one/m);
  });

  it('keeps what only looks like it: figures that do not count pages, a line that stands on two pages', async () => {
    const figures = ['1200', '17', '993', '4'];
    const pages = figures.map((figure, index) => [
      ...(index < 2 ? [{ text: 'An example of a model', y: 800 }] : []),
      ...below(paragraph(index), 700),
      { text: figure, y: 40 },
    ]);
    const { text, facts } = await read(pdf(pages));
    for (const figure of figures) expect(text).toContain(figure);
    expect(text.match(/An example of a model/g)).toHaveLength(2);
    expect(facts.firstPage).toBeUndefined();
  });

  it('takes title and author where the first page has them too, and a date that has its own line', async () => {
    const title = { text: 'The Limits of Models', y: 760, size: 24 };
    const first = [title, ...below(['Ada Poe', '3 March 2025'], 730), ...below(paragraph(1), 680)];
    const { facts } = await readPdf(pdf([first], { info: '/Title (The Limits of Models) /Author (Ada Poe)' }));
    expect(facts).toMatchObject({ title: 'The Limits of Models', byline: 'Ada Poe', published: '2025-03-03' });
  });

  it('does not believe what programs write, and says so', async () => {
    const first = [{ text: 'The Limits of Models', y: 760, size: 24 }, ...below(paragraph(1), 680)];
    const info = '/Title (Microsoft Word - draft3.docx) /Author (Carl Doe) /CreationDate (D:20240501120000Z)';
    const { facts, notes } = await readPdf(pdf([first], { info }));
    expect(facts).toMatchObject({ title: 'The Limits of Models', byline: undefined, published: undefined });
    expect(notes.join('\n')).toMatch(/largest letters[\s\S]*byline: Carl Doe[\s\S]*published: 2024-05-01/);
  });

  it('reads columns one after the other, though the file draws them line by line, and what stands across them before', async () => {
    const across = Array.from({ length: 20 }, (_, line) => [
      { text: `Left column, line ${line}, of some`, x: 72, y: 640 - 14 * line },
      { text: `right column, line ${line}, other`, x: 330, y: 640 - 14 * line },
    ]).flat();
    const { text, doubts } = await read(
      pdf([[{ text: 'What stands across both of the columns, in one line', y: 700, x: 120 }, ...across]]),
    );
    expect(text).toMatch(
      /^What stands across[\s\S]*Left column, line 0[\s\S]*Left column, line 19[\s\S]*right column, line 0/,
    );
    expect(doubts).toEqual([]);
  });

  it('keeps a table as a table, and lines that only look wide as lines', async () => {
    const row = (cells: readonly string[], line: number) =>
      cells.map((text, at) => ({ text, x: 72 + 150 * at, y: 500 - 14 * line }));
    const table = [
      ['Ship', 'Year', 'Coal'],
      ['Aurora', '1911', '40 t'],
      ['Mara', '1912', '7 t'],
      ['Ilse', '1913', '12 t'],
    ].flatMap(row);
    const { text, extension } = await read(
      pdf([
        [...below(paragraph(1), 700), ...below(paragraph(2), 640), ...below(paragraph(3), 590), ...table],
        paragraph(4),
      ]),
    );
    expect(extension).toBe('md');
    expect(text).toContain('| Ship | Year | Coal |\n| --- | --- | --- |\n| Aurora | 1911 | 40 t |\n');
  });

  it('raised marks are notes of their page, no part of the name before them', async () => {
    const [first, ...rest] = paragraph(1);
    const mark = { text: '1', x: 72 + 74, y: 704, size: 7 };
    const { text } = await read(
      pdf([
        [
          { text: 'Written by Ada', x: 72, y: 700 },
          mark,
          ...below([first as string, ...rest], 660),
          { text: '1 She lives at the north quay.', y: 80, size: 8 },
        ],
      ]),
    );
    expect(text).toContain('Written by Ada[^1]');
    expect(text).toContain('[^1]: She lives at the north quay.');
  });

  it('has the headings that its outline names, and chapters of them', async () => {
    const pages = ['The Ice', 'The Coal', 'The Quay'].map((title, index) => [
      { text: `${index + 1} ${title}`, y: 760 },
      ...below(paragraph(index), 700),
    ]);
    const outline = ['The Ice', 'The Coal', 'The Quay'].map((title, page) => ({ title, page }));
    const { text, chapters } = await read(pdf(pages, { outline }));
    expect(text.match(/^# .*$/gm)).toEqual(['# 1 The Ice', '# 2 The Coal', '# 3 The Quay']);
    expect(text.match(/\f/g)).toHaveLength(2);
    expect(chapters.map(({ title }) => title)).toEqual(['1 The Ice', '2 The Coal', '3 The Quay']);
  });

  it('has its title as the one heading above those of its outline', async () => {
    const pages = ['The Ice', 'The Coal', 'The Quay'].map((title, index) => [
      ...(index === 0 ? [{ text: 'Models in Winter', y: 800, size: 22 }] : []),
      { text: `${index + 1} ${title}`, y: 760 },
      ...below(paragraph(index), 700),
    ]);
    const outline = ['The Ice', 'The Coal', 'The Quay'].map((title, page) => ({ title, page }));
    const { text, facts, chapters } = await read(pdf(pages, { outline }));
    expect(facts.title).toBe('Models in Winter');
    expect(text.match(/^#+ .*$/gm)).toEqual(['# Models in Winter', '## 1 The Ice', '## 2 The Coal', '## 3 The Quay']);
    expect(chapters.map(({ title }) => title)).toEqual(['1 The Ice', '2 The Coal', '3 The Quay']);
  });

  it('has chapters called as they are, and none of a heading without letters', async () => {
    const pages = ['1. The Ice', '2. The *Coal*', '* * *', '3. The Quay'].map((title, index) => [
      { text: title, y: 760, size: 22 },
      ...below(paragraph(index), 700),
    ]);
    const outline = ['The Ice', 'The Coal', 'The Quay'].map((title, at) => ({ title, page: at === 2 ? 3 : at }));
    const { chapters } = await read(pdf(pages, { outline }));
    expect(chapters.map(({ title }) => title)).toEqual(['1. The Ice', '2. The *Coal*', '3. The Quay']);
  });

  it('has no title of a part, however large', async () => {
    const { facts } = await read(pdf([[{ text: '1 Introduction', y: 760, size: 22 }, ...below(paragraph(1), 700)]]));
    expect(facts.title).toBeUndefined();
  });

  it('has a heading where it stands, not on the earlier page to which its bookmark leads', async () => {
    const heading = (text: string) => ({ text, y: 760 });
    const pages = ['1 The Ice', '2 The Coal', 'References'].map((title, index) => [
      heading(title),
      ...below(paragraph(index), 700),
    ]);
    const outline = [
      { title: 'The Ice', page: 0 },
      { title: 'The Coal', page: 1 },
      { title: 'References', page: 1 },
    ];
    const { text } = await read(pdf(pages, { outline }));
    expect(text.split('\f').map((page) => page.match(/^# .*$/gm))).toEqual([
      ['# 1 The Ice'],
      ['# 2 The Coal'],
      ['# References'],
    ]);
  });

  it('knows the day that its first page calls that of publication', async () => {
    const line = 'Submitted: 14 October 2023 Published: 26 December 2024';
    const page = [{ text: 'On the Ice', y: 780, size: 20 }, ...below(paragraph(1), 700), { text: line, y: 300 }];
    expect((await read(pdf([page, below(paragraph(2), 700)]))).facts.published).toBe('2024-12-26');
  });

  it('a paper of three pages has the name of its journal beside the number, at either side', async () => {
    const pages = [1, 2, 3, 4].map((number) => [
      ...(number === 2 ? [{ text: '2 Reports of the Harbour', y: 800 }] : []),
      ...(number === 3 ? [{ text: 'Reports of the Harbour 3', y: 800, x: 380 }] : []),
      ...below(paragraph(number), 700),
    ]);
    for (const count of [3, 4]) expect((await read(pdf(pages.slice(0, count)))).text).not.toContain('Reports');
    // Two titles that count are no two pages that are counted.
    const titles = [1, 2].map((number) => [{ text: `Part ${3 * number}`, y: 800 }, ...below(paragraph(number), 700)]);
    expect((await read(pdf(titles))).text).toMatch(/Part 3[\s\S]*Part 6/);
  });

  it('a table whose cells have several lines is read cell by cell, as it is drawn, beside columns of text too', async () => {
    const cellAt = (x: number, y: number, ...lines: string[]) =>
      lines.map((text, at) => ({ text, x, y: y - 11 * at, size: 9 }));
    const rows = [
      [['Ship'], ['What it', 'carried'], ['Who', 'wrote of it'], ['Seen']],
      [['Aurora'], ['Coal from', 'the north quay'], ['Brandt', 'and others'], ['yes']],
      [['Borealis', 'of the south'], ['Nothing that', 'any ledger', 'has'], ['Okafor'], ['no']],
      [['Corona'], ['Ice'], ['nobody, for its docu-', 'mentation was lost'], ['yes']],
    ];
    const table = rows.flatMap((row, at) =>
      row.flatMap((lines, column) => cellAt([60, 150, 260, 400][column] as number, 500 - 40 * at, ...lines)),
    );
    const page = [...below([...paragraph(1), 'Table 1: Ships.'], 700), ...table, ...below(paragraph(2), 300)];
    const { text, doubts } = await read(pdf([below(paragraph(3), 700), page]));
    expect(text).toContain(
      '| Ship | What it carried | Who wrote of it | Seen |\n| --- | --- | --- | --- |\n| Aurora | Coal from the north quay | Brandt and others | yes |\n| Borealis of the south | Nothing that any ledger has | Okafor | no |\n| Corona | Ice | nobody, for its documentation was lost | yes |\n',
    );
    expect(text.indexOf('| Corona')).toBeLessThan(text.indexOf('is number 2'));
    expect(doubts).toEqual([]);
  });

  it('three names beside each other above their addresses are no table', async () => {
    const names = ['Ada Poe', 'Ben Roe', 'Carl Doe'].flatMap((name, column) =>
      [name, 'University', 'of the North'].map((text, at) => ({ text, x: 60 + 160 * column, y: 740 - 12 * at })),
    );
    const { text } = await read(
      pdf([[{ text: 'On the Ice', y: 780, size: 20 }, ...names, ...below(paragraph(1), 640)]]),
    );
    expect(text).not.toContain('|');
  });

  it('running lines change with the chapter; a title that counts slides is none', async () => {
    const heads = ['NORTH', 'NORTH', 'NORTH', 'COAL', 'COAL', 'COAL', 'ICE', 'ICE', 'ICE', 'END'];
    const pages = heads.map((head, index) => [
      { text: `${head} ${index + 20}`, y: 800 },
      ...below(paragraph(index), 700),
    ]);
    const { text } = await read(pdf(pages));
    expect(text).not.toMatch(/NORTH|COAL|ICE|END/);
    const slides = [1, 2, 3, 4].map((number) => [
      { text: `Part ${number}`, y: 350, size: 30 },
      ...below(['One thing is said', `And ${'more '.repeat(number)}too`], 250),
    ]);
    const deck = await read(pdf(slides, { size: [720, 405] }));
    expect(deck.text.match(/^# Part \d$/gm)).toHaveLength(4);
    expect(deck.text).toContain('One thing is said\n\nAnd more more too');
  });

  it('names the authors below its title, without marks and addresses', async () => {
    const lines = [
      { text: 'The Limits of Models', y: 760, size: 24 },
      { text: 'Ada Poe, Ben Roe* and Carl van Doe', y: 730 },
      { text: 'University of the North', y: 714 },
      { text: 'ada@example.org', y: 700 },
      ...below(paragraph(1), 640),
    ];
    const { facts } = await read(pdf([lines]));
    expect(facts.byline).toBe('Ada Poe, Ben Roe and Carl van Doe');
  });

  it.each([
    ['Upper Vale, Lower Vale and North Weir', undefined],
    ['Whole Days, Part Days and Late Days', undefined],
    ['Z. Quist and Ruthven Oake', 'Z. Quist and Ruthven Oake'],
    ['by Zuleika Quist', 'Zuleika Quist'],
  ])('takes for authors only those whom something tells to be people: %s', async (line, byline) => {
    const lines = [
      { text: 'Coal by Quarter', y: 760, size: 24 },
      { text: line, y: 730 },
      ...below([1, 2, 3, 4, 5, 6, 7, 8].flatMap(paragraph), 640),
    ];
    expect((await read(pdf([lines]))).facts.byline).toBe(byline);
  });

  it('has what is filled into the fields of a form', async () => {
    const { text } = await read(pdf([below(paragraph(1), 760)], { field: 'Zuleika Quist, keeper' }));
    expect(text).toContain('Zuleika Quist, keeper');
  });

  it('reads letters of a negative size that are turned round as they stand', async () => {
    const page = below(paragraph(1), 760).map((line) => ({ ...(line as object), size: -11 }) as PdfLine);
    expect((await read(pdf([page]))).text).toBe((await read(pdf([below(paragraph(1), 760)]))).text);
  });

  it('reads lines beside and below very large letters as lines, not as signs raised and lowered in them', async () => {
    const beside = ['The lamp was lit', 'by the keeper at', 'six each evening'].map((text, at) => ({
      text,
      x: 190,
      y: 700 - 20 * at,
      size: 16,
    }));
    const page = [
      { text: 'LAMP', x: 60, y: 670, size: 44 },
      { text: 'KEEPERS OF THE NORTH', x: 62, y: 650, size: 14 },
      ...beside,
      { text: '{', x: 170, y: 660, size: 90 },
      ...below(paragraph(1), 560),
    ];
    const { text } = await read(pdf([page]));
    for (const words of ['LAMP', 'KEEPERS OF THE NORTH', ...beside.map((one) => one.text)])
      expect(text).toContain(words);
  });

  it('names authors whose names go on in the next line, below a title that a stamp is larger than', async () => {
    const lines = [
      { text: 'arXiv:2103.15348v2 [cs.CV] 21 Jun 2021', y: 790, size: 28 },
      { text: 'The Limits of Models', y: 760, size: 24 },
      { text: 'Ada Poe, Ben Roe, Carl Maria', y: 730 },
      { text: 'Doe, Dora Lund, and Eve Holm', y: 716 },
      { text: 'University of the North', y: 700 },
      ...below(paragraph(1), 640),
    ];
    const { facts, text } = await read(pdf([lines]));
    expect(facts).toMatchObject({
      title: 'The Limits of Models',
      byline: 'Ada Poe, Ben Roe, Carl Maria Doe, Dora Lund and Eve Holm',
      published: '2021-06-21',
    });
    expect(text).toMatch(/^# The Limits of Models$/m);
  });

  it('has headings of parts that are numbered, or called what only headings are, a little larger than its text', async () => {
    const part = (title: string, top: number) => [{ text: title, y: top, size: 12 }, ...below(paragraph(1), top - 20)];
    const lines = [
      { text: 'The Limits of Models', y: 780, size: 15 },
      ...part('Abstract', 740),
      ...part('1 The Data', 640),
      ...part('so it is', 540),
    ];
    expect((await read(pdf([lines]))).text.match(/^#+ .*$/gm)).toEqual([
      '# The Limits of Models',
      '## Abstract',
      '## 1 The Data',
    ]);
  });

  it('doubts letters that make no words, and says what to do', async () => {
    const scrambled = paragraph(1).map((line) =>
      line.replace(
        /[a-z]/g,
        (letter) => 'qwrtpsdfghjklzxcvbnmQWRTPS'['abcdefghijklmnopqrstuvwxyz'.indexOf(letter)] ?? letter,
      ),
    );
    const { doubts } = await read(pdf([[...scrambled, ...scrambled]]));
    expect(doubts.map(({ says }) => says).join()).toMatch(/make no words[\s\S]*ocrmypdf --force-ocr/);
    expect((await read(pdf([paragraph(1)]))).doubts).toEqual([]);
  });

  it('doubts Arabic without the little words of Arabic, for its letters are others', () => {
    const words = 'النماذج تكبر في كل عام وقد قال الباحثون إن البيانات التي تأتي من الشبكة لا تكفي. '.repeat(6);
    expect(isLegible(words, 0, 400)).toBe(true);
    const [letters, others] = ['النميتكبرفعوقدثحشأإ', 'رفعوقدثحشأإالنميتكبر'];
    expect(
      isLegible(
        words.replace(/\p{L}/gu, (letter) => others[letters.indexOf(letter)] ?? letter),
        0,
        400,
      ),
    ).toBe(false);
  });

  it('believes letters of which the fonts say nothing where they make the words of a language', () => {
    const words = 'The keeper of the lamp had no oil left, and it was dark at the point for all of the week. '.repeat(
      5,
    );
    expect(isLegible(words, 400, 450)).toBe(true);
    expect(isLegible(words.replaceAll('k', '\ufffd'), 400, 450)).toBe(false);
    expect(isLegible(words.replaceAll('k', 'fl'), 400, 450)).toBe(false);
    expect(isLegible('Oil.', 3, 3)).toBe(false);
  });

  it('reads signs that stand below one another down, column after column from the right', () => {
    const column = (words: string, x: number) =>
      [...words].map((word, at) => ({
        code: word.codePointAt(0)!,
        size: 8,
        turn: 0,
        x: word === '、' ? x - 3 : x,
        y: 700 - 8 * at,
      }));
    const first = column('道路交通法施行令の一部を改正する政令、道路交通法', 405);
    const second = column('の一部を改正する法律、道路交通法施行令の一部を', 384);
    const head = { code: 0x34, size: 8, turn: 0, x: 60, y: 780 };
    const turned = downward([head, ...first, ...second]);
    expect(turned.map(({ turn, x }) => `${turn} ${x}`)).toEqual([
      '0 60',
      ...first.map(() => '3 405'),
      ...second.map(() => '3 384'),
    ]);
    const across = first.map((sign, at) => ({ ...sign, x: 60 + 8 * at, y: 700 }));
    expect(downward([...across, ...across])).toEqual([...across, ...across]);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['a scan', pdf([[], [], ['p. 3']]), /no text[\s\S]*ocrmypdf/],
    ['one that a password protects', pdf([paragraph(1)], { isLocked: true }), /password[\s\S]*qpdf --decrypt/],
    ['one of which only the head is left', pdf([paragraph(1)]).subarray(0, 12), /damaged/],
    ['no PDF but for its first letters', new TextEncoder().encode(`%PDF-1.7\n${prose(50)}`), /damaged/],
  ])('refuses %s and says what to do', async (_, bytes, message) => {
    await expect(readPdf(bytes)).rejects.toThrow(message);
  });
});

describe('words parted at the end of a line', () => {
  it.each<[string, string, string, string]>([
    ['intelli-', 'gence of it', '', 'intelligence of it'],
    ['open-', 'source models', '', 'open-source models'],
    ['language-', 'based models', 'language based', 'language-based models'],
    ['pretrain-', 'ing of models', 'pretraining pretrain ing', 'pretraining of models'],
    ['fine-', 'tuned models', 'fine-tuned', 'fine-tuned models'],
    ['state-of-the-', 'art models', '', 'state-of-the-art models'],
    ['GPT-', '4 is out', '', 'GPT-4 is out'],
    ['Anglo-', 'Saxon models', '', 'Anglo-Saxon models'],
    ['mo\u00ad', 'dels', '', 'models'],
    ['a list -', 'of things', '', 'a list - of things'],
    ['an end', 'of it', '', 'an end of it'],
  ])('%s %s', (text, line, others, expected) => {
    expect(joinWords(text, line, vocabularyOf([others]), '').text).toBe(expected);
  });

  it('takes no longer where the paragraph before is long', () => {
    const join = (size: number) => {
      const text = 'words '.repeat(size);
      for (let line = 0; line < 50; line++) joinWords(text, 'and a line', vocabularyOf([]), '');
    };
    expect(growth(join, 40_000)).toBeLessThan(1.5);
  });
});

describe('signs of a line as words', () => {
  const signs = (
    text: string,
    { size = 10, from = 100, step = 6, gaps = {} as Record<number, number>, apart = [] as readonly number[] } = {},
  ): Glyph[] => {
    let left = from;
    return [...text].map((sign, at) => {
      left += gaps[at] ?? 0;
      const glyph = {
        text: sign,
        left,
        right: left + step,
        y: 500,
        size,
        isUpright: true,
        isApart: apart.includes(at),
      };
      left += step;
      return glyph;
    });
  };
  const lines = (glyphs: readonly Glyph[]) =>
    readPage({ glyphs, left: 0, right: 600, bottom: 0, top: 800, pictured: 0 }).map(({ text }) => text);
  /** As it stands on the page, from the left. */
  const drawn = (text: string) => signs([...text].reverse().join(''));

  it.each<[string, Glyph[], string]>([
    ['gaps as spaces', signs('thenorth', { gaps: { 3: 3 } }), 'the north'],
    ['gaps beside spaces', signs('it ismore so', { gaps: { 5: 1.5 }, apart: [5] }), 'it is more so'],
    ['letters set wide beside spaces', signs('it is wide', { gaps: { 1: 1, 4: 1, 7: 1.5 }, apart: [7] }), 'it is wide'],
    ['letters set apart', signs('CHAPTER', { gaps: { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3 } }), 'CHAPTER'],
    ['no spaces in Chinese', signs('北港的港', { gaps: { 2: 3 } }), '北港的港'],
    ['what is drawn twice to look bold', [...signs('bold'), ...signs('bold', { from: 100.4 })], 'bold'],
    ['letters that run to the left', drawn('שלום עולם'), 'שלום עולם'],
    [
      'words and numbers between them',
      [...drawn('אחרי'), ...signs(' GPT 42 ', { from: 124 }), ...signs('ינפל', { from: 172 })],
      'לפני GPT 42 אחרי',
    ],
    ['brackets between them', drawn('(א)'), '(א)'],
    [
      'words before dots that lead to a number',
      signs('onetwo.......', { gaps: { 3: 2.5, ...Object.fromEntries([7, 8, 9, 10, 11, 12].map((at) => [at, 5])) } }),
      'one two. . . . . . .',
    ],
    ['an accent over a narrow letter', [...signs('^', { from: 99 }), { ...signs('ı')[0]!, right: 103 }], 'î'],
    ['an accent of its own', [{ ...signs('´')[0]!, right: 105 }, ...signs('e', { from: 100 })], 'é'],
  ])('%s', (_, glyphs, expected) => {
    expect(lines(glyphs)).toEqual([expected]);
  });
});

describe('letters of a sign', () => {
  it.each<[string, number, string]>([
    ['a ligature', 0xfb03, 'ffi'],
    ['a radical with a character', 0x2f08, '人'],
    ['a radical without one', 0x2ed3, '长'],
    ['a form of a letter', 0xfeea, 'ه'],
    ['a fixed space', 0xa0, ' '],
    ['nothing', 0x200b, ''],
  ])('%s', (_, code, expected) => {
    expect(lettersOf(code)).toBe(expected);
  });

  const word = (...letters: string[]) => letters.map((text) => ({ text }));
  const wordsIn = (signs: readonly { readonly text: string }[]) => signs.map(({ text }) => text).join('');

  it.each([
    ['the fflrst lamp', [...word('t', 'h', 'e', ' ', 'ffl', ...'rst lamp')], 'the first lamp'],
    ['deffl-ned, diffi-erent', [...word('d', 'e', 'ffl', ...'ned, di', 'ffi', ...'erent')], 'defined, different'],
    [
      'a word that has it',
      [...word(...'ba', 'ffl', ...'ed, ra', 'ffl', ...'e, o', 'ffi', ...'ce')],
      'baffled, raffle, office',
    ],
  ])('ligatures are those that words have: %s', (_, signs, expected) => {
    expect(wordsIn(withMeantLigatures(signs))).toBe(expected);
  });

  it('old fonts of TeX have ligatures where there should be controls', () => {
    expect(oldTexFont(new Set([0x0c, 0x61, 0x7b]))?.[0x0c]).toBe('fi');
    expect(oldTexFont(new Set([0x1c, 0x61]))?.[0x1c]).toBe('fi');
    expect(oldTexFont(new Set([0x0c, 0x2f]))).toBeUndefined();
    expect(oldTexFont(new Set([0x61, 0x7b]))).toBeUndefined();
  });
});
