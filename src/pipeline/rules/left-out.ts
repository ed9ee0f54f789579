import type { Rule } from './rule.ts';

/** Reported while a plain folder is read; here for its documentation. An example has no folder to be walked. */
export const leftOut = {
  id: 'left-out',
  summary:
    'Of a folder that is read as it is (no `seeds/`), pictures, other files and hidden folders take no part. What was left out is said once.',
  mend: 'Nothing needs mending. Save what should count as .txt, .md or .html.',
  examples: null,
} as const satisfies Rule;
