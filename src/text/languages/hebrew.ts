import { letters } from './arabic.ts';
import type { Attached, MatchRules } from './language.ts';
import { borrowedPlural } from './other.ts';

export const match: MatchRules = { language: 'he', letters, inflect: borrowedPlural, before };

/** "And", "the", "in", "to", "from", "that", "like". */
function before(word: string): Attached[] {
  const clitics = [...'והבלמשכ'].flatMap((clitic) => (clitic === 'ו' ? ['ו', 'וה', 'וב', 'ול'] : [clitic]));
  return [...clitics, 'שה', 'מה', 'כש'].map((clitic) => ({ word: clitic + word, outside: clitic.length }));
}
