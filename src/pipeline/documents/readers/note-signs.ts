import type { Span } from '../../stages.ts';

/** A link to another document as a text has it. The span is what is shown of it. */
export interface TypedLink extends Span {
  /** Name or path of the document; empty for the one that it stands in. */
  readonly target: string;
  readonly heading: string | null;
  readonly block: string | null;
  /** `embed` asks for the document's text in this place, `address` is a link of Markdown itself. */
  readonly kind: 'wikilink' | 'embed' | 'address';
  /** The words that name the target: what is shown, without a heading behind it. */
  readonly name: Span;
  /** Where its first sign stands. */
  readonly at: number;
}

/** `#tag`; the name is without the sign, `a/b` lies within `a`. */
export interface TypedTag extends Span {
  readonly tag: string;
}

/** `^id` at the end of a block, by which links find it. */
interface BlockId {
  readonly id: string;
  readonly at: number;
}

/** What notes have beyond Markdown: links between them, tags, names of blocks. Each in text order. */
export interface NoteSigns {
  readonly links: readonly TypedLink[];
  readonly tags: readonly TypedTag[];
  readonly blockIds: readonly BlockId[];
}

export const NO_SIGNS: NoteSigns = { links: [], tags: [], blockIds: [] };

interface Scanned {
  readonly links: readonly TypedLink[];
  readonly tags: readonly TypedTag[];
  readonly blockIds: readonly BlockId[];
  /** The signs themselves and the comments between `%%`: never shown. */
  readonly cuts: readonly Span[];
  /** The `#` between a shown name and a shown heading. */
  readonly parters: readonly Span[];
  /** The text with comments blanked, of the same length. */
  readonly masked: string;
}

/** Finds the signs of Obsidian in a Markdown text from `base` on; those in code are passed over. Offsets are the text's. Linear. */
export function scanNoteSigns(text: string, base: number): Scanned {
  const links: TypedLink[] = [];
  const tags: TypedTag[] = [];
  const blockIds: BlockId[] = [];
  const cuts: Span[] = [];
  const parters: Span[] = [];
  let masked = '';
  let from = base;
  if (!HAS_SIGNS.test(text)) return { links, tags, blockIds, cuts, parters, masked: text.slice(base) };
  SIGNS.lastIndex = base;
  for (let found = SIGNS.exec(text); found !== null; found = SIGNS.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    const { comment, embed, link, tag, block, callout } = found.groups!;
    if (comment !== undefined) {
      cuts.push({ start, end });
      const isWhole =
        /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
        /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80));
      masked += text.slice(from, start) + comment.replace(/[^\r\n]/g, isWhole ? ' ' : 'x');
      from = end;
    } else if (link !== undefined) {
      const inner = start + (embed === '!' ? 3 : 2);
      const typed = linkIn(inner, link, embed === '!' ? 'embed' : 'wikilink', start);
      if (typed === null) continue;
      links.push(typed);
      if (typed.name.end < typed.end) parters.push(parterAfter(text, typed));
      cuts.push({ start, end: typed.start }, { start: typed.end, end });
    } else if (tag !== undefined) tags.push({ start, end, tag: tag.replace(/\/+$/, '') });
    else if (block !== undefined) {
      blockIds.push({ id: block, at: start });
      cuts.push({ start, end });
    } else if (callout !== undefined) cuts.push({ start: end - callout.length, end });
  }
  return { links, tags, blockIds, cuts, parters, masked: masked + text.slice(from) };
}

const HAS_SIGNS = /%%|\[\[|\[!|#|\^/;
const FENCE = '(?:^|(?<=\\n))[ \\t>]*(?<fence>`{3,}|~{3,})[^\\n]*\\n[\\s\\S]*?(?:\\n[ \\t>]*\\k<fence>|$)';
const CODE = '(?<ticks>`+)[^`][\\s\\S]{0,1000}?(?<!`)\\k<ticks>(?!`)|`+';
const COMMENT = '(?<comment>%%[\\s\\S]*?%%)';
const LINK = '(?<embed>!?)\\[\\[(?<link>[^\\[\\]\\n]{1,500})\\]\\]';
const TAG = '(?<![^\\s])#(?<tag>[\\p{L}\\p{N}_/-]*[\\p{L}_][\\p{L}\\p{N}\\p{M}_/-]*)';
const BLOCK = '(?<=\\s)\\^(?<block>[A-Za-z0-9-]{1,80})(?=[ \\t]*(?:\\r?\\n|$))';
const CALLOUT =
  '(?:^|(?<=\\n))[ \\t]*(?:>[ \\t]*)+(?<callout>\\[![A-Za-z-]{1,40}(?:\\|[^\\]\\n]{0,80})?\\][+-]?[ \\t]*)';
const SIGNS = new RegExp([FENCE, CODE, COMMENT, LINK, TAG, BLOCK, CALLOUT].join('|'), 'gu');

/** Reads `target#heading|words`; in a table the bar has a backslash before it. Null where nothing is named. */
function linkIn(inner: number, link: string, kind: TypedLink['kind'], at: number): TypedLink | null {
  const bar = /\\?\|/.exec(link);
  const address = bar === null ? link : link.slice(0, bar.index);
  const parts = addressParts(address.trim());
  const words = bar === null ? { start: 0, end: 0 } : trimmed(link, bar.index + bar[0].length, link.length);
  const place = (span: Span) => ({ start: inner + span.start, end: inner + span.end });
  // Of an embedded picture the words are its width.
  const isNamed =
    words.end > words.start && !(kind === 'embed' && /^\d+(?:x\d+)?$/.test(link.slice(words.start, words.end)));
  if (isNamed) return { ...place(words), ...parts, kind, name: place(words), at };
  const hash = address.search(/[#^]/);
  const nameEnd = hash === -1 ? address.length : hash;
  const name = trimmed(link, address.lastIndexOf('/', nameEnd - 1) + 1, nameEnd);
  if (name.end > name.start) {
    const shown = parts.heading === null ? name : { start: name.start, end: trimmed(link, 0, address.length).end };
    return { ...place(shown), ...parts, kind, name: place(name), at };
  }
  const heading = trimmed(link, address.search(/[^\s#^]/), address.length);
  return heading.start >= 0 && heading.end > heading.start
    ? { ...place(heading), ...parts, kind, name: place(heading), at }
    : null;
}

/** `path/name#heading#lower`, `name#^block`, `name^block`. */
export function addressParts(address: string): Pick<TypedLink, 'target' | 'heading' | 'block'> {
  const [, target = '', sign = '', rest = ''] = /^([^#^]*)([#^]*)([\s\S]*)$/.exec(address) ?? [];
  const isBlock = sign.includes('^');
  const heading = isBlock || rest.trim() === '' ? null : rest.slice(rest.lastIndexOf('#') + 1).trim();
  return { target: target.trim(), heading: heading === '' ? null : heading, block: isBlock ? rest.trim() : null };
}

/** Whether an address names a file of the folder rather than a page of the web. */
export function isLocal(address: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** With the letters that `%20` and the like stand for; as it is where they stand for none. */
export function decodedAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** The signs between the name of a document and a heading in it, and the white space around them. */
function parterAfter(text: string, { name, end }: TypedLink): Span {
  const [signs = ''] = /^[\s#]+/.exec(text.slice(name.end, end)) ?? [];
  return { start: name.end, end: name.end + signs.length };
}

function trimmed(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  return { start: from, end: to };
}
