import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/intake/formats/pdf.ts';
import { joinWords, vocabularyOf } from '../../src/intake/pdf/hyphens.ts';
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

  it('says where lines of two columns may be mixed, and which pages have no text', async () => {
    const across = Array.from({ length: 20 }, (_, line) => [
      { text: `Left column, line ${line}, of some`, x: 72, y: 700 - 14 * line },
      { text: `right column, line ${line}, other`, x: 330, y: 700 - 14 * line },
    ]).flat();
    const { doubts } = await readPdf(pdf([across, [], paragraph(1)]));
    expect(doubts.map(({ says }) => says).join('\n')).toMatch(/Page 1 may have lines of two columns mixed/);
    expect(doubts.map(({ says }) => says).join('\n')).toMatch(/Without text, pictures or scans: Page 2\./);
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
});
