import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { segment, shown } from '../pipeline/segmented.ts';
import { PARAGRAPHS as S } from './lamp.ts';

const page = (body: string, title = 'The Selma off the point') =>
  readPage(
    Buffer.from(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`),
  );

describe('an article of a saved page', () => {
  it('keeps a first section in an element of its own', () => {
    const { text } = page(
      `<div class="wrap"><div class="lead"><h1>The Selma off the point</h1><p>BEGINNING ${S[0]!.slice(3)}</div><div class="text">${S.join('')}${S.join('')}</div></div>`,
    );
    expect(text).toMatch(/^# The Selma off the point\n\nBEGINNING The keeper/);
  });

  it('keeps headings with what edits them beside, and its title without the site', () => {
    const head = (words: string) =>
      `<div class="mw-heading"><h2>${words}</h2><span class="mw-editsection">[<a href="/e">edit</a>]</span></div>`;
    const { text } = page(
      `<div id="content"><h1>Selma</h1><div class="mw-parser-output">${S[0]}${S[1]}${head('Timber')}${S[2]}${S[3]}${head('Wind')}${S[4]}${S[5]}</div></div>`,
      'Selma (a barque) - Wikipedia',
    );
    expect(text).toMatch(/^# Selma[\s\S]*\n## Timber\n\nNils Berg[\s\S]*\n## Wind\n\nAda Lund/);
    expect(text).not.toContain('edit');
  });

  it('is found where an element stands before the body', () => {
    const whole = `<html><head><title>The Selma</title></head><p></p><body><h1>The Selma</h1>${S.join('')}</body></html>`;
    const { text } = readPage(Buffer.from(whole));
    expect(text).toContain('The keeper of the lamp');
  });

  it.each(['<div aria-hidden="true">', '<div hidden id="S:0">'])('is found though the page hides it: %s', (opening) => {
    const { text, doubts } = page(
      `<div class="box"><p>Choose what we may keep.</p></div>${opening}<main>${S.join('')}</main></div>`,
    );
    expect(text).toContain('The keeper of the lamp');
    expect(doubts).toEqual([]);
  });

  it('has no notice of cookies in it, however long', () => {
    const notice = `<div id="onetrust-pc-sdk"><h2>Privacy Preference Center</h2>${'<p>When you visit any site it may store things on your device, mostly so that it works as you expect it to.</p>'.repeat(9)}</div>`;
    const { text } = page(`<main>${S.join('')}${S.join('')}</main>${notice}`);
    expect(text).toContain('The keeper of the lamp');
    expect(text).not.toContain('When you visit');
  });

  it('is not a box of a few sentences', () => {
    const { text, doubts } = page(
      `<div class="letter-box"><h3>Like the point?</h3><p>Get our letter and help us keep the lamp lit for all who pass it every night.</p><p>We write of lamps only, and you may leave at any time, as said in a page that we wrote.</p></div><div class="comments-wrap sidebar"><div>${S.join('')}</div></div>`,
    );
    expect(text).toContain('The keeper of the lamp');
    expect(text).toContain('left that line of her book empty');
    expect(doubts).toEqual([]);
  });

  it.each([
    ['<p class="byline">By <a rel="author" href="/a">Ada Lund</a></p>', 'Ada Lund'],
    ['<p class="byline">By Ada Lund and Nils Berg | 3 March 2024</p>', 'Ada Lund and Nils Berg'],
    ['<div class="author">Ada Lund<sup>1</sup>, harbour editor</div>', 'Ada Lund'],
  ])('knows its author from %s', (line, expected) => {
    expect(page(`<article><h1>The Selma off the point</h1>${line}${S.join('')}</article>`).facts.byline).toBe(expected);
  });

  it('has marks of notes as footnotes, and none at a name', () => {
    const { text } = page(
      `<article><h1>The Selma off the point</h1>${S.slice(0, 4).join('')}<p>The timber was sold by Nils Berg<sup><a href="#n1">1</a></sup> and told of by Ada Lund<sup>2</sup>, on 20 m<sup>2</sup> of paper.</p>${S[4]}<ol><li id="n1">Merchant until 1910. <a href="#r1">↩</a></li></ol></article>`,
    );
    expect(text).toContain('Nils Berg[^1] and told of by Ada Lund\\[2], on 20 m² of paper');
    expect(text).toMatch(/\n\[\^1\]: Merchant until 1910\.\n$/);
  });

  const wordpress = `<article class="post"><h1>The Selma off the point</h1>${S.join('')}</article><div id="comments"><h2>2 thoughts</h2><ol class="comment-list"><li id="comment-1" class="comment depth-1"><article class="comment-body"><footer class="comment-meta"><div class="comment-author vcard"><img class="avatar"><b class="fn"><a class="url">Tove</a></b> <span class="says">says:</span></div><div class="comment-metadata"><a><time datetime="2024-03-02T10:00:00+00:00">March 2, 2024</time></a></div></footer><div class="comment-content"><p>I saw the book.</p></div><div class="reply"><a>Reply</a></div></article><ol class="children"><li id="comment-2" class="comment depth-2"><article class="comment-body"><div class="comment-author vcard"><b class="fn">Ulf B.</b> <span class="says">says:</span></div><time datetime="2024-03-03T10:00:00+00:00">x</time><div class="comment-content"><p>Where is it now?</p></div></article></li></ol></li></ol><form class="comment-form">Leave a reply</form></div>`;
  const older = `<div class="post">${S.join('')}</div><ol class="commentlist"><li class="comment" id="comment-1"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Tove</cite> <span class="says">says:</span></div><div class="comment-meta commentmetadata"><a>March 2, 2024 at 10:00 am</a></div><p>I saw the book.</p><div class="reply">Reply</div></div><ul class="children"><li class="comment" id="comment-2"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Ulf B.</cite></div><div class="comment-meta">March 3, 2024</div><p>Where is it now?</p></div></li></ul></li></ol>`;
  const substack = `<div class="single-post"><h1 class="post-title">The Selma off the point</h1><div class="available-content"><div class="body markup">${S.join('')}</div></div></div><div class="comments-page"><div class="comment-list"><div class="comment"><div id="comment-1" class="comment-anchor"></div><div class="comment-content"><div class="comment-head"><a href="https://substack.com/profile/1-tove"><img></a></div><div class="comment-rest"><div class="comment-meta"><span class="commenter-name"><a href="https://substack.com/profile/1-tove">Tove</a></span><a title="Mar 2, 2024, 10:00 AM" href="/p/x/comment/1">Mar 2</a></div><div class="comment-body"><p>I saw the book.</p></div><div class="comment-actions">Like (3) Reply</div></div></div><div class="comment-list"><div class="comment"><div class="comment-meta"><a href="https://substack.com/profile/2-ulf">Ulf B.</a><a title="Mar 3, 2024, 10:00 AM" href="/p/x/comment/2">Mar 3</a></div><div class="comment-body"><p>Where is it now?</p></div></div></div></div></div></div>`;
  it.each([
    ['WordPress', wordpress],
    ['WordPress, older', older],
    ['Substack', substack],
  ])('has the comments below it in their turn (%s)', (_, body) => {
    const { text, facts, doubts } = page(body);
    expect(doubts).toEqual([]);
    expect(text).toContain(
      '**Tove** · 2024-03-02\n\nI saw the book.\n\n**Ulf B.** · 2024-03-03 · answers Tove\n\nWhere is it now?\n',
    );
    expect(text).not.toMatch(/Reply|Leave|says:|Like/);
    const document = segment(text!, { file: 'd.md', format: facts.format! });
    expect(document.passages.map(({ role, speakerName }) => [role, speakerName])).toEqual([
      ['author', null],
      ['comment', 'Tove'],
      ['comment', 'Ulf B.'],
    ]);
    expect(shown(document, document.passages[0]!)).toContain('The keeper of the lamp');
  });
});
