import type { Rule } from './rule.ts';

const entity = (name: string, alias: string) =>
  `---\nname: ${name}\nkind: model\naliases: [${alias}]\nsummary: A language model that is used here only as the example of an alias rule.\n---\n`;
const others = {
  'seeds/note.txt': 'Phi and Claude are models. The small one is Phi.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};

export const aliasClaimedTwice = {
  id: 'alias-claimed-twice',
  severity: 'error',
  summary:
    'One name in a text can refer to one entity only. Two that claim it need rules (`case`, `near`, `not`) that tell them apart.',
  mend: 'Give one of the two `case: exact`, `near:` words or `not:` phrases that tell them apart. Where both files are about one thing, merge them.',
  examples: {
    ok: {
      ...others,
      'content/entities/claude.md': entity('Claude', 'Claude AI'),
      'content/entities/phi.md': entity('Phi', 'Phi models'),
    },
    notOk: {
      ...others,
      'content/entities/claude.md': entity('Claude', 'the small one'),
      'content/entities/phi.md': entity('Phi', 'the small one'),
    },
    at: 'content/entities/phi.md:4:11',
    message: 'Unexpected name "the small one", expected one that no other entity claims',
  },
  check({ content, conflicts }, report) {
    const told = new Set<string>();
    for (const { first, second } of conflicts) {
      const pair = JSON.stringify([first.entity, second.entity]);
      if (told.has(pair)) continue;
      told.add(pair);
      const placeOf = ({ entity: id, alias }: typeof first) => {
        const record = content.entities.get(id)!;
        const index = record.data.aliases.findIndex((each) => (typeof each === 'string' ? each : each.text) === alias);
        return record.at(index === -1 ? ['name'] : ['aliases', index]);
      };
      const place = placeOf(second);
      const other = placeOf(first);
      report.add({
        rule: aliasClaimedTwice,
        place,
        message: `Unexpected name "${second.alias}", expected one that no other entity claims`,
        actual: second.alias,
        note: `${other.file}:${other.line}:${other.column} claims "${first.alias}" too. Give one of them \`case: exact\`, \`near:\` or \`not:\`, or merge the two.`,
      });
    }
  },
} as const satisfies Rule;
