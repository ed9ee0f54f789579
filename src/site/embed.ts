import { text } from '#interface';
import type { BodyElement } from '../model/body.ts';
import { element, type Hypertext } from './hypertext.ts';
import { type ReaderSource, setPart } from './reader.ts';
import { routes } from './routes.ts';

/** Embeds within embeds that are shown; deeper ones are links. */
const DEEPEST = 4;

/**
 * Another document, or a part of it, set within one, with its source above it. Its sentences are counted, and have their
 * addresses, where they stand. One that would hold itself is a link.
 *
 * @param around the documents that are being set within one another, the page's own first
 * @param id of the sentence that the embed is in its own document
 */
export function setEmbedded(
  reader: ReaderSource,
  { properties, position }: BodyElement,
  around: readonly string[],
  id: { readonly id?: string },
): Hypertext {
  const document = String(properties.dataDocument);
  const fragment = properties.dataFragment === undefined ? undefined : String(properties.dataFragment);
  const { title } = reader.document(document).record;
  const link = element('a', { href: routes.document(document, fragment) }, [title]);
  const part =
    properties.dataFrom === undefined ? null : { start: Number(properties.dataFrom), end: Number(properties.dataTo) };
  // Another part of the same document may be shown.
  const at = position?.start.offset ?? 0;
  const isElsewhere = around.at(-1) === document && part !== null && (at < part.start || at >= part.end);
  const holdsItself = around.slice(0, isElsewhere ? -1 : undefined).includes(document);
  if (holdsItself || around.length > DEEPEST) return element('p', { class: 'embed-source', ...id }, [link]);
  const content = setPart(reader, document, part, [...around, document]);
  return element('div', { class: 'embed', role: 'group', 'aria-label': text.from(title) }, [
    element('p', { class: 'embed-source', ...id }, [link]),
    element(
      'div',
      { class: 'embed-body', 'data-pagefind-ignore': '' },
      asElsewhere(content, routes.document(document)),
    ),
  ]);
}

/** What is embedded has its addresses where it stands: its footnotes are at the foot of its own page. */
function asElsewhere(content: readonly Hypertext[], page: string): Hypertext[] {
  return content.map((piece) => {
    if (typeof piece === 'string') return piece;
    const { id: _, ...attributes } = piece.attributes;
    const { href } = attributes;
    const leads = href?.startsWith('#') ? { ...attributes, href: page + href } : attributes;
    return { ...piece, attributes: leads, content: asElsewhere(piece.content, page) };
  });
}
