import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const noDocuments = {
  id: 'no-documents',
  severity: 'warning',
  summary: 'An atlas without a document is built, so that one sees it grow, but it is empty.',
  mend: 'Drop a .txt, .md, .mdx or .html file into `seeds/`.',
  examples: {
    ok: SCALING_NOTE,
    notOk: {},
    at: 'seeds',
    message: 'Unexpected lack of documents, expected at least one .txt, .md, .mdx or .html file',
  },
} as const satisfies Rule;

export function lackOfDocuments(): Finding {
  return {
    rule: noDocuments,
    place: wholeFile('seeds'),
    message: 'Unexpected lack of documents, expected at least one .txt, .md, .mdx or .html file',
    note: 'Drop a text into seeds/: it is read at once.',
  };
}
