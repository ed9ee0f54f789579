import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';
import { unreadableInput } from './unreadable-file.ts';

/** It has no example, since files in memory can always be read. */
export const unreadableNote = {
  id: 'unreadable-note',
  severity: 'warning',
  summary:
    'Of a folder that is read as it is (no `seeds/`), a link to nothing or a file that cannot be read is left out; the atlas is made of the others.',
  mend: 'Give yourself permission to read the file, mend or remove the link, or part the file where it is too large.',
  examples: null,
} as const satisfies Rule;

export function unreadableNoteFile(path: string, kind: string, why: string): Finding {
  return { ...unreadableInput(path, kind, why), rule: unreadableNote };
}
