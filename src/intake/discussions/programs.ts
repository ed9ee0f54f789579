/**
 * A program for discussions, by the markup in which it writes a page. A place is a selector, with `@` before the name of an
 * attribute where that holds it; the first of several that holds something counts. Places are looked for within a post, and not
 * within the posts inside it.
 */
export interface Program {
  readonly name: string;
  /** Each post; the first may be the opening one. */
  readonly post: string;
  /** Who speaks. */
  readonly speaker: readonly string[];
  readonly time: readonly string[];
  readonly words: readonly string[];
  /** What stands among the words of a post and is none of them. */
  readonly beside?: string;
  /** Elements that count how deep a post lies, where that is not the posts around it; or the place of a number that says so. */
  readonly depth?: { readonly around: string } | { readonly at: readonly string[] };
  /** Whether posts that lie in no other answer the opening one. */
  readonly isTree?: boolean;
  /** Names whom a post answers. */
  readonly answers?: readonly string[];
  /** Which posts can only be opening ones. */
  readonly opening?: string;
  /** Places in the page as a whole: the title, the words of the opening post, and what it points at where it has none. */
  readonly title?: readonly string[];
  readonly openingWords?: readonly string[];
  readonly link?: readonly string[];
  /** What leads to posts that the page does not hold. */
  readonly more?: string;
  /** Whether the posts are comments below an article, and not the page as a whole. */
  readonly below?: boolean;
}

