/** What stands before the text of a note: the byte order mark and its front matter, neither of which is words. */
export interface Head {
  /** Where the text begins. */
  readonly end: number;
  /** The note's own title, where its front matter gives one. */
  readonly title: string | null;
}

/** Whether a file is Markdown, which alone may have front matter. */
export function isNoteFile(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file);
}

const LONGEST = 20_000;

export function headOf(text: string): Head {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const found = FRONT_MATTER.exec(text.slice(start, start + LONGEST));
  if (found === null) return { end: start, title: null };
  const title = TITLE.exec(found[0])?.[2]?.trim();
  return { end: start + found[0].length, title: title ? title : null };
}

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\r?\n(?:(?!\1[ \t]*(?:\r?\n|$)).*\r?\n)*?\1[ \t]*(?:\r?\n|$)/;
const TITLE = /^title[ \t]*[:=](?![ \t]*["']?(?:<%|\{\{))[ \t]*(["']?)(.{1,300}?)\1[ \t]*\r?$/m;
