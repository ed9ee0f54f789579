import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/intake/formats/docx.ts';
import { readEpub } from '../../src/intake/formats/epub.ts';
import { readPage } from '../../src/intake/formats/html.ts';
import { readMarkdownFile } from '../../src/intake/formats/markdown.ts';
import { readText } from '../../src/intake/formats/text.ts';
import { markdownFromHtml } from '../../src/intake/markdown-from-html.ts';
import { build } from '../pipeline/in-memory.ts';
import { docx, epub, prose, zip } from './made-files.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a saved page', () => {
  const page = (head: string, more = '') =>
    bytes(`<!DOCTYPE html><html lang="en-GB"><head><title>On Models - The Paper</title>${head}</head><body>
      <nav><a href="/">Home</a> <a href="/about">About this paper</a></nav>
      <article><h1>On Models</h1><p>${prose(120)} <a href="/data?x=1">The data</a>.</p>
      <h2>Why</h2><blockquote><p>${prose(40, 50)}</p></blockquote><ul><li>One thing.</li><li>Another.</li></ul>
      <table><tr><th>Model</th><th>Size</th></tr><tr><td>One</td><td>7B</td></tr></table>
      <img src="data:image/png;base64,${'A'.repeat(500)}" alt="A picture"><script>alert(1)</script></article>
      <footer>All rights reserved</footer>${more}</body></html>`);
  const DATA = `<link rel="canonical" href="https://paper.example/on-models#top"><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"On Models","datePublished":"2025-03-01T10:00:00Z","author":[{"name":"Ada Poe"},{"name":"Bob Ray"}]}]}</script>`;

  it('gives its article as Markdown, without menu, foot, pictures and scripts', () => {
    const { text, extension } = readPage(page(DATA));
    expect(extension).toBe('md');
    expect(text).toMatch(/^# On Models\n\nIn case 0 the model/);
    expect(text).toContain('## Why\n\n> In case 50');
    expect(text).toContain('- One thing.\n- Another.');
    expect(text).toMatch(/\| Model \| Size \|/);
    expect(text).toContain('[The data](https://paper.example/data?x=1)');
    expect(text).not.toMatch(/Home|rights reserved|alert|base64|A picture/);
    expect(text?.match(/On Models/g)).toHaveLength(1);
  });

  it.each<[string, string, object]>([
    [
      'schema.org',
      DATA,
      {
        title: 'On Models',
        published: '2025-03-01',
        byline: 'Ada Poe and Bob Ray',
        url: 'https://paper.example/on-models',
        language: 'en-GB',
      },
    ],
    [
      'data with HTML in them',
      `<meta property="og:title" content="The &amp;#8222;Selma&amp;#8220; &amp;amp; &lt;i>her&lt;/i> timber, 3 &lt; 4"><script type="application/ld+json">{"@type":"Article","author":"Ada P&ouml;e"}</script>`,
      { title: 'The „Selma“ & her timber, 3 < 4', byline: 'Ada Pöe' },
    ],
    [
      'its heading, where the data call it something else',
      '<script type="application/ld+json">{"@type":"Article","headline":"newspaper essay"}</script>',
      { title: 'On Models' },
    ],
    [
      'meta elements',
      '<meta property="og:title" content="On Models"><meta property="article:published_time" content="2025-03-01"><meta name="author" content="Ada Poe"><meta property="og:url" content="https://paper.example/m">',
      { title: 'On Models', published: '2025-03-01', byline: 'Ada Poe', url: 'https://paper.example/m' },
    ],
    [
      'what the browser noted',
      '<!-- saved from url=(0028)https://paper.example/noted -->',
      { url: 'https://paper.example/noted' },
    ],
  ])('knows from %s', (_, head, expected) => {
    expect(readPage(page(head)).facts).toMatchObject(expected);
  });

  it.each([
    ['The Selma off the point - The Lamp', '<h1>The Selma off the point</h1>', 'The Selma off the point'],
    ['Coast » The Selma off the point', '<h1>THE SELMA OFF THE POINT</h1>', 'The Selma off the point'],
    ['The Selma: a barque', '<h1><a href="/">The Selma</a></h1><h1>The Selma: a barque</h1>', 'The Selma: a barque'],
    ['The Lamp | Nine sails', '<h1 class="site-title">The Lamp</h1><h2>Nine sails</h2>', 'The Lamp | Nine sails'],
    ['Nine sails | The Lamp', '<meta property="og:site_name" content="The Lamp"><h1>The Lamp</h1>', 'Nine sails'],
    ['The office said of it', '<h1>The office said of it “nothing”</h1>', 'The office said of it “nothing”'],
    ['Nine-sailed barques', '<h1>Nine</h1>', 'Nine-sailed barques'],
    ['Home', '<h1>The Selma off the point</h1>', 'The Selma off the point'],
  ])('is not called by its site too: %s', (title, body, expected) => {
    const html = `<html><head><meta property="og:title" content="${title}"></head><body>${body}<p>${prose(90)}</p></body></html>`;
    expect(readPage(bytes(html)).facts.title).toBe(expected);
  });

  it('takes no address that could do harm, and nobody for an author who is none', () => {
    const head = '<link rel="canonical" href="javascript:alert(1)"><meta name="author" content="admin">';
    expect(Object.keys(readPage(page(head)).facts).sort()).toEqual(['format', 'language', 'title']);
  });

  it('says that comments were left out', () => {
    const comments = '<div class="comment"><p>I think so too.</p></div>'.repeat(6);
    expect(readPage(page('', comments)).notes.join()).toContain('6 comments or posts');
  });

  const posts: [string, string[], string, string][] = [
    [
      'Hacker News',
      ['ann', 'bob_2', 'ann'],
      '2026-03-12',
      ['ann', 'bob_2', 'ann']
        .map(
          (name, hour) =>
            `<tr class="athing comtr"><td><a class="hnuser">${name}</a><span class="age" title="2026-03-12T0${hour}:05:00 17">x</span>
            <div class="commtext"><i>&gt; old words</i><p>Words of ${name}.<p>More.</div><div class="reply"><a>reply</a></div></td></tr>`,
        )
        .join(''),
    ],
    [
      'phpBB',
      ['Ann A', 'Bob', 'Cy'],
      '2026-02-02',
      ['Ann A', 'Bob', 'Cy']
        .map(
          (name) =>
            `<div class="post"><dl><dt><a class="username">${name}</a></dt><dd>Posts: 3</dd></dl><div class="postbody"><p class="author">by
            <strong><a class="username">${name}</a></strong> <time datetime="2026-02-0${name.length}">Mon</time></p>
            <div class="content"><blockquote><div><cite>Ann A wrote:</cite>Old words.</div></blockquote>Words of ${name}.</div></div></div>`,
        )
        .join(''),
    ],
  ];
  it.each(posts)('that is a discussion (%s) gives its posts with their names', (_, expected, published, html) => {
    const { text, facts, extension, notes } = readPage(
      bytes(
        `<html><head><title>A long talk | Forum</title></head><body><nav>Menu</nav><table>${html}</table></body></html>`,
      ),
    );
    expect({ ...facts, extension }).toMatchObject({
      extension: 'md',
      format: 'comments',
      title: 'A long talk',
      published,
    });
    expect(notes.join()).toContain('3 posts');
    expect(text).not.toMatch(/Menu|reply|Posts/);
    const { passages } = build({ 'seeds/talk.md': text! }).artefact!.atlas;
    const named = passages.filter(({ role }) => role === 'comment').map(({ speakerName }) => speakerName);
    expect(named).toEqual(expected);
    expect(passages.filter(({ role }) => role === 'quote')).toHaveLength(3);
  });

  it('needs none of the tags that HTML lets one leave out', () => {
    const words = `<p>${prose(90)}<p>${prose(60, 100)}`;
    for (const html of [
      `<!doctype html><title>On Models</title><article>${words}</article>`,
      `<html lang=en><title>On Models</title></head><article>${words}</article>`,
    ]) {
      const { text, doubts } = readPage(bytes(html));
      expect(text).toMatch(/^# On Models\n\nIn case 0/);
      expect(doubts.filter(({ says }) => !html.includes('</head>') && says.includes('cut off'))).toEqual([]);
    }
  });

  it('that is cut off says so', () => {
    const whole = new TextDecoder().decode(page(DATA));
    for (const end of [whole.indexOf('</blockquote>'), whole.indexOf('<table>') + 4]) {
      expect(
        readPage(bytes(whole.slice(0, end)))
          .doubts.map(({ says }) => says)
          .join(),
      ).toContain('cut off');
    }
    expect(readPage(page(DATA)).doubts).toEqual([]);
    expect(readPage(bytes(whole.replace(/<\/(?:body|html)>/g, ''))).doubts).toEqual([]);
  });

  it('that has no article is the seed as a whole, and one says so', () => {
    const { text, extension, doubts } = readPage(bytes('<html><body><ul><li>One</li><li>Two</li></ul></body></html>'));
    expect({ text, extension }).toEqual({ text: null, extension: 'html' });
    expect(doubts.map(({ says }) => says).join()).toContain('No main article');
  });

  it.each([
    ['were never closed', '<font color="red"><b>', ''],
    ['hold one another', '<div class="box">', '</div>'.repeat(900)],
    ['are drawings that close themselves', '<svg class="icon"><use href="#lamp"/></svg>', ''],
    ['are left by an office program', '<w:sdt/><o:p>', ''],
    ['are empty, which browsers do not heed', '<b/><i/>', ''],
  ])('is read whole where elements that mean nothing and %s are nested hundreds deep', (_, opening, end) => {
    const parts = Array.from({ length: 900 }, (_, index) => `${opening}<p>Lamp ${index} was lit.</p>`);
    const { text } = readPage(
      bytes(`<html><head><title>The lamps</title></head><body>${parts.join('')}${end}</body></html>`),
    );
    expect(text?.match(/Lamp \d+ was lit\./g)).toEqual(
      Array.from({ length: 900 }, (_, index) => `Lamp ${index} was lit.`),
    );
  });

  it('of another encoding says so itself', () => {
    const latin = Uint8Array.from(
      `<html><head><meta charset="iso-8859-2"></head><body><p>\xb1 ${'word '.repeat(90)}</p></body></html>`,
      (letter) => letter.charCodeAt(0),
    );
    expect(readPage(latin).text).toContain('ą word');
  });

  it.each([
    ['nested hundreds deep', `<html><body>${'<table><tr><td>'.repeat(2_000)}words`, /nested/],
    ['without words', '<html><body><p> </p></body></html>', /no words$/],
    [
      'with a program for words',
      '<html><body><div id=root></div><script>go()</script></body></html>',
      /only a program/,
    ],
  ])('%s is refused', (_, html, message) => {
    expect(() => readPage(bytes(html))).toThrow(message);
  });
});

describe('a Word file', () => {
  it('is Markdown with its headings and quotations', async () => {
    const file = docx(
      [
        { text: 'On Models', style: 'Title' },
        'By Ada Poe',
        { text: 'Why', style: 'Heading1' },
        prose(30),
        { text: 'Models grow.', style: 'Quote' },
      ],
      '<dc:title>Document1</dc:title><dc:creator>Ada Poe</dc:creator><dcterms:created>2025-03-01T10:00:00Z</dcterms:created>',
    );
    const { text, facts, notes } = await readWord(file);
    expect(text).toMatch(/^# On Models\n\nBy Ada Poe\n\n# Why\n\nIn case 0[\s\S]*\n\n> Models grow\.\n$/);
    expect(facts).toMatchObject({ title: 'On Models', byline: 'Ada Poe' });
    expect(notes.join()).toContain('published: 2025-03-01');
  });

  it.each<[string, Parameters<typeof docx>[0], string, string | undefined]>([
    ['at its top, of whatever rank', [{ text: 'On Models', style: 'Heading2' }, prose(30)], '', 'On Models'],
    ['above its parts', ['On **Models**', { text: 'Introduction', style: 'Heading1' }, prose(30)], '', 'On **Models**'],
    [
      'above a first chapter',
      ['On Models', { text: '1 Why they grow', style: 'Heading1' }, prose(30)],
      '',
      'On Models',
    ],
    [
      'where it stands, set in two lines, and no heading without words',
      ['Last seen in May', 'On Models</w:t><w:br/><w:t>in Winter', { text: '', style: 'Heading1' }, prose(30)],
      '<dc:title>On Models in Winter</dc:title>',
      'On Models in Winter',
    ],
    [
      'that the file states',
      [{ text: 'Abstract', style: 'Heading1' }, prose(30)],
      '<dc:title>On Models</dc:title>',
      'On Models',
    ],
    ...[
      'Microsoft Word - draft3.docx',
      'Untitled',
      'Paper Template',
      'sig-alternate.cls',
      'Introduction',
      'IEEEtran',
      '&lt;%title%>',
      'Presentazione standard di PowerPoint',
      'PowerPoint-Präsentation',
      '1.01',
    ].map((made): [string, Parameters<typeof docx>[0], string, undefined] => [
      `unless a program wrote ${made}`,
      [prose(30)],
      `<dc:title>${made}</dc:title>`,
      undefined,
    ]),
  ])('has the title %s', async (_, paragraphs, core, title) => {
    const { facts, text } = await readWord(docx(paragraphs, core));
    expect(facts.title).toBe(title);
    if (title !== undefined)
      expect(
        text
          ?.split(/[\\\s*]+/)
          .join(' ')
          .split(title.replace(/\*/g, '').trim()),
      ).toHaveLength(2);
    expect(text).not.toMatch(/^#+$/m);
  });

  it('an author that the text does not name is no author, but told', async () => {
    const { facts, notes } = await readWord(docx([prose(30)], '<dc:creator>Carl Doe</dc:creator>'));
    expect(facts.byline).toBeUndefined();
    expect(notes.join()).toContain('byline: Carl Doe');
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['empty', docx(['']), /no words/],
    ['cut off', docx([prose(30)]).subarray(0, 900), /cut off or damaged/],
    ['without its list of parts', zip({ 'word/document.xml': '<no' }), /damaged|no words/],
  ])('%s is refused', async (_, file, message) => {
    await expect(readWord(file)).rejects.toThrow(message);
  });
});

describe('an EPUB', () => {
  const METADATA =
    '<dc:title>The Book of Models</dc:title><dc:creator>Ada Poe</dc:creator><dc:date>2024-05</dc:date><dc:language>en</dc:language>';
  const book = (count: number) =>
    epub(
      Array.from({ length: count }, (_, index) => ({
        name: `Chapter ${index + 1}`,
        html:
          index % 2 === 0
            ? `<h2>Chapter ${index + 1}</h2><h3>Part</h3><p>${prose(300, index * 100)}</p>`
            : `<p>${prose(300, index * 100)}</p>`,
      })),
      METADATA,
    );

  it('is read whole where hundreds of places of pages close themselves, and refused where hundreds are left open', () => {
    const pages = (place: string) =>
      Array.from({ length: 600 }, (_, at) => `${place}<p>Lamp ${at} was lit.</p>`).join('');
    const taken = readEpub(epub([{ name: 'Lamps', html: pages('<a id="page"/>') }], METADATA));
    expect(taken.text?.match(/^Lamp \d+ was lit\.$/gm)).toHaveLength(600);
    const deep = epub([{ name: 'Lamps', html: `${pages('<b title="/>">')}${'</b>'.repeat(600)}` }], METADATA);
    expect(() => readEpub(deep)).toThrow(/nested hundreds deep/);
  });

  it('is Markdown, a heading of the first level for each chapter, whatever its own', () => {
    const { text, facts, chapters, isBook } = readEpub(book(6));
    expect(text?.match(/^# .*$/gm)).toEqual([1, 2, 3, 4, 5, 6].map((number) => `# Chapter ${number}`));
    expect(text).toContain('# Chapter 1\n\n## Part\n\nIn case 0');
    expect(facts).toEqual({
      title: 'The Book of Models',
      byline: 'Ada Poe',
      published: '2024-05',
      language: 'en',
      format: 'article',
    });
    expect({ isBook, chapters: chapters.length }).toEqual({ isBook: true, chapters: 6 });
  });

  it.each<[string, Uint8Array, RegExp]>([
    [
      'locked',
      epub([{ name: 'A', html: '<p>Words</p>' }], '', {
        'META-INF/encryption.xml': '<e><CipherReference URI="OEBPS/text/c1.xhtml"/></e>',
      }),
      /DRM/,
    ],
    ['empty', epub([]), /no words/],
    [
      'without its list of chapters',
      zip({ mimetype: 'application/epub+zip', 'a.xhtml': '<p>Words</p>' }),
      /list of chapters/,
    ],
  ])('%s is refused', (_, file, message) => {
    expect(() => readEpub(file)).toThrow(message);
  });

  it('has the words of pages that are drawn as a whole', () => {
    const page =
      '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><g><text x="1">Coal &amp;</text><path d="M1"/><text><tspan>ice</tspan></text></g></svg>';
    expect(readEpub(epub([{ name: 'One', html: page }])).text).toBe('# One\n\nCoal & ice\n');
  });
});

describe('Markdown', () => {
  it('is taken as it is, with what its head says', () => {
    const { text, facts } = readMarkdownFile(
      bytes(
        '---\ntitle: On Models\ndate: 2025-03-01\nauthor: "[[Ada Poe]]"\nsource: https://paper.example/m\nlang: en\n---\n# Another heading\n\nWords.\n',
      ),
    );
    expect(text).toBeNull();
    expect(facts).toEqual({
      title: 'On Models',
      published: '2025-03-01',
      byline: 'Ada Poe',
      url: 'https://paper.example/m',
      language: 'en',
      format: 'article',
    });
  });

  it('a head that is no YAML is told, and the rest is taken', () => {
    const { facts, doubts } = readMarkdownFile(bytes('---\ntitle: [\n---\n# On Models\n\nWords.\n'));
    expect(facts.title).toBe('On Models');
    expect(doubts.map(({ says }) => says).join()).toContain('front matter');
  });
});

describe('chapters', () => {
  const chapter = (heading: string, words = 400) => `${heading}\n\n${prose(words)}\n\n`;
  it.each<[string, string, { title?: string; chapters: string[]; isBook: boolean }]>([
    [
      'under one title',
      `# The Book\n\n${[1, 2, 3, 4, 5].map((n) => chapter(`## Chapter ${n}`)).join('')}`,
      { title: 'The Book', chapters: [1, 2, 3, 4, 5].map((n) => `Chapter ${n}`), isBook: true },
    ],
    [
      'side by side, after a preface, with signs in a block of code',
      `${prose(60)}\n\n${[1, 2, 3, 4, 5].map((n) => chapter(`# ${n}. *Word*\n\n\`\`\`\n# no heading\n\`\`\``)).join('')}`,
      { chapters: ['Front matter', ...[1, 2, 3, 4, 5].map((n) => `${n}. Word`)], isBook: true },
    ],
    [
      'underlined',
      [1, 2, 3, 4, 5].map((n) => chapter(`Part ${n}\n======`)).join(''),
      { chapters: [1, 2, 3, 4, 5].map((n) => `Part ${n}`), isBook: true },
    ],
    [
      'of an article are no book',
      `# An article\n\n${['One', 'Two', 'Three', 'Four', 'Five', 'Six'].map((n) => chapter(`## ${n}`, 60)).join('')}`,
      { title: 'An article', chapters: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'], isBook: false },
    ],
    ['there are none in a note', '# A note\n\nWords.\n', { chapters: [], isBook: false }],
  ])('%s', (_, text, expected) => {
    const { facts, chapters, isBook } = readMarkdownFile(bytes(text));
    expect({ chapters: chapters.map(({ title }) => title), isBook }).toEqual({
      chapters: expected.chapters,
      isBook: expected.isBook,
    });
    if (expected.title) expect(facts.title).toBe(expected.title);
    for (const { text: part } of chapters) expect(text).toContain(part.trim());
  });
});

describe('a plain text', () => {
  it('is taken as it is; its format is told by its shape, its date by a line of its own', () => {
    const text = `On Models\n\nPublished on March 3, 2025\n\n${prose(60)}\n`;
    expect(readText(bytes(text))).toMatchObject({
      text: null,
      facts: { format: 'article', title: 'On Models', published: '2025-03-03' },
    });
    expect(readText(bytes('Ada: One.\n\nBob: Two.\n\nAda: Three.\n\nBob: Four.\n'))).toMatchObject({
      facts: { format: 'comments' },
    });
    expect(readText(bytes('[10:15] <ada> One.\n[10:16] <bob> Two.\n[10:17] <ada> Three.\n'))).toMatchObject({
      facts: { format: 'thread' },
    });
    // From midnight on its times could be places in a recording.
    const night = [1, 2, 3, 4, 5].map((hour) => `[0${hour}:24:53] <${hour % 2 ? 'ada' : 'bob'}> Models grow.`);
    expect(readText(bytes(`[00:01:02] *** Quits: cy (~cy@ ) (Leaving)\n${night.join('\n')}\n`))).toMatchObject({
      text: null,
      facts: { format: 'thread' },
      doubts: [],
    });
  });
});

describe('a cell of a table', () => {
  it('stands on one line, whatever it holds', () => {
    const cells = '<td>Traded as</td><td><ul><li>Nasdaq: MSFT</li><li><div>S&amp;P 500</div></li></ul></td>';
    const mixed =
      '<th>Founders</th><td>Both: <span><ul><li>Ada<li>Bob</ul></span> <p>in 1975</p> <table><tr><td>x</td><td>y</td></tr></table></td>';
    expect(markdownFromHtml(`<table><tr>${cells}</tr><tr>${mixed}</tr></table><p>After.</p>`)).toBe(
      '| | |\n| - | - |\n| Traded as | Nasdaq: MSFT; S\\&P 500 |\n| Founders | Both: Ada; Bob in 1975 x y |\n\nAfter.',
    );
  });
});
