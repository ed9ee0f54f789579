import type { Rule } from './rule.ts';

const others = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

/** Reported while the inputs are read and parsed; here for its documentation and its test. */
export const frontMatterShape = {
  id: 'front-matter-shape',
  summary:
    'Front matter has the keys and values that its kind of file asks for, and no others: a misspelt key would be lost in silence.',
  mend: 'Correct the key or the value. An editor that reads the schemas in `content/.schemas/` shows what is allowed.',
  examples: {
    ok: { ...others, 'content/topics/data.md': '---\nname: Data\nsummary: What models learn from.\norder: 1\n---\n' },
    notOk: {
      ...others,
      'content/topics/data.md': '---\nname: Data\nsummary: What models learn from.\nodrer: 1\n---\n',
    },
    at: 'content/topics/data.md:4:1',
    message: 'Unexpected key "odrer", expected one of `name`, `summary`, `order`',
  },
} as const satisfies Rule;
