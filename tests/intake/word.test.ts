import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docx, zip } from './made-files.ts';
import { documentsIn } from './taken.ts';

const textOf = async (content: Uint8Array) => (await documentsIn('a.docx', content))[0]!.text;
const run = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const e = (words: string) => `<m:e>${run(words)}</m:e>`;

/** Paragraphs with what stands in them as XML. */
const word = (paragraphs: string, more: Record<string, string> = {}) => {
  const files = Object.fromEntries(
    Object.entries(unzipSync(docx([]))).map(([name, content]) => [name, strFromU8(content)]),
  );
  const spaces =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
  return zip({
    ...files,
    'word/document.xml': `<w:document ${spaces}><w:body>${paragraphs}</w:body></w:document>`,
    ...more,
  });
};
const paragraph = (xml: string) => `<w:p><w:r><w:t xml:space="preserve">It is </w:t></w:r>${xml}</w:p>`;

it('has the symbols of Word, of fonts of pictures and of letters', async () => {
  const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
  const text = await textOf(
    word(
      paragraph(
        symbol('Symbol', 'F061') +
          symbol('Wingdings', 'F0E0') +
          symbol('Arial', '00E9') +
          symbol('Times New Roman', 'F0A7'),
      ),
    ),
  );
  expect(text).toContain('It is α🡪é§');
});

it.each([
  ['<w:fldSimple w:instr=" SEQ Figure "><w:r><w:t>7</w:t></w:r></w:fldSimple>', '7'],
  ['<w:fldSimple w:instr=" FILENAME "/>', ''],
  ['<w:dir w:val="rtl"><w:bdo w:val="rtl"><w:r><w:t>שלום</w:t></w:r></w:bdo></w:dir>', 'שלום'],
])('has the words within fields and stretches of one direction: %s', async (xml, words) => {
  expect(await textOf(word(paragraph(`${xml}<w:r><w:t>!</w:t></w:r>`)))).toBe(`It is ${words}!\n`);
});

it('begins a line where an old program did', async () => {
  expect(await textOf(word(paragraph('<w:r><w:t>up</w:t><w:cr/><w:t>down</w:t></w:r>')))).toMatch(
    /^It is up(?: {2}|\\)\ndown\n$/,
  );
});

describe('formulas of Word are TeX', () => {
  it.each<[string, string]>([
    [run('c=90'), 'c=90'],
    [`<m:f><m:num>${run('a')}</m:num><m:den>${run('b')}</m:den></m:f>`, '\\frac{a}{b}'],
    [`<m:sSup>${e('x')}<m:sup>${run('2')}</m:sup></m:sSup>`, 'x^{2}'],
    [`<m:sSubSup>${e('xy')}<m:sub>${run('i')}</m:sub><m:sup>${run('2')}</m:sup></m:sSubSup>`, '{xy}_{i}^{2}'],
    [`<m:rad><m:deg>${run('3')}</m:deg>${e('x')}</m:rad>`, '\\sqrt[3]{x}'],
    [
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${run('i=1')}</m:sub><m:sup>${run('n')}</m:sup>${e('i')}</m:nary>`,
      '\\sum_{i=1}^{n} i',
    ],
    [`<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e('x')}</m:d>`, '\\left[x\\right]'],
    [`<m:func><m:fName>${run('sin')}</m:fName>${e('x')}</m:func>`, '\\sin x'],
    [`<m:acc><m:accPr><m:chr m:val="\u20d7"/></m:accPr>${e('v')}</m:acc>`, '\\vec{v}'],
    [
      `<m:m><m:mr>${e('a')}${e('b')}</m:mr><m:mr>${e('c')}${e('d')}</m:mr></m:m>`,
      '\\begin{matrix}a & b \\\\ c & d\\end{matrix}',
    ],
    [`<m:r><m:rPr><m:nor/></m:rPr><m:t>if 5%</m:t></m:r>`, '\\text{if 5\\%}'],
  ])('%s', async (xml, latex) => {
    expect(await textOf(word(paragraph(`<m:oMath>${xml}</m:oMath>`)))).toBe(`It is $${latex}$\n`);
  });

  it('on a line of their own stand apart', async () => {
    expect(await textOf(word(`<w:p><m:oMathPara><m:oMath>${run('a=b')}</m:oMath></m:oMathPara></w:p>`))).toBe(
      '$$a=b$$\n',
    );
  });
});

it('changes that were tracked are as accepted, and comments are notes of the ones who made them', async () => {
  const comments =
    '<w:comments xmlns:w="w"><w:comment w:id="0" w:author="Bob Ray"><w:p><w:r><w:t>Sure?</w:t></w:r></w:p></w:comment></w:comments>';
  const core = '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>Bob Ray</dc:creator></cp:coreProperties>';
  const [document] = await documentsIn(
    'a.docx',
    word(
      paragraph(
        '<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:commentReference w:id="0"/></w:r>',
      ),
      { 'word/comments.xml': comments, 'docProps/core.xml': core },
    ),
  );
  // Who comments on a text need not have written it.
  expect(document!.facts.byline).toBeUndefined();
  expect(document!.text).toBe('It is new[^comment-1]\n\n[^comment-1]: Comment by Bob Ray: Sure?\n');
});

it('a first letter that is several lines high belongs to its word, and what stands in the boxes of a diagram is read', async () => {
  const large =
    '<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p><w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:t>hey grow.</w:t></w:r></w:p>';
  const diagram =
    '<w:p><w:r><w:drawing><a:graphic><dgm:relIds r:dm="r7" r:lo="r8"/></a:graphic></w:drawing></w:r></w:p>';
  const box = (words: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
  const text = await textOf(
    word(large + diagram, {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r7" Target="diagrams/data1.xml"/></Relationships>',
      'word/diagrams/data1.xml': `<dgm:dataModel>${box('Data &amp; compute')}${box('')}${box('Models')}</dgm:dataModel>`,
    }),
  );
  expect(text).toBe('They grow.\n\nData & compute\\\nModels\n');
});

it('has the figures of its charts, and letters with their reading above them', async () => {
  const points = (...values: string[]) =>
    values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('');
  const ruby =
    '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r>';
  const chart = '<w:p><w:r><w:drawing><a:graphic><c:chart r:id="r7"/></a:graphic></w:drawing></w:r></w:p>';
  const series = (name: string, ...values: string[]) =>
    `<c:ser><c:tx>${points(name)}</c:tx><c:cat>${points('2024', '2025')}</c:cat><c:val>${points(...values)}</c:val></c:ser>`;
  const text = await textOf(
    word(paragraph(ruby) + chart, {
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r7" Target="charts/chart1.xml"/></Relationships>',
      'word/charts/chart1.xml': `<c:chartSpace><c:chart><c:title><a:t>Papers</a:t></c:title>${series('Read', '3', '4')}${series('Cited', '1', '2')}</c:chart></c:chartSpace>`,
    }),
  );
  expect(text).toBe(
    'It is <ruby>東京<rt>とうきょう</rt></ruby>\n\nPapers\\\n2024: Read 3, Cited 1\\\n2025: Read 4, Cited 2\n',
  );
});

it('says that a part of it is folded into a file of its own', async () => {
  const folded = '<w:altChunk r:id="r1"/>';
  const [document] = await documentsIn('a.docx', word(`<w:p><w:r><w:t>It is.</w:t></w:r></w:p>${folded}`));
  expect(document!.doubts.map(({ says }) => says).join()).toMatch(/^A part of its text is a file of its own/);
  await expect(textOf(word(folded))).rejects.toThrow(/^its text is a file of its own/);
});
