import { RECORD_KINDS } from '../../model/vocabulary.ts';
import { SCALING, SCALING_NOTE } from './example-files.ts';
import type { Rule } from './rule.ts';

const others = { ...SCALING_NOTE, ...SCALING };

export const redirectChain = {
  id: 'redirect-chain',
  severity: 'error',
  summary:
    'A redirect leads to the page itself, not to another redirect: a reader is sent on once, and two that lead to each other would send them round for ever.',
  mend: 'Write the id that the page has now as the target of each of its old ids. `npm run rename` does so by itself.',
  examples: {
    ok: { ...others, 'content/redirects.yaml': 'entities:\n  bigger: scaling\n  larger: scaling\n' },
    notOk: { ...others, 'content/redirects.yaml': 'entities:\n  bigger: larger\n  larger: scaling\n' },
    at: 'content/redirects.yaml:2:11',
    message: 'Unexpected target "larger", which is an old id itself, expected "scaling"',
  },
  check({ content: { redirects } }, report) {
    for (const kind of RECORD_KINDS) {
      const moved = new Map(Object.entries(redirects.data[kind]));
      const ends = new Map<string, string | null>();
      for (const [from, to] of moved) {
        if (!moved.has(to)) continue;
        const end = endOf(moved, to, ends);
        report.add({
          rule: redirectChain,
          place: redirects.at(kind, from, 'to'),
          message:
            end === null
              ? `Unexpected target "${to}", which leads back to itself, expected the id of a page`
              : `Unexpected target "${to}", which is an old id itself, expected "${end}"`,
          actual: to,
          expected: end === null ? undefined : [end],
        });
      }
    }
  },
} as const satisfies Rule;

/** Where a chain ends; null where it never does. `ends` holds what is known already, and learns the end of all on the way. */
function endOf(moved: ReadonlyMap<string, string>, start: string, ends: Map<string, string | null>): string | null {
  const way = new Set<string>();
  let at = start;
  let end: string | null | undefined;
  for (; end === undefined; at = moved.get(at)!) {
    if (way.has(at)) end = null;
    else if (ends.has(at)) end = ends.get(at);
    else if (!moved.has(at)) end = at;
    else way.add(at);
  }
  for (const one of way) ends.set(one, end);
  return end;
}
