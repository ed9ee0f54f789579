import { closingBrace } from '../../../text/braces.ts';
import type { Span } from '../../../text/span.ts';
import { closedIn } from './markdown-html.ts';
import { CODE_SPAN, FENCED_CODE, FORMULA } from './wiki-syntax.ts';

export function isMdx(file: string): boolean {
  return /\.mdx$/i.test(file);
}

/** A stretch of code; in a tag it is an attribute that the tag can do without. */
export interface JsxSpan extends Span {
  readonly isInTag: boolean;
}

/**
 * What a text in MDX has beyond Markdown, from `base` on, in order and apart: imports and exports, expressions, the tags of
 * components and of elements that only box others. What stands between the tags of a component is words, as is an expression that is
 * a string. Tolerant: what is closed nowhere is text, and HTML comments stay, which MDX itself refuses. Linear.
 */
export function jsxIn(text: string, base: number): JsxSpan[] {
  const spans: JsxSpan[] = [];
  const closed = closedIn(text);
  /** Code units that may be looked through in vain: else what opens and never closes would be sought from each place anew. */
  let patience = 20 * text.length;
  const close = (at: number, most: number) => {
    const end = patience > 0 ? closingBrace(text, at, most) : null;
    if (end === null) patience -= most;
    return end;
  };
  const take = (start: number, end: number, isInTag = false) => {
    if (end > start) spans.push({ start, end, isInTag });
    TOKEN.lastIndex = Math.max(TOKEN.lastIndex, end);
  };
  TOKEN.lastIndex = base;
  for (let found = TOKEN.exec(text); found !== null; found = TOKEN.exec(text)) {
    const start = found.index;
    const { statement, brace, slash, name } = found.groups ?? {};
    if (statement !== undefined) take(start, statementEnd(text, start, close));
    else if (brace !== undefined) {
      const end = close(start, LONGEST_EXPRESSION);
      if (end === null) continue;
      const [, open = '', words = ''] = STRING.exec(text.slice(start, end)) ?? [];
      if (words === '') take(start, end);
      else {
        take(start, start + open.length);
        take(start + open.length + words.length, end);
      }
    } else if (name !== undefined) {
      const isWord = slash === '' && /\w/.test(text.charAt(start - 1));
      if (isWord && !closed.has(name.toLowerCase())) continue;
      const attributes: Span[] = [];
      const end = tagEnd(text, start + found[0].length, close, attributes);
      if (end === null) continue;
      if (isComponent(name)) take(start, end);
      else {
        for (const attribute of attributes) take(attribute.start, attribute.end, true);
        TOKEN.lastIndex = end;
      }
    }
  }
  return spans;
}

type Close = (at: number, most: number) => number | null;

const STATEMENT =
  /(?<=^\ufeff?|\n[ \t]*\r?\n|^---[ \t]*\r?\n|\n---[ \t]*\r?\n)(?<statement>import(?=[ \t]*(?:["'{*]|\w[\w$, {}*\t]*\sfrom\s))|export(?=[ \t]+(?:default|const|let|var|async|function|class|type|interface|enum)\b|[ \t]*[{*]))/u;
const EXPRESSION = /(?<!\\)(?<brace>\{)/u;
/** `<Note`, `</Note`, `<>`, `<Tabs.Item`; no address in angle brackets. */
const TAG = /(?<!\\)<(?<slash>\/?)(?<name>[A-Za-z][\w.-]*(?=[\s>]|\/>)|(?=>))/u;
const TOKEN = new RegExp(
  [FENCED_CODE, CODE_SPAN, FORMULA, STATEMENT, EXPRESSION, TAG].map(({ source }) => source).join('|'),
  'gu',
);
/** `{"words"}`. */
const STRING = /^(\{\s*["'`])((?:(?!\$\{)[^\\{}])*)["'`]\s*\}$/;
const LONGEST_EXPRESSION = 20_000;

/** Imports and exports end with the empty line behind them; one within their brackets is theirs. */
function statementEnd(text: string, start: number, close: Close): number {
  for (let at = start; at < text.length; ) {
    STEP.lastIndex = at;
    const found = STEP.exec(text);
    if (found === null) break;
    if (!/[{[(`]/.test(found[0])) return found.index;
    at = (found[0] === '`' ? templateEnd(text, found.index) : close(found.index, LONGEST_STATEMENT)) ?? STEP.lastIndex;
  }
  return text.length;
}
const STEP = /[{[(`]|\r?\n[ \t]*(?=\r?\n)/g;
const LONGEST_STATEMENT = 200_000;

function templateEnd(text: string, start: number): number | null {
  const end = text.indexOf('`', start + 1);
  return end < 0 ? null : end + 1;
}

/** Behind the `>` of a tag, from behind its name on; null where there is none. Attributes that are expressions are gathered. */
function tagEnd(text: string, from: number, close: Close, attributes: Span[]): number | null {
  for (let at = from; at < Math.min(text.length, from + LONGEST_TAG); ) {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (found === null || found[0] === '<') return null;
    if (found[0].endsWith('>')) return PART.lastIndex;
    at = PART.lastIndex;
    if (!found[0].endsWith('{')) continue;
    const end = close(at - 1, LONGEST_EXPRESSION);
    if (end === null) return null;
    attributes.push({ start: found.index, end });
    at = end;
  }
  return null;
}
const PART = /[\w:-]{0,80}=?\{|"[^"]{0,5000}"|'[^']{0,5000}'|\/?>|</g;
const LONGEST_TAG = 50_000;

/** Whether a tag shows nothing itself: a component's, a fragment's, or that of a box, within which MDX has Markdown. */
function isComponent(name: string): boolean {
  return !/^[a-z][a-z0-9]*$/.test(name) || BOXES.has(name);
}
const BOXES: ReadonlySet<string> = new Set(
  'div section article aside header footer main span center figure picture style script'.split(' '),
);
