import type { Rule } from './rule.ts';

const entity = (target: string) => `---
name: Synthetic data
kind: concept
summary: Data made by a model or program rather than collected from people or the world.
relations:
  - type: improves
    target: ${target}
    evidence:
      - { document: note, quote: Synthetic data improves models }
---
`;
const others = {
  'seeds/note.txt': 'Synthetic data improves models.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/model.md':
    '---\nname: Model\nkind: concept\nsummary: A program whose behaviour is learned from data rather than written by hand.\n---\n',
};

export const relationToItself = {
  id: 'relation-to-itself',
  severity: 'error',
  summary:
    'A relation joins two entities. One from an entity to itself says nothing and is usually a slip of the target.',
  mend: 'Write the other entity as `target`, or take the relation out.',
  examples: {
    ok: { ...others, 'content/entities/synthetic-data.md': entity('model') },
    notOk: { ...others, 'content/entities/synthetic-data.md': entity('synthetic-data') },
    at: 'content/entities/synthetic-data.md:7:13',
    message: 'Unexpected target "synthetic-data", expected another entity',
  },
  check({ content }, report) {
    for (const { id, data, at } of content.entities.values()) {
      for (const [index, { target }] of data.relations.entries()) {
        if (target !== id) continue;
        report.add({
          rule: relationToItself,
          place: at(['relations', index, 'target']),
          message: `Unexpected target "${target}", expected another entity`,
          actual: target,
        });
      }
    }
  },
} as const satisfies Rule;
