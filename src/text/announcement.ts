/**
 * The line before a turn of a discussion that says who speaks, when and to whom, in a form that is written and read without
 * guessing, whatever the name: "**Ada Poe** · 2025-03-01 10:15 · answers Tom Reed", "**Ada Poe** wrote:".
 */
export interface AnnouncementLine {
  /** Null where the source names nobody: written as "**?**". */
  readonly name: string | null;
  /** A day, with or without its time; a month or a year; or the place in a recording, `0:10:15`. */
  readonly at: string | null;
  /** Whom the turn answers. */
  readonly answers: string | null;
}

export function announcementLine({ name, at, answers }: AnnouncementLine): string {
  const facts = [...(at === null ? [] : [at]), ...(answers === null ? [] : [`answers ${escaped(answers)}`])];
  const speaker = `**${name === null ? '?' : escaped(name)}**`;
  return facts.length === 0 ? `${speaker} wrote:` : [speaker, ...facts].join(' · ');
}

/** What a line announces, and where in it the name ends; null for a line of another form. */
export function readAnnouncementLine(line: string): (AnnouncementLine & { readonly nameEnd: number }) | null {
  const found = line.length > LONGEST ? null : LINE.exec(line);
  if (found === null) return null;
  const { speaker = '', at = null, answers = null } = found.groups as Partial<Record<string, string>>;
  return {
    name: speaker === '?' ? null : unescaped(speaker),
    at,
    answers: answers && unescaped(answers),
    nameEnd: speaker.length + '****'.length,
  };
}

const LONGEST = 600;
const AT = /\d{4}(?:-\d{2}(?:-\d{2}(?: \d{2}:\d{2})?)?)?|\d{1,4}:\d{2}(?::\d{2})?/.source;
const LINE = new RegExp(
  `^\\*\\*(?<speaker>(?:[^*\\\\\\s]|\\\\.)(?:[^*\\\\]|\\\\.)*)\\*\\*(?: wrote:|(?=.)(?: · (?<at>${AT}))?(?: · answers (?<answers>\\S.*))?)$`,
);
/** Signs that mean something in Markdown or in notes. */
const SIGNS = /[\\`*[\]<>&$~|#^=%]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

function escaped(name: string): string {
  return name.replace(/\s+/g, ' ').trim().replace(SIGNS, '\\$&');
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, '$1');
}
