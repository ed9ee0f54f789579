import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { segment, shown } from '../pipeline/segmented.ts';

const page = (body: string, head = '<title>Who has the berth? | Harbour</title>') =>
  readPage(
    Buffer.from(`<!DOCTYPE html><html lang="en"><head>${head}</head><body><nav>Menu</nav>${body}</body></html>`),
  );

/** `speaker day → whom: words` of each turn, quotations with `>`. */
function turnsOf(body: string, head?: string): string[] {
  const { text, facts } = page(body, head);
  const document = segment(text!, { file: 'd.md', format: facts.format! });
  const heads = text!.split('\n').flatMap((line) => /^\*\*.*\*\* (?:· .*|wrote:)$/.exec(line)?.[0] ?? []);
  let next = 0;
  return document.passages.map((passage) => {
    const words = shown(document, { start: passage.start, end: passage.end });
    if (passage.role !== 'comment') return `${passage.role === 'quote' ? '>' : '='} ${passage.speakerName}: ${words}`;
    const [, at = '', answers = ''] =
      /^\*\*.*?\*\*(?: · (\d{4}-\d{2}-\d{2}))?(?: · answers (.*))?/.exec(heads[next++] ?? '') ?? [];
    return `${passage.speakerName} ${at} → ${answers}: ${words}`;
  });
}

const W = (n: number) => `Words ${n} about the ledger of the harbour.`;
/** Of the first turn its title, and the line that announces it, stand before the words. */
const firstTurn = (line: string, name: string, day: string) =>
  line.replace(/: /, `: Who has the berth? ${name} ${day} `);

