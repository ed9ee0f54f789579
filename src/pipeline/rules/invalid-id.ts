import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const invalidId = {
  id: 'invalid-id',
  summary:
    'The name of a content file is its id and part of its address: lower-case ASCII letters, digits and single hyphens, and none of the names that systems keep for themselves (`con`, `index`, `constructor`).',
  mend: 'Rename the file as the message proposes, `Training Data.md` to `training-data.md` for instance. Nothing can refer to it before.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/topics/Training Data.md': '---\nname: Training data\nsummary: What models learn from.\n---\n',
    },
    at: 'content/topics/Training Data.md',
    message:
      'Unexpected file name "Training Data.md", expected an id of lower-case ASCII letters, digits and single hyphens',
  },
} as const satisfies Rule;
