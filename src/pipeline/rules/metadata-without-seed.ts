import type { Place } from '../../model/diagnostic.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const metadataWithoutSeed = {
  id: 'metadata-without-seed',
  severity: 'error',
  summary: '`file` names a document below `seeds/` that is there.',
  mend: 'Write the path of the document below `seeds/` letter for letter, or put the document there.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { 'seeds/note.txt': 'Scaling is stalling.\n', 'content/documents/note.md': '---\nfile: nota.txt\n---\n' },
    at: 'content/documents/note.md:2:7',
    message: 'Unexpected file "nota.txt", expected the path of a document below seeds/',
  },
} as const satisfies Rule;

/** A `file` that names no document. `folder` is that of the documents, empty where they have none of their own. */
export function unknownSeed(place: Place, file: string, folder: string, seeds: readonly string[]): Finding {
  return {
    rule: metadataWithoutSeed,
    place,
    message: `Unexpected file "${file}", expected the path of a document${folder === '' ? '' : ` below ${folder}`}`,
    actual: file,
    note: didYouMean(file, seeds),
  };
}
