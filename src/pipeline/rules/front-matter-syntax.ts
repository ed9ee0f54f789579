import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const frontMatterSyntax = {
  id: 'front-matter-syntax',
  summary: 'A content file starts with well-formed YAML between two lines of `---`.',
  mend: 'Put a value that holds a colon and a space, or starts with a sign, into quotation marks; indent the members of a list alike; end the front matter with a line of `---`.',
  examples: {
    ok: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\ntitle: "Scaling: a note"\n---\n',
    },
    notOk: {
      'seeds/note.txt': 'Scaling is stalling.\n',
      'content/documents/note.md': '---\nfile: note.txt\ntitle: Scaling: a note\n---\n',
    },
    at: 'content/documents/note.md:3:8',
    message: 'Unexpected YAML (Nested mappings are not allowed in compact mappings), expected well-formed front matter',
  },
} as const satisfies Rule;
