import { UNLISTED } from '../../text/languages/language.ts';
import type { Gathered } from './gather.ts';
import { EVERYDAY, GENERAL, type Lexis } from './lexis.ts';

/** Written as a proper name at least as often as not. */
export function isProperNoun({ names, places }: Gathered): boolean {
  return names > 0 && names >= places.size / 2;
}

/**
 * Whether what is no proper name is a term of the texts: a noun, and more of it than ordinary text has. A word alone must
 * stand many times as often as in general (weirdness: Ahmad, Gillam and Tostevin, "University of Surrey participation in TREC
 * 8", 1999) and follow articles and prepositions rather than pronouns and modal verbs. Of ordinary words alone a phrase is
 * one only where they stand together often for how often they stand (Church and Hanks, "Word association norms", 1990).
 */
export function isTerm({ words, document, places, key }: Gathered, lexis: Lexis): boolean {
  const { counts, asNoun, asVerb, total, vocabulary } = lexis;
  const shares = words.map((word) => lexis.familiarity(document, word));
  if (shares.includes(null)) return true;
  const isVerb = (word: number) => asVerb[word]! > counts[word]! * VERBAL;
  const [first] = words as [number];
  if (isVerb(first)) return false;
  if (words.length === 1) {
    if ((vocabulary.words[first] as string).length < SHORTEST || places.size < LEAST) return false;
    const share = Math.max(shares[0]!, UNLISTED);
    if (share > UNLISTED && asNoun[first]! < counts[first]! * NOMINAL) return false;
    return places.size > share * total * WEIRD && key.length > 2;
  }
  if (shares.some((share) => share! < ORDINARY_SHARE)) return true;
  const rarest = Math.min(...words.map((word) => counts[word]!));
  const isEveryday = words.some((word) => (lexis.classOf(document, word) & (GENERAL | EVERYDAY)) !== 0);
  return places.size >= LEAST && places.size >= rarest * (isEveryday ? 2 : 1) * TOGETHER;
}

const SHORTEST = 3;
const LEAST = 3;
const VERBAL = 0.2;
const NOMINAL = 0.25;
const WEIRD = 30;
const TOGETHER = 0.15;
/** Of the commonest twelve thousand words. */
const ORDINARY_SHARE = 1e-5;
