import { describe, expect, it } from 'vitest';
import { epub, odf, pptx, shape, zip } from './made-files.ts';
import { documentsIn, json } from './taken.ts';

const textOf = async (name: string, content: Uint8Array) => (await documentsIn(name, content))[0]!.text;

describe('slides of PowerPoint', () => {
  it('are headings, lists, tables and what is to be said, in the order of the talk', async () => {
    const table =
      '<p:graphicFrame><a:tbl><a:tr><a:tc><a:p><a:r><a:t>Model</a:t></a:r></a:p></a:tc><a:tc><a:p><a:r><a:t>Size</a:t></a:r></a:p></a:tc></a:tr><a:tr><a:tc><a:p><a:r><a:t>One|two</a:t></a:r></a:p></a:tc><a:tc/></a:tr></a:tbl></p:graphicFrame>';
    const file = pptx([
      { shapes: shape('subTitle', 'Ada Poe') + shape('ctrTitle', 'On Models') },
      {
        shapes:
          shape('title', 'Growth') +
          shape('body', 'They *grow*', '>fast', '>>very', 'and on') +
          shape('sldNum', '2') +
          shape('ftr', 'A foot') +
          `<p:grpSp>${shape('', 'In a group')}</p:grpSp>`,
        notes: 'Say this.',
      },
      { shapes: shape('title', 'Hidden'), isHidden: true },
      { shapes: table },
    ]);
    const [{ text, facts, notes }] = (await documentsIn('a.pptx', file)) as [
      Awaited<ReturnType<typeof documentsIn>>[0],
    ];
    expect(text).toBe(
      '# On Models\n\nAda Poe\n\n## Growth\n\n- They \\*grow\\*\n   - fast\n      - very\n- and on\n\nIn a group\n\n### Notes\n\nSay this.\n\n## Slide 3\n\n| Model | Size |\n| --- | --- |\n| One\\|two |  |\n',
    );
    expect(facts).toMatchObject({ title: 'On Models', format: 'article' });
    expect(notes.join()).toContain('1 hidden slide was left out');
  });

  it('have the words of their diagrams and the figures of their charts', async () => {
    const frame = (inside: string) => `<p:graphicFrame><a:graphic>${inside}</a:graphic></p:graphicFrame>`;
    const box = (words: string) => `<dgm:pt><dgm:t><a:p><a:r><a:t>${words}</a:t></a:r></a:p></dgm:t></dgm:pt>`;
    const points = (...values: string[]) =>
      values.map((value, at) => `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`).join('');
    const file = pptx(
      [
        {
          shapes: shape('title', 'Growth') + frame('<dgm:relIds r:dm="rId7"/>') + frame('<c:chart r:id="rId8"/>'),
        },
      ],
      {
        'ppt/slides/_rels/slide1.xml.rels':
          '<Relationships><Relationship Id="rId7" Target="../diagrams/data1.xml"/><Relationship Id="rId8" Target="../charts/chart1.xml"/></Relationships>',
        'ppt/diagrams/data1.xml': `<dgm:dataModel>${box('Data')}${box('')}${box('Models')}</dgm:dataModel>`,
        'ppt/charts/chart1.xml': `<c:chartSpace><c:chart><c:title><a:t>Papers</a:t></c:title><c:barChart><c:ser><c:tx>${points('Read')}</c:tx><c:cat>${points('2024', '2025')}</c:cat><c:val>${points('3', '0.30000000000000004')}</c:val></c:ser></c:barChart></c:chart></c:chartSpace>`,
      },
    );
    expect(await textOf('a.pptx', file)).toBe(
      '# Growth\n\n- Data\n- Models\n\nPapers\n\n|  | Read |\n| --- | --- |\n| 2024 | 3 |\n| 2025 | 0.3 |\n',
    );
  });

  it('without words are refused', async () => {
    await expect(textOf('a.pptx', pptx([{ shapes: shape('title', '') }]))).rejects.toThrow(/no words/);
  });
});

