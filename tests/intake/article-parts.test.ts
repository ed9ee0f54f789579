import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { markAround, NUMBER } from '../../src/intake/articles/measures.ts';
import { restoreQuestions } from '../../src/intake/articles/restore-questions.ts';
import { namedArticle, proseBeside, widerArticle } from '../../src/intake/articles/wider-article.ts';
import type { PageElement } from '../../src/intake/discussions/elements.ts';
import { readPage } from '../../src/intake/formats/html.ts';
import { growth, LINEAR } from '../growth.ts';
import { SENTENCES } from './lamp.ts';

const S = SENTENCES.slice(0, 4);
const LEAD = 'How nine days of waiting off a point made a pilot out of a bookkeeper, and what she wrote of it.';
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `<p>${from + at} ${S[at % S.length]}</p>`).join('');
const markdown = (body: string, attributes = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The Selma off the point</title></head><body ${attributes}>${body}</body></html>`,
    ),
  ).text ?? '';
/** The numbers of the paragraphs that were taken, in order. */
const taken = (body: string, attributes = '') =>
  [...markdown(body, attributes).matchAll(/^(?:- +)?(\d+) (?:The|In|Nils)/gm)].map(([, number]) => Number(number));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('an article is whole', () => {
  it.each([
    [
      'a section has the id of its heading',
      `<article><h1>The Selma off the point</h1>${prose(0, 6)}<div id="menu-for-the-keepers-of-lamps"><h2>Menu for the keepers of lamps</h2>${prose(6, 8)}</div></article>`,
      '',
    ],
    [
      'it stands in elements whose paragraphs hold one more each, within a slide',
      `<div class="slide-in">${prose(0, 8).replace(/<p>/g, '<p><span>').replace(/<\/p>/g, '</span></p>')}</div>`,
      '',
    ],
  ])('where %s', (_, body, attributes) => {
    expect(taken(body, attributes)).toEqual(upTo(8));
  });

  it('with each of its entries, also one of pictures with few words', () => {
    const entry = (at: number, pictures: number) =>
      `<div class="entry entry-${at}">${'<img src="a.png" width="9">'.repeat(pictures)}<p>${at} ${S[at % S.length]}</p></div>`;
    const entries = upTo(8).map((at) => entry(at, at === 3 ? 3 : 0));
    const more =
      '<div class="entry"><h4>More</h4><p>9 In the shop a lamp of brass is sold at half its price until the end of May.</p></div>';
    expect(taken(`<article>${entries.join('')}</article>${more}`)).toEqual(upTo(8));
  });

  it('with a box of prose between its paragraphs, but for one with a form', () => {
    const box = (words: string) => `<aside class="center"><p>${words}</p></aside>`;
    const form = box(`Get the letter <input type="email"> ${S[0]}`);
    const callout = `<div class="nextra-callout"><div>A call for lamps. ${S[2]}</div></div>`;
    const text = markdown(
      `<article>${prose(0, 4)}${box(`A note on lamps. ${S[1]}`)}${form}${prose(4, 6)}${callout}${prose(6, 8)}</article>`,
    );
    expect(text).toContain(`A call for lamps. ${S[2]}`);
    expect(text).toContain(`A note on lamps. ${S[1]}`);
    expect(text).not.toContain('Get the letter');
  });

  it('with a heading whose id is made of its words', () => {
    const heading = '<h2 id="social-life-of-the-keepers">Social life of the keepers</h2>';
    expect(markdown(`<article>${prose(0, 4)}${heading}${prose(4, 8)}</article>`)).toContain('## Social life');
  });

  it('with comments in its code', () => {
    const code = `<div class="code-toolbar"><pre><code><span class="hljs-comment"># light the lamp at dusk</span>\nlamp --on</code></pre></div>`;
    expect(markdown(`<article>${prose(0, 4)}${code}${prose(4, 8)}</article>`)).toContain(
      '# light the lamp at dusk\nlamp --on',
    );
  });

  it('with the answers to questions, which nobody in particular gives', () => {
    const answer = (words: string) =>
      `<div itemprop="mainEntity" itemtype="https://schema.org/Question"><h3 itemprop="name">What of it?</h3><div itemprop="acceptedAnswer" itemtype="https://schema.org/Answer"><div itemprop="text">${words}</div></div></div>`;
    const text = markdown(
      `<article>${prose(0, 6)}<section itemtype="https://schema.org/FAQPage">${S.map(answer).join('')}</section></article>`,
    );
    for (const words of S) expect(text).toContain(`What of it?\n\n${words}`);
  });

  const folded = (question: string, answer: string) =>
    `<div class="faq_item"><button><span>${question}</span></button><div aria-hidden="true" style="height:0"><div>${answer}</div></div></div>`;
  const asked = ['Who kept the lamp?', 'Why did nobody sign?', 'When did the office meet?'];

  it.each([
    ['stands with the headline', `<header><h1>The Selma</h1><p class="article-lead">${LEAD}</p></header>`, ''],
    ['has a name above it', `<div class="teaser-text"><ul><li>${LEAD}</li></ul></div>`, ''],
    ['is a heading', `<h1>The Selma</h1><h2 class="article-subheadline">${LEAD}</h2>`, ''],
    [
      'is how the page describes itself',
      `<div><div>${LEAD}</div></div>`,
      `<meta name="description" content="${LEAD}">`,
    ],
  ])('with its standfirst, which %s', (_, head, meta) => {
    const heading = head.includes('<h1>') ? '' : '<h1>The Selma</h1>';
    const body = `<main>${heading}${head}<div class="text">${prose(0, 8)}</div></main>`;
    const text = readPage(Buffer.from(`<html><head><title>The Selma</title>${meta}</head><body>${body}</body></html>`));
    expect(text.text).toMatch(new RegExp(`^# The Selma\n\n${LEAD}\n\n0 The keeper`));
  });

  it('without what only resembles a standfirst', () => {
    const others = `<div class="teaser"><p>${LEAD}</p><p>${prose(0, 8).replace(/<[^>]*>/g, ' ')}</p></div>`;
    const header = `<header><h1>The Selma</h1><p class="lead">By Ada Poe and the other keepers of all the lamps here</p></header>`;
    expect(markdown(`<aside>${others}</aside>${others}<main>${header}<div>${prose(0, 8)}</div></main>`)).not.toMatch(
      /nine days of waiting|other keepers/,
    );
  });

  it('once, where it stands on the page for several widths; what is said again stays', () => {
    const text = `<h2>Of the lamp</h2>${prose(0, 6)}`;
    const again = `<p>${S[0]}</p><p>${S[1]}</p>`;
    const found = markdown(`<article>${text}${again}${again}${text}${prose(6, 8)}</article>`);
    expect([...found.matchAll(/^(\d) /gm)].map(([, number]) => Number(number))).toEqual(upTo(8));
    expect(found.split(S[0]!)).toHaveLength(6);
    expect(found.split('Of the lamp')).toHaveLength(2);
  });

  it('with the questions and answers below it that are folded, each a heading', () => {
    const box = `<div class="faq"><h2>Questions</h2><div>${asked.map((one, at) => folded(one, S[at]!)).join('')}</div></div>`;
    const text = markdown(`<main><div>${prose(0, 8)}</div>${box}</main><footer>${box}</footer>`);
    expect(text).toContain('## Questions\n\n### Who kept the lamp?');
    for (const [at, question] of asked.entries()) expect(text).toContain(`### ${question}\n\n${S[at]}`);
    expect(text.match(/Who kept/g)).toHaveLength(1);
  });

  it('without questions that have no answers, or stand apart from it', () => {
    const links = asked.map((one) => `<p><a href="/x">${one}</a></p>`).join('');
    const apart = asked.map((one, at) => folded(one, S[at]!)).join('');
    expect(markdown(`<main><div>${prose(0, 8)}</div><div>${links}</div></main><div>${apart}</div>`)).not.toMatch(
      /lamp\?/,
    );
  });
});

