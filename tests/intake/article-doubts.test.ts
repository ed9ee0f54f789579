import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articleDoubts } from '../../src/intake/articles/article-doubts.ts';
import { takeFormulas } from '../../src/intake/articles/formulas.ts';
import { signsOfLoss } from '../../src/intake/articles/signs-of-loss.ts';
import type { PageElement } from '../../src/intake/discussions/elements.ts';
import { readPage } from '../../src/intake/formats/html.ts';
import { SENTENCES } from './lamp.ts';

const S = SENTENCES.slice(0, 4);
const prose = (times: number) => Array.from({ length: times }, (_, at) => `<p>${at} ${S[at % S.length]}</p>`).join('');
const doubts = (body: string, head = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The barque Selma off the point, and her timber</title>${head}</head><body>${body}</body></html>`,
    ),
  ).doubts.map(({ says }) => says);
const teaser = (at: number) =>
  `<div class="item"><h3><a href="/${at}">What ${at} keepers of ${at} lamps said of it</a></h3><p>${S[at % 4]!.slice(0, 60)}</p></div>`;
const notes = Array.from({ length: 130 }, (_, at) => `<span>Item ${at} of the register of sails</span>`).join(' ');

describe('an article of a page is doubted', () => {
  it.each([
    [
      'of which its data hold more',
      prose(8),
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: Array.from({ length: 90 }, (_, at) => `other${at}`).join(' ') })}</script>`,
      /own data/,
    ],
    [
      'that asks for an account first',
      `<article><h1>The barque Selma off the point, and her timber</h1>${prose(2)}<p>Subscribe to continue reading this story of the lamp and the sails of it.</p></article>`,
      '',
      /asks for something first \(“Subscribe to continue”\)/,
    ],
    [
      'that holds a notice to those whose browser is old, and nothing else',
      `<main><p>Dein Browser ist leider veraltet.</p><p>Lade für ein besseres Erlebnis einen neueren Browser herunter, und komm dann wieder.</p></main>`,
      '',
      /asks for something first \(“Dein Browser ist leider veraltet”\)/,
    ],
    [
      'long, that says how much of it is not there',
      `<article><h1>The barque Selma off the point, and her timber</h1>${prose(60)}<p>Il vous reste 41.5% de cet article à lire.</p><p>${S[0]}</p><p>${S[1]}</p></article>`,
      '',
      /asks for something first \(“41.5% de cet article”\)/,
    ],
    [
      'that says that it failed',
      `<main><p>Something went wrong. The lamp could not be lit, and the keeper has been told of it. Come back in the morning.</p></main>`,
      '',
      /asks for something first \(“Something went wrong”\)/,
    ],
    [
      'that is a list of others',
      `<h1>The lamp</h1>${Array.from({ length: 30 }, (_, at) => teaser(at)).join('')}`,
      '',
      /list of articles|links/,
    ],
    [
      'of which little was taken',
      `<nav>${notes}</nav><article><p>${S[0]}</p></article>`,
      '',
      /^Only \d+ of the \d+ words/,
    ],
    [
      'that is a box above the page, with nothing of its title',
      `<main><p>Drag the corners of the box above to cut out your picture.</p><p>Saving the new picture</p></main><footer>${notes.slice(0, 600)}</footer>`,
      '',
      /^Only \d+ of the \d+ words/,
    ],
    [
      'that stands there once more as a list',
      `<article>${prose(8)}<p>And so it is told to those who sail there.</p><ul>${prose(8).replaceAll('<p>', '<li>').replaceAll('</p>', '</li>')}</ul></article>`,
      '',
      /stands there twice/,
    ],
    [
      'that ends in the middle',
      `<article><h1>The barque Selma off the point, and her timber</h1>${prose(3)}<p>And then she told the pilots what she…</p></article>`,
      '',
      /ends in the middle/,
    ],
  ])('%s', (_, body, head, expected) => {
    expect(doubts(body, head).join(' ')).toMatch(expected);
  });

  it.each([
    [
      'with its whole text in its data',
      prose(8),
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', articleBody: Array.from({ length: 8 }, (_, at) => `${at} ${S[at % 4]}`).join(' ') })}</script>`,
    ],
    [
      'long, with a list of others below',
      `<article>${prose(12)}</article><aside>${Array.from({ length: 30 }, (_, at) => teaser(at)).join('')}</aside>`,
      '',
    ],
    [
      'short, on a page of many notes, where it is what its title says',
      `<nav>${notes}</nav><article><h1>The barque Selma off the point, and her timber</h1><p>The barque Selma lay off the point with her timber. ${S[0]}</p><p>${S[1]}</p></article>`,
      '',
    ],
    [
      'among which a page asks the same four times',
      Array.from(
        { length: 4 },
        (_, at) =>
          `<p>${at} ${S[0]}</p><p>${at} ${S[1]}</p><div class="box-${at}"><form>The office asks all who come by to leave their name, and that of their ship, in the book that lies on the desk.</form></div>`,
      ).join(''),
      '',
    ],
    ['described by its own first words', prose(8), `<meta name="description" content="${S[0]}">`],
    [
      'that speaks of subscribers',
      `<article>${prose(12)}<p>In those days one had to subscribe to read the paper of the office, said Nils Berg.</p></article>`,
      '',
    ],
    [
      'in a script without spaces',
      `<article><h1>灯塔</h1>${'<p>灯塔的守望者写下了每一艘经过海角的帆船，领航员们在查看海图之前先问她。一九〇八年春天，帆船在海角外停了九天。</p>'.repeat(6)}</article>`,
      '',
    ],
  ])('but not one %s', (_, body, head) => {
    expect(doubts(body, head)).toEqual([]);
  });
});