/** The markup of each as the program's own templates have it, of old and new versions. */
export const PROGRAMS: readonly Program[] = [
  {
    name: 'Reddit',
    post: 'shreddit-post, shreddit-comment',
    opening: 'shreddit-post',
    speaker: ['@author', '[slot="commentMeta"] a[href*="/user/"]'],
    time: ['@created-timestamp', '@created', 'time@datetime', 'faceplate-timeago@ts'],
    words: ['[slot="comment"]', '[slot="text-body"] .md', '[slot="text-body"]', '[id$="-post-rtjson-content"]'],
    depth: { at: ['@depth'] },
    isTree: true,
    title: ['shreddit-post@post-title', 'shreddit-post h1', '[slot="title"]'],
    link: ['shreddit-post@content-href'],
    more: 'faceplate-partial[src*="more-comments"], [slot*="more-comments"]',
  },
  {
    name: 'Reddit',
    post: '.thing.link, .commentarea .thing.comment',
    opening: '.thing.link',
    speaker: ['@data-author', '.tagline .author', '.author'],
    time: ['.tagline time@datetime', 'time@datetime', '@data-timestamp'],
    words: ['.usertext-body .md', '.usertext-body'],
    isTree: true,
    title: ['.thing.link a.title'],
    link: ['.thing.link a.title@href'],
    more: '.morecomments, .deepthread',
  },
  {
    name: 'Hacker News',
    post: '.fatitem, .comtr',
    opening: '.fatitem',
    speaker: ['.hnuser', '.comhead a[href^="user?"]'],
    time: ['.age@title'],
    words: ['.commtext', '.toptext', 'tr:not([class]) > td:nth-child(2):not(.subtext):not(.title):not(:has(form))'],
    beside: '.reply',
    depth: { at: ['.ind@indent', '.ind img@width'] },
    isTree: true,
    title: ['.fatitem .titleline > a', '.fatitem .storylink', '.fatitem .onstory a'],
    link: ['.fatitem .titleline > a@href', '.fatitem .storylink@href'],
    more: '.morelink',
  },
  {
    name: 'Lobsters',
    post: 'li.story, .comment[data-shortid]',
    opening: 'li.story',
    speaker: ['.byline a.u-author', '.byline a[href*="/~"]:not(:has(img))', '.byline a[href*="/u/"]:not(:has(img))'],
    time: ['.byline time@datetime', '.byline time@title', '.byline span[title]@title', 'time@title'],
    words: ['.comment_text'],
    depth: { around: '.comments_subtree' },
    isTree: true,
    title: ['li.story .link a'],
    openingWords: ['.story_content > .story_text', '.story_text'],
    link: ['li.story .link a@href'],
  },
  {
    name: 'Stack Exchange',
    post: '#question, .question, .answer, .comment',
    speaker: [
      '.post-signature.owner .user-details > a',
      '.user-details[itemprop="author"] > a',
      '.user-details[itemprop="author"] [itemprop="name"]',
      '.post-signature:last-child .user-details > a',
      '.user-details > a',
      '.user-details',
      '.comment-user',
    ],
    time: [
      '.post-signature.owner .relativetime@title',
      '.post-signature:last-child .relativetime@title',
      '.user-action-time .relativetime@title',
      '.comment-date [title]@title',
      'time[itemprop="dateCreated"]@datetime',
    ],
    words: ['.js-post-body', '.post-text', '.comment-copy'],
    isTree: true,
    title: ['#question-header h1', '#question-header a', 'h1 .question-hyperlink'],
    more: '.js-show-link.comments-link:not(.dno)',
  },
  {
    name: 'Discourse',
    post: '.topic-post, .crawler-post, article[data-post-id]:not(.topic-post article)',
    speaker: [
      '.names [data-user-card]@data-user-card',
      '.names .username',
      '.topic-avatar [data-user-card]@data-user-card',
      '.creator [itemprop="name"]',
      '.creator',
    ],
    time: ['.post-date [data-time]@data-time', '.relative-date@data-time', 'time@datetime'],
    words: ['.cooked', '.post'],
    beside: '.cooked-selection-barrier, .post-links, .clicks, .lightbox .meta, .meta .filename, .meta .informations',
    answers: ['.reply-to-tab img@title', '.reply-to-tab span', '.reply-to-tab'],
    title: ['.fancy-title', 'h1[data-topic-id]', '#topic-title h1', '#main-outlet h1'],
  },
  {
    name: 'XenForo',
    post: 'article.message, li.message',
    speaker: ['@data-author', '.message-name', '.username'],
    time: [
      '.message-attribution time@datetime',
      'time@datetime',
      '.DateTime@data-time',
      '.DateTime@title',
      '.DateTime',
    ],
    words: ['.message-body .bbWrapper', '.messageText', '.bbWrapper'],
    beside: '.bbCodeBlock-expandLink, .quoteExpand, .message-lastEdit, .js-unfurl, .messageTextEndMarker',
    title: ['.p-title-value', '.titleBar h1'],
  },
  {
    name: 'phpBB',
    post: '.post',
    speaker: [
      '.author .username, .author .username-coloured',
      '.postprofile .username, .postprofile .username-coloured',
      '.author strong',
      '.postprofile dt a:not(.avatar)',
    ],
    time: ['.author time@datetime', '.author'],
    words: ['.postbody .content'],
    beside: '.codebox > p, .codebox > dt, .attachbox, .inline-attachment dl',
    title: ['.topic-title', '#page-body > h2'],
  },
  {
    name: 'phpBB',
    post: 'table.tablebg, table.forumline tr',
    speaker: ['.postauthor', '.name b', '.name'],
    time: ['.gensmall', '.postdetails'],
    words: ['.postbody'],
    beside: '.signature',
    title: ['a.titles', 'a.maintitle', '.maintitle'],
  },
  {
    name: 'Substack',
    post: '.comment',
    speaker: [
      '.comment-meta a[href*="/profile/"]',
      '.commenter-name',
      '.comment-meta a[href*="substack.com/@"]',
      '.comment-head a[href*="/profile/"]',
      'a[href*="/profile/"]',
    ],
    time: ['.comment-meta [title]@title', '.comment-timestamp', 'a[href*="/comment/"][title]@title', 'time@datetime'],
    words: ['.comment-body'],
    beside: '.comment-actions, button',
    isTree: true,
    below: true,
    more: '.collapsed-reply, .load-more',
  },
  {
    name: 'WordPress',
    post: 'li.comment:not(.pingback, .trackback), li[id^="comment-"]:not(.pingback, .trackback), div.comment[id^="comment-"], .wp-block-comment-template > li',
    speaker: [
      '.comment-author .fn',
      '.wp-block-comment-author-name',
      '.fn',
      'cite.user',
      '.comment-author-name',
      '.comment__author-name',
      '.author_name',
      '.comment-author cite',
      '.comment-author',
      'cite a',
      'cite',
    ],
    time: [
      '.comment-metadata time@datetime',
      'time@datetime',
      '.comment-metadata',
      '.comment-meta',
      '.datetime',
      '.comment-date',
      '.comment_date',
      'cite',
    ],
    words: [
      '.comment-content',
      '.comment__content',
      '.comment_content',
      '.wp-block-comment-content',
      '.comment-text',
      '.comment-entry',
      '.comment-body',
      '[id^="div-comment-"]',
      '',
    ],
    beside:
      '.comment-author, .comment-meta, .commentmetadata, .comment-metadata, .reply, .comment-reply-link, .comment-awaiting-moderation, .says, .avatar, .comment-actions, .sharedaddy, .children, cite, .metadata',
    isTree: true,
    below: true,
  },
  {
    name: 'schema.org',
    post: '[itemtype$="/Comment"], [itemtype$="/Answer"], [itemtype$="/UserComments"]',
    speaker: ['[itemprop="author"] [itemprop="name"]', '[itemprop="author"]', '[itemprop="creator"]'],
    time: [
      '[itemprop="datePublished"]@datetime',
      '[itemprop="dateCreated"]@datetime',
      '[itemprop="datePublished"]@content',
    ],
    words: ['[itemprop="text"]', '[itemprop="commentText"]'],
    isTree: true,
    below: true,
  },
];
