import type { Place } from '../../model/diagnostic.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const missingFile = {
  id: 'missing-file',
  severity: 'warning',
  summary:
    'A picture or another file that a document shows lies in the same folder, or one below, is not empty, and is not so large that a page would never come.',
  mend: 'Put the file where the document looks for it, correct its name, or make it smaller.',
  examples: {
    ok: { 'seeds/note.md': 'The hull is drawn on paper.\n' },
    notOk: { 'seeds/note.md': 'The hull: ![[hull.png]]\n' },
    at: 'seeds/note.md:1:11',
    message: 'Unexpected file "hull.png", expected one of the folder',
  },
} as const satisfies Rule;

/** A file that is not there; `names` are those that may be meant. */
export function fileNotThere(place: Place, target: string, names: readonly string[]): Finding {
  return {
    rule: missingFile,
    place,
    message: `Unexpected file "${target}", expected one of the folder`,
    actual: target,
    note: didYouMean(target.slice(target.lastIndexOf('/') + 1), names) ?? 'Its name is shown instead.',
  };
}

/** A file that is there and cannot be shown. */
export function unshownFile(place: Place, path: string, why: string): Finding {
  return {
    rule: missingFile,
    place,
    message: `Unexpected file ${path}: ${why}; expected one that a page can show`,
    actual: path,
    note: 'Its name is shown instead.',
  };
}
