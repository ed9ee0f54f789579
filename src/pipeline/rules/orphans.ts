import type { Edition } from '../../model/edition.ts';
import { quoteDigest } from './quote-digest.ts';

/** A sentence on where a quotation that is no longer found stood in the last edition; null where it never did. */
export function whereItStood(
  edition: Edition | null,
  { id, sha256 }: { readonly id: string; readonly sha256: string },
  quote: string,
): string | null {
  if (!edition) return null;
  const key = quoteDigest(quote);
  const lines = edition.quotes.filter((one) => one.document === id && one.quote === key).map(({ line }) => line);
  if (lines.length === 0) return null;
  const called = edition.name === null ? 'the last edition' : `the edition “${edition.name}”`;
  const isSame = edition.documents.some((one) => one.id === id && sha256.startsWith(one.text));
  const places = `line${lines.length > 1 ? 's' : ''} ${[...new Set(lines)].join(', ')}`;
  return `In ${called} it stood in ${places} of the document, which has ${isSame ? 'not ' : ''}changed since.`;
}
