import type { Rule } from './rule.ts';

/** Reported while the folders are read; here for its documentation. An example in memory has no links. */
export const linkedTwice = {
  id: 'linked-twice',
  summary:
    'A link to a folder that is read already, or to one that holds the link itself, is left out: its documents would count twice, or be read for ever.',
  mend: 'Remove the link, or let it lead to a folder that is read nowhere else.',
  examples: null,
} as const satisfies Rule;
