/** What stands before the text of a note: the byte order mark, comments and its front matter, none of which is words. */
export interface Head {
  /** Where the front matter begins; 0 but for comments before it. */
  readonly start: number;
  /** Where the text begins. */
  readonly end: number;
  /** The note's own title, where its front matter gives one. */
  readonly title: string | null;
}

/** Whether a file is Markdown, which alone may have front matter. */
export function isNoteFile(file: string): boolean {
  return /\.(?:mdx?|markdown)$/i.test(file);
}

const LONGEST = 20_000;

export function headOf(text: string): Head {
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = COMMENTS.exec(text.slice(0, LONGEST))?.[0].length ?? mark;
  const found = FRONT_MATTER.exec(text.slice(start, start + LONGEST));
  if (found === null) return { start: 0, end: mark, title: null };
  const title = TITLE.exec(found[0])?.[2]?.trim();
  return { start: start > mark ? start : 0, end: start + found[0].length, title: title ? title : null };
}

/** A licence, say, before the front matter. */
const COMMENTS = /^\ufeff?(?:\s*<!--(?:(?!-->)[\s\S])*-->\s*)+(?=---|\+\+\+)/;
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:(?!\1[ \t]*(?:\r?\n|$)).*\r?\n)*?\1[ \t]*(?:\r?\n|$)/;
const TITLE = /^title[ \t]*[:=](?![ \t]*["']?(?:<%|\{\{))[ \t]*(["']?)(.{1,300}?)\1[ \t]*\r?$/m;
