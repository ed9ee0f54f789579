import type { Facts } from './extracted.ts';

const LONGEST = 300;

/** Words on one line: composed, without control characters and runs of white space; undefined where nothing is left. */
export function oneLine(words: unknown): string | undefined {
  if (typeof words !== 'string') return undefined;
  const line = words
    .slice(0, 4 * LONGEST)
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}\ufeff\u00ad\u200b]+/gu, ' ')
    .trim();
  return line === '' ? undefined : line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
}

/** An http or https address without its fragment; undefined for all else. */
export function webAddress(words: unknown): string | undefined {
  const line = oneLine(words);
  if (line === undefined || !/^https?:\/\//i.test(line) || !URL.canParse(line)) return undefined;
  const url = new URL(line);
  url.hash = '';
  return url.username || url.password ? undefined : url.href;
}

/** A language tag as it is written in most places: `en`, `pt-BR`; undefined for what is none. */
export function languageTag(words: unknown): string | undefined {
  const tag = oneLine(words)?.replaceAll('_', '-');
  if (tag === undefined || !/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag).toString();
  } catch {
    return undefined;
  }
}

/** Names of authors in words: "A", "A and B", "A, B and C". Undefined for what is no name: an account, an address. */
export function bylineOf(names: readonly unknown[]): string | undefined {
  const found = [...new Set(names.flatMap((name) => authorName(name) ?? []))];
  const last = found.pop();
  return found.length > 0 ? `${found.join(', ')} and ${last}` : last;
}

function authorName(words: unknown): string | undefined {
  const name = oneLine(words)
    ?.replace(/^by\s+/i, '')
    .replace(/\s*\|.*$/, '');
  const isNone = name === undefined || name.length > 80 || !/\p{L}{2}/u.test(name) || /[@/\\<>{}]|https?:/.test(name);
  return isNone || NOBODY.test(name) ? undefined : name;
}

/** What programs write where nobody gave a name. */
const NOBODY =
  /^(?:admin|administrator|anonymous|author|default|editor|guest|microsoft(?: office)?(?: user)?|office|owner|root|staff|unknown|user|usuario|utilisateur|windows user|python-docx)\d*$/i;

/** A title that a program made up: "Microsoft Word - draft3.docx", "Untitled", the name of a file, of a template or of a class of LaTeX. */
export function isMadeUpTitle(title: string): boolean {
  return MADE_UP.test(title);
}

const MADE_UP = new RegExp(
  [
    '^(?:microsoft (?:word|powerpoint|office)|untitled|document\\d*$|doc\\d*$|presentation\\d*$|slide \\d+|no title|about:|file:|<%|\\{\\{|\\$\\{)',
    '^(?:powerpoint[ -]\\p{L}+|\\p{L}+(?: standard)?(?: (?:de|di|do|programu|aplikace))? (?:microsoft )?powerpoint)$',
    '^(?:new )?(?:(?:microsoft )?word |powerpoint )?(?:document|presentation|title|template|manuscript|paper|article|report|draft|letter|main)(?: (?:title|template|\\d+))?(?: \\(.*\\))?$',
    '^(?:[\\w-]+ )*(?:paper|manuscript|document|article|word|latex|proceedings|journal|thesis|slides?) template\\b',
    '^(?:template for|instructions for (?:authors?|preparing)|(?:preparation|formatting) of papers?|formatting instructions|click (?:here )?to (?:add|edit|enter)|(?:enter|insert|type|your) (?:the |your )?(?:document |paper )?title)\\b',
    '^(?:sig-?alternate|acm(?:art|_proc_article)|ieeetran|llncs|elsarticle|svjour\\d?|svmult|revtex|amsart|beamer|neurips|icml|iclr|acl|cvpr)[\\w.-]*(?:[ :-].*(?:class|template|sample|style|version).*)?$',
    '\\.(?:docx?|dotx?|tex|dvi|indd|qxd|pdf|html?|pptx?|odt|rtf|txt|md)$',
    // A number that is no year.
    '^(?!\\d{4}$)[^\\p{L}]*$',
  ].join('|'),
  'iu',
);

/** The heading of a part, such as "1 Introduction", "Abstract", "Chapter 1": the whole is not called so. */
export function isPartTitle(title: string): boolean {
  return PART.test(title);
}

const PART =
  /^(?:[01](?:\.[01])?[.):]?\s+\p{L}.*|I[.):]\s+\p{L}.*|(?:chapter|section|part|kapitel|chapitre|capítulo|capitolo)\s+(?:\d+|[ivx]+|one)\b.*|(?:\p{Nd}+(?:\.\p{Nd}+)*[.):]?\s+)?(?:introduction|abstract|executive summary|summary|(?:table of )?contents|preface|foreword|background|overview|acknowledge?ments?|references|bibliography|appendix|index|einleitung|einführung|zusammenfassung|inhalt(?:sverzeichnis)?|vorwort|résumé|sommaire|table des matières|avant-propos|introducción|resumen|índice|introdução|resumo|sumário|introduzione|indice|введение|содержание|аннотация|引言|摘要|目录|はじめに|概要|目次))[.:]?$/iu;

/** The first of the facts that is known wins. */
export function merged(...all: readonly Facts[]): Facts {
  const found: Record<string, unknown> = {};
  for (const facts of all) {
    for (const [key, value] of Object.entries(facts)) if (value !== undefined) found[key] ??= value;
  }
  return found;
}
