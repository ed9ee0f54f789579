import { z } from 'zod';
import { LANGUAGE_TAG } from './language.ts';

/** A language tag as a curator writes it; apart from the tags' own look-ups, which browsers use too. */
export const languageSchema = z
  .string()
  .trim()
  .regex(LANGUAGE_TAG, 'expected a language tag (BCP 47) such as en, pt-BR or zh-Hant');
