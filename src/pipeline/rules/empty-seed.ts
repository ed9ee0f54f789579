import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const emptySeed = {
  id: 'empty-seed',
  summary: 'A document without a word is left out.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'seeds/void.txt': ' \n',
    },
    at: 'seeds/void.txt',
  },
} as const satisfies Rule;
