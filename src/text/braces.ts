/**
 * Where what opens at `start` (`{`, `[` or `(`) of a text in JavaScript closes: the offset behind it; null where it does not within
 * `most` code units. Brackets in strings and comments count for nothing. A string ends with its line, as that of `it's` in words must.
 */
export function closingBrace(text: string, start: number, most: number): number | null {
  TOKEN.lastIndex = start;
  let depth = 0;
  for (let found = TOKEN.exec(text); found !== null && found.index < start + most; found = TOKEN.exec(text)) {
    const sign = found[0];
    if (sign === '{' || sign === '[' || sign === '(') depth++;
    else if (sign === '}' || sign === ']' || sign === ')') depth--;
    if (depth === 0) return TOKEN.lastIndex;
  }
  return null;
}

/** A string, a template, a comment, or a bracket. */
const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S]){0,5000}`|\/\*[\s\S]{0,5000}?\*\/|(?<=^|[\s;,{(])\/\/[^\n]*|[{}[\]()]/g;
