import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const duplicateSeed = {
  id: 'duplicate-seed',
  severity: 'warning',
  summary: 'The same bytes seeded twice are one source: the copy gets its page and adds no evidence.',
  mend: 'Remove one of the two files from `seeds/`, and its metadata from `content/documents/`.',
  examples: {
    ok: SCALING_NOTE,
    notOk: {
      ...SCALING_NOTE,
      'seeds/same.txt': 'Scaling is stalling.\n',
      'content/documents/same.md': '---\nfile: same.txt\n---\n',
    },
    at: 'seeds/same.txt',
    message: 'Unexpected second copy of a document, expected each once',
  },
} as const satisfies Rule;

export function secondCopy(file: string, first: string): Finding {
  return {
    rule: duplicateSeed,
    place: wholeFile(file),
    message: 'Unexpected second copy of a document, expected each once',
    note: `The same bytes are in ${first}. The copy has its page but adds no evidence.`,
  };
}
