import type { Rule } from './rule.ts';

const claim = (quote: string) =>
  `---\nstatement: Scaling is stalling.\ntype: assertion\nspeaker: ada\nevidence:\n  - { document: note, quote: ${quote} }\nabout: [ada]\n---\n`;
const others = {
  'seeds/note.txt': "2 Comments\nAda's avatar\n\nScaling is stalling, says Ada.\n\nBo's avatar\n\nNo.\n",
  'content/documents/note.md': '---\nfile: note.txt\nformat: comments\n---\n',
  'content/entities/ada.md':
    '---\nname: Ada\nkind: person\nsummary: A commenter, used here only as the example of a person with a page.\n---\n',
};

export const quoteOfNobody = {
  id: 'quote-of-nobody',
  severity: 'error',
  summary:
    'Evidence is somebody’s words. A byline, a counter or a label of the format is nobody’s, and would be shown under the wrong name.',
  mend: 'Quote what somebody says instead, or leave the citation out.',
  examples: {
    ok: { ...others, 'content/claims/stalling.md': claim('Scaling is stalling') },
    notOk: { ...others, 'content/claims/stalling.md': claim('2 Comments') },
    at: 'content/claims/stalling.md:6:30',
    message: 'Unexpected quotation "2 Comments" of nobody’s words, expected words inside a passage',
  },
  check({ quotes, documents }, report) {
    for (const { selector, place, evidence } of quotes) {
      if (!evidence) continue;
      const inside = documents
        .get(evidence.document)
        ?.passages.some(({ start, end }) => start < evidence.end && end > evidence.start);
      if (inside) continue;
      report.add({
        rule: quoteOfNobody,
        place,
        message: `Unexpected quotation "${selector.quote}" of nobody’s words, expected words inside a passage`,
        actual: selector.quote,
        note: 'Quote what somebody says instead, or leave the citation out.',
      });
    }
  },
} as const satisfies Rule;
