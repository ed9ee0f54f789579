import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const seedWithoutMetadata = {
  id: 'seed-without-metadata',
  summary: 'A document without a metadata file is built all the same; its id, title and format are inferred.',
  mend: 'Write the metadata file that the message names, with `file` and whatever else is known.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: { 'seeds/note.txt': 'Scaling is stalling.\n' },
    at: 'seeds/note.txt',
    message: 'Unexpected missing metadata, expected content/documents/note.md with `file: note.txt`',
  },
} as const satisfies Rule;
