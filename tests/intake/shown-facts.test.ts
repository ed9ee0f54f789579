import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/intake/dates.ts';
import { readPage } from '../../src/intake/formats/html.ts';
import { SENTENCES } from './lamp.ts';

const prose = SENTENCES.slice(0, 4)
  .map((words) => `<p>${words}</p>`)
  .join('')
  .repeat(3);
const facts = (below: string, head = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The Selma off the point</title>${head}</head><body><nav><a href="/author/nils">Nils Top</a></nav><article><h1>The Selma off the point</h1>${below}${prose}</article><aside><a href="/author/ulf">Ulf Side</a></aside></body></html>`,
    ),
  ).facts;

describe('who wrote a page', () => {
  it.each([
    [
      'a link to a profile',
      '<div class="x1"><span>By </span><a href="/profile/ada-poe-19">Ada Poe</a></div>',
      'Ada Poe',
    ],
    [
      'links to two',
      '<p><a href="/people/ada">Ada Poe</a> and <a href="/people/tom">Tom Reed</a></p>',
      'Ada Poe and Tom Reed',
    ],
    [
      'a line of parts',
      '<div class="byline"><div>By <span>Ada Poe</span></div><div><b>Harbour Post</b></div></div>',
      'Ada Poe',
    ],
    [
      'a title beside the name',
      '<div class="byline"><a href="/people/ada">Ada Poe</a><span>Staff Writer</span></div>',
      'Ada Poe',
    ],
    [
      'a month after it',
      '<p class="byline">by <a href="/authors/ada">Ada Poe</a><span>December 28, 2016</span></p>',
      'Ada Poe',
    ],
    ['nobody', '<p>News</p>', undefined],
  ])('is shown below its heading: %s', (_, below, byline) => {
    expect(facts(below).byline).toBe(byline);
  });

  it('is the author and not the house that the page belongs to', () => {
    const head = '<meta name="author" content="The Harbour Post"><meta property="article:author" content="Ada Poe">';
    expect(facts('', head).byline).toBe('Ada Poe');
    const account =
      '<meta property="article:author" content="https://facebook.com/post"><meta name="author" content="Ada Poe">';
    expect(facts('', account).byline).toBe('Ada Poe');
  });
});

describe('the day of a page', () => {
  it.each([
    ['<time datetime="2019-04-03T10:00">today</time>', '2019-04-03'],
    ['<span class="post-date">Published on 3 April 2019 at noon</span>', '2019-04-03'],
    ['<div class="publishDate">2019年4月3日 10:00</div>', '2019-04-03'],
    ['<span class="date">two days ago</span>', undefined],
  ])('is shown below its heading: %s', (below, day) => {
    expect(facts(below).published).toBe(day);
  });

  it.each([
    ['2019年4月3日', '2019-04-03'],
    ['2019.04.21', '2019-04-21'],
    ['2019/4/21 10:00', '2019-04-21'],
    ['2019.13.40', undefined],
  ])('%s', (words, day) => {
    expect(isoDate(words)).toBe(day);
  });
});
