import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files in memory have no folder that could be missing. */
export const missingFolder = {
  id: 'missing-folder',
  severity: 'error',
  summary: 'There is a folder `seeds/` with the documents. (`content/` may be missing: the atlas is then a draft.)',
  mend: 'Make the folder `seeds/` and drop a document into it, or name the folder that holds it with `--root`.',
  examples: null,
} as const satisfies Rule;

export function noSeedsFolder(): Finding {
  return {
    rule: missingFolder,
    place: wholeFile('seeds'),
    message:
      'Unexpected missing folder, expected seeds/ with the documents, or a folder of .txt, .md, .mdx or .html files',
    note: 'Make the folder seeds/ and drop at least one document into it, or name another folder with --root.',
  };
}
