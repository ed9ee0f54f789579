import { fold } from '../../text/fold.ts';
import type { Rule } from './rule.ts';

const entity = (name: string, lines = '') =>
  `---\nname: ${name}\nkind: technique\nsummary: A way of adapting a trained model, used here only as the example of a name.\n${lines}---\n`;
const others = {
  'seeds/note.txt': 'Fine-tuning is a commodity. Fine tunings differ.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/fine-tuning.md': entity('Fine-tuning', 'aliases: [tuning]\n'),
};

export const nearSameName = {
  id: 'near-same-name',
  severity: 'warning',
  summary:
    'Two entities whose names differ only in case, spaces, hyphens, accents or a plural are usually one. If not, `distinct` says so.',
  mend: 'Merge the two files, or say in `distinct` of one of them that the other is something else.',
  examples: {
    ok: { ...others, 'content/entities/tuner.md': entity('Finetuner', 'aliases: [tunings differ]\n') },
    notOk: { ...others, 'content/entities/tuner.md': entity('Fine-Túning', 'aliases: [differ]\n') },
    at: 'content/entities/tuner.md:2:7',
    message: 'Unexpected name "Fine-Túning", expected one that differs more from "Fine-tuning"',
  },
  check({ content }, report) {
    const firstWith = new Map<string, string>();
    for (const { id, data, at } of content.entities.values()) {
      const key = keyOf(data.name);
      const first = firstWith.get(key);
      if (first === undefined) {
        firstWith.set(key, id);
        continue;
      }
      const other = content.entities.get(first)!;
      if (data.distinct.includes(first) || other.data.distinct.includes(id)) continue;
      report.add({
        rule: nearSameName,
        place: at(['name']),
        message: `Unexpected name "${data.name}", expected one that differs more from "${other.data.name}"`,
        note: `${other.file} may be the same thing: merge the two, or add \`distinct: [${first}]\`.`,
      });
    }
  },
} as const satisfies Rule;

/** Letters and digits of any script, without case and accents; marks that spell a word stay. */
function keyOf(name: string): string {
  const letters = fold(name)
    .text.normalize('NFKD')
    .replace(/[\u0300-\u036f]|[^\p{L}\p{M}\p{N}]/gu, '');
  return letters.replace(/s$/, '');
}
