import type { DocumentFormat } from '../../../model/vocabulary.ts';
import { headOf } from '../../../text/front-matter.ts';
import { article } from './article.ts';
import { comments } from './comments.ts';
import { posts } from './posts.ts';
import type { Reader } from './reader.ts';
import { slide } from './slide.ts';
import { thread } from './thread.ts';

/** One reader a format. To add a format: its name in the vocabulary, its reader here, a row in the tests. */
export const READERS: readonly Reader[] = [article, slide, comments, thread, posts];

/**
 * The format whose reader is surest of the text; an article where none is. HTML is always read as an article, and Markdown
 * where nothing else is nearly certain: a note has lines such as `key: value` that no one says.
 */
export function detectFormat(text: string, file: string): DocumentFormat {
  if (isHtml(file)) return 'article';
  const isNote = /\.(?:md|markdown)$/i.test(file);
  const prose = isNote ? text.slice(headOf(text).end).replace(CODE, '') : text;
  let best: Reader = article;
  let certainty = isNote ? NEARLY_CERTAIN : article.detect(prose, file);
  for (const reader of READERS) {
    const own = reader.detect(prose, file);
    if (own > certainty) {
      best = reader;
      certainty = own;
    }
  }
  return best.format;
}

const NEARLY_CERTAIN = 0.85;
/** What stands between fences. */
const CODE = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[\s\S]*?^[ \t>]*\1[^\n]*$/gm;

/** The reader for a format. A file whose markup only the article reader knows is read by that one whatever is declared. */
export function readerFor(format: DocumentFormat, file: string): Reader {
  return (isHtml(file) ? undefined : READERS.find((reader) => reader.format === format)) ?? article;
}

function isHtml(file: string): boolean {
  return /\.html?$/i.test(file);
}