describe('the time to look for questions grows with their number', () => {
  it.each([
    ['in one box that was taken in part', ''],
    ['in a box each', '</div><div>'],
  ])('%s', (_, between) => {
    const look = (count: number) => {
      const lines = Array.from({ length: count }, (_, at) => `<p>Who kept lamp ${at}?</p><p>${S[0]}</p>`);
      const { document } = parseHTML(`<html><body><div>${lines.join(between)}</div></body></html>`);
      for (const [at, one] of document.querySelectorAll('p').entries()) one.setAttribute(NUMBER, String(at));
      const content = document.createElement('div') as unknown as PageElement;
      content.append(document.querySelectorAll('p')[1]!.cloneNode(true));
      restoreQuestions(document, content);
    };
    expect(growth(look, 2_000)).toBeLessThan(LINEAR);
  });
});

describe('what stands beside what was taken', () => {
  const numbered = (body: string, attributes = '') => {
    const { document } = parseHTML(`<html><body ${attributes}>${body}</body></html>`);
    [...document.querySelectorAll('p, div, section')].forEach((one, at) => {
      one.setAttribute(NUMBER, String(at));
    });
    markAround(document);
    const content = document.createElement('div') as unknown as PageElement;
    content.append(...[...document.querySelectorAll('.taken p')].map((one) => one.cloneNode(true)));
    return { document, content };
  };
  const two = `<div class="taken">${prose(0, 4)}</div><div>${prose(4, 8)}</div>`;
  it.each([
    ['the page has a name of what stands beside', two, 'class="has-promo-banner comments-open"'],
    ['the page is a form, as some programs make it', `<form id="aspnetForm">${two}</form>`, ''],
    [
      'what is around all says of what it has',
      `<div class="main-with-sidebar">${two}<div class="sidebar">${prose(8, 20)}</div></div>`,
      '',
    ],
  ])('is prose though %s', (_, body, attributes) => {
    const { document, content } = numbered(body, attributes);
    expect(proseBeside(document, content).map((one) => Number(one.textContent?.split(' ')[0]))).toEqual([4, 5, 6, 7]);
  });

  it('is not the article, whatever its name, where it is a fraction of what was taken', () => {
    const { document, content } = numbered(
      `<div class="taken">${prose(0, 8)}</div><div class="entry-content">${prose(8, 10)}</div>`,
    );
    expect(namedArticle(document, content)).toBeNull();
    const other = numbered(`<div class="taken">${prose(0, 4)}</div><div class="entry-content">${prose(8, 10)}</div>`);
    expect(namedArticle(other.document, other.content)?.querySelectorAll('p').length).toBe(2);
  });
});

