import { RECORD_KINDS } from '../../model/vocabulary.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { lastName } from '../../text/last-name.ts';
import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const unknownFile = {
  id: 'unknown-file',
  severity: 'warning',
  summary: 'A file that is neither a document nor content is left out, and said so: it may have been meant to count.',
  mend: 'Move the file to where it counts, or out of `seeds/` and `content/`.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { ...SCALING_NOTE, 'content/entity/phi.md': '---\nname: Phi\n---\n' },
    at: 'content/entity/phi.md',
    message:
      'Unexpected file, expected content/site.yaml, content/redirects.yaml or content/{documents,entities,claims,topics}/<id>.md',
  },
} as const satisfies Rule;

/** A file of `content/` in a place where none is read. */
export function unknownContentFile(path: string): Finding {
  const [, folder = '', ...rest] = path.split('/');
  return {
    rule: unknownFile,
    place: wholeFile(path),
    message: `Unexpected file, expected content/site.yaml, content/redirects.yaml or content/{${RECORD_KINDS.join(',')}}/<id>.md`,
    note: rest.length > 0 ? didYouMean(folder, RECORD_KINDS) : undefined,
  };
}

/** A file of a type that is not read in its folder; `expected` says which are. */
export function unknownFileType(path: string, expected: string): Finding {
  return {
    rule: unknownFile,
    place: wholeFile(path),
    message: `Unexpected file type "${lastName(path)}", expected ${expected}`,
    note: CONVERTIBLE.test(path)
      ? 'The file is left out. `npm run add` takes the text out of it, once it lies outside seeds/.'
      : 'The file is left out.',
  };
}

const CONVERTIBLE = /^seeds\/.*\.(pdf|docx|epub)$/i;
