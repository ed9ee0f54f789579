import type { Rule } from './rule.ts';

const entity = (body: string) =>
  `---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n${body}\n`;
const others = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

/** Reported while the inputs are parsed; here for its documentation and its test. */
export const tangledText = {
  id: 'tangled-text',
  summary:
    'The text of a content file is Markdown as people write it: signs nested or paired by the thousand would take the parser for ever.',
  mend: 'Rewrite the place as prose: it was most likely pasted or made by a program.',
  examples: {
    ok: { ...others, 'content/entities/scaling.md': entity('> A *note*.') },
    notOk: { ...others, 'content/entities/scaling.md': entity(`${'> '.repeat(100)}A note.`) },
    at: 'content/entities/scaling.md:6:1',
    message: 'Unexpected Markdown with signs nested or paired by the thousand, expected prose',
  },
} as const satisfies Rule;
