import type { Rule } from './rule.ts';

const empty = '"documents":[],"entities":[],"connections":[],"claims":[],"topics":[],"quotes":[]';
const others = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const editionShape = {
  id: 'edition-shape',
  summary:
    'The recorded edition, `content/edition.json`, is whole and of this version: a map that went on from half of it would be another map.',
  mend: 'Take `content/edition.json` back from version control, or record one anew with `npm run edition -- --redraw`. It is not written by hand.',
  examples: {
    ok: {
      ...others,
      'content/edition.json': `{\n"format":"frontier-atlas-edition",\n"version":1,\n"name":"May",\n${empty}\n}\n`,
    },
    notOk: {
      ...others,
      'content/edition.json': `{\n"format":"frontier-atlas-edition",\n"version":1,\n"named":"May",\n"name":null,\n${empty}\n}\n`,
    },
    at: 'content/edition.json:1:1',
    message: 'Unexpected value at the top (unknown "named"), expected an edition as it was recorded',
  },
} as const satisfies Rule;
