import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const unknownFile = {
  id: 'unknown-file',
  summary: 'A file that is neither a document nor content is left out, and said so: it may have been meant to count.',
  mend: 'Move the file to where it counts, or out of `seeds/` and `content/`.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\n---\n',
      'content/entity/phi.md': '---\nname: Phi\n---\n',
    },
    at: 'content/entity/phi.md',
    message:
      'Unexpected file, expected content/site.yaml, content/redirects.yaml or content/{documents,entities,claims,topics}/<id>.md',
  },
} as const satisfies Rule;
