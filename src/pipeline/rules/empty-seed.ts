import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const emptySeed = {
  id: 'empty-seed',
  summary: 'A document without a word is left out.',
  mend: 'Put the text into the file, or remove it from `seeds/`.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'seeds/void.txt': ' \n',
    },
    at: 'seeds/void.txt',
    message: 'Unexpected empty document, expected some text',
  },
} as const satisfies Rule;