describe('an article has nothing twice ', () => {
  it('where the page holds it for two widths of a window', () => {
    const all = `<h2>Timber</h2>${prose(0, 8)}<p>Nine loads of timber lay there, and nobody knew whose they were or who would pay.</p>`;
    const body = `<h1>The Selma off the point</h1><section><div class="wide"><div>${all}</div></div></section><main class="narrow"><div><article><div>${all}${prose(9, 15)}</div></article></div></main>`;
    expect(markdown(body).match(/Nine loads/g)).toHaveLength(1);
  });
});

describe('the part of a page around what was taken and what was left out', () => {
  /** Of a page whose taken and lost elements are named so. */
  const wider = (body: string) => {
    const { document } = parseHTML(`<html><body>${body}</body></html>`);
    [...document.querySelectorAll('p, div, section, main')].forEach((one, at) => {
      one.setAttribute(NUMBER, String(at));
    });
    const content = document.createElement('div') as unknown as PageElement;
    content.append(...[...document.querySelectorAll('.taken')].map((one) => one.cloneNode(true)));
    const part = widerArticle(document, content, [...document.querySelectorAll('.lost')] as PageElement[]);
    return part?.querySelectorAll('p').length ?? null;
  };
  const line = (name: string, count: number) => `<p class="${name}">${S[0]}</p>`.repeat(count);
  it.each([
    [
      'is taken where that stands among it',
      `<div><div>${line('taken', 2)}${line('lost', 2)}${line('taken', 2)}</div></div>`,
      6,
    ],
    ['is taken where that is much more', `<div><div>${line('taken', 1)}</div><div>${line('lost', 4)}</div></div>`, 5],
    [
      'is taken where it is in the main element',
      `<main><div><div>${line('taken', 4)}</div><div>${line('lost', 2)}</div></div></main>`,
      6,
    ],
    [
      'is not where that stands after it',
      `<div><div>${line('taken', 4)}</div><div>${line('lost', 5)}</div></div>`,
      null,
    ],
    [
      'is not where less would be left of it',
      `<div><nav>${line('taken', 4)}</nav>${line('lost', 3)}</div>${line('taken', 1)}`,
      null,
    ],
  ])('%s', (_, body, expected) => {
    expect(wider(body)).toBe(expected);
  });
});

describe('beside an article', () => {
  it('stand the boxes of Wikipedia that lead to other pages, and its list of contents', () => {
    const links = Array.from({ length: 12 }, (_, at) => `<li><a href="/wiki/${at}">Lamp ${at}</a></li>`).join('');
    const box = `<table class="vertical-navbox nowraplinks"><tr><th>Lamps and oil</th></tr><tr><td>Kinds<ul>${links}</ul></td></tr></table>`;
    const contents = '<div id="toc" class="toc"><h2>Contents</h2><ul><li><a href="#a">1 The point</a></li></ul></div>';
    const text = markdown(
      `<main><h1>The Selma off the point</h1>${box}${prose(0, 4)}${contents}<h2 id="a">The point</h2>${prose(4, 8)}</main>`,
    );
    expect(text).not.toMatch(/Lamp \d|Contents/);
    expect(text).toMatch(/^## The point$/m);
  });
});
