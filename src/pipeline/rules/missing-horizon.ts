import type { Rule } from './rule.ts';

const claim = (lines: string) =>
  `---\nstatement: Most training data will be synthetic.\ntype: prediction\nevidence:\n  - { document: note, quote: most data will be synthetic }\nabout: [synthetic-data]\n${lines}---\n`;
const others = {
  'seeds/note.txt': 'By 2026, most data will be synthetic. Synthetic data is cheap.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/synthetic-data.md':
    '---\nname: Synthetic data\nkind: concept\nsummary: Data made by a model or program rather than collected from people or the world.\n---\n',
};

export const missingHorizon = {
  id: 'missing-horizon',
  severity: 'error',
  summary:
    "A prediction can be checked only against a date: give its `horizon` in the source's words, or say in `noHorizon` why there is none.",
  mend: 'Give `horizon` with the words of the source and a date where they give one, or say in `noHorizon` why there is none.',
  examples: {
    ok: { ...others, 'content/claims/synthetic.md': claim('horizon: { to: 2026-12-31, words: By 2026 }\n') },
    notOk: { ...others, 'content/claims/synthetic.md': claim('') },
    at: 'content/claims/synthetic.md:3:7',
    message: 'Unexpected prediction without a date, expected `horizon` or `noHorizon`',
  },
  check({ content }, report) {
    for (const { data, at } of content.claims.values()) {
      if (data.type !== 'prediction' || data.horizon || data.noHorizon) continue;
      report.add({
        rule: missingHorizon,
        place: at(['type']),
        message: 'Unexpected prediction without a date, expected `horizon` or `noHorizon`',
        note: 'For example: horizon: { to: 2026-12-31, words: "By 2026" }, or noHorizon: the text gives none',
      });
    }
  },
} as const satisfies Rule;