const SYSTEMS: [string, string, string[]][] = [
  [
    'Reddit, new',
    `<shreddit-app><main><shreddit-post author="ilse_b" post-title="Who has the berth?" created-timestamp="2024-03-01T10:00:00.000000+0000" comment-count="3">
     <h1 slot="title">Who has the berth?</h1><shreddit-post-flair>Question</shreddit-post-flair><div slot="text-body"><div class="md"><p>${W(0)}</p></div></div></shreddit-post>
     <shreddit-comment-tree><shreddit-comment author="tom" thingid="t1_a" depth="0"><div slot="commentMeta"><a href="/user/tom/">tom</a> • <time datetime="2024-03-02T10:00:00.000Z">1y ago</time></div>
       <div slot="comment" id="t1_a-comment-rtjson-content"><blockquote><p>about the ledger</p></blockquote><p>${W(1)}</p></div><shreddit-comment-action-row>Reply Share</shreddit-comment-action-row>
       <shreddit-comment author="mara-o" thingid="t1_b" depth="1"><div slot="commentMeta"><a href="/user/mara-o/">mara-o</a><time datetime="2024-03-03T10:00:00.000Z">1y</time></div><div slot="comment"><p>${W(2)}</p></div></shreddit-comment>
     </shreddit-comment>
     <shreddit-comment author="[deleted]" depth="0"><div slot="comment"><p>${W(3)}</p></div></shreddit-comment></shreddit-comment-tree></main>
     <aside><shreddit-comment author="sidebar"><div slot="comment">Elsewhere</div></shreddit-comment></aside></shreddit-app>`,
    [
      `ilse_b 2024-03-01 → : ${W(0)}`,
      `tom 2024-03-02 → ilse_b: about the ledger ${W(1)}`,
      '> ilse_b: about the ledger',
      `mara-o 2024-03-03 → tom: ${W(2)}`,
      `null  → ilse_b: ${W(3)}`,
    ],
  ],
  [
    'Reddit, old',
    `<div class="content"><div id="siteTable"><div class="thing id-t3_x link self" data-author="ilse_b"><div class="midcol">12</div><div class="entry"><p class="title"><a class="title may-blank" href="/r/x">Who has the berth?</a> <span class="domain">(self.harbour)</span></p>
       <p class="tagline">submitted <time title="Fri Mar 1" datetime="2024-03-01T10:00:00+00:00">1 year ago</time> by <a class="author may-blank">ilse_b</a></p><div class="expando"><form class="usertext"><div class="usertext-body"><div class="md"><p>${W(0)}</p></div></div></form></div></div></div></div>
     <div class="commentarea"><div class="sitetable nestedlisting"><div class="thing comment" data-author="tom"><p class="parent"><a name="c1"></a></p><div class="entry"><p class="tagline"><a class="expand">[–]</a><a class="author">tom</a><span class="userattrs"></span> <span class="score unvoted">5 points</span> <time datetime="2024-03-02T10:00:00+00:00">1 year ago</time></p>
        <form class="usertext"><div class="usertext-body"><div class="md"><p>${W(1)}</p></div></div></form><ul class="flat-list buttons"><li>permalink</li></ul></div>
        <div class="child"><div class="sitetable"><div class="thing comment" data-author="mara"><div class="entry"><p class="tagline"><a class="author">mara</a> <time datetime="2024-03-03T10:00:00+00:00">x</time></p><form class="usertext"><div class="usertext-body"><div class="md"><blockquote><p>Words 1</p></blockquote><p>${W(2)}</p></div></div></form></div><div class="child"></div></div></div></div></div>
        <div class="thing comment deleted"><div class="entry"><p class="tagline"><em>[deleted]</em> <time datetime="2024-03-04T10:00:00+00:00">x</time></p><div class="usertext-body"><div class="md"><p>[removed]</p></div></div></div></div></div></div></div>`,
    [
      `ilse_b 2024-03-01 → : ${W(0)}`,
      `tom 2024-03-02 → ilse_b: ${W(1)}`,
      `mara 2024-03-03 → tom: Words 1 ${W(2)}`,
      '> null: Words 1',
      'null 2024-03-04 → ilse_b: [removed]',
    ],
  ],
  [
    'Stack Exchange',
    `<div id="question-header"><h1 itemprop="name"><a class="question-hyperlink">Who has the berth?</a></h1></div><div id="mainbar"><div class="question js-question" id="question"><div class="post-layout"><div class="votecell"><div class="js-vote-count">12</div></div>
      <div class="postcell"><div class="s-prose js-post-body" itemprop="text"><p>${W(0)}</p><pre><code>let a = 1;</code></pre></div><div class="post-taglist"><a class="post-tag">books</a></div>
      <div class="post-signature"><div class="user-info"><div class="user-action-time">edited <span title="2024-05-01 10:00:00Z" class="relativetime">May 1</span></div><div class="user-details"><a href="/users/9/ed">Ed</a></div></div></div>
      <div class="post-signature owner"><div class="user-info user-hover"><div class="user-action-time">asked <span title="2024-03-01 10:00:00Z" class="relativetime">Mar 1, 2024 at 10:00</span></div><div class="user-details" itemprop="author"><a href="/users/1/ilse">Ilse B</a><span class="d-none" itemprop="name">Ilse B</span><div class="-flair"><span class="reputation-score">1,234</span></div></div></div></div></div>
      <div class="post-layout--right js-post-comments-component"><ul class="comments-list"><li id="comment-1" class="comment js-comment"><div class="comment-text"><span class="comment-copy">${W(1)}</span> – <a class="comment-user">Tom</a> <span class="comment-date"><span title="2024-03-02 10:00:00Z, License: CC BY-SA 4.0" class="relativetime-clean">Mar 2</span></span></div></li>
        <li id="comment-2" class="comment js-comment"><span class="comment-copy">@Tom ${W(2)}</span> – <a class="comment-user owner">Ilse B</a></li></ul></div></div></div>
      <div id="answers"><div id="answer-5" class="answer js-answer"><div class="js-post-body" itemprop="text"><p>${W(3)}</p></div><div class="post-signature"><div class="user-info"><div class="user-action-time">answered <span title="2024-03-05 10:00:00Z" class="relativetime">x</span></div><div class="user-details" itemprop="author"><a>Nils</a></div></div></div></div></div></div>`,
    [
      `Ilse B 2024-03-01 → : ${W(0)} let a = 1;`,
      `Tom 2024-03-02 → Ilse B: ${W(1)}`,
      `Ilse B  → Tom: @Tom ${W(2)}`,
      `Nils 2024-03-05 → Ilse B: ${W(3)}`,
    ],
  ],
  [
    'Discourse, rendered',
    `<div id="topic-title"><h1 data-topic-id="7"><a class="fancy-title">Who has the berth?</a></h1></div><div class="post-stream">
      <div class="topic-post clearfix topic-owner regular"><article id="post_1" data-post-id="11" data-user-id="1"><div class="topic-avatar"><a data-user-card="ilse"><img alt="" class="avatar"></a></div><div class="topic-body"><div class="topic-meta-data"><div class="names trigger-user-card"><span class="first full-name"><a data-user-card="ilse">Ilse Brandt</a></span><span class="user-title">Master</span></div><div class="post-infos"><div class="post-info post-date"><a class="post-date" title="Mar 1"><span title="1 March 2024 10:00" data-time="1709287200000" class="relative-date">Mar 1</span></a></div></div></div><div class="regular contents"><div class="cooked"><p>${W(0)}</p></div></div><nav class="post-controls">3 Replies</nav></div></article></div>
      <div class="topic-post"><article id="post_2" data-post-id="12"><div class="topic-body"><div class="topic-meta-data"><div class="names"><span class="first username"><a data-user-card="tom">tom</a></span></div><div class="post-infos"><a class="reply-to-tab"><img title="ilse" alt=""><span>ilse</span></a><span data-time="1709373600000" class="relative-date">Mar 2</span></div></div><div class="cooked"><aside class="quote no-group" data-username="ilse" data-post="1" data-topic="7"><div class="title"><div class="quote-controls"></div><img class="avatar"> ilse:</div><blockquote><p>Words 0 about</p></blockquote></aside><p>${W(1)}</p></div></div></article></div></div>`,
    [`ilse 2024-03-01 → : ${W(0)}`, `tom 2024-03-02 → ilse: Words 0 about ${W(1)}`, '> ilse: Words 0 about'],
  ],
  [
    'Discourse, without its program',
    `<section id="main"></section><noscript data-path="/t/x/7"><div id="main-outlet"><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><h1>Who has the berth?</h1>
      <div itemprop="comment" itemscope id="post_1" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author"><a href="/u/ilse"><span itemprop="name">ilse</span></a> (Ilse Brandt)</span><span class="crawler-post-infos"><time itemprop="datePublished" datetime="2024-03-01T10:00:00Z" class="post-time">March 1</time><span itemprop="position">1</span></span></div><div class="post" itemprop="text"><p>${W(0)}</p></div><div itemprop="interactionStatistic"><span class="post-likes">3 Likes</span></div></div>
      <div itemprop="comment" id="post_2" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator"><span itemprop="name">tom</span></span><time itemprop="datePublished" datetime="2024-03-02T10:00:00Z">March 2</time></div><div class="post" itemprop="text"><p>${W(1)}</p></div></div></div></div></noscript><script src="/app.js"></script>`,
    [`ilse 2024-03-01 → : ${W(0)}`, `tom 2024-03-02 → : ${W(1)}`],
  ],
  [
    'Hacker News',
    `<table class="fatitem"><tr class="athing submission"><td class="title"><span class="titleline"><a href="item?id=1">Who has the berth?</a></span></td></tr><tr><td class="subtext"><span class="score">5 points</span> by <a class="hnuser">ilse</a> <span class="age" title="2024-03-01T10:00:00 1709287200"><a>1 year ago</a></span> | <a>3 comments</a></td></tr><tr><td></td><td><div class="toptext">${W(0)}<p>More.</p></div></td></tr></table>
     <table class="comment-tree"><tr class="athing comtr" id="2"><td><table><tr><td class="ind" indent="0"><img width="0"></td><td class="default"><span class="comhead"><a class="hnuser">tom</a> <span class="age" title="2024-03-02T10:00:00 1709373600">x</span></span><div class="comment"><div class="commtext c00">&gt; about the <i>ledger</i><p>${W(1)}<div class="reply"><a>reply</a></div></div></div></td></tr></table></td></tr>
     <tr class="athing comtr"><td><table><tr><td class="ind" indent="1"><img width="40"></td><td><a class="hnuser">mara</a> <span class="age" title="2024-03-03T10:00:00">x</span><div class="comment"><div class="commtext c00">${W(2)}</div><div class="reply"><a>reply</a></div></div></td></tr></table></td></tr></table>`,
    [
      `ilse 2024-03-01 → : ${W(0)} More.`,
      `tom 2024-03-02 → ilse: about the ledger ${W(1)}`,
      '> ilse: about the ledger',
      `mara 2024-03-03 → tom: ${W(2)}`,
    ],
  ],
  [
    'Lobsters',
    `<ol class="stories"><li id="story_a" data-shortid="a" class="story"><div class="story_liner h-entry"><div class="voters"><a class="upvoter">9</a></div><div class="details"><span class="link h-cite"><a class="u-url" href="https://example.org/berth">Who has the berth?</a></span><div class="byline"><a href="/~ilse"><img class="avatar"></a> authored by <a class="u-author h-card" href="/~ilse">ilse</a> <time title="2024-03-01 10:00:00" datetime="2024-03-01 10:00:00">1 year ago</time> | 2 comments</div></div></div></li></ol><div class="story_content"><div class="story_text"><p>${W(0)}</p></div></div>
     <ol class="comments comments1"><li class="comments_subtree"><div id="c_x" data-shortid="x" class="comment"><div class="details"><div class="byline"><a href="/~tom"><img class="avatar"></a><a href="/~tom">tom</a> <a href="/c/x"><time title="2024-03-02 10:00:00" datetime="2024-03-02 10:00:00">x</time></a> | <a>reply</a></div><div class="comment_text"><p>${W(1)}</p></div></div></div>
       <ol class="comments"><li class="comments_subtree"><div id="c_y" data-shortid="y" class="comment"><div class="byline"><a href="/~mara">mara</a> <time datetime="2024-03-03 10:00:00">x</time></div><div class="comment_text"><blockquote><p>Words 1</p></blockquote><p>${W(2)}</p></div></div></li></ol></li></ol>`,
    [
      `ilse 2024-03-01 → : ${W(0)}`,
      `tom 2024-03-02 → ilse: ${W(1)}`,
      `mara 2024-03-03 → tom: Words 1 ${W(2)}`,
      '> null: Words 1',
    ],
  ],
  [
    'phpBB',
    `<h2 class="topic-title"><a href="x">Who has the berth?</a></h2><div id="p1" class="post has-profile bg2"><div class="inner"><dl class="postprofile"><dt><div class="avatar-container"></div><a class="username-coloured">ilse</a></dt><dd class="profile-posts"><strong>Posts:</strong> 12</dd></dl><div class="postbody"><div id="post_content1"><h3 class="first"><a>Who has the berth?</a></h3><p class="author"><a class="unread"><span class="sr-only">Post</span></a><span class="responsive-hide">by <strong><a class="username-coloured">ilse</a></strong> » </span><time datetime="2024-03-01T10:00:00+00:00">Fri Mar 01, 2024 10:00 am</time></p><div class="content">${W(0)}<div class="codebox"><p>Code: <a>Select all</a></p><pre><code>x = 1</code></pre></div></div><div class="signature">Sail on</div></div></div></div></div>
     <div id="p2" class="post bg1"><dl class="postprofile"><dt><a class="username">tom</a></dt></dl><div class="postbody"><p class="author">by <strong><a class="username">tom</a></strong> » <time datetime="2024-03-02T10:00:00+00:00">x</time></p><div class="content"><blockquote><div><cite><a href="./memberlist.php?u=2">ilse</a> wrote: <a>↑</a><span class="responsive-hide">Fri Mar 01, 2024</span></cite>Words 0</div></blockquote>${W(1)}</div></div></div>`,
    [`ilse 2024-03-01 → : ${W(0)} x = 1`, `tom 2024-03-02 → ilse: Words 0 ${W(1)}`, '> ilse: Words 0'],
  ],
  [
    'phpBB 3.0',
    ['ilse', 'tom']
      .map(
        (name, n) =>
          `<div id="p${n}" class="post bg1"><div class="postbody"><h3><a>Re: Who has the berth?</a></h3><p class="author"><a><img></a>by <strong><a href="./memberlist.php">${name}</a></strong> &raquo; Fri Mar 0${n + 1}, 2024 10:00 am </p><div class="content">${n ? '<blockquote><div><cite>ilse wrote:</cite>Words 0</div></blockquote>' : ''}${W(n)}</div></div><dl class="postprofile"><dt><a>${name}</a></dt></dl></div>`,
      )
      .join(''),
    [`ilse 2024-03-01 → : ${W(0)}`, `tom 2024-03-02 → ilse: Words 0 ${W(1)}`, '> ilse: Words 0'],
  ],
  [
    'XenForo 2',
    `<h1 class="p-title-value">Who has the berth?</h1><article class="message message--post js-post" data-author="Ilse B" data-content="post-1" id="js-post-1"><div class="message-cell message-cell--user"><h4 class="message-name"><a class="username">Ilse B</a></h4><h5 class="userTitle">Member</h5></div><div class="message-cell message-cell--main"><header class="message-attribution"><ul><li><a><time class="u-dt" datetime="2024-03-01T10:00:00+0000" data-time="1709287200">Mar 1, 2024</time></a></li></ul><ul><li>#1</li></ul></header><article class="message-body js-selectToQuote"><div class="bbWrapper">${W(0)}<br>More.</div></article><aside class="message-signature"><div class="bbWrapper">Sail on</div></aside></div></article>
     <article class="message message--post" data-author="tom"><header class="message-attribution"><time datetime="2024-03-02T10:00:00+0000">x</time></header><article class="message-body"><div class="bbWrapper"><blockquote data-attributes="member: 1" data-quote="Ilse B" data-source="post: 1" class="bbCodeBlock bbCodeBlock--expandable bbCodeBlock--quote"><div class="bbCodeBlock-title"><a class="bbCodeBlock-sourceJump">Ilse B said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">Words 0</div><div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>${W(1)}</div></article></article>`,
    [`Ilse B 2024-03-01 → : ${W(0)} More.`, `tom 2024-03-02 → Ilse B: Words 0 ${W(1)}`, '> Ilse B: Words 0'],
  ],
  [
    'XenForo 1',
    `<div class="titleBar"><h1>Who has the berth?</h1></div><ol class="messageList"><li id="post-1" class="message" data-author="Ilse B"><div class="messageUserInfo"><h3 class="userText"><a class="username">Ilse B</a><em class="userTitle">Member</em></h3></div><div class="messageInfo"><div class="messageContent"><article><blockquote class="messageText ugc baseHtml">${W(0)}<div class="messageTextEndMarker">&nbsp;</div></blockquote></article></div><div class="messageMeta"><a class="datePermalink"><span class="DateTime" title="Mar 1, 2024 at 10:00 AM">Mar 1, 2024</span></a></div></div></li>
     <li class="message" data-author="tom"><blockquote class="messageText"><div class="bbCodeBlock bbCodeQuote" data-author="Ilse B"><aside><div class="attribution type">Ilse B said: <a class="AttributionLink">↑</a></div><blockquote class="quoteContainer"><div class="quote">Words 0</div><div class="quoteExpand">Click to expand...</div></blockquote></aside></div>${W(1)}</blockquote><abbr class="DateTime" data-time="1709373600">x</abbr></li></ol>`,
    [`Ilse B 2024-03-01 → : ${W(0)}`, `tom 2024-03-02 → Ilse B: Words 0 ${W(1)}`, '> Ilse B: Words 0'],
  ],
];

