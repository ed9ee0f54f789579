import type { Rule } from './rule.ts';

/** Reported while a plain folder is parsed; here for its documentation. An example stands in `seeds/`, where it is an error. */
export const noteEncoding = {
  id: 'note-encoding',
  summary:
    'Of a folder that is read as it is (no `seeds/`), a file that is not UTF-8 is left out: its offsets and names would come out wrong.',
  mend: 'Save the file as UTF-8, in an editor or with iconv.',
  examples: null,
} as const satisfies Rule;
