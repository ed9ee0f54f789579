import type { Rule } from './rule.ts';

/** Reported while the artefact is written; here for its documentation. */
export const unwritableOutput = {
  id: 'unwritable-output',
  summary: 'The output folder can be written. Otherwise the last good atlas stays as it was.',
  mend: 'Name a new or empty folder outside `seeds/` and `content/` on a disk with room.',
  examples: null,
} as const satisfies Rule;
