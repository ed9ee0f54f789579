import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { SENTENCES } from './lamp.ts';

const S = SENTENCES.slice(0, 4);
const prose = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `<p>${from + at} ${S[at % S.length]}</p>`).join('');
const page = (body: string) =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The Selma off the point | The Pilot</title></head><body>${body}</body></html>`,
    ),
  );
const numbersIn = (text: string | null) =>
  [...(text ?? '').matchAll(/^(\d+) (?:The|In|Nils)/gm)].map(([, number]) => Number(number));
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

describe('an article in several boxes', () => {
  it('has those that are made as most of it is, with their headings, and none of another kind', () => {
    const box = (from: number, to: number, heading = '') =>
      `<div class="row r${from}"><div class="ad"></div>${heading}<div class="story-text">${prose(from, to)}</div></div>`;
    const other = `<div class="row"><div class="card-blurb"><p>90 ${S[1]}</p></div></div>`;
    const { text } = page(
      `<h1>The Selma off the point</h1><div><div>${box(0, 6)}</div></div><div><img src="a.png">${box(6, 7, '<h2>Of the oil</h2>')}</div>${other}<div>${box(7, 8)}</div>`,
    );
    expect(numbersIn(text)).toEqual(upTo(8));
    expect(text).toMatch(/## Of the oil\n\n6 /);
  });
});

describe('an article below which the page goes on with others', () => {
  const article = (title: string, from: number, to: number) =>
    `<section><h1 class="headline big">${title}</h1><span class="author">Ada Poe</span><div>${prose(from, to)}</div></section>`;

  it('is taken alone, and how many others there were is said', () => {
    const { text, notes } = page(
      `<main>${article('The Selma off the point', 0, 5)}<div>${article('Oil for the lamps', 20, 28)}${article('A new pilot', 30, 38)}</div></main>`,
    );
    expect(numbersIn(text)).toEqual(upTo(5));
    expect(notes.join()).toContain('2 other articles below it were left out');
  });

  it('keeps its chapters, whose headings are of the highest level too', () => {
    const chapters = `<h1 class="headline">Of the oil</h1>${prose(5, 8)}`;
    expect(numbersIn(page(`<main>${article('The Selma off the point', 0, 5)}${chapters}</main>`).text)).toEqual(
      upTo(8),
    );
  });
});

it('comments in a markup that nobody knows do not take the place of the article within whose frame they stand', () => {
  const comment = (name: string, at: number) =>
    `<div class="right"><span class="authorName">${name}</span> <span class="when">March ${at + 1}, 2024 at 10:0${at}</span><div class="said">${S[at]}</div></div>`;
  const { text, facts } = page(
    `<div class="frame sidebar"><h1>The Selma off the point</h1><div>${prose(0, 8)}</div><div class="answers">${['Tove', 'Ulf', 'Nan'].map(comment).join('')}</div></div>`,
  );
  expect(numbersIn(text)).toEqual(upTo(8));
  expect(text).toContain('**Ulf** · 2024-03-02');
  expect(facts.format).toBe('article');
});
