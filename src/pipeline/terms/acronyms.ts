/** A short form and the words that it stands for, as a text gives them. */
export interface Acronym {
  readonly short: string;
  readonly long: string;
  /** Code units of the text given. */
  readonly start: number;
  readonly end: number;
}

/**
 * Short forms with their long forms, "large language models (LLMs)" and "LLMs (large language models)": Schwartz and
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003). The letters of the
 * short form must stand in order in the long form, the first one at the start of a word.
 */
export function acronymsOf(text: string): Acronym[] {
  const found: Acronym[] = [];
  for (const { 0: bracketed, 1: inside = '', index } of text.matchAll(BRACKETS)) {
    const before = text.slice(Math.max(0, index - WINDOW), index).replace(/[\s"'*_]+$/u, '');
    const [shortInside = '', listed = ''] = inside.split(/[,;]/).map((part) => part.trim());
    if (isShortForm(listed.split(/\s/)[0]!)) continue;
    if (isShortForm(shortInside)) {
      const window = lastWords(before, Math.min(shortInside.length + 5, shortInside.length * 2));
      const long = longFormOf(shortInside.replace(PLURAL, ''), window);
      if (long !== null && isLongForm(long, shortInside)) {
        const start = before.length - long.length + Math.max(0, index - WINDOW);
        found.push({ short: shortInside, long, start, end: index + bracketed.length });
      }
      continue;
    }
    const short = /[\p{L}\p{N}][\p{L}\p{N}.-]*$/u.exec(before)?.[0] ?? '';
    if (!isShortForm(short) || !/\s/.test(inside)) continue;
    const long = longFormOf(short.replace(PLURAL, ''), inside.trim());
    if (long === inside.trim() && isLongForm(long, short)) {
      const start = Math.max(0, index - WINDOW) + before.length - short.length;
      found.push({ short, long, start, end: index + bracketed.length });
    }
  }
  return found;
}

const BRACKETS = /[(（]([^()（）]{2,100})[)）]/gu;
/** Code units before a bracket that may hold the long form. */
const WINDOW = 120;
const PLURAL = /(?<=\p{Lu})s$/u;

function isShortForm(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 10 &&
    /^[\p{L}\p{N}]/u.test(text) &&
    /\p{Lu}/u.test(text) &&
    !/\s/.test(text) &&
    !/^\p{Lu}?\p{Ll}+$/u.test(text)
  );
}

function isLongForm(long: string, short: string): boolean {
  const words = long.split(/\s+/).length;
  return long.length > short.length && words <= short.length + 5 && words >= 1 && !/[.!?;:]\s/.test(long);
}

function lastWords(text: string, count: number): string {
  const words = text.split(/\s+/);
  return words.slice(-count).join(' ') === '' ? '' : text.slice(text.length - words.slice(-count).join(' ').length);
}

/** The shortest end of a text in which the letters of a short form stand in order, the first one beginning a word; or null. */
function longFormOf(short: string, text: string): string | null {
  let at = text.length - 1;
  for (let letter = short.length - 1; letter >= 0; letter--) {
    const wanted = short[letter]!.toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    while (
      at >= 0 &&
      (text[at]!.toLowerCase() !== wanted || (letter === 0 && at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)))
    ) {
      at--;
    }
    if (at < 0) return null;
    at--;
  }
  const start = Math.max(text.lastIndexOf(' ', at + 1), text.lastIndexOf('\n', at + 1)) + 1;
  return text.slice(start).trim();
}
