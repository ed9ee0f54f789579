import { readAnnounced } from './announced.ts';
import { announcementsOf } from './announcements.ts';
import { sampleOf } from './detect-sample.ts';
import { readDiscussion } from './discussion.ts';
import { readMinutes } from './minutes.ts';
import { plainLines } from './plain-lines.ts';
import type { Reader } from './reader.ts';
import { readTurnByTurn } from './thread.ts';

/** A comment section: lines that announce a speaker, and what each says, over any number of paragraphs. */
export const comments: Reader = {
  format: 'comments',

  detect(text) {
    const sample = sampleOf(text);
    return announcementsOf(sample, plainLines(sample).lines).certainty;
  },

  /** Where nobody is announced, every paragraph is a turn of its own: who goes on speaking cannot be told. */
  read(text) {
    const marked = readDiscussion(text) ?? readMinutes(text);
    if (marked !== null) return marked;
    const plain = plainLines(text);
    const { list } = announcementsOf(text, plain.lines, 'declared');
    return list.length > 0 ? readAnnounced(text, plain, list) : readTurnByTurn(text, plain);
  },
};
