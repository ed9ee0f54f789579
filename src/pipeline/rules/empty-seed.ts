import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const emptySeed = {
  id: 'empty-seed',
  severity: 'warning',
  summary: 'A document without a word is left out.',
  mend: 'Put the text into the file, or remove it from `seeds/`.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { ...SCALING_NOTE, 'seeds/void.txt': ' \n' },
    at: 'seeds/void.txt',
    message: 'Unexpected empty document, expected some text',
  },
} as const satisfies Rule;

export function emptyDocument(file: string): Finding {
  return {
    rule: emptySeed,
    place: wholeFile(file),
    message: 'Unexpected empty document, expected some text',
    note: 'It is left out.',
  };
}
