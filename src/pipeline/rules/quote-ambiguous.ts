import { placeInText } from './place-in-text.ts';
import type { Rule } from './rule.ts';

const claim = (selector: string) =>
  `---\nstatement: Larger models are better.\ntype: assertion\nevidence:\n  - { document: note, ${selector} }\nabout: [scaling]\n---\n`;
const others = {
  'seeds/note.txt': 'They said larger is better.\nHe doubts that larger is better.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/scaling.md':
    '---\nname: Scaling\nkind: concept\naliases: [larger]\nsummary: Making models better by making them, their data and their compute larger.\n---\n',
};

export const quoteAmbiguous = {
  id: 'quote-ambiguous',
  severity: 'error',
  summary:
    'A quotation that stands in its document more than once needs a `prefix` or `suffix` that chooses one place.',
  mend: 'Quote more words, or add the words just before it as `prefix` or just after it as `suffix`.',
  examples: {
    ok: { ...others, 'content/claims/larger.md': claim('quote: larger is better, prefix: They said') },
    notOk: { ...others, 'content/claims/larger.md': claim('quote: larger is better') },
    at: 'content/claims/larger.md:5:30',
    message: 'Unexpected quotation "larger is better" of claims/larger in 2 places, expected one',
  },
  check({ quotes, documents }, report) {
    for (const { selector, place, owner, location } of quotes) {
      if (!location || !('ambiguous' in location)) continue;
      const document = documents.get(selector.document)!;
      const places = location.ambiguous.slice(0, 5).map(({ start }) => placeInText(document, start));
      report.add({
        rule: quoteAmbiguous,
        place,
        message: `Unexpected quotation "${selector.quote}" of ${owner} in ${location.ambiguous.length} places, expected one`,
        actual: selector.quote,
        note: `It stands at ${places.join(', ')}${location.ambiguous.length > 5 ? ' …' : ''}. Quote more words, or add \`prefix:\` or \`suffix:\`.`,
      });
    }
  },
} as const satisfies Rule;
