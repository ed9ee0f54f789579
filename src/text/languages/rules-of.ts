import { primaryLanguage } from '../../model/language.ts';
import { BEFORE_NAME, BEFORE_NUMBER, NEVER_LAST, STARTERS } from '../abbreviations.ts';
import { arabic, arabicSentences, hebrew, persian, urdu } from './arabic.ts';
import { chinese, hindi, hindiSentences, japanese, korean } from './eastern.ts';
import { english } from './english.ts';
import { german, germanSentences } from './german.ts';
import { otherLanguage } from './other.ts';
import { catalan, french, frenchSentences, italian, portuguese, spanish, spanishSentences } from './romance.ts';
import type { MatchRules, SentenceRules } from './rules.ts';
import { turkish, turkishSentences } from './turkish.ts';

/** How names are found in a document of this language (BCP 47; script, region and variants change nothing). */
export function matchRulesOf(language: string): MatchRules {
  const primary = primaryLanguage(language);
  return MATCH.get(SAME.get(primary) ?? primary) ?? otherLanguage(primary);
}

/** How a document of this language is cut into sentences. */
export function sentenceRulesOf(language: string): SentenceRules {
  const primary = primaryLanguage(language);
  const known = SENTENCES.get(SAME.get(primary) ?? primary);
  if (known !== undefined) return known;
  return ORDINALS.has(primary) ? foreignWithOrdinals : foreign;
}

const MATCH = new Map(
  [
    english,
    german,
    french,
    spanish,
    portuguese,
    italian,
    catalan,
    turkish,
    arabic,
    persian,
    urdu,
    hebrew,
    hindi,
    chinese,
    japanese,
    korean,
  ].map((rules) => [rules.language, rules]),
);
/** Written by the same rules, or an older tag of the same language. */
const SAME = new Map([
  ['az', 'tr'],
  ['mr', 'hi'],
  ['ne', 'hi'],
  ['sa', 'hi'],
  ['yue', 'zh'],
  ['wuu', 'zh'],
  ['lzh', 'zh'],
  ['cmn', 'zh'],
  ['iw', 'he'],
  ['gl', 'pt'],
  ['ps', 'fa'],
  ['ckb', 'fa'],
  ['gsw', 'de'],
]);

const englishSentences: SentenceRules = {
  neverLast: NEVER_LAST,
  beforeNumber: BEFORE_NUMBER,
  beforeName: BEFORE_NAME,
  starters: STARTERS,
};
/** Where no list is kept: the titles and units that many languages share. */
const foreign: SentenceRules = { ...englishSentences, starters: new Set(), isForeign: true };
const foreignWithOrdinals: SentenceRules = { ...foreign, hasOrdinals: true };

const SENTENCES = new Map([
  ['en', englishSentences],
  ['de', germanSentences],
  ['fr', frenchSentences],
  ['es', spanishSentences],
  ['tr', turkishSentences],
  ['ar', arabicSentences],
  ['hi', hindiSentences],
]);
/** "3. října", "3. lokakuuta": a number with a stop counts the order. */
const ORDINALS = new Set('cs da et fi fo hr hu is lv nb nn no pl sk sl sr'.split(' '));
