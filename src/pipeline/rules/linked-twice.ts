import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

/** It has no example, since files in memory have no links. */
export const linkedTwice = {
  id: 'linked-twice',
  severity: 'warning',
  summary:
    'A link to a folder that is read already, or to one that holds the link itself, is left out: its documents would count twice, or be read for ever.',
  mend: 'Remove the link, or let it lead to a folder that is read nowhere else.',
  examples: null,
} as const satisfies Rule;

export function linkToFolder(path: string, isReadAlready: boolean): Finding {
  return {
    rule: linkedTwice,
    place: wholeFile(path),
    message: `Unexpected link to a folder that ${isReadAlready ? 'is read already' : 'holds the link itself'}, expected one to another place`,
    note: 'It is left out.',
  };
}
