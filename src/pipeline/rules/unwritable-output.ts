import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const unwritableOutput = {
  id: 'unwritable-output',
  severity: 'error',
  summary: 'The output folder can be written. Otherwise the last good atlas stays as it was.',
  mend: 'Name a new or empty folder outside `seeds/` and `content/` on a disk with room.',
  examples: null,
} as const satisfies Rule;

export function outputAmongInputs(out: string): Finding {
  return {
    rule: unwritableOutput,
    place: wholeFile(out),
    message: 'Unexpected output folder among the inputs, expected one outside seeds/ and content/',
  };
}

export function lockedOutput(out: string, why: string): Finding {
  return {
    rule: unwritableOutput,
    place: wholeFile(out),
    message: 'Unexpected output folder that cannot be written, expected one with room and permission',
    note: why,
  };
}
