import type { MatchRules } from './language.ts';
import { borrowedPlural } from './other.ts';

export const match: MatchRules = { language: 'zh', letters, inflect: borrowedPlural };

/** The dot between the parts of a foreign name is any of several. */
export function letters(text: string): string {
  return text.replace(/[\u00b7\u2022\u2027\u2219\u30fb\uff65]/g, '\u00b7');
}
