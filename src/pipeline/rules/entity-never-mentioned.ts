import type { Rule } from './rule.ts';

const entity = (name: string) =>
  `---\nname: ${name}\nkind: benchmark\nsummary: A benchmark of short factual questions, used here as the example of an entity.\n---\n`;
const others = {
  'seeds/note.txt': 'SimpleQA is not increasing for small models.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

export const entityNeverMentioned = {
  id: 'entity-never-mentioned',
  severity: 'warning',
  summary:
    'An entity that no document names and that speaks nowhere has no evidence. Often an alias is missing or too strict.',
  mend: 'Add the name that the documents use to `aliases`, loosen its `case`, `near` or `not`, or remove the file.',
  examples: {
    ok: { ...others, 'content/entities/simpleqa.md': entity('SimpleQA') },
    notOk: { ...others, 'content/entities/simpleqa.md': entity('SimplerQA') },
    at: 'content/entities/simpleqa.md:2:7',
    message: 'Unexpected entity "SimplerQA" without a mention, expected at least one in the documents',
  },
  check({ content, documents, conflicts, speakerOf }, report) {
    // A name that two claim names neither: that is reported already.
    const seen = new Set(conflicts.flatMap(({ first, second }) => [first.entity, second.entity]));
    for (const { mentions, passages } of documents.values()) {
      for (const { entity } of mentions) seen.add(entity);
      for (const { id } of passages) {
        const speaker = speakerOf(id);
        if (speaker) seen.add(speaker);
      }
    }
    for (const { id, data, at } of content.entities.values()) {
      if (seen.has(id)) continue;
      report.add({
        rule: entityNeverMentioned,
        place: at(['name']),
        message: `Unexpected entity "${data.name}" without a mention, expected at least one in the documents`,
        note: 'Add the name that the documents use to `aliases`, loosen its rules, or remove the file.',
      });
    }
  },
} as const satisfies Rule;
