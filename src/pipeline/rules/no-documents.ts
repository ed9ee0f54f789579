import type { Rule } from './rule.ts';

/** Reported while the inputs are parsed; here for its documentation and its test. */
export const noDocuments = {
  id: 'no-documents',
  summary: 'An atlas without a document is built, so that one sees it grow, but it is empty.',
  mend: 'Drop a .txt, .md or .html file into `seeds/`.',
  examples: {
    ok: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: note.txt\n---\n' },
    notOk: {},
    at: 'seeds',
    message: 'Unexpected lack of documents, expected at least one .txt, .md or .html file',
  },
} as const satisfies Rule;
