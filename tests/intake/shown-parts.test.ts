import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { SENTENCES } from './lamp.ts';

const S = SENTENCES.slice(0, 4);
const prose = Array.from({ length: 6 }, (_, at) => `<p>${at} ${S[at % S.length]}</p>`).join('');
const read = (body: string) =>
  readPage(
    Buffer.from(`<!DOCTYPE html><html lang="en"><head><title>The Selma</title></head><body>${body}</body></html>`),
  );
const markdown = (body: string) => read(body).text ?? '';

describe('what was closed when a page was saved is shown', () => {
  it.each([
    [
      'a panel that a link names',
      `<div><a role="button" aria-controls="one_0"><span role="heading">First the oil</span></a></div><div id="one_0" style="display:none;"><p>${S[1]} ${S[2]}</p></div>`,
    ],
    [
      'a panel beside the heading with its button',
      `<h3><button><p>First the oil</p></button></h3><div hidden aria-hidden="true"><p>${S[1]} ${S[2]}</p></div>`,
    ],
    [
      'the second of two tabs',
      `<ul role="tablist"><li><a role="tab" aria-controls="b">First the oil</a></li></ul><section id="b" role="tabpanel" hidden><p>${S[1]} ${S[2]}</p></section>`,
    ],
  ])('%s', (_, panel) => {
    expect(markdown(`<article>${prose}${panel}${prose}</article>`)).toMatch(
      new RegExp(`#+ First the oil\\n\\n${S[1]} ${S[2]}`),
    );
  });

  it('but no menu', () => {
    const menu = `<header><button aria-controls="menu">Menu</button><div id="menu" hidden><p>${S[1]} ${S[2]}</p></div></header>`;
    expect(markdown(`${menu}<article>${prose}</article>`)).not.toContain(`${S[1]} ${S[2]}`);
  });

  it('what a program sends after the rest of the page', () => {
    const sent = '<template id="B:0"></template><p>Loading the lamp that is to be shown here, wait for it</p><!--/$-->';
    const text = markdown(
      `<main><article>${prose}${sent}<p>9 ${S[1]}</p></article></main><div hidden id="S:0"><p>8 ${S[2]}</p></div>`,
    );
    expect(text).toContain(`8 ${S[2]}\n\n9 ${S[1]}`);
    expect(text).not.toContain('Loading');
  });
});

it('lines of code that a style sheet parts are lines', () => {
  const code =
    '<pre><code><span class="line">lamp create</span><span class="line">lamp <b>light</b></span></code></pre>';
  expect(markdown(`<article>${prose}${code}${prose}</article>`)).toContain('```\nlamp create\nlamp light\n```');
});

it('a heading that leads elsewhere stays above the prose that tells of it', () => {
  const entry = (at: number) =>
    `<div class="entry"><h2><a href="/a/${at}">The lamp number ${at} of the old shore</a></h2><p>${at} ${S[at % S.length]}</p></div>`;
  expect(markdown(`<article>${prose}${entry(1)}${entry(2)}${prose}</article>`)).toContain(
    'The lamp number 2 of the old shore',
  );
});

it('a text that ends where the page asks for money is doubted however long it is', () => {
  const wall = '<p>This story is exclusive to Lamp+ subscribers</p>';
  expect(read(`<article>${prose}${prose}${prose}${wall}</article>`).doubts[0]?.says).toMatch(
    /^The page asks for something first/,
  );
  expect(read(`<article>${wall}${prose}${prose}${prose}</article>`).doubts).toEqual([]);
});

it('comments of nobody named have their words alone', () => {
  const comment = (at: number) =>
    `<li id="comment-${at}" class="comment"><article id="div-comment-${at}" class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><b class="fn">Anonymous</b> <span class="says">says:</span></div><time datetime="2024-12-30">December 30</time></footer><div class="comment-content"><p>${S[at]}</p></div></article></li>`;
  const text = markdown(`<article>${prose}</article><ol>${comment(1)}${comment(2)}</ol>`);
  expect(text).toContain(`**?** · 2024-12-30\n\n${S[1]}`);
  expect(text).not.toContain('says:');
});
