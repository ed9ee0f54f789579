import { letters } from './arabic.ts';
import type { MatchRules } from './language.ts';
import { borrowedPlural } from './other.ts';

export const match: MatchRules = { language: 'fa', letters, inflect: borrowedPlural };
