import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const frontMatterShape = {
  id: 'front-matter-shape',
  summary:
    'Front matter has the keys and values that its kind of file asks for, and no others: a misspelt key would be lost in silence.',
  examples: {
    ok: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\nformat: thread\n---\n',
    },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\nformats: thread\n---\n',
    },
    at: 'content/documents/note.md:3:1',
  },
} as const satisfies Rule;
