import { DOCUMENTS_HEADING } from '../../model/body-syntax.ts';
import type { Rule } from './rule.ts';

const entity = (body: string) => `---
name: Scaling
kind: concept
summary: Making models better by making them, their data and their compute larger.
---
## In these documents

${body}
`;
const others = {
  'seeds/note.txt': 'Generalist scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

export const uncitedSentence = {
  id: 'uncited-sentence',
  severity: 'error',
  summary:
    'Under "In these documents" every sentence cites the seed, so that a reader can check it. General knowledge goes under "Background".',
  mend: 'Cite with `[our words](cite:<document> "exact quote")`, or move the sentence under “Background”.',
  examples: {
    ok: {
      ...others,
      'content/entities/scaling.md': entity('The note says that it [has slowed](cite:note "scaling is stalling").'),
    },
    notOk: { ...others, 'content/entities/scaling.md': entity('The note says that it has slowed.') },
    at: 'content/entities/scaling.md:8:1',
    message:
      'Unexpected sentence without a citation ("The note says that it has slowed."), expected a link to the words that bear it out',
  },
  check({ content }, report) {
    for (const { body } of content.entities.values()) {
      for (const section of body.sections) {
        if (section.heading !== DOCUMENTS_HEADING) continue;
        for (const { text, cited, place } of section.sentences) {
          if (cited) continue;
          report.add({
            rule: uncitedSentence,
            place,
            message: `Unexpected sentence without a citation ("${text.length > 80 ? `${text.slice(0, 80)}…` : text}"), expected a link to the words that bear it out`,
            note: 'Write [our words](cite:<document> "exact quote"), or move the sentence under "## Background".',
          });
        }
      }
    }
  },
} as const satisfies Rule;
