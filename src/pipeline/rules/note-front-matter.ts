import type { Place } from '../../model/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const noteFrontMatter = {
  id: 'note-front-matter',
  severity: 'warning',
  summary:
    "What a note says of itself between two lines of `---` is YAML: `title`, `aliases`, `tags`, `date`, `lang`, `author`; other keys are nobody's business.",
  mend: 'Close the front matter with a line of three dashes, and put values with a colon in quotation marks.',
  examples: {
    ok: { 'seeds/note.md': '---\ntitle: On scaling\n---\nScaling is stalling.\n' },
    notOk: { 'seeds/note.md': '---\ntitle: On scaling\ndate: last week\n---\nScaling is stalling.\n' },
    at: 'seeds/note.md:3:1',
    message: 'Unexpected date "last week", expected one that begins with YYYY, YYYY-MM or YYYY-MM-DD',
  },
} as const satisfies Rule;

export function notAMapping(place: Place, why = 'no mapping of keys to values'): Finding {
  return {
    rule: noteFrontMatter,
    place,
    message: `Unexpected front matter (${why.replace(/\s+/g, ' ')}), expected YAML such as \`title: …\``,
    note: 'It is left out; the text under it is read.',
  };
}

export function unreadableDate(place: Place, date: string): Finding {
  return {
    rule: noteFrontMatter,
    place,
    message: `Unexpected date "${date.slice(0, 40)}", expected one that begins with YYYY, YYYY-MM or YYYY-MM-DD`,
    note: 'The note is read as undated.',
  };
}

/** Three dashes and a key on the first lines, and no second fence. */
export function unclosedFrontMatter(file: string): Finding {
  return {
    rule: noteFrontMatter,
    place: { file, line: 1, column: 1 },
    message: 'Unexpected front matter without an end, expected a closing line of "---"',
    note: 'It is read as text.',
  };
}

/** Front matter that cannot be read and says, as far as its lines tell, that the note is not to be shown. Quotes nothing of it. */
export function keptBackUnread({ file, line, column }: Place): Finding {
  return {
    rule: noteFrontMatter,
    place: { file, line, column },
    message:
      'Unexpected front matter that cannot be read and seems to keep the note back, expected YAML such as `draft: true`',
    note: 'The note is left out, so that nothing private is published.',
  };
}
