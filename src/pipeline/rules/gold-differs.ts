import { didYouMean } from '../../text/edit-distance.ts';
import { SCALING, SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

const others = { ...SCALING_NOTE, ...SCALING };

export const goldDiffers = {
  id: 'gold-differs',
  severity: 'error',
  summary:
    'A labelled document in `content/gold/` is its seed byte for byte once the marks are taken out, and labels only entities that exist: otherwise the figures made from it would be wrong.',
  mend: 'Label the seed as it is: put the marks around its present words, and name entities as their files are named.',
  examples: {
    ok: { ...others, 'content/gold/note.txt': '⟪- author⟫⟦Scaling⟧{scaling} is stalling.⟪/⟫\n' },
    notOk: { ...others, 'content/gold/note.txt': '⟪- author⟫⟦Scaling⟧{scaling} has stalled.⟪/⟫\n' },
    at: 'content/gold/note.txt',
    message: 'Unexpected "has stalled.", expected "is stalling." as in the seed',
  },
  check({ content, documents }, report) {
    for (const [id, gold] of content.gold) {
      const place = { file: `content/gold/${id}.txt`, line: null, column: null };
      const document = documents.get(id);
      if (!document) {
        report.add({
          rule: goldDiffers,
          place,
          message: `Unexpected labels for "${id}", expected the id of a document`,
          note: didYouMean(id, documents.keys()),
        });
        continue;
      }
      if (gold.text !== document.text) {
        const at = firstDifference(gold.text, document.text);
        const excerpt = (text: string) =>
          text
            .slice(at, at + 30)
            .replace(/\s+/g, ' ')
            .trim();
        report.add({
          rule: goldDiffers,
          place,
          message: `Unexpected "${excerpt(gold.text)}", expected "${excerpt(document.text)}" as in the seed`,
        });
      }
      for (const { entity } of gold.mentions) {
        if (content.entities.has(entity) || content.leftOut.has(`entities/${entity}`)) continue;
        report.add({
          rule: goldDiffers,
          place,
          message: `Unexpected entity "${entity}", expected the name of a file in content/entities/`,
          note: didYouMean(entity, content.entities.keys()),
        });
      }
    }
  },
} as const satisfies Rule;

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

export function unpairedMarks(file: string, why: string): Finding {
  return {
    rule: goldDiffers,
    place: wholeFile(file),
    message: `Unexpected marks (${why}), expected each opened and closed once`,
  };
}
