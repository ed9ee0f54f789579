import type { Span } from '../../../text/span.ts';
import { type WikiLink, wikilinkIn } from './wikilinks.ts';

/** What notes have beyond Markdown: links between them, tags, names of blocks. Each in text order. */
export interface WikiSyntax {
  readonly links: readonly WikiLink[];
  readonly tags: readonly Tag[];
  readonly blockIds: readonly BlockId[];
}

/** `#tag`; the name is without the sign, `a/b` lies within `a`. */
export interface Tag extends Span {
  readonly tag: string;
}

/** `^id` at the end of a block, by which links find it. */
interface BlockId {
  readonly id: string;
  readonly at: number;
}

export const NO_WIKI_SYNTAX: WikiSyntax = { links: [], tags: [], blockIds: [] };

/** The syntax with what it hides and how the rest is to be read as Markdown. */
export interface FoundSyntax extends WikiSyntax {
  /** Brackets, targets, names of blocks, types of callouts, comments: never shown. In order and apart. */
  readonly hidden: readonly Span[];
  /** The `#` between a shown name and a shown heading. */
  readonly separators: readonly Span[];
  /** The text from `base` on with comments blanked, of the same length. */
  readonly masked: string;
}

/**
 * Finds the syntax that Obsidian adds to Markdown in a text from `base` on, but for what stands in code. Offsets are UTF-16
 * code units of `text`. Linear.
 */
export function findWikiSyntax(text: string, base: number): FoundSyntax {
  const links: WikiLink[] = [];
  const tags: Tag[] = [];
  const blockIds: BlockId[] = [];
  const hidden: Span[] = [];
  const separators: Span[] = [];
  const comments: Span[] = [];
  for (const { start, end, comment, embed, link, tag, block, callout } of tokensOf(text, base)) {
    if (comment !== undefined) {
      comments.push({ start, end });
      hidden.push({ start, end });
    } else if (link !== undefined) {
      const inner = { start: end - 2 - link.length, end: end - 2 };
      const found = wikilinkIn(text, inner, embed === '!' ? 'embed' : 'wikilink', start);
      if (found === null) continue;
      links.push(found);
      hidden.push({ start, end: found.start }, { start: found.end, end });
      if (found.name.end < found.end) separators.push(separatorAfter(text, found));
    } else if (tag !== undefined) tags.push({ start, end, tag: tag.replace(/\/+$/, '') });
    else if (block !== undefined) {
      blockIds.push({ id: block, at: start });
      hidden.push({ start, end });
    } else if (callout !== undefined) hidden.push({ start: end - callout.length, end });
  }
  return { links, tags, blockIds, hidden, separators, masked: withoutComments(text, base, comments) };
}

/** A piece of syntax: one of the groups below is what it is, none for code. */
interface Token extends Span, Partial<Record<'comment' | 'embed' | 'link' | 'tag' | 'block' | 'callout', string>> {}

function* tokensOf(text: string, base: number): Generator<Token> {
  if (!MAY_HAVE_SYNTAX.test(text)) return;
  TOKEN.lastIndex = base;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    yield { ...found.groups, start: found.index, end: found.index + found[0].length };
  }
}

const MAY_HAVE_SYNTAX = /%%|\[\[|\[!|#|\^/;
/** Code is passed over as a whole, open at its end or not: ``` and ~~~, then `code`. */
const FENCED_CODE = /(?:^|(?<=\n))[ \t>]*(?<fence>`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n[ \t>]*\k<fence>|$)/u;
const CODE_SPAN = /(?<ticks>`+)[^`][\s\S]{0,1000}?(?<!`)\k<ticks>(?!`)|`+/u;
/** `%% words %%`, over lines too. */
const COMMENT = /(?<comment>%%[\s\S]*?%%)/u;
/** `[[target#heading|words]]`, and `![[target]]`. */
const LINK = /(?<embed>!?)\[\[(?<link>[^[\]\n]{1,500})\]\]/u;
/** `#tag/lower`, not of digits alone, behind white space. */
const TAG = /(?<![^\s])#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_][\p{L}\p{N}\p{M}_/-]*)/u;
/** `^id` at the end of a line, behind white space or an embedded file. */
const BLOCK_ID = /(?<=\s|\]\])\^(?<block>[A-Za-z0-9-]{1,80})(?=[ \t]*(?:\r?\n|$))/u;
/** `> [!note]+ ` with the quotation signs before it. */
const CALLOUT = /(?:^|(?<=\n))[ \t]*(?:>[ \t]*)+(?<callout>\[![A-Za-z-]{1,40}(?:\|[^\]\n]{0,80})?\][+-]?[ \t]*)/u;
const TOKEN = new RegExp(
  [FENCED_CODE, CODE_SPAN, COMMENT, LINK, TAG, BLOCK_ID, CALLOUT].map(({ source }) => source).join('|'),
  'gu',
);

/** The signs between the name of a document and a heading in it, and the white space around them. */
function separatorAfter(text: string, { name, end }: WikiLink): Span {
  const [signs = ''] = /^[\s#]+/.exec(text.slice(name.end, end)) ?? [];
  return { start: name.end, end: name.end + signs.length };
}

/** Comments become letters, so that no Markdown begins in them, or blanks where they stand on lines of their own. */
function withoutComments(text: string, base: number, comments: readonly Span[]): string {
  let masked = '';
  let from = base;
  for (const { start, end } of comments) {
    const isAlone =
      /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
      /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80));
    masked += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, isAlone ? ' ' : 'x');
    from = end;
  }
  return masked + text.slice(from);
}
