import { wordSet } from './language.ts';
import { romance } from './romance.ts';
import { plural } from './spanish.ts';

/** Plurals by the Spanish rule. */
export const match = romance('ca', plural, { elided: wordSet('d l m n s t') });

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'el la els les de del un una i és en que per no amb es al als com més però aquest aquesta són dels a va o si ha seva seu també entre molt l d s hi ho';
