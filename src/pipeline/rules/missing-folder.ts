import type { Rule } from './rule.ts';

/** Reported while the folders are read; here for its documentation. An example has no folders to be missing. */
export const missingFolder = {
  id: 'missing-folder',
  summary: 'There is a folder `seeds/` with the documents. (`content/` may be missing: the atlas is then a draft.)',
  mend: 'Make the folder `seeds/` and drop a document into it, or name the folder that holds it with `--root`.',
  examples: null,
} as const satisfies Rule;
