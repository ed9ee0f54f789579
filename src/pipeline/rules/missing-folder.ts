import type { Rule } from './rule.ts';

/** Reported while the folders are read; here for its documentation. An example has no folders to be missing. */
export const missingFolder = {
  id: 'missing-folder',
  summary: 'There is a folder `seeds/` with the documents. (`content/` may be missing: the atlas is then a draft.)',
  examples: null,
} as const satisfies Rule;