describe('OpenDocument', () => {
  it('a text has its headings, lists, tables, notes and emphasis; what was deleted and what stands in the margin is left out', async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:p text:style-name="P1">On Models</text:p><text:h text:outline-level="2">Why</text:h>
      <text:p>They <text:span text:style-name="T1">grow</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>As said.</text:p></text:note-body></text:note>.<text:s text:c="2"/>So<text:line-break/>it is.<office:annotation><text:p>Sure?</text:p></office:annotation></text:p>
      <text:list text:style-name="L1"><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list></text:list-item></text:list>
      <table:table><table:table-row><table:table-cell><text:p>Model</text:p></table:table-cell><table:table-cell><text:p>Size</text:p><text:p>in B</text:p></table:table-cell></table:table-row></table:table>`;
    const styles =
      '<style:style style:name="P1" style:parent-style-name="Title"/><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>';
    const text = await textOf('a.odt', odf('text', body, styles));
    expect(text).toContain(
      '# On Models\n\n## Why\n\nThey **grow**[^1]. So\\\nit is.\n\n1. One\n\n   - Inner\n\n| Model | Size in B |\n| - | - |\n\n[^1]: As said.\n',
    );
    expect(text).not.toMatch(/Gone|Sure/);
  });

  it('a text has its formulas, the figures of its charts, the words in its shapes and its list of sources', async () => {
    const object = (name: string) => `<draw:frame><draw:object xlink:href="./${name}"/></draw:frame>`;
    const cell = (words: string) => `<table:table-cell><text:p>${words}</text:p></table:table-cell>`;
    const shape = `<draw:custom-shape><svg:title>A box</svg:title><text:p>In a box.</text:p></draw:custom-shape>`;
    const body = `<text:p>So ${object('Object 1')} holds.${shape}</text:p><text:p>${object('Object 2')}</text:p>
      <text:bibliography><text:bibliography-source><text:p>Template</text:p></text:bibliography-source><text:index-body><text:p>Poe: On Models</text:p></text:index-body></text:bibliography>`;
    const file = odf('text', body, '', '', {
      'Object 1/content.xml':
        '<math><semantics><mrow><mi>a</mi><mo>&lt;</mo><msup><mi>b</mi><mn>2</mn></msup></mrow></semantics></math>',
      'Object 2/content.xml': `<office:document-content><office:body><office:chart><chart:chart><chart:title><text:p>Papers</text:p></chart:title><table:table><table:table-row>${cell('Year')}${cell('Read')}</table:table-row><table:table-row>${cell('2024')}${cell('3')}</table:table-row></table:table></chart:chart></office:chart></office:body></office:document-content>`,
    });
    expect(await textOf('a.odt', file)).toBe(
      'So $a<b^{2}$ holds.\n\nIn a box.\n\nPapers\n\n| Year | Read |\n| - | - |\n| 2024 | 3 |\n\nPoe: On Models\n',
    );
  });

  it('cells that a wider one covers keep their places, points of a cell stand beside each other, and a slide needs no title', async () => {
    const cell = (words: string, more = '') => `<table:table-cell${more}><text:p>${words}</text:p></table:table-cell>`;
    const points = `<table:table-cell><text:list><text:list-item><text:p>One</text:p></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list></table:table-cell>`;
    const wide = `${cell('')}${cell('Sizes', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('Year')}`;
    const rows = [wide, `${cell('Ada')}${cell('7')}${points}${cell('2025')}`];
    const table = `<table:table>${rows.map((row) => `<table:table-row>${row}</table:table-row>`).join('')}</table:table>`;
    const page = `<draw:page><draw:frame>${table}</draw:frame></draw:page>`;
    expect(await textOf('a.odp', odf('presentation', page))).toBe(
      '## Slide 1\n\n| | Sizes | | Year |\n| - | - | - | - |\n| Ada | 7 | One Two | 2025 |\n',
    );
  });

  it('slides have their titles first, and what is to be said last', async () => {
    const page = (title: string, words: string, notes = '') =>
      `<draw:page><draw:frame><draw:text-box><text:p>${words}</text:p></draw:text-box></draw:frame><draw:frame presentation:class="title"><draw:text-box><text:p>${title}</text:p></draw:text-box></draw:frame><presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>${notes}</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>`;
    expect(
      await textOf(
        'a.odp',
        odf('presentation', page('On Models', 'Ada Poe') + page('Growth', 'They grow.', 'Say this.')),
      ),
    ).toBe('# On Models\n\nAda Poe\n\n## Growth\n\nThey grow.\n\n### Notes\n\nSay this.\n');
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'a spreadsheet',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      /spreadsheet: save/,
    ],
    [
      'locked',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': 'x',
        'META-INF/manifest.xml': '<encryption-data/>',
      }),
      /password/,
    ],
    ['empty', odf('text', '<text:p/>'), /no words/],
  ])('%s is refused', async (_, file, message) => {
    await expect(textOf('a.odt', file)).rejects.toThrow(message);
  });
});

describe('a notebook', () => {
  it('is its text, its code and what that printed in words', async () => {
    const notebook = {
      nbformat: 4,
      metadata: { kernelspec: { language: 'python' }, authors: [{ name: 'Ada Poe' }] },
      cells: [
        { cell_type: 'markdown', source: ['# On Models\n', '\n', 'They grow, [[so]].'] },
        {
          cell_type: 'code',
          source: 'print("a")\n[[1]]',
          outputs: [
            { output_type: 'stream', text: ['a\n'] },
            { output_type: 'display_data', data: { 'image/png': 'AAAA', 'text/plain': '<Figure>' } },
          ],
        },
        { cell_type: 'raw', source: 'As it is.' },
      ],
    };
    const [{ text, facts, notes }] = (await documentsIn('a.ipynb', json(notebook))) as [
      Awaited<ReturnType<typeof documentsIn>>[0],
    ];
    expect(text).toBe(
      '# On Models\n\nThey grow, \\[\\[so]].\n\n```python\nprint("a")\n[[1]]\n```\n\n```text\na\n```\n\n```\nAs it is.\n```\n',
    );
    expect(facts).toMatchObject({ title: 'On Models', byline: 'Ada Poe' });
    expect(notes.join()).toContain('One picture was left out');
  });

  it('has what a terminal shows of its code: no colours, bars as they ended, and says what was too long', async () => {
    const output = (text: string) => ({ output_type: 'stream', text });
    const outputs = [output('\u001b[0;31mred\u001b[0m\r\n10%\r99%\rdone\n'), output('9'.repeat(5_000))];
    const cells = [{ cell_type: 'code', source: 'go()', outputs }];
    const [document] = await documentsIn('a.ipynb', json({ nbformat: 4, cells }));
    expect(document!.text).toBe('```python\ngo()\n```\n\n```text\nred\ndone\n```\n');
    expect(document!.notes.join()).toContain('One long printed result was left out');
  });

  it('has the tables and the errors of its code as they are printed, and HTML among its words as HTML', async () => {
    const frame = '   ship  coal\n0  Aurora  90';
    const cells = [
      { cell_type: 'markdown', source: '<!-- bar -->\n<b>Coal</b> of H<sub>2</sub>O, $5 a ton' },
      {
        cell_type: 'code',
        source: 'coal',
        outputs: [
          {
            output_type: 'execute_result',
            data: { 'text/html': '<table></table>', 'text/plain': frame.split(/(?<=\n)/) },
          },
          {
            output_type: 'display_data',
            data: { 'text/html': '<b>x</b>', 'text/plain': '<IPython.core.display.HTML object>' },
          },
          { output_type: 'error', ename: 'KeyError', evalue: "'ice'", traceback: ['\u001b[0;31m at line 1'] },
        ],
      },
    ];
    const [document] = await documentsIn('a.ipynb', json({ nbformat: 4, metadata: {}, cells }));
    expect(document?.text).toBe(
      `<!-- bar -->\n<b>Coal</b> of H<sub>2</sub>O, \\$5 a ton\n\n\`\`\`python\ncoal\n\`\`\`\n\n\`\`\`text\n${frame}\n\`\`\`\n\n\`\`\`text\nKeyError: 'ice'\n\`\`\`\n`,
    );
  });
});

