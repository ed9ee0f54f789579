import type { Program } from './program.ts';

/** The markup in which chats are exported as pages. */
export const CHAT_PROGRAMS: readonly Program[] = [
  {
    name: 'Telegram',
    post: '.history .message.default',
    speaker: ['.from_name'],
    time: ['.date@title'],
    words: ['.text', '.media .title'],
    pictures: '.media_wrap',
    joined: '.joined',
    answersTo: ['.reply_to a@href'],
    isChat: true,
    title: ['.page_header .text'],
  },
  {
    name: 'Discord',
    post: '.chatlog__message-container, .chatlog__message:not(.chatlog__message-container *)',
    speaker: ['.chatlog__author', '.chatlog__author-name'],
    time: ['.chatlog__timestamp@title', '.chatlog__short-timestamp@title', '.chatlog__timestamp'],
    words: ['.chatlog__markdown', '.chatlog__content'],
    beside: '.chatlog__edited-timestamp',
    joined: '*',
    answers: ['.chatlog__reply-author', '.chatlog__referenced-author', '.chatlog__reference-author'],
    isChat: true,
    title: ['.preamble__entry:nth-of-type(2)', '.preamble__entry'],
  },
  {
    // As imessage-exporter writes it: an answer stands below what it answers, and once more where its time is.
    name: 'iMessage',
    post: '.message:has(> .received, > .sent):not(:has(> div > .reply_context))',
    speaker: ['.sender'],
    time: ['.timestamp'],
    words: [''],
    beside: 'p:has(.timestamp), hr, .reactions, .tapbacks, .replies, .reply_context, .expressive, .attachment',
    pictures: '.attachment, .sticker, .app, img, video, audio',
    isChat: true,
  },
];
