import type { Span } from '../../../text/span.ts';
import { definedLabels, hasIncludes, INCLUDED_REFERENCE, labelKey, TEMPLATE_SIGN } from './template-signs.ts';
import { type WikiLink, wikilinkIn } from './wikilinks.ts';

/** Stands for a sign of notes while the rest is parsed: a letter to Markdown, and no letter of any text. */
export const MASK = '\ue000';

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

/** `^id` at the end of a block, or the `#id` of attributes, with its sign, by which links find it. */
interface BlockId {
  readonly id: string;
  readonly at: number;
}

export const NO_WIKI_SYNTAX: WikiSyntax = { links: [], tags: [], blockIds: [] };

/** A sign of notes where it stands; neither a link nor a tag is a comment or the name of a block, and shows nothing. */
export interface Sign extends Span {
  readonly link?: WikiLink;
  readonly tag?: string;
}

/** The signs, and how the rest is to be read as Markdown. */
export interface FoundSyntax {
  /** In order and apart. */
  readonly signs: readonly Sign[];
  readonly blockIds: readonly BlockId[];
  /** The text from `base` on with what Markdown would misread masked, of the same length. */
  readonly masked: string;
}

/**
 * Finds the syntax that Obsidian adds to Markdown in a text from `base` on, but for what stands in code. Offsets are UTF-16
 * code units of `text`. Linear.
 */
export function findWikiSyntax(text: string, base: number): FoundSyntax {
  const signs: Sign[] = [];
  const blockIds: BlockId[] = [];
  const masks: { span: Span; as: string }[] = [];
  const defined = hasIncludes(text) ? definedLabels(text) : new Set<string>();
  const hide = (span: Span) => {
    signs.push(span);
    masks.push({ span, as: maskFor(text, span) });
  };
  for (const { start, end, comment, embed, link, tag, block, dollar, words, label } of tokensOf(text, base)) {
    const span = { start, end };
    if (comment !== undefined) {
      hide(span);
      const id = /^[ \t]*\{[^#"']*(#[^\s}]+)/.exec(comment)?.[1];
      if (id !== undefined) blockIds.push({ id, at: start });
    } else if (words !== undefined) {
      if (defined.has(labelKey(label || words))) continue;
      hide({ start, end: start + 1 });
      hide({ start: start + 1 + words.length, end });
    } else if (link !== undefined) {
      if (isHeadingId(text, start, link)) {
        signs.push(span);
        masks.push({ span, as: ' ' });
        continue;
      }
      const inner = { start: end - 2 - link.length, end: end - 2 };
      const found = wikilinkIn(text, inner, embed === '!' ? 'embed' : 'wikilink', start);
      if (found === null) continue;
      signs.push({ ...span, link: found });
      masks.push({ span, as: MASK });
    } else if (tag !== undefined) signs.push({ ...span, tag: tag.replace(/\/+$/, '') });
    else if (block !== undefined) {
      blockIds.push({ id: block, at: start });
      signs.push(span);
    } else if (dollar !== undefined) masks.push({ span, as: MASK });
  }
  return { signs, blockIds, masked: masked(text, base, masks) };
}

/** "## The RL process [[the-rl-process]]": not a link, but what some programs know the heading by. */
function isHeadingId(text: string, at: number, link: string): boolean {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(link)) return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - LONGEST_HEADING), at);
  const words = /^ {0,3}#{1,6}\s+(?=\S)/.test(line) ? new Set(line.toLowerCase().match(/[\p{L}\p{N}]+/gu)) : null;
  // "# Models[[the-models]]": written onto the heading, it is its name whatever its words.
  return words !== null && (/\S$/.test(line) || link.split('-').every((word) => words.has(word)));
}
/** Code units. */
const LONGEST_HEADING = 300;

/** A piece of syntax: one of the groups below is what it is, none for code. */
interface Token
  extends Span,
    Partial<Record<'comment' | 'embed' | 'link' | 'tag' | 'block' | 'dollar' | 'words' | 'label', string>> {}

function* tokensOf(text: string, base: number): Generator<Token> {
  if (!MAY_HAVE_SYNTAX.test(text)) return;
  const token = hasIncludes(text) ? TOKEN_OF_TEMPLATES : TOKEN;
  token.lastIndex = base;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    yield { ...found.groups, start: found.index, end: found.index + found[0].length };
  }
}

const MAY_HAVE_SYNTAX = /%%|\[\[|#|\^|\$|:::|[\])]\{|\{[%:]|%\}/;
/** Code is passed over as a whole, open at its end or not: ``` and ~~~, then `code`. A fence is looked for once at a place, as wide as it is. */
export const FENCED_CODE =
  /(?:^|(?<=\n))[ \t>]*(?=(?<fence>`{3,}|~{3,}))\k<fence>[^\n]*\n[\s\S]*?(?:\n[ \t>]*\k<fence>|$)/u;
export const CODE_SPAN = /(?<ticks>`+)[^`][\s\S]{0,1000}?(?<!`)\k<ticks>(?!`)|`+/u;
/** A sign of templates; `%% words %%`, over lines too; one that begins a line and is never closed reaches to the end, as its author sees it. */
const COMMENT = new RegExp(`(?<comment>%%[\\s\\S]*?%%|(?<=^|\\n[ \\t]*)%%[\\s\\S]*|${TEMPLATE_SIGN})`, 'u');
/** `[[target#heading|words]]`, and `![[target]]`; not `\[[words]]`. */
const LINK = /(?<!\\)(?<embed>!?)\[\[(?<link>[^[\]\n]{1,500})\]\]/u;
/** `#tag/lower`, not of digits alone, behind white space. */
const TAG =
  /(?<![^\s])#(?<tag>[\p{L}\p{N}_/-]*[\p{L}_\p{Extended_Pictographic}](?:[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]|\u200d|\ufe0f)*)/u;
/** `^id` at the end of a line, behind white space or an embedded file. */
const BLOCK_ID = /(?<=\s|\]\])\^(?<block>[A-Za-z0-9-]{1,80})(?=[ \t]*(?:\r?\n|$))/u;
/** `$x$` and `$$x$$`, passed over as code is; a dollar that opens none of them is one, as in "from $5 to $10". */
export const FORMULA =
  /\\\$|\$\$(?:[^$]|\\\$|\$(?!\$)){1,5000}?\$\$|\$(?![\s$])(?:[^$\\\n]|\\.|\n(?![ \t>]*\n)){1,1000}?(?<!\s)\$(?!\d)|(?<dollar>\$)/u;
const TOKENS = [FENCED_CODE, CODE_SPAN, COMMENT, LINK, TAG, BLOCK_ID, FORMULA];
const TOKEN = anyOf(TOKENS);
const TOKEN_OF_TEMPLATES = anyOf([...TOKENS, INCLUDED_REFERENCE]);

function anyOf(kinds: readonly RegExp[]): RegExp {
  return new RegExp(kinds.map(({ source }) => source).join('|'), 'gu');
}

/** The text from `base` on, with some stretches of it written as another character. */
export function masked(text: string, base: number, masks: readonly { span: Span; as: string }[]): string {
  let whole = '';
  let from = base;
  for (const { span, as } of masks) {
    whole += text.slice(from, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, as);
    from = span.end;
  }
  return whole + text.slice(from);
}

/** As what something that shows nothing is given to the parser: as nothing on lines of its own, else as a letter. */
export function maskFor(text: string, span: Span): string {
  return standsAlone(text, span) ? ' ' : MASK;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 80))
  );
}