describe('an EPUB is XML', () => {
  const page = (html: string) => epub([{ name: 'One', html: `<h1>One</h1>${html}` }]);
  it.each<[string, string, string]>([
    [
      'elements that close themselves',
      '<p>Ship<i/> Aurora<a id="p1"/> left.</p><blockquote/><p>Two.</p><ul/><p>Three.</p>',
      'Ship Aurora left.\n\nTwo.\n\nThree.',
    ],
    ['a page that is none after all', '<p>One<br>two</p><p>Three.', 'One\\\ntwo\n\nThree.'],
    [
      'signs that show the sound of others',
      '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>だ。</p>',
      '<ruby>漢<rt>かん</rt></ruby>だ。',
    ],
    [
      'notes that say so',
      '<p>They grow<a epub:type="noteref" href="#n1">*</a>.</p><aside epub:type="footnote" id="n1"><p>* As said.</p></aside><p>More.</p>',
      'They grow[^1].\n\nMore.\n\n[^1]: As said.',
    ],
    [
      'notes that lead back',
      '<p>They grow<sup><a id="r1" href="#n1">1</a></sup>.</p><p>More.</p><p id="n1"><a href="#r1">1</a>. As said.</p>',
      'They grow[^1].\n\nMore.\n\n[^1]: As said.',
    ],
    [
      'formulas that say their TeX',
      '<p>So <math alttext="x^2"><msup><mi>x</mi><mn>2</mn></msup></math>.</p>',
      'So $x^2$.',
    ],
    [
      'formulas of signs alone',
      '<p>So <math><mfrac><mi>a</mi><mo>&#x2211;</mo></mfrac></math>.</p>',
      'So $\\frac{a}{\\sum}$.',
    ],
    ['links that are no notes', '<p id="a">See <a href="#b">2</a>.</p><p id="b">Two.</p>', 'See 2.\n\nTwo.'],
  ])('%s', async (_, html, expected) => {
    expect(await textOf('a.epub', page(html))).toBe(`# One\n\n${expected}\n`);
  });

  it('has its notes where their marks are, though they stand in another file', async () => {
    const file = epub([
      { name: 'One', html: '<h1>One</h1><p>They grow<a id="r" href="c%202.xhtml#n">1</a>.</p>' },
      {
        name: 'Notes',
        html: '<h1>Notes</h1><ol><li id="n"><p>As said. <a href="c%201.xhtml#r">↩</a></p><p>And more.</p></li></ol><p>End.</p>',
      },
    ]);
    expect(await textOf('a.epub', file)).toBe(
      '# One\n\nThey grow[^1].\n\n[^1]: As said.\n\n    And more.\n\n# Notes\n\nEnd.\n',
    );
  });

  it('has the name of a chapter in two headings, and files whose names are written with signs', async () => {
    const files = {
      mimetype: 'application/epub+zip',
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package><manifest><item id="a" href="c%201.XHTML"/></manifest><spine><itemref idref="a"/></spine></package>',
      'c%201.xhtml': '<html><body><h2>Chapter 1</h2><h2>The Ledger</h2><p>Words.</p></body></html>',
    };
    expect(await textOf('a.epub', zip(files))).toBe('# Chapter 1: The Ledger\n\nWords.\n');
  });
});

