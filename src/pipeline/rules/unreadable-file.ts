import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files in memory can always be read. */
export const unreadableFile = {
  id: 'unreadable-file',
  severity: 'error',
  summary:
    'Every input can be opened: a link to nothing, a file or folder without permission, or a file of more than 32 MB stops the build.',
  mend: 'Mend or remove the link, give permission to read the file, or cut it into smaller ones.',
  examples: null,
} as const satisfies Rule;

/** The bytes of an input that are read at most: of so many a page can be made, in a minute or two. */
export const MOST_BYTES = 32 * 1024 * 1024;

/** What could not be opened (`kind`: "link to nothing") and what the system says of it. */
export function unreadableInput(path: string, kind: string, why: string): Finding {
  return {
    rule: unreadableFile,
    place: wholeFile(path),
    message: `Unexpected ${kind}, expected a readable file of at most ${MOST_BYTES / 1024 / 1024} MB`,
    note: why,
  };
}

/** A folder whose names could not be listed, and what the system says of it. */
export function unreadableFolder(path: string, kind: string, why: string): Finding {
  return {
    rule: unreadableFile,
    place: wholeFile(path),
    message: `Unexpected ${kind}, expected one whose files can be read`,
    note: why,
  };
}
