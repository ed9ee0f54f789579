import type { Rule } from './rule.ts';

const notes = (alias: string) => ({
  'seeds/Heat.md': '---\naliases: [disorder]\n---\nWhat flows.\n',
  'seeds/Entropy.md': `---\naliases: [${alias}]\n---\nWhat grows.\n`,
});

/** Reported while the notes are gathered; here for its documentation and its test. */
export const aliasOfTwoNotes = {
  id: 'alias-of-two-notes',
  summary:
    'A name in running text can mean one note only. Where two have it, by alias, title or as a plural, the first has it; links mean what they say all the same.',
  mend: 'Take the alias out of one of the two, or rename a note.',
  examples: {
    ok: notes('uncertainty'),
    notOk: notes('disorder'),
    at: 'seeds/Heat.md:2:1',
    message: 'Unexpected name "disorder", expected one that no other note has',
  },
} as const satisfies Rule;
