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
  const found = [FRONT_MATTER, ...BARE].map((form) => form.exec(text.slice(start, start + LONGEST))).find(Boolean);
  if (!found) return { start: 0, end: mark, title: null };
  const title = TITLE.exec(found[0])?.[2]?.trim();
  return { start: start > mark ? start : 0, end: start + found[0].length, title: title ? title : null };
}

/** A licence, say, before the front matter. */
const COMMENTS = /^\ufeff?(?:\s*<!--(?:(?!-->)[\s\S])*-->\s*)+(?=---|\+\+\+)/;
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:(?!\1[ \t]*(?:\r?\n|$)).*\r?\n)*?\1[ \t]*(?:\r?\n|$)/;
/** Lines with keys and no fence: "Title: Words", a title among them, as MultiMarkdown and Pelican have it, and `@def title = "Words"` of Franklin. */
const BARE = [
  /^(?=(?:.+\n){0,12}title[ \t]*:)(?:title|date|author|authors|slug|category|tags|number|status|layout|lang)[ \t]*:.*\r?\n(?:[a-z][\w -]{0,30}:(?:[ \t].*)?\r?\n|[ \t]+\S.*\r?\n)*(?=\s*(?:\n|$))/i,
  /^(?:@def[ \t]+\w+[ \t]*=[ \t]*(?:"""[\s\S]*?"""|.*)[ \t]*(?:\r?\n|$)\s*)+/,
];
const TITLE = /^(?:@def[ \t]+)?title[ \t]*[:=](?![ \t]*["']?(?:<%|\{\{))[ \t]*(["']?)(.{1,300}?)\1[ \t]*\r?$/im;

/** Keys, in lower case, and what is written for them in lines without YAML: `Title: Words`, `title = "Words"`, `@def title = """Words"""`. */
export function linesOfHead(head: string): [key: string, written: string][] {
  return Array.from(head.matchAll(LINE), ([, key = '', long, short = '']) => [
    key.toLowerCase(),
    (long ?? short).trim().replace(/^(["'])(.*)\1$/, '$2'),
  ]);
}
const LINE = /^(?:@def[ \t]+)?(\w[\w -]{0,40}?)[ \t]*[:=][ \t]*(?:"""([\s\S]{0,4000}?)"""|(.*))$/gm;
