import type { Rule } from './rule.ts';

const MIN = 40;
const MAX = 320;

const entity = (summary: string) => `---\nname: Scaling\nkind: concept\nsummary: ${summary}\n---\n`;
const others = {
  'seeds/note.txt': 'Generalist scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

export const summaryLength = {
  id: 'summary-length',
  severity: 'warning',
  summary: `A summary stands alone in a hover card: one or two sentences, ${MIN} to ${MAX} characters.`,
  mend: 'Shorten the summary, or say in it what the thing is; what is left over goes into the body.',
  examples: {
    ok: {
      ...others,
      'content/entities/scaling.md': entity(
        'Making models better by making them, their data and their compute larger.',
      ),
    },
    notOk: { ...others, 'content/entities/scaling.md': entity('Bigger is better.') },
    at: 'content/entities/scaling.md:4:10',
    message: 'Unexpected summary of 17 characters, expected 40 to 320',
  },
  check({ content }, report) {
    for (const records of [content.entities, content.topics]) {
      for (const { data, at } of records.values()) {
        const { length } = data.summary;
        if (length >= MIN && length <= MAX) continue;
        report.add({
          rule: summaryLength,
          place: at(['summary']),
          message: `Unexpected summary of ${length} characters, expected ${MIN} to ${MAX}`,
        });
      }
    }
  },
} as const satisfies Rule;
