/** Letters of scripts that set no spaces between words. */
const LETTER =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*/u;
const LETTERS = new RegExp(LETTER, 'gu');
const BETWEEN = new RegExp(`(?<=${LETTER.source}(?:</?mark>)*) (?=(?:</?mark>)*${LETTER.source})`, 'gu');

/** Whether a text has letters of a script without spaces. */
export function hasSpaceless(text: string): boolean {
  return LETTER.test(text);
}

/** Each such letter as a word of its own, with its marks, for an index that cuts words at spaces. */
export function spaced(text: string): string {
  return text.replace(LETTERS, ' $& ').replace(/ {2,}/g, ' ');
}

/** Such letters side by side again, `<mark>` between them or not. */
export function unspaced(text: string): string {
  return text.replace(BETWEEN, '');
}
