import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const duplicateSeed = {
  id: 'duplicate-seed',
  summary: 'The same bytes seeded twice are one source: the copy gets its page and adds no evidence.',
  mend: 'Remove one of the two files from `seeds/`, and its metadata from `content/documents/`.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'seeds/same.txt': 'Scaling is stalling.\n',
      'content/documents/same.md': '---\nfile: same.txt\n---\n',
    },
    at: 'seeds/same.txt',
    message: 'Unexpected second copy of a document, expected each once',
  },
} as const satisfies Rule;
