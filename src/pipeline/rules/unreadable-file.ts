import type { Rule } from './rule.ts';

/** Reported while the folders are read; here for its documentation. An example in memory can always be read. */
export const unreadableFile = {
  id: 'unreadable-file',
  summary:
    'Every input can be opened: a link to nothing, a file without permission or of more than 64 MB stops the build.',
  mend: 'Mend or remove the link, give permission to read the file, or cut it into smaller ones.',
  examples: null,
} as const satisfies Rule;
