import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const seedWithoutMetadata = {
  id: 'seed-without-metadata',
  summary: 'A document without a metadata file is built all the same; its id, title and format are inferred.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: { 'seeds/note.txt': 'Scaling is stalling.\n' },
    at: 'seeds/note.txt',
  },
} as const satisfies Rule;
