import { primaryLanguage } from '../../model/language.ts';
import * as arabic from './arabic.ts';
import * as catalan from './catalan.ts';
import * as chinese from './chinese.ts';
import * as english from './english.ts';
import * as french from './french.ts';
import * as german from './german.ts';
import * as hebrew from './hebrew.ts';
import * as hindi from './hindi.ts';
import * as italian from './italian.ts';
import * as japanese from './japanese.ts';
import * as korean from './korean.ts';
import type { MatchRules, SentenceRules } from './language.ts';
import { otherLanguage } from './other.ts';
import * as persian from './persian.ts';
import * as portuguese from './portuguese.ts';
import * as spanish from './spanish.ts';
import * as turkish from './turkish.ts';
import * as urdu from './urdu.ts';

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
    english.match,
    german.match,
    french.match,
    spanish.match,
    portuguese.match,
    italian.match,
    catalan.match,
    turkish.match,
    arabic.match,
    persian.match,
    urdu.match,
    hebrew.match,
    hindi.match,
    chinese.match,
    japanese.match,
    korean.match,
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

/** Where no list is kept: the titles and units that many languages share. */
const foreign: SentenceRules = { ...english.sentences, starters: new Set(), isForeign: true };
const foreignWithOrdinals: SentenceRules = { ...foreign, hasOrdinals: true };

const SENTENCES = new Map([
  ['en', english.sentences],
  ['de', german.sentences],
  ['fr', french.sentences],
  ['es', spanish.sentences],
  ['tr', turkish.sentences],
  ['ar', arabic.sentences],
  ['hi', hindi.sentences],
]);
/** "3. října", "3. lokakuuta": a number with a stop counts the order. */
const ORDINALS = new Set('cs da et fi fo hr hu is lv nb nn no pl sk sl sr'.split(' '));
