import type { Mark } from '../../model/artefact.ts';
import type { ParsedDocument } from '../stages.ts';

/**
 * Links to the address of another document of the atlas lead to that document. Fragments, a slash at the end, `www.` and
 * the way of transport do not count.
 */
export function linksBetween(
  parsed: Iterable<ParsedDocument>,
): (marks: readonly Mark[], from: string) => readonly Mark[] {
  const documents = new Map<string, string>();
  for (const { id, metadata } of parsed) if (metadata?.url) documents.set(addressKey(metadata.url), id);
  return (marks, from) => {
    if (documents.size === 0) return marks;
    return marks.map((mark) => {
      const document = mark.href === undefined ? undefined : documents.get(addressKey(mark.href));
      if (document === undefined || document === from) return mark;
      const { href: _elsewhere, ...here } = mark;
      return { ...here, document };
    });
  };
}

function addressKey(address: string): string {
  return address
    .replace(/#.*$/, '')
    .replace(/^https?:\/\/(?:www\.)?/i, '')
    .replace(/\/$/, '');
}
