import type { Failure } from '../../limits/outcome.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';
import { unreadableFile } from './unreadable-file.ts';

/** It has no example: what would show it is mended. */
export const unreadDocument = {
  id: 'unread-document',
  severity: 'warning',
  summary:
    'A document is read within a minute and two gigabytes of memory. One that takes more, or brings the program down, is left out; the rest is built.',
  mend: 'Part the document into several files, or save its text anew: such files are most often made by a program.',
  examples: null,
} as const satisfies Rule;

/** @param file path of a document that was given up */
export function unreadSeed(file: string, failure: Failure): Finding {
  return {
    rule: unreadDocument,
    place: wholeFile(file),
    message: `Unexpected document that ${TAKES[failure.cause]} (${failure.message}), expected one that can be read`,
    note: 'It is left out; the rest is built. Part it into several files, or save its text anew.',
  };
}

/** The same for a file of `content/`, without which nothing can be built. */
export function unreadContent(file: string, failure: Failure): Finding {
  return {
    rule: unreadableFile,
    place: wholeFile(file),
    message: `Unexpected file that ${TAKES[failure.cause]} (${failure.message}), expected one that can be read`,
  };
}

const TAKES = {
  time: 'takes too long to read',
  memory: 'takes too much memory to read',
  error: 'brings the program down',
} as const;
