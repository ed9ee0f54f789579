import type { Rule } from './rule.ts';

/** Reported while the inputs are parsed; here for its documentation and its test. */
export const noteFrontMatter = {
  id: 'note-front-matter',
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
