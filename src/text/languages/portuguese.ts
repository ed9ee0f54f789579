import { romance } from './romance.ts';

export const match = romance('pt', plural);

function plural(word: string): string | null {
  if (/ão$/.test(word)) return `${word.slice(0, -2)}ões`;
  if (/m$/.test(word)) return `${word.slice(0, -1)}ns`;
  if (/[aeou]l$/.test(word)) return `${word.slice(0, -1)}is`;
  if (/[rz]$/.test(word)) return `${word}es`;
  return /[sx]$/.test(word) ? null : `${word}s`;
}

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'o a os as de do da dos das um uma e é em no na nos nas que para com por não se seu sua ao aos mais mas como ou foi pelo pela são entre também já muito quando ser ele ela isso este esta está há sem até você nós tem';
