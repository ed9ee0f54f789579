import { SCALING } from './example-files.ts';
import type { Rule } from './rule.ts';

const claim = (statement: string, answers = '') =>
  `---\nstatement: ${statement}\ntype: assertion\nevidence:\n  - { document: note, quote: ${statement} }\nabout: [scaling]\n${answers}---\n`;
const topic = (yes: string) => `---
name: Scaling
summary: Whether larger models still become better, and at what price they do.
debates:
  - question: Has scaling hit a wall?
    yes: [${yes}]
---
`;
const others = {
  'seeds/note.txt': 'Scaling is stalling. Scaling goes on. Scaling is dear.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  ...SCALING,
  'content/claims/stalling.md': claim('Scaling is stalling.'),
  'content/claims/goes-on.md': claim('Scaling goes on.', 'answers:\n  - { claim: stalling, stance: disputes }\n'),
  'content/claims/dear.md': claim('Scaling is dear.'),
};

export const debateQuestion = {
  id: 'debate-question',
  severity: 'error',
  summary:
    'A debate is a question with two sides and a page of its own: one of the claims that answer it with yes disputes another claim or is disputed, and no two questions begin with one claim, by which their page is called.',
  mend: 'Name under `yes` the claims that others dispute, or write the dispute into `answers` of the claim that answers with no. Of two questions that begin with one claim, let the second begin with another.',
  examples: {
    ok: { ...others, 'content/topics/scaling.md': topic('stalling') },
    notOk: { ...others, 'content/topics/scaling.md': topic('dear') },
    at: 'content/topics/scaling.md:6:11',
    message: 'Unexpected claims that nobody disputes, expected one that is disputed or disputes',
  },
  check({ content }, report) {
    const argued = new Set<string>();
    for (const { id, data } of content.claims.values()) {
      for (const { claim, stance } of data.answers) if (stance === 'disputes') argued.add(id).add(claim);
    }
    const begun = new Set<string>();
    for (const { data, at } of content.topics.values()) {
      for (const [index, { question, yes }] of data.debates.entries()) {
        const complain = (key: 'question' | 'yes', actual: string, message: string) =>
          report.add({
            rule: debateQuestion,
            place: at(['debates', index, key, ...(key === 'yes' ? [0] : [])]),
            message,
            actual,
          });
        const first = yes[0] as string;
        if (!/[?？؟]$/.test(question)) complain('question', question, `Unexpected "${question}", expected a question`);
        if (begun.has(first)) {
          complain('yes', first, `Unexpected claim "${first}", expected one with which no other question begins`);
        }
        begun.add(first);
        if (!yes.some((id) => argued.has(id))) {
          complain('yes', first, 'Unexpected claims that nobody disputes, expected one that is disputed or disputes');
        }
      }
    }
  },
} as const satisfies Rule;
