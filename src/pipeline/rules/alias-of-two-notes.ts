import type { Place } from '../../model/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

const notes = (alias: string) => ({
  'seeds/Heat.md': '---\naliases: [disorder]\n---\nWhat flows.\n',
  'seeds/Entropy.md': `---\naliases: [${alias}]\n---\nWhat grows.\n`,
});

export const aliasOfTwoNotes = {
  id: 'alias-of-two-notes',
  severity: 'warning',
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

/** A name that a note has as well as another one, whose file has it in running text. */
export function nameOfTwoNotes(place: Place, name: string, otherFile: string): Finding {
  return {
    rule: aliasOfTwoNotes,
    place,
    message: `Unexpected name "${name}", expected one that no other note has`,
    actual: name,
    note: `In running text it means ${otherFile}; links mean what they say.`,
  };
}
