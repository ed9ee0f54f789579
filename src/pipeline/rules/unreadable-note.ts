import type { Rule } from './rule.ts';

/** Reported while a plain folder is read; here for its documentation. An example has no disk to fail. */
export const unreadableNote = {
  id: 'unreadable-note',
  summary:
    'Of a folder that is read as it is (no `seeds/`), a link to nothing or a file that cannot be read is left out; the atlas is made of the others.',
  mend: 'Give yourself permission to read the file, mend or remove the link, or part the file where it is too large.',
  examples: null,
} as const satisfies Rule;
