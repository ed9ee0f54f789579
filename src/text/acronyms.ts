import { wordSet } from './languages/language.ts';

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
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), with each letter of the
 * short form at the start of a word of the long form: looser, it takes "RL (Reverse KL)" for one.
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

/**
 * The end of a text whose words begin with the letters of a short form, one after another, or null. Parts of a word behind a
 * hyphen and capitals within one count as words; a little word ("of", "for") may give a letter or be passed over, and of three
 * letters and more one other word.
 */
function longFormOf(short: string, text: string): string | null {
  const wanted = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  // "C++": a letter is short for nothing.
  if (wanted.length < 2) return null;
  const parts = [...text.matchAll(PART)];
  let letter = wanted.length - 1;
  let passed = 0;
  for (let at = parts.length - 1; at >= 0 && letter >= 0; at--) {
    const part = parts[at]![0].toLowerCase();
    if (part[0] === wanted[letter]) letter--;
    else if (!LITTLE.has(part) && (wanted.length < 3 || letter < 0 || passed++ > 0)) return null;
    if (letter >= 0) continue;
    const { index } = parts[at]!;
    // Within a word no long form begins.
    return index > 0 && /[\p{L}\p{N}-]/u.test(text[index - 1]!) ? null : text.slice(index).trim();
  }
  return null;
}

const PART = /\p{Lu}?[\p{Ll}\p{M}’']+|\p{Lu}+(?!\p{Ll})|\p{N}+|[\p{Lo}\p{M}]+/gu;
const LITTLE = wordSet(
  'a an and as at by for from in into of on or the to via with der die das und für von de la le du des et y el',
);
