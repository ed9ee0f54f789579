import type { Rule } from './rule.ts';

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const frontMatterSyntax = {
  id: 'front-matter-syntax',
  summary: 'A content file starts with well-formed YAML between two lines of `---`.',
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
  },
} as const satisfies Rule;
