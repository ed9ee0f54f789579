import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const seedClaimedTwice = {
  id: 'seed-claimed-twice',
  summary: 'A document has one metadata file: two could contradict each other.',
  mend: 'Merge the two metadata files into one.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/documents/other.md': '---\nfile: note.txt\n---\n',
    },
    at: 'content/documents/other.md:2:7',
    message: 'Unexpected second metadata file for "note.txt", expected one',
  },
} as const satisfies Rule;
