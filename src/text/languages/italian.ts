import { wordSet } from './language.ts';
import { romance } from './romance.ts';

export const match = romance('it', plural, {
  elided: wordSet('all c d dall dell gl l nell quell sull un'),
});

function plural(word: string): string | null {
  if (/[cg]a$/.test(word)) return `${word.slice(0, -1)}he`;
  if (/[cg]o$/.test(word)) return `${word.slice(0, -1)}hi`;
  if (/a$/.test(word)) return `${word.slice(0, -1)}e`;
  return /[oe]$/.test(word) ? `${word.slice(0, -1)}i` : null;
}

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'il lo la i gli le di del della dei delle dello un una e è in che per non con si da al alla nel nella come più ma anche sono o questo questa se dal sul suo sua essere ha hanno tra loro cui ci quando molto l d dell all nell';
