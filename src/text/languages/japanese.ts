import { letters } from './chinese.ts';
import type { MatchRules } from './language.ts';
import { borrowedPlural } from './other.ts';

export const match: MatchRules = { language: 'ja', letters, inflect: borrowedPlural };
