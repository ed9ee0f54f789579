import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const seedWithoutMetadata = {
  id: 'seed-without-metadata',
  severity: 'info',
  summary: 'A document without a metadata file is built all the same; its id, title and format are inferred.',
  mend: 'Write the metadata file that the message names, with `file` and whatever else is known.',
  examples: {
    ok: SCALING_NOTE,
    notOk: { 'seeds/note.txt': 'Scaling is stalling.\n' },
    at: 'seeds/note.txt',
    message: 'Unexpected missing metadata, expected content/documents/note.md with `file: note.txt`',
  },
} as const satisfies Rule;

/** A seed that nobody describes, the id that it has been given, and its path below `seeds/`. */
export function missingMetadata(file: string, id: string, path: string): Finding {
  return {
    rule: seedWithoutMetadata,
    place: wholeFile(file),
    message: `Unexpected missing metadata, expected content/documents/${id}.md with \`file: ${path}\``,
    note: 'Id, title and format are inferred.',
  };
}
