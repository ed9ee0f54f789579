import type { Place } from '../../model/diagnostic.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const seedClaimedTwice = {
  id: 'seed-claimed-twice',
  severity: 'error',
  summary: 'A document has one metadata file: two could contradict each other.',
  mend: 'Merge the two metadata files into one.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { ...SCALING_NOTE, 'content/documents/other.md': '---\nfile: note.txt\n---\n' },
    at: 'content/documents/other.md:2:7',
    message: 'Unexpected second metadata file for "note.txt", expected one',
  },
} as const satisfies Rule;

/** A second metadata file for the seed `seed`; `first` and `second` are the two. */
export function secondMetadataFile(place: Place, seed: string, first: string, second: string): Finding {
  return {
    rule: seedClaimedTwice,
    place,
    message: `Unexpected second metadata file for "${seed}", expected one`,
    note: `The first is ${first}; ${second} is left out.`,
  };
}
