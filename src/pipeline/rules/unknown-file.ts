import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const unknownFile = {
  id: 'unknown-file',
  summary: 'A file that is neither a document nor content is left out, and said so: it may have been meant to count.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/entity/phi.md': '---\nname: Phi\n---\n',
    },
    at: 'content/entity/phi.md',
  },
} as const satisfies Rule;
