import type { Place } from '../../model/diagnostic.ts';
import { SCALING_NOTE } from './example-files.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

const entity = (body: string) =>
  `---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n${body}\n`;
export const tangledText = {
  id: 'tangled-text',
  severity: 'error',
  summary:
    'The text of a content file is Markdown as people write it: signs nested or paired by the thousand would take the parser for ever.',
  mend: 'Rewrite the place as prose: it was most likely pasted or made by a program.',
  examples: {
    ok: { ...SCALING_NOTE, 'content/entities/scaling.md': entity('> A *note*.') },
    notOk: { ...SCALING_NOTE, 'content/entities/scaling.md': entity(`${'> '.repeat(100)}A note.`) },
    at: 'content/entities/scaling.md:6:1',
    message: 'Unexpected Markdown with signs nested or paired by the thousand, expected prose',
  },
} as const satisfies Rule;

export function tangledMarkdown(place: Place): Finding {
  return {
    rule: tangledText,
    place,
    message: 'Unexpected Markdown with signs nested or paired by the thousand, expected prose',
  };
}
