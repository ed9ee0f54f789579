import type { DocumentFormat } from '../../../model/vocabulary.ts';
import { headOf, isNoteFile } from '../../../text/front-matter.ts';
import { announcementsOf } from './announcements.ts';
import { article } from './article.ts';
import { chatMessages } from './chat.ts';
import { comments } from './comments.ts';
import { sampleOf } from './detect-sample.ts';
import { isMinutes } from './minutes.ts';
import { plainLines } from './plain-lines.ts';
import { posts } from './posts.ts';
import type { Reader } from './reader.ts';
import { slide } from './slide.ts';
import { thread } from './thread.ts';

/** One reader a format. To add a format: its name in the vocabulary, its reader here, a row in the tests. */
export const READERS: readonly Reader[] = [article, slide, comments, thread, posts];

/**
 * The format whose reader is surest of the text; an article where none is. HTML is always read as an article, and so is a note
 * in Markdown unless it is plainly a discussion.
 */
export function detectFormat(text: string, file: string): DocumentFormat {
  if (isHtml(file)) return 'article';
  if (isNoteFile(file)) return formatOfNote(text);
  let best: Reader = article;
  let certainty = article.detect(text, file);
  for (const reader of READERS) {
    const own = reader.detect(text, file);
    if (own > certainty) {
      best = reader;
      certainty = own;
    }
  }
  return best.format;
}

/**
 * A note is full of what looks like speakers: keys with values, YAML, logs, terms with a colon. It is a discussion where lines
 * that give a name with a time, or as a site writes it, begin the text and then come again and again; and where it says who
 * attends a meeting, whose names come again and again. Front matter and code count for nothing.
 */
function formatOfNote(text: string): DocumentFormat {
  const words = withoutCode(sampleOf(text.slice(headOf(text).end)));
  const { lines } = plainLines(words);
  const paragraphs = lines.filter((line) => line.gap).length;
  const isPlain = (list: readonly { readonly line: number }[], fewest: number) =>
    list.length >= fewest && list[0]!.line === 0 && list.length * 2 >= paragraphs;
  if (isPlain(chatMessages(words, lines), FEWEST_TURNS)) return 'thread';
  const { list, certainty } = announcementsOf(words, lines);
  if (certainty >= WRITTEN || isMinutes(text)) return 'comments';
  return certainty >= SURE && isPlain(list, certainty >= SUREST ? 2 : FEWEST_TURNS) ? 'comments' : 'article';
}

const FEWEST_TURNS = 3;
/** Of "Name wrote:" and "name · 3h", and of "Name's avatar"; "Name: words" is less. */
const [SURE, SUREST] = [0.8, 0.9];
/** Of the form that nothing else has. */
const WRITTEN = 0.98;

function withoutCode(text: string): string {
  return text.replace(/^[ \t>]*(?=(`{3,}|~{3,}))\1[^\n]*\n[\s\S]*?(?:^[ \t>]*\1[^\n]*$|$(?![\s\S]))/gm, '');
}

/** The reader for a format. A file whose markup only the article reader knows is read by that one whatever is declared. */
export function readerFor(format: DocumentFormat, file: string): Reader {
  return (isHtml(file) ? undefined : READERS.find((reader) => reader.format === format)) ?? article;
}

function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}
