import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { bytes, said } from './taken.ts';

const page = (body: string) =>
  readPage(
    bytes(`<!DOCTYPE html><html lang="en"><head><title>The lamp is out</title></head><body>${body}</body></html>`),
  );
const WORDS = [
  'The lamp at the point is out since Sunday, and nobody at the office will say why it is so, nor when it will burn again in the night.',
  'It is the oil: the keeper told me that she had none left after the storm, nor any wick.',
  'I have a can of oil in the shed, and shall row over with it as soon as the wind turns.',
  'Thank you, that is kind of you, but mind the rocks on the south side of the point.',
];
const NAMES = ['Tove', 'Ulf', 'Ada Poe', 'Tove'];
const post = (at: number, inner = '') =>
  `<div class="MtnComment c${at}"><div class="MtnHead"><a class="MtnAvatar" href="/user/${NAMES[at]}">${NAMES[at]![0]}</a> <span class="MtnAuthor">${NAMES[at]} <i>Member</i></span> <small>March ${at + 1}, 2024 10:0${at}</small></div><div class="MtnText"><p>${WORDS[at]}</p></div>${inner}</div>`;

describe('a discussion in a markup that nobody knows', () => {
  it('has each post with who speaks and when', () => {
    const taken = page(`<h1>The lamp is out</h1><main>${[0, 1, 2, 3].map((at) => post(at)).join('')}</main>`);
    expect(taken.text).toContain(`**Ulf** · 2024-03-02\n\n${WORDS[1]}`);
    expect(said(taken)).toEqual(NAMES.map((name, at) => expect.stringMatching(`${name}: ${WORDS[at]}`)));
    expect(taken.facts).toMatchObject({ title: 'The lamp is out', format: 'comments', published: '2024-03-01' });
    expect(taken.doubts).toEqual([{ about: 'speakers', says: expect.stringContaining('not known') }]);
  });

  it('has whom each post answers, where it lies in that', () => {
    const { text } = page(`<h1>The lamp is out</h1><main>${post(0, post(1, post(2)))}${post(3)}</main>`);
    expect(text).toContain(`**Ada Poe** · 2024-03-03 · answers Ulf\n\n${WORDS[2]}`);
  });

  it('stands below the prose that it is about', () => {
    const { text, facts } = page(
      `<article><h1>The lamp is out</h1>${`<p>${WORDS.join(' ')}</p>`.repeat(4)}</article>${[1, 2, 3].map((at) => post(at)).join('')}`,
    );
    expect(facts.format).toBe('article');
    expect(text).toMatch(/night\.[\s\S]*\*\*Ulf\*\* · 2024-03-02/);
  });

  it.each([
    ['each has a headline', (at: number) => `<a href="/${at}">The lamp number ${at} of the old shore</a>`, '.'],
    ['each has a heading among its words', (at: number) => `<p><h4>Lamp ${at}</h4></p>`, '.'],
    ['their words are cut off', () => '', ' […]'],
  ])('is none where %s', (_, headline, end) => {
    const card = (at: number) =>
      `<div class="card">${headline(at)}<p>${WORDS[at]}${end}</p><span class="author">${NAMES[at]}</span> <time datetime="2024-03-0${at + 1}">March</time></div>`;
    const text = page(
      `<article>${`<p>${WORDS.join(' ')}</p>`.repeat(4)}</article>${[0, 1, 2, 3].map(card).join('')}`,
    ).text;
    expect(text).not.toContain('**Ulf**');
  });
});
