import { decodedAddress } from '../../../text/decoded-address.ts';
import type { Span } from '../../../text/span.ts';

/** A link to another document as a text has it. The span is what is shown of it. */
export interface WikiLink extends Span {
  /** Name or path of the document; empty for the one that it stands in. */
  readonly target: string;
  readonly heading: string | null;
  readonly block: string | null;
  /** `embed` asks for the document's text in this place, `address` is a link of Markdown or HTML itself, `picture` the `<img>` of HTML. */
  readonly kind: 'wikilink' | 'embed' | 'address' | 'picture';
  /** The words that name the target: what is shown, without a path before it or a heading behind it. */
  readonly name: Span;
  /** Where its first sign stands. */
  readonly at: number;
}

/**
 * Reads `target#heading|words` between the brackets of a wikilink that begins at `at`; in a table the bar has a backslash
 * before it. The name is the words, else the document's, else the heading's. Null where nothing is named.
 */
export function wikilinkIn(text: string, inner: Span, kind: 'wikilink' | 'embed', at: number): WikiLink | null {
  const written = text.slice(inner.start, inner.end);
  const bar = /\\?\|/.exec(written);
  const address = bar === null ? written : written.slice(0, bar.index);
  const parts = addressParts(address.trim());
  const words = bar === null ? null : trimmed(written, bar.index + bar[0].length, written.length);
  const label = words !== null && isLabel(written.slice(words.start, words.end), kind) ? words : null;
  const document = documentIn(address);
  const name = label ?? document ?? headingIn(address);
  if (name === null) return null;
  const place = ({ start, end }: Span) => ({ start: inner.start + start, end: inner.start + end });
  const shown =
    label === null && document !== null ? shownOf(address, parts.heading === null ? document.end : undefined) : name;
  return { ...place(shown), ...parts, kind, name: place(name), at };
}

/** `path/name#heading#lower`, `name#^block`, `name^block`. */
export function addressParts(address: string): Pick<WikiLink, 'target' | 'heading' | 'block'> {
  const [, target = '', sign = '', rest = ''] = /^([^#^]*)([#^]*)([\s\S]*)$/.exec(address) ?? [];
  const isBlock = sign.includes('^');
  const heading = isBlock || rest.trim() === '' ? null : rest.trim();
  return { target: target.trim(), heading: heading === '' ? null : heading, block: isBlock ? rest.trim() : null };
}

/** The same of an address in Markdown, where `%23` is a sign of the file's name: `C%23.md#part`. */
export function localParts(url: string): Pick<WikiLink, 'target' | 'heading' | 'block'> {
  const hash = url.indexOf('#');
  const target = decodedAddress(hash < 0 ? url : url.slice(0, hash)).trim();
  return { ...addressParts(hash < 0 ? '' : `#${decodedAddress(url.slice(hash + 1))}`), target };
}

/** Whether an address names a file of the folder rather than a page of the web. */
export function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Of an embedded picture the words are its width, and name nothing. */
function isLabel(words: string, kind: WikiLink['kind']): boolean {
  return words !== '' && !(kind === 'embed' && /^\d+(?:x\d+)?$/.test(words));
}

/** The document's name in `path/name#heading`. */
function documentIn(address: string): Span | null {
  const sign = address.search(/[#^]/);
  const end = sign === -1 ? address.length : sign;
  return trimmed(address, address.lastIndexOf('/', end - 1) + 1, end);
}

/** `path/name#heading` as it is written, up to the name's end or its own. */
function shownOf(address: string, end = address.trimEnd().length): Span {
  return { start: address.search(/\S/), end };
}

/** All of `heading#lower` where no document is named before it. */
function headingIn(address: string): Span | null {
  const start = address.search(/[^\s#^]/);
  return start === -1 ? null : trimmed(address, start, address.length);
}

/** A stretch without white space at its ends; null where nothing is left. */
function trimmed(text: string, start: number, end: number): Span | null {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
}
