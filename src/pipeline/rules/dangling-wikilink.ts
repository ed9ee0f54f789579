import type { Rule } from './rule.ts';

const other = { 'seeds/Entropy.md': 'A measure of what is not known.\n' };

/** Reported while the notes are gathered; here for its documentation and its test. */
export const danglingWikilink = {
  id: 'dangling-wikilink',
  summary:
    'A `[[link]]` in a document names another document, or an entity. What it names that is not there becomes a draft, so that it is not lost.',
  mend: 'Write the note, correct the name, or curate an entity of the name.',
  examples: {
    ok: { ...other, 'seeds/note.md': 'It grows: [[Entropy]].\n' },
    notOk: { ...other, 'seeds/note.md': 'It grows: [[Entropie]].\n' },
    at: 'seeds/note.md:1:11',
    message: 'Unexpected link to "Entropie", expected the name of a note',
  },
} as const satisfies Rule;
