import type { ExampleFiles } from './rule.ts';

/** What the examples of many rules stand on: a document that is described, and the entity that it names. */
export const SCALING_NOTE = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
} as const satisfies ExampleFiles;

export const SCALING = {
  'content/entities/scaling.md':
    '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n',
} as const satisfies ExampleFiles;
