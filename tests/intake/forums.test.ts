import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';

const page = (body: string, head = '') =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>The lamp is out</title>${head}</head><body>${body}</body></html>`,
    ),
  );
const FIRST = 'The lamp at the point is out since Sunday, and nobody at the office will say why.';
const SECOND = 'It is the oil: the keeper told me that she had none left after the storm.';

/** Two posts, the second's name and words in the markup of a program. */
const FORUMS: readonly (readonly [string, (name: string, day: string, words: string) => string])[] = [
  [
    'Invision',
    (name, day, words) =>
      `<article id="elComment_1" class="cPost ipsComment"><aside class="ipsComment_author cAuthorPane"><h3 class="cAuthorPane_author"><strong><a title="Go to ${name}'s profile">${name}</a></strong></h3><ul><li>Members</li></ul></aside><div class="ipsComment_content"><div class="ipsComment_meta">Posted <time datetime="${day}T10:00:00Z">x</time></div><div data-role="commentContent" class="ipsType_richText"><p>${words}</p></div></div></article>`,
  ],
  [
    'Invision',
    (name, day, words) =>
      `<article class="ipsEntry ipsEntry--post"><aside class="ipsEntry__author-column"><h3 class="ipsEntry__username"><a class="ipsUsername">${name}</a></h3></aside><div class="ipsEntry__content"><div class="ipsEntry__post"><span class="ipsEntry__date"><time datetime="${day}T10:00:00Z">x</time></span><div class="ipsRichText ipsRichText--user"><p>${words}</p></div></div></div></article>`,
  ],
  [
    'vBulletin',
    (name, day, words) =>
      `<table id="post1" class="tborder"><tr><td class="thead"><a name="post1"></a> ${day}, 13:59</td></tr><tr><td class="alt2"><div id="postmenu_1"><a class="bigusername">${name}</a></div><div class="smallfont">Posts: 701</div></td><td class="alt1"><div id="post_message_1">${words}</div></td></tr></table>`,
  ],
  [
    'NodeBB',
    (name, day, words) =>
      `<li component="post" data-username="${name}" data-timestamp="${Date.parse(day)}" itemprop="comment" itemtype="http://schema.org/Comment" itemscope><div component="post/content" itemprop="text"><p>${words}</p></div></li>`,
  ],
  [
    'MyBB',
    (name, day, words) =>
      `<div class="post" id="post_1"><div class="post_author"><div class="author_information"><strong><span class="largetext"><a>${name}</a></span></strong></div><div>Posts: 96</div></div><div class="post_content"><span class="post_date">${day}, 02:31 AM</span><div class="post_body" id="pid_1">${words}</div></div></div>`,
  ],
  [
    'SMF',
    (name, day, words) =>
      `<div class="post_wrapper"><div class="poster"><h4><a title="View the profile of ${name}">${name}</a></h4><ul><li>Posts: 7</li></ul></div><div class="postarea"><div class="keyinfo"><div class="postinfo"><a class="smalltext">${day}, 03:29:46 AM</a></div></div><div class="post"><div class="inner" id="msg_1">${words}</div></div></div></div>`,
  ],
  [
    'FluxBB',
    (name, day, words) =>
      `<div id="p1" class="blockpost"><h2><span><span class="conr">#2</span> <a>${day} 06:23:21</a></span></h2><div class="postleft"><dl><dt><strong>${name}</strong></dt><dd>Posts: 710</dd></dl></div><div class="postright"><div class="postmsg"><p>${words}</p></div></div></div>`,
  ],
  [
    'Vanilla',
    (name, day, words) =>
      `<li class="Item ItemComment"><div class="Comment"><span class="Author"><a title="${name}" class="PhotoWrap"></a><a class="Username">${name}</a></span><time datetime="${day}T17:46:42+00:00">x</time><div class="Message userContent"><p>${words}</p></div></div></li>`,
  ],
  [
    'Fora',
    (name, day, words) =>
      `<div class="MessageCard js-messageCard" itemscope itemprop="comment" itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="${day}T12:24:37-05:00"><div itemprop="author" itemscope><meta itemprop="name" content="${name}"></div><div class="message-body"><div class="bbWrapper" itemprop="text">${words}</div></div></div>`,
  ],
];

describe('a page of a forum', () => {
  it.each(FORUMS)('of %s has each post with who speaks and when', (program, post) => {
    const { text, notes, facts } = page(
      `<h1>The lamp is out</h1><main>${post('Tove', '2024-03-02', FIRST)}${post('Ulf B.', '2024-03-03', SECOND)}</main>`,
    );
    expect(text).toBe(
      `# The lamp is out\n\n**Tove** · 2024-03-02\n\n${FIRST}\n\n**Ulf B.** · 2024-03-03\n\n${SECOND}\n`,
    );
    expect(notes.join()).toContain(`2 posts of the discussion (${program})`);
    expect(facts.format).toBe('comments');
  });

  const turns = `<div class="x1"><b>Tove</b><p>${FIRST} ${FIRST}</p></div><div class="x2"><b>Ulf</b><p>${SECOND} ${SECOND}</p></div>`;
  it.each([
    ['its address', '<link rel="canonical" href="https://forum.example.org/lamps/17">'],
    ['its address', '<link rel="canonical" href="https://lamps.example.org/showthread.php?t=7">'],
    ['its data', '<script type="application/ld+json">{"@type": "DiscussionForumPosting"}</script>'],
  ])('in a form that is not known says so, by %s', (_, head) => {
    const { doubts } = page(`<main>${turns}</main>`, head);
    expect(doubts.map(({ about, says }) => `${about} ${says}`).join()).toMatch(
      /speakers It seems to be a page of a forum/,
    );
  });

  it('is not what any page is', () => {
    const head = '<link rel="canonical" href="https://lamps.example.org/topics/oil/threads-of-light">';
    expect(page(`<main>${turns}</main>`, head).doubts).toEqual([]);
  });
});
