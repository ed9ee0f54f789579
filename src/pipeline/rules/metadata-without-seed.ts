import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const metadataWithoutSeed = {
  id: 'metadata-without-seed',
  summary: '`file` names a document below `seeds/` that is there.',
  mend: 'Write the path of the document below `seeds/` letter for letter, or put the document there.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: nota.txt\n---\n' },
    at: 'content/documents/note.md:2:7',
    message: 'Unexpected file "nota.txt", expected the path of a document below seeds/',
  },
} as const satisfies Rule;