it('a text of Emacs has its structure, and what it says of itself', async () => {
  const org = `#+TITLE: On Models
#+AUTHOR: Ada Poe
#+DATE: <2024-03-01 Fri>
* TODO Why :work:
:PROPERTIES:
:ID: 7
:END:
They *grow* and /grow/, =x_1=, see [[https://example.org][the
data]][fn:1] or $n^2$.
# not this
- One
  goes on
  1. Inner
- Two
| Model | Size |
|-------+------|
| One   | 7B   |
#+BEGIN_SRC python
print("*a*")
#+END_SRC
#+begin_quote
Said so.
#+end_quote
[fn:1] As said.
`;
  const [document] = await documentsIn('a.org', new TextEncoder().encode(org));
  expect(document!.text).toBe(
    '# On Models\n\n## Why\n\nThey **grow** and *grow*, `x_1`, see [the data](<https://example.org>)[^1] or $n^2$.\n\n- One goes on\n   1. Inner\n- Two\n\n| Model | Size |\n| --- | --- |\n| One | 7B |\n\n```python\nprint("*a*")\n```\n\n> Said so.\n\n[^1]: As said.\n',
  );
  expect(document!.facts).toMatchObject({ title: 'On Models', byline: 'Ada Poe', published: '2024-03-01' });
});

it('of a text of Emacs only what it exports is taken: no comments, no other program’s words, no pictures', async () => {
  const org = `* Coal
  : 90 tons
  :
  : of it
[[file:coal.jpg]]
1. [@4] Fourth
#+begin_export html
<p>for the web</p>
#+end_export
** Sketch :draft:noexport:
not this
*** nor this
** COMMENT Later
nor that
* Ice
Thick.
`;
  const [document] = await documentsIn('a.org', new TextEncoder().encode(org));
  expect(document?.text).toBe('# Coal\n\n```\n90 tons\n\nof it\n```\n\n1. Fourth\n\n# Ice\n\nThick.\n');
  expect(document?.notes).toContain('2 parts that Org does not export were left out.');
});
