import { feeds as words } from '#interface';
import type { Claim, Evidence } from '../model/atlas.ts';
import { plainLetters } from '../text/shown.ts';

/** The words of a piece of evidence on one line, letter for letter but for those that are typed as bold or italic. */
export function quotedWords({ quote }: Pick<Evidence, 'quote'>): string {
  return plainLetters(quote).replace(/\s+/g, ' ');
}

/** All that a claim rests on, in quotation marks: one piece alone need not carry the whole of it. */
export function quotesOf({ evidence }: Pick<Claim, 'evidence'>): string {
  return evidence.map((given) => words.quote(quotedWords(given))).join(' ');
}
