import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';

const page = (body: string, head = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The lamp is out</title>${head}</head><body>${body}</body></html>`,
    ),
  );
const FIRST = 'The lamp at the point is out since Sunday, and nobody at the office will say why it is so.';
const SECOND = 'It is the oil: the keeper told me that she had none left after the storm, nor any wick.';

const attribute = (data: unknown) => JSON.stringify(data).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const topic = (stream: number[], posts: object[]) =>
  `<div id="data-preloaded" data-preloaded="${attribute({ site: '{}', topic_17: JSON.stringify({ title: 'The lamp is out', post_stream: { stream, posts } }) })}"></div><script src="a.js"></script>`;
const POSTS = [
  { post_number: 1, username: 'tove', created_at: '2024-03-02T10:00:00Z', cooked: `<p>${FIRST}</p>`, post_type: 1 },
  { post_number: 2, username: 'ulf', created_at: '2024-03-03T10:00:00Z', cooked: '<p>closed</p>', post_type: 3 },
  {
    post_number: 3,
    username: 'ulf',
    created_at: '2024-03-03T10:00:00Z',
    reply_to_post_number: 1,
    cooked: `<aside class="quote" data-username="tove"><blockquote><p>The lamp</p></blockquote></aside><p>${SECOND}</p>`,
    post_type: 1,
  },
];

describe('a topic of Discourse whose posts stand in the data of its page', () => {
  it('has each with who speaks, when, to whom and whom they quote', () => {
    const { text, facts, doubts } = page(topic([1, 2, 3], POSTS));
    expect(text).toBe(
      `# The lamp is out\n\n**tove** · 2024-03-02\n\n${FIRST}\n\n**ulf** · 2024-03-03 · answers tove\n\n> **tove** wrote:\n>\n> The lamp\n\n${SECOND}\n`,
    );
    expect(facts).toMatchObject({ title: 'The lamp is out', published: '2024-03-02', format: 'comments' });
    expect(doubts).toEqual([]);
  });

  it('says that there are more where there are', () => {
    expect(page(topic([1, 2, 3, 4], POSTS)).doubts[0]!.says).toContain('does not hold all');
  });

  it('is refused where the data are none, as any page without words', () => {
    expect(() => page('<div data-preloaded="{"></div><script src="a.js"></script>')).toThrow(/no words/);
  });
});

describe('a page of a forum', () => {
  it.each<[string, string]>([
    [
      'Steam',
      `<div class="forum_op"><div class="authorline"><a class="forum_op_author">Tove</a> <span class="date" data-timestamp="1709373600">2 Mar</span></div><div class="topic">The lamp is out</div><div class="content">${FIRST}</div></div><div class="commentthread_comment"><div class="commentthread_comment_author"><a class="commentthread_author_link"><bdi>Ulf</bdi></a><span class="commentthread_comment_timestamp" data-timestamp="1709460000">3 Mar</span></div><div class="commentthread_comment_text">${SECOND}</div></div>`,
    ],
    [
      'Tripadvisor',
      `<h1>The lamp is out</h1><div class="firstPostBox"><div class="profile"><div class="username"><a>Tove</a></div></div><div class="postDate">2024-03-02</div><div class="postBody"><p>${FIRST}</p></div></div><div class="post"><div class="profile"><div class="username"><a>Ulf</a></div></div><div class="postDate">2024-03-03</div><div class="postBody"><p>${SECOND}</p></div></div>`,
    ],
  ])('of %s has each post with who speaks and when', (program, body) => {
    const { text, notes } = page(body);
    expect(text).toBe(`# The lamp is out\n\n**Tove** · 2024-03-02\n\n${FIRST}\n\n**Ulf** · 2024-03-03\n\n${SECOND}\n`);
    expect(notes.join()).toContain(program);
  });

  const post = (name: string, words: string) =>
    `<tr class="x9"><td><a href="/jforum/user/profile/${name}">${name}</a></td><td class="y2">${words} ${words}</td></tr>`;
  const posts = `<table>${post('tove', FIRST)}${post('ulf', SECOND)}${post('tove', FIRST)}${post('ida', SECOND)}</table>`;

  it('whose markup is not known says so, by people whose links stand in what is alike', () => {
    const { doubts, notes } = page(`<h1>The lamp is out</h1><main>${posts}</main>`);
    expect([...doubts.map(({ says }) => says), ...notes].join('\n')).toContain('4 comments or posts');
  });

  it.each([
    'https://permies.com/t/135517/lamp',
    'https://www.tripadvisor.com/ShowTopic-g1-i2-k3-Lamp.html',
    'https://lamps.example.org/discussions/17',
  ])('whose markup is not known says so, by its address %s', (address) => {
    const { doubts } = page(
      `<main><p>${FIRST} ${FIRST}</p><p>${SECOND} ${SECOND}</p></main>`,
      `<link rel="canonical" href="${address}">`,
    );
    expect(doubts.map(({ about }) => about)).toEqual(['speakers']);
  });

  it('is not an article with those who wrote it', () => {
    const author = (name: string) => `<span class="by"><a href="/people/${name}">${name}</a></span>`;
    const { doubts, notes } = page(
      `<article><h1>The lamp is out</h1><p>${author('tove')} ${author('ulf')} ${author('ida')}</p><p>${FIRST} ${FIRST}</p><p>${SECOND} ${SECOND}</p></article>`,
    );
    expect([...doubts.map(({ says }) => says), ...notes].join('\n')).not.toContain('comments or posts');
  });
});
