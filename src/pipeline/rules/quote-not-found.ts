import type { MatchedDocument } from '../stages.ts';
import { SCALING } from './example-files.ts';
import { whereItStood } from './orphans.ts';
import { placeInText } from './place-in-text.ts';
import type { Rule } from './rule.ts';

const claim = (quote: string) =>
  `---\nstatement: Scaling is stalling.\ntype: assertion\nevidence:\n  - { document: note, quote: ${quote} }\nabout: [scaling]\n---\n`;
const others = {
  'seeds/note.txt': 'Generalist scaling is stalling.\nOpinionated training works better than expected.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  ...SCALING,
};

export const quoteNotFound = {
  id: 'quote-not-found',
  severity: 'error',
  summary:
    'A quotation must stand in its document word for word (letter case, kinds of dash, quote and white space aside). It is never moved to a place that only looks alike.',
  mend: 'Copy the words from the document; the message shows the nearest passages. Where the document never says it, the quotation has to go.',
  examples: {
    ok: { ...others, 'content/claims/stalling.md': claim('Generalist scaling is stalling') },
    notOk: { ...others, 'content/claims/stalling.md': claim('Generalist scaling has stalled') },
    at: 'content/claims/stalling.md:5:30',
    message:
      'Unexpected quotation "Generalist scaling has stalled" of claims/stalling, expected words that stand in note',
  },
  check({ content, quotes, documents, sources }, report) {
    for (const { selector, place, owner, location } of quotes) {
      if (!location || !('absent' in location)) continue;
      const document = documents.get(selector.document)!;
      const nearest = location.absent.map(
        ({ start, end }) => `${placeInText(document, start)}  "${excerpt(document, start, end)}"`,
      );
      report.add({
        rule: quoteNotFound,
        place,
        message: `Unexpected quotation "${shorten(selector.quote)}" of ${owner}, expected words that stand in ${document.id}`,
        actual: selector.quote,
        note: [
          whereItStood(content.edition, sources.get(document.id)!, selector.quote),
          nearest.length > 0
            ? `The nearest passages:\n${nearest.join('\n')}`
            : 'Nothing in the document is near to it.',
        ]
          .filter((line) => line !== null)
          .join('\n'),
      });
    }
  },
} as const satisfies Rule;

function excerpt(document: MatchedDocument, start: number, end: number): string {
  return shorten(document.text.slice(start, end).replace(/\s+/g, ' ').trim());
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
