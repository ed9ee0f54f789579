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

/** A title that a program made up: "Microsoft Word - draft3.docx", "Untitled", a file's name. */
export function isMadeUpTitle(title: string): boolean {
  return /^(?:microsoft word|untitled|document\d*$|doc\d*$|presentation\d*$|slide \d+|title$|no title|about:|file:)|\.(?:docx?|tex|dvi|indd|pdf|html?|pptx?|odt|rtf|txt|md)$/i.test(
    title,
  );
}

/** The first of the facts that is known wins. */
export function merged(...all: readonly Facts[]): Facts {
  const found: Record<string, unknown> = {};
  for (const facts of all) {
    for (const [key, value] of Object.entries(facts)) if (value !== undefined) found[key] ??= value;
  }
  return found;
}
