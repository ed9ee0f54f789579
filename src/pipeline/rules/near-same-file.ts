import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

const notes = (name: string) => ({ 'seeds/Note.md': 'Scaling is stalling.\n', [`seeds/${name}`]: 'Agents learn.\n' });

export const nearSameFile = {
  id: 'near-same-file',
  severity: 'warning',
  summary:
    'Two files whose names differ only in case or Unicode form are one file on other machines, and links cannot tell them apart.',
  mend: 'Rename one of the two.',
  examples: {
    ok: notes('other.md'),
    notOk: notes('note.md'),
    at: 'seeds/note.md',
    message:
      'Unexpected file name that differs from "seeds/Note.md" only in case, expected names that every file system tells apart',
  },
} as const satisfies Rule;

export function nearlySameFile(file: string, first: string): Finding {
  const difference = first.normalize('NFC') === file.normalize('NFC') ? 'its Unicode form' : 'case';
  return {
    rule: nearSameFile,
    place: wholeFile(file),
    message: `Unexpected file name that differs from "${first}" only in ${difference}, expected names that every file system tells apart`,
    note: 'Both are read. Rename one of them.',
  };
}
