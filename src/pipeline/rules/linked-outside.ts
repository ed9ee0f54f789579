import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files in memory have no links. */
export const linkedOutside = {
  id: 'linked-outside',
  severity: 'warning',
  summary:
    'A link to what lies outside the folder is left out: whoever sends you a folder must not make you publish a file of your own.',
  mend: 'Put a copy in the place of the link, or run the command with `--follow`, if you know what all links of the folder lead to.',
  examples: null,
} as const satisfies Rule;

export function linkToOutside(path: string): Finding {
  return {
    rule: linkedOutside,
    place: wholeFile(path),
    message: 'Unexpected link that leads out of the folder, expected a file or folder within it',
    note: 'It is left out. Put a copy in its place, or run the command with --follow.',
  };
}