describe('a saved page that is a discussion', () => {
  it.each(SYSTEMS)('of %s gives every post with its speaker, day and whom it answers', (_, body, expected) => {
    const [first = '', ...rest] = turnsOf(body);
    const [, name = '', day = ''] = /^(\S+(?: \S+)?) (\d{4}-\d{2}-\d{2}) /.exec(expected[0]!) ?? [];
    expect([first, ...rest]).toEqual([firstTurn(expected[0]!, name, day), ...expected.slice(1)]);
    const { facts, doubts } = page(body);
    expect(facts).toMatchObject({ title: 'Who has the berth?', published: '2024-03-01', format: 'comments' });
    expect(facts.byline).toBeUndefined();
    expect(doubts).toEqual([]);
  });
});

describe('comments and posts in the markup of other themes and years', () => {
  const story = `<article><h1>Who has the lamp?</h1>${'<p>The keeper of the lamp wrote down every sail that passed the point, and the pilots asked her before they asked a chart.</p>'.repeat(5)}</article>`;
  const turns = (body: string) =>
    [
      ...(
        readPage(
          Buffer.from(`<!DOCTYPE html><html><head><title>Who has the lamp?</title></head><body>${body}</body></html>`),
        ).text ?? ''
      ).matchAll(/^\*\*(.+?)\*\*(?: ·.*?(?:answers (.*))?| wrote:)$/gm),
    ].map(([, name, answers]) => [name, answers ?? null]);

  it.each([
    [
      'words beside the name',
      '<ol class="commentlist"><li class="comment" id="comment-1"><div id="div-comment-1"><div class="comment-author vcard"><cite class="fn"><a>Tove</a></cite> <span class="says">Says:</span></div><small class="comment-meta"><a>May 2, 2024</a></small><p>I saw it.</p></div></li><li class="comment" id="comment-2"><div id="div-comment-2"><div class="comment-author"><cite class="fn">Ulf</cite></div><p>And I.</p></div></li></ol>',
    ],
    [
      'the name below the words',
      '<ol><li id="comment-1"><p>I saw it.</p><p><cite>Comment by <a class="url" href="/t">Tove</a> — 17.07, 2011 @ <a href="#comment-1">13:04</a></cite></p></li><li id="comment-2"><p>And I.</p><p><cite>Comment by Ulf — 17.07, 2011 @ <a href="#comment-2">13:10</a></cite></p></li></ol>',
    ],
    [
      'names of its own for each part',
      '<ol class="commentlist"><li class="comment" id="li-comment-1"><div class="comment_content"><p>I saw it.</p></div><div class="comment_info"><span class="author_name">Tove</span><span class="comment_date">April 19, 2019</span></div></li><li class="comment" id="li-comment-2"><div class="comment_content"><p>And I.</p></div><div class="comment_info"><span class="author_name">Ulf</span></div></li></ol>',
    ],
    [
      'wpDiscuz',
      '<div id="wpcomm"><div class="wpd-comment"><div class="wpd-comment-wrap"><div class="wpd-comment-author">Tove</div><div class="wpd-comment-date" title="May 2, 2024 10:00 am">1 year ago</div><div class="wpd-comment-text"><p>I saw it.</p></div></div></div><div class="wpd-comment"><div class="wpd-comment-wrap"><div class="wpd-comment-author">Ulf</div><div class="wpd-comment-text"><p>And I.</p></div></div></div></div>',
    ],
  ])('has a speaker for each: %s', (_, comments) => {
    expect(turns(`${story}<div id="comments">${comments}</div>`)).toEqual([
      ['Tove', null],
      ['Ulf', null],
    ]);
  });

  it('has those of Reddit’s markup of 2018 to 2023', () => {
    const comment = (level: number, name: string, words: string) =>
      `<div class="Comment t1_${name}"><div><a data-testid="comment_author_icon" href="/user/${name}/"><img></a></div><div><span>level ${level}</span><div data-testid="post-comment-header"><a data-testid="comment_author_link" href="/user/${name}/">${name}</a> <a data-testid="comment_timestamp">4 yr. ago</a></div><div data-testid="comment"><p>${words}</p></div></div></div>`;
    const post =
      '<div data-test-id="post-content"><span>Posted by</span> <a data-testid="post_author_link" href="/user/ilse/">u/ilse</a><h1>Who has the lamp?</h1><div data-click-id="text"><p>I ask.</p></div></div>';
    expect(
      turns(post + comment(1, 'tove', 'I saw it.') + comment(2, 'ulf', 'And I.') + comment(1, 'nils', 'Not I.')),
    ).toEqual([
      ['ilse', null],
      ['tove', 'ilse'],
      ['ulf', 'tove'],
      ['nils', 'ilse'],
    ]);
  });

  it('has a chat that Telegram exported as a page, with posts that go on and answers', () => {
    const message = (id: number, inner: string, joined = '') =>
      `<div class="message default clearfix${joined}" id="message${id}"><div class="body"><div class="pull_right date details" title="12.03.2021 18:0${id}:00 UTC+01:00">18:0${id}</div>${inner}</div></div>`;
    const page = `<!DOCTYPE html><html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_header"><div class="text bold">The quay</div></div><div class="history"><div class="message service" id="message-1"><div class="body details">12 March 2021</div></div>${message(1, '<div class="from_name">Ilse</div><div class="text">Is she back?</div>')}${message(2, '<div class="text">The Aurora.</div>', ' joined')}${message(3, '<div class="from_name">Tom</div><div class="reply_to details">In reply to <a href="#go_to_message1">this message</a></div><div class="text">Not yet.</div>')}</div></div></body></html>`;
    const { text, facts } = readPage(Buffer.from(page));
    expect(text).toBe(
      '# The quay\n\n**Ilse** · 2021-03-12\n\nIs she back?\n\n**Ilse** · 2021-03-12\n\nThe Aurora.\n\n**Tom** · 2021-03-12 · answers Ilse\n\nNot yet.\n',
    );
    expect([facts.format, facts.title]).toEqual(['thread', 'The quay']);
  });

  it('counts the pictures of a chat that Telegram exported, and does not doubt its words for them', () => {
    const message = (id: number, inner: string) =>
      `<div class="message default clearfix" id="message${id}"><div class="body"><div class="pull_right date details" title="12.03.2021 18:0${id}:00">18:0${id}</div><div class="from_name">Ilse</div>${inner}</div></div>`;
    const picture = '<div class="media_wrap clearfix"><a class="photo_wrap" href="a.jpg"><img src="a.jpg"></a></div>';
    const body = `<div class="history">${message(1, '<div class="text">Is she back?</div>')}${message(2, picture)}${message(3, picture)}</div>`;
    const { text, doubts, notes } = readPage(Buffer.from(`<html><body>${body}</body></html>`));
    expect(text).toBe('**Ilse** · 2021-03-12\n\nIs she back?\n');
    expect(doubts).toEqual([]);
    expect(notes).toContain('2 pictures and stickers were left out.');
  });

  it('has a chat of iMessage as a page, each answer once and below what it answers', () => {
    const message = (from: string, name: string, words: string, more = '') =>
      `<div class="message"><div class="${from}"><p><span class="timestamp"><a>Jul 17, 2022 5:04:04 PM</a> (Read by you after 5 seconds)</span> <span class="sender">${name}</span></p><hr><div class="message_part"><span class="bubble">${words}</span></div>${more}</div></div>`;
    const answer = message('sent iMessage', 'Me', 'Not yet.');
    const again = message(
      'sent iMessage',
      'Me',
      'Not yet.',
      '<span class="reply_context">This message responded to an earlier message.</span>',
    );
    const tapback = '<div class="reactions"><p>Reactions:</p><div class="reaction">Loved by Me</div></div>';
    const body = `${message('received', '+15550100', 'Is she back?', `${tapback}<div class="replies"><div class="reply">${answer}</div></div>`)}<div class="announcement"><p><span class="timestamp">Jul 17, 2022</span> You named the conversation</p></div>${message('received', '+15550100', 'The Aurora.')}${again}`;
    expect(readPage(Buffer.from(`<html><body>${body}</body></html>`)).text).toBe(
      '**+15550100** · 2022-07-17\n\nIs she back?\n\n**Me** · 2022-07-17 · answers +15550100\n\nNot yet.\n\n**+15550100** · 2022-07-17\n\nThe Aurora.\n',
    );
  });

  it('has a channel that was exported from Discord as a page', () => {
    const group = (inner: string) => `<div class="chatlog__message-group">${inner}</div>`;
    const first = (id: number, name: string, words: string, reply = '') =>
      `<div id="chatlog__message-container-${id}" class="chatlog__message-container" data-message-id="${id}"><div class="chatlog__message">${reply}<div class="chatlog__message-primary"><div class="chatlog__header"><span class="chatlog__author" title="${name}">${name}</span> <span class="chatlog__timestamp" title="Friday, March 12, 2021 6:00 PM"><a>3/12/2021 6:00 PM</a></span></div><div class="chatlog__content chatlog__markdown"><span class="chatlog__markdown-preserve">${words}</span></div></div></div></div>`;
    const next = (id: number, words: string) =>
      `<div id="chatlog__message-container-${id}" class="chatlog__message-container" data-message-id="${id}"><div class="chatlog__message"><div class="chatlog__short-timestamp" title="Friday, March 12, 2021 6:01 PM">6:01 PM</div><div class="chatlog__content chatlog__markdown"><span>${words}</span></div></div></div>`;
    const reply =
      '<div class="chatlog__reply"><div class="chatlog__reply-author" title="ilse">Ilse</div><div class="chatlog__reply-content"><span class="chatlog__reply-link">Is she back?</span></div></div>';
    const body = `<div class="preamble"><div class="preamble__entries-container"><div class="preamble__entry">Harbour</div><div class="preamble__entry">quay / north</div></div></div><div class="chatlog">${group(first(1, 'Ilse', 'Is she back?') + next(2, 'The Aurora.'))}${group(first(3, 'Tom', 'Not yet.', reply))}</div>`;
    expect(readPage(Buffer.from(`<html><body>${body}</body></html>`)).doubts).toEqual([]);
    expect(turns(body)).toEqual([
      ['Ilse', null],
      ['Ilse', null],
      ['Tom', 'Ilse'],
    ]);
  });
});
