import type { Place } from '../../model/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const unshownFile = {
  id: 'unshown-file',
  severity: 'warning',
  summary:
    'A picture or another file that a document shows is not empty, and not so large that a page would never come.',
  mend: 'Save the file again, or make it smaller.',
  examples: {
    ok: { 'seeds/note.md': 'The hull is drawn on paper.\n' },
    notOk: { 'seeds/note.md': 'The hull: ![[hull.png]]\n', 'seeds/hull.png': '' },
    at: 'seeds/note.md:1:11',
    message: 'Unexpected file seeds/hull.png: it is empty; expected one that a page can show',
  },
} as const satisfies Rule;

/** A file that is there and cannot be shown. */
export function fileNotShown(place: Place, path: string, why: string): Finding {
  return {
    rule: unshownFile,
    place,
    message: `Unexpected file ${path}: ${why}; expected one that a page can show`,
    actual: path,
    note: 'Its name is shown instead.',
  };
}
