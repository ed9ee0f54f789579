import { RECORD_KINDS } from '../../model/vocabulary.ts';
import { SCALING, SCALING_NOTE } from './example-files.ts';
import type { Rule } from './rule.ts';

const others = { ...SCALING_NOTE, ...SCALING };

export const redirectInUse = {
  id: 'redirect-in-use',
  severity: 'error',
  summary: 'An old id in `content/redirects.yaml` is no longer the id of anything: two pages cannot have one address.',
  mend: 'Take the line out of `content/redirects.yaml`, or give the page that has the id another one with `npm run rename`.',
  examples: {
    ok: { ...others, 'content/redirects.yaml': 'entities:\n  larger-models: scaling\n' },
    notOk: { ...others, 'content/redirects.yaml': 'documents:\n  note: note\n' },
    at: 'content/redirects.yaml:2:3',
    message: 'Unexpected old id "note", expected one that no page has',
  },
  check({ content, known, documents }, report) {
    for (const kind of RECORD_KINDS) {
      const used: { has(id: string): boolean } = kind === 'documents' ? documents : known[kind];
      for (const from of Object.keys(content.redirects.data[kind])) {
        if (!used.has(from) && !content.leftOut.has(`${kind}/${from}`)) continue;
        report.add({
          rule: redirectInUse,
          place: content.redirects.at(kind, from, 'from'),
          message: `Unexpected old id "${from}", expected one that no page has`,
          actual: from,
          note: `It is the id of one of the ${kind}. Take the line out, or rename that page.`,
        });
      }
    }
  },
} as const satisfies Rule;
