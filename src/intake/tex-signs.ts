/** The name of a function as TeX has it, where it knows it. */
export function functionName(words: string): string {
  return KNOWN.has(words) ? `\\${words}` : /^[A-Za-z]{2,}$/.test(words) ? `\\operatorname{${words}}` : words;
}

const KNOWN = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin sinh sup tan tanh'.split(
    ' ',
  ),
);

/** Letters of a formula with the signs that TeX writes otherwise. */
export function lettersAsTex(words: string): string {
  return joinedTex([...words].map((letter) => SIGNS.get(letter) ?? letter));
}

/** Parts of a formula in a row: a name of TeX ends where a letter that is none of it begins. */
export function joinedTex(parts: readonly string[]): string {
  return parts.reduce(
    (all, part) => (/\\[A-Za-z]+$/.test(all) && /^[A-Za-z]/.test(part) ? `${all} ${part}` : all + part),
    '',
  );
}

/** Words among a formula that are meant as words. */
export function textAsTex(words: string): string {
  return `\\text{${words.replace(/([\\{}$%&#_^~])/g, '\\$1')}}`;
}

export const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\u0300': '\\grave',
    '\u0301': '\\acute',
    '\u0302': '\\hat',
    '\u0303': '\\tilde',
    '\u0304': '\\bar',
    '\u0305': '\\overline',
    '\u0306': '\\breve',
    '\u0307': '\\dot',
    '\u0308': '\\ddot',
    '\u030c': '\\check',
    '\u20d7': '\\vec',
    '\u20d6': '\\overleftarrow',
  }),
);

export const DELIMITERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '{': '\\{',
    '}': '\\}',
    '〈': '\\langle ',
    '〉': '\\rangle ',
    '⟨': '\\langle ',
    '⟩': '\\rangle ',
    '⌊': '\\lfloor ',
    '⌋': '\\rfloor ',
    '⌈': '\\lceil ',
    '⌉': '\\rceil ',
    '‖': '\\|',
  }),
);

/** Signs that mean something to TeX, and those that it knows by name only. */
export const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\\': '\\backslash ',
    '{': '\\{',
    '}': '\\}',
    $: '\\$',
    '%': '\\%',
    '&': '\\&',
    '#': '\\#',
    _: '\\_',
    '∑': '\\sum',
    '∏': '\\prod',
    '∐': '\\coprod',
    '∫': '\\int',
    '∬': '\\iint',
    '∭': '\\iiint',
    '∮': '\\oint',
    '⋃': '\\bigcup',
    '⋂': '\\bigcap',
    '⨁': '\\bigoplus',
    '⨂': '\\bigotimes',
  }),
);
