import { didYouMean } from '../nearest.ts';
import type { Rule } from './rule.ts';

const others = {
  'seeds/note.txt': 'Scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/scaling.md':
    '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n',
};

export const goldDiffers = {
  id: 'gold-differs',
  summary:
    'A labelled document in `content/gold/` is its seed byte for byte once the marks are taken out, and labels only entities that exist: otherwise the figures made from it would be wrong.',
  examples: {
    ok: { ...others, 'content/gold/note.txt': '⟪- author⟫⟦Scaling⟧{scaling} is stalling.⟪/⟫\n' },
    notOk: { ...others, 'content/gold/note.txt': '⟪- author⟫⟦Scaling⟧{scaling} has stalled.⟪/⟫\n' },
    at: 'content/gold/note.txt',
  },
  check({ content, documents }, report) {
    for (const [id, gold] of content.gold) {
      const place = { file: `content/gold/${id}.txt`, line: null, column: null };
      const document = documents.get(id);
      if (!document) {
        report.add({
          rule: 'gold-differs',
          place,
          message: `Unexpected labels for "${id}", expected the id of a document`,
          note: didYouMean(id, documents.keys()),
        });
        continue;
      }
      if (gold.text !== document.text) {
        const at = [...gold.text].findIndex((_, index) => gold.text[index] !== document.text[index]);
        report.add({
          rule: 'gold-differs',
          place,
          message: `Unexpected "${gold.text.slice(Math.max(0, at), at + 30)}", expected "${document.text.slice(Math.max(0, at), at + 30)}" as in the seed`,
        });
      }
      for (const { entity } of gold.mentions) {
        if (content.entities.has(entity) || content.leftOut.has(`entities/${entity}`)) continue;
        report.add({
          rule: 'gold-differs',
          place,
          message: `Unexpected entity "${entity}", expected the name of a file in content/entities/`,
          note: didYouMean(entity, content.entities.keys()),
        });
      }
    }
  },
} as const satisfies Rule;
