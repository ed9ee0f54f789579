import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/pipeline/build.ts';
import { Report } from '../../src/pipeline/rules/report.ts';
import { build, type Files, inputsOf } from '../pipeline/in-memory.ts';
import { PIXEL, page } from './note-page.ts';

describe('what a note holds is shown as Obsidian and GitHub show it', () => {
  it.each<[string, string, string[]]>([
    [
      'a table with alignment',
      '| a | *b* |\n| - | -: |\n| c | `d \\| e` |\n',
      ['<th class="align-right" scope="col"><em>b</em></th>', '<td>c</td>', '<code>d | e</code>'],
    ],
    [
      'a box',
      '> [!warning] Mind **it**\n> The step.\n',
      [
        '<div class="callout" data-callout="warning"><p class="callout-title">Mind <strong>it</strong></p><div class="callout-body"><p>The step.</p></div></div>',
      ],
    ],
    ['a box without a title', '>[!my-kind]\n>Words.\n', ['<p class="callout-title">My kind</p>']],
    [
      'a box that folds',
      '> [!faq]- Asked\n> Answered.\n',
      ['<details class="callout" data-callout="faq"><summary class="callout-title">Asked</summary>'],
    ],
    ['a box that is open', '> [!faq]+ Asked\n> Answered.\n', ['<details class="callout" data-callout="faq" open>']],
    [
      'boxes in boxes',
      '> [!a] One\n> > [!b] Two\n> > > [!c] Three\n> > > deep\n',
      ['data-callout="c"><p class="callout-title">Three</p><div class="callout-body"><p>deep</p>'],
    ],
    [
      'tasks',
      '- [ ] open\n- [x] done\n- [-] dropped\n',
      [
        '<input type="checkbox" disabled aria-label="To do">',
        '<input type="checkbox" disabled checked aria-label="Done">',
        'data-task="-"',
      ],
    ],
    ['an ordered list that starts at three', '3. three\n4. four\n', ['<ol start="3" class="items">']],
    [
      'marks',
      '==a `b` c== and **==d==** but a == b\n',
      ['<mark class="marked">a <code>b</code> c</mark>', '<strong><mark class="marked">d</mark></strong>', 'a == b'],
    ],
    ['small HTML', 'H<sub>2</sub>O <kbd>Esc</kbd> ~~no~~\n', ['H<sub>2</sub>O', '<kbd>Esc</kbd>', '<del>no</del>']],
    [
      'details',
      '<details><summary>More</summary>\n\nHidden **words**.\n\n</details>\n',
      ['<details><summary>More</summary>', '<p>Hidden <strong>words</strong>.</p>'],
    ],
    [
      'a list of definitions',
      '<dl><dt>Neap</dt><dd>The least tide.</dd></dl>\n',
      ['<dt>Neap</dt><dd>The least tide.</dd>'],
    ],
    [
      'code in colours, which names nothing',
      '```js\nlet a = "[[b]]"; // $1\n```\n',
      [
        '<pre data-language="js" class="words"><code class="language-js">',
        '<span class="hljs-string">&quot;[[b]]&quot;</span>',
      ],
    ],
    ['a diagram as code', '```mermaid\ngraph LR\n```\n', ['data-language="mermaid"', 'graph LR']],
    [
      'a formula over lines, its signs beside it or alone, and a dollar in it',
      '$$a\n= b$$\n\nOne.\n\n$$\nc\n+ d$$\n\nTwo.\n\n> $$\n> e\n> $$\n\n$$ \\text{$f$} $$\n\nThree.\n',
      ['x-tex">a\n= b<', '<p class="words">One.</p>', 'x-tex">c\n+ d<', '>Two.<', 'x-tex">e<', '{$f$}<', '>Three.<'],
    ],
    ['a bar of a formula in a table', '| a |\n| - |\n| $x\\|y$ |\n', ['x-tex">x|y<']],
    ['a formula', 'So $x^2$ is.\n', ['<math>', '<msup><mi>x</mi>']],
    ['prices', 'From $5 to $10, or £3–$4.\n', ['From $5 to $10, or £3–$4.']],
    [
      'footnotes, in a line too',
      'One[^a] and two.^[In *line*.]\n\n[^a]: Below.\n',
      ['href="#fn-a" aria-label="Footnote 1"', 'href="#fnref-a" aria-label="Back to the text"', 'In <em>line</em>.'],
    ],
    ['comments are gone', 'One %%two%% <!-- three --> four.\n\n%%\nfive\n%%\n', ['One   four.']],
    [
      'headings with addresses',
      '## She/her & *it*\n\nA.\n\n## She/her & it\n\nB.\n\n## S1\n\nC.\n',
      ['id="sheher--it"', 'id="sheher--it-1"', 'id="s1-heading"'],
    ],
    [
      'front matter as a table',
      '---\ntitle: T\nkeeper: "[[Ada|A. Poe]]"\ndg-publish: true\n---\nWords.\n',
      ['<tr><th scope="row">keeper</th><td>A. Poe</td></tr>'],
    ],
    [
      'a tag that nobody closed ends with its line or at once',
      'Some <i>slanted\n\n<b>\n\nUpright.\n',
      ['Some <em>slanted</em>', '<p class="words">Upright.</p>'],
    ],
    ['an element of nobody', '<my-box>words</my-box> of `<T>`\n', ['<p class="words">words of']],
    [
      'alignment',
      '<p align="right">far</p>\n\n<center>mid</center>\n',
      ['<p class="words align-right">far', 'align-center">mid'],
    ],
    ['a form', '<form>Name <input type="text" value="x"></form>\n', ['<div>Name </div>']],
    ['a link that is none', 'Write \\[[so]] or ![[so]].\n', ['Write [[so]] or ']],
    [
      'a picture from elsewhere in a link',
      '[![sign](https://b.example/a.svg)](https://b.example)\n',
      ['rel="noopener nofollow">sign</a>'],
    ],
    ['a task without words', '- [ ]\n- [x]\n', ['aria-label="To do"', 'aria-label="Done"']],
    ['a link in an address', 'See https://b.example/?q=[[so]] now.\n', ['>https://b.example/?q=[[so]]</a> now.']],
    ['what a task is marked with', '- [?] asked\n', ['data-task="?"', 'aria-label="Marked ?"']],
    ['a comment that is never closed', 'Seen.\n\n%% hidden\n\nhidden too\n', ['Seen.</p></div></div></div>']],
    ['headings that begin low', '### A\n\na\n\n### B\n\nb\n\n# C\n\nc\n', ['<h3 class="words level-3" id="b">']],
    ['words that look like a tag of HTML', 'A vec<T> of <your name>.\n', ['A vec&lt;T&gt; of &lt;your name&gt;.']],
    ['no address of another scheme', '[a](obsidian://x) [b](javascript:x) [c](file:///etc/hosts)\n', ['a b c']],
  ])('%s', (_, text, expected) => {
    for (const piece of expected) expect(page(text)).toContain(piece);
  });

  it('a picture on a line of its own stands on one', () => {
    const html = page('Words\n![[hull.png]]\nand ![[hull.png]] more.\n', { 'seeds/hull.png': PIXEL });
    expect(html).toMatch(/Words\s*<br><img [^>]+><br>\s*and <img [^>]+> more\./);
  });

  it('sets pictures with their size, and other files as links with their kind', () => {
    const files = {
      'seeds/img/hull.png': PIXEL,
      'seeds/horn.mp3': 'ID3',
      'seeds/plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="8"><path d="M0 0h4v8z"/></svg>',
    };
    const html = page('![[hull.png|100]] ![The *hull*|40](img/hull.png)\n\n![[plan.svg]] ![[horn.mp3]]\n', files);
    expect(html).toMatch(
      /<img src="\/files\/[0-9a-f]{16}\.png" alt="hull\.png" width="100" height="150" loading="lazy"/,
    );
    expect(html).toMatch(/alt="The hull" width="40" height="60"/);
    expect(html).toMatch(/<img src="\/files\/[0-9a-f]{16}\.svg" alt="plan\.svg" width="4" height="8"/);
    expect(html).toMatch(
      /<a class="file" href="\/files\/[0-9a-f]{16}\.mp3">horn\.mp3<\/a> <span class="file-kind"[^>]*>MP3, 3 bytes/,
    );
    expect(html).not.toContain('<svg');
  });
});

