import type { BodyElement } from '../../model/body.ts';
import type { ParsedDocument } from '../stages.ts';

/**
 * Tells the document that a link of another one leads to, by its address; null where it leads elsewhere. Fragments, a slash
 * at the end, `www.` and the way of transport do not count.
 */
export function linksBetween(
  parsed: Iterable<ParsedDocument>,
): (element: BodyElement, from: string) => { dataDocument: string } | null {
  const documents = new Map<string, string>();
  for (const { id, metadata } of parsed) if (metadata?.url) documents.set(addressKey(metadata.url), id);
  return ({ properties: { href } }, from) => {
    const document = typeof href === 'string' ? documents.get(addressKey(href)) : undefined;
    return document === undefined || document === from ? null : { dataDocument: document };
  };
}

function addressKey(address: string): string {
  return address
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
}