it('a list of articles is told from an article by the title in a script without spaces', () => {
  const page = (words: string) => {
    const others = Array.from(
      { length: 30 },
      (_, at) => `<div class="item"><h3><a href="/${at}">第${at}号仓库的木材</a></h3></div>`,
    );
    const article = Array.from(
      { length: 9 },
      (_, at) => `<p>${at} ${words}，市场里的人说今年的木材比去年贵了很多，谁也不知道为什么会这样。</p>`,
    );
    const html = `<html><head><title>灯塔守望者与帆船</title></head><body><article>${article.join('')}</article><div>${others.join('')}</div></body></html>`;
    return readPage(Buffer.from(html))
      .doubts.map(({ says }) => says)
      .join();
  };
  expect(page('灯塔的守望者写下每一艘帆船')).toBe('');
  expect(page('昨天下午有人来到这里')).toContain('list of articles');
});

it('a line with a formula is no short line', () => {
  const lines = '<p>where <math><mi>x</mi><mo>=</mo><mn>9</mn></math></p>'.repeat(3);
  const { document } = parseHTML(`<html><body><div><p>${S[0]}</p><p>Two words</p>${lines}</div></body></html>`);
  takeFormulas(document);
  const content = document.querySelector('div') as unknown as PageElement;
  const said = { title: null, body: undefined, isRecipe: false, judged: new Set<number>() };
  expect(signsOfLoss(document, content, '', said).shortLines).toBe(1 / 5);
});

describe('several signs together', () => {
  const says = (signs: object) =>
    articleDoubts(
      {
        title: null,
        html: '',
        words: 800,
        whole: 1_200,
        linkShare: 0.05,
        byline: null,
        published: null,
        isFromData: false,
        signs: {
          leftOut: { among: 0, after: 0, inMain: 0 },
          coverage: 0.98,
          ofPlain: 1,
          shortLines: 0.2,
          ofBody: null,
          isWhole: false,
          ofTitle: 0.8,
          teasers: 0,
          wall: null,
          isTruncated: false,
          ...signs,
        },
      },
      0,
    )
      .map((one) => one.says)
      .join();
  it.each([
    ['prose left out among it', { leftOut: { among: 0.5, after: 0, inMain: 0 } }, /^Prose that stands among/],
    [
      'prose after it in the main part',
      { leftOut: { among: 0, after: 0.4, inMain: 0.4 } },
      /^The page goes on with prose/,
    ],
    [
      'much more prose after it',
      { leftOut: { among: 0, after: 40, inMain: 0 } },
      /^The page has more prose after the 800 words/,
    ],
    [
      'little taken of what is around it, with short lines and more prose after it',
      { coverage: 0.1, shortLines: 0.5, leftOut: { among: 0, after: 0.8, inMain: 0 } },
      /only 10 % was taken/,
    ],
    ['another way to find it that differs', { ofPlain: 0.5 }, /^Two ways to find the article/],
    [
      'short lines, with more missing',
      { shortLines: 1, coverage: 0.75, ofPlain: 0.95 },
      /^Much of what was taken is short lines/,
    ],
  ])('doubt an article: %s', (_, signs, expected) => {
    expect(says(signs)).toMatch(expected);
  });

  it.each([
    ['nothing', {}],
    ['short lines alone', { shortLines: 0.8 }],
    ['much that stands around it alone: pages hold more than articles', { coverage: 0.4 }],
    ['some prose after it', { leftOut: { among: 0, after: 0.8, inMain: 0 } }],
    [
      'a little left out of each kind',
      { leftOut: { among: 0.02, after: 0.3, inMain: 0.3 }, coverage: 0.95, ofPlain: 0.98 },
    ],
  ])('do not for %s', (_, signs) => {
    expect(says(signs)).toBe('');
  });
});