describe('bad input', () => {
  const told = (text: string, others: Files = {}) =>
    build({ 'seeds/a.md': text, ...others }).findings.filter((finding) => !finding.includes('seed-without-metadata'));

  it.each<[string, string, Files, string]>([
    [
      'a picture that is not there',
      'A ![[hul.png]]\n',
      { 'seeds/hull.png': PIXEL },
      'seeds/a.md:1:3 dangling-wikilink',
    ],
    [
      'an element of a picture that is not there',
      'A <img src=x onerror=alert(1)> b.\n',
      {},
      'seeds/a.md:1:3 dangling-wikilink',
    ],
    ['a picture of no bytes', 'A ![[hull.png]]\n', { 'seeds/hull.png': '' }, 'seeds/a.md:1:3 unshown-file'],
    ['a picture that is none', 'A ![[hull.png]]\n', { 'seeds/hull.png': 'words' }, 'seeds/a.md:1:3 unshown-file'],
    ['a picture out of the folder', 'A ![x](../../etc/hull.png)\n', {}, 'seeds/a.md:1:3 dangling-wikilink'],
    ['a formula that cannot be read', 'So $\\frac{1}$ is.\n', {}, 'seeds/a.md:1:4 broken-markup'],
    ['a comment that is never closed', 'One.\n\n%% two\n', {}, 'seeds/a.md:3:1 broken-markup'],
    ['a footnote without its note', 'One.[^x] Two.\n', {}, 'seeds/a.md:1:5 broken-markup'],
  ])('%s is said, with its place', (_, text, others, expected) => {
    expect(told(text, others)).toContain(expected);
    expect(page(text, others)).not.toMatch(/<img|!\[/);
  });

  it.each([
    ['<img src=b>', '<em class="missing">b</em>'],
    ['<img src=x alt="The hull">', 'The hull'],
    ['<img src=x>', '<em class="missing">x</em>'],
    ['<img src="javascript:alert(1)" alt="The hull">', 'The hull'],
    ['<img src="//b.example/x.png" alt="The hull">', 'The hull'],
  ])('%s is no picture of the page: no address of it is asked for', (written, shown) => {
    const html = page(`A ${written} here.\n`, { 'seeds/b.md': 'Words of another note.\n' });
    expect(html).not.toMatch(/<img|\ssrc=|javascript:/);
    expect(html).toContain(shown);
  });

  it('a file that cannot be read when a note shows it is said, with the place of the link', () => {
    const inputs = inputsOf({ 'seeds/a.md': 'A ![[hull.png]] here.\n', 'seeds/hull.png': PIXEL });
    const report = new Report();
    const artefact = buildAtlas(
      {
        ...inputs,
        attachments: (inputs.attachments ?? []).map((file) => ({
          ...file,
          read: () => {
            throw Object.assign(new Error('no permission'), { code: 'EACCES' });
          },
        })),
      },
      report,
    );
    expect(artefact).not.toBeNull();
    const told = report.diagnostics.find(({ ruleId }) => ruleId === 'unshown-file');
    expect(told).toMatchObject({ file: 'seeds/a.md', line: 1, column: 3, message: expect.stringContaining('EACCES') });
  });

  it('a picture of 200 MB is never read', () => {
    const files = { 'seeds/a.md': 'A ![[hull.png]]\n', 'seeds/hull.png': { length: 200_000_000 } as Uint8Array };
    expect(build(files).report.diagnostics.map(({ message }) => message)).toContain(
      'Unexpected file seeds/hull.png: it has 200 MB; expected one that a page can show',
    );
  });

  it('scripts and frames of a note never reach its page', () => {
    const html = page(
      '<script>a</script><iframe src="https://b.example/"></iframe>\n\n<p onclick="c" style="d">words</p>\n',
    );
    expect(html).not.toMatch(/script|iframe|onclick|style/);
    expect(html).toContain('href="https://b.example/"');
  });

  it('six boxes within one another, and a table of many rows, are read', () => {
    const boxes = Array.from({ length: 6 }, (_, depth) => `${'> '.repeat(depth + 1)}[!note] Level ${depth}`).join('\n');
    expect(page(boxes).match(/data-callout="note"/g)).toHaveLength(6);
    const rows = `| a | b |\n| - | - |\n${'| [[c]] | `d` |\n'.repeat(2_000)}`;
    expect(page(rows).match(/<tr>/g)).toHaveLength(2_001);
  });
});
