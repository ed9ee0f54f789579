import { anyones, commonplace, digital, everyday } from './english-everyday.ts';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  general,
  lightVerbs,
  numbers,
  prepositions,
  pronouns,
  shortened,
} from './english-words.ts';
import { type LanguageWords, LETTERS, type MatchRules, type SentenceRules, wordSet } from './language.ts';

export const match: MatchRules = { language: 'en', inflect };

/**
 * English plurals of a name by its last word, and its singulars where it is a common noun. Only for a last word of letters
 * alone in a name of at least three: "GPT-4" and "RL" have none.
 */
function inflect(words: readonly string[], isCommon: boolean): string[][] {
  const last = words.at(-1) ?? '';
  if (!LETTERS.test(last) || words.join('').length < 3) return [];
  const lower = last.toLowerCase();
  return [...plurals(lower), ...(isCommon ? singulars(lower) : [])].map(({ cut, add }) => [
    ...words.slice(0, -1),
    last.slice(0, last.length - cut) + add,
  ]);
}

interface Change {
  readonly cut: number;
  readonly add: string;
}

function plurals(word: string): Change[] {
  if (/[^aeiou]y$/.test(word)) {
    return [
      { cut: 1, add: 'ies' },
      { cut: 0, add: 's' },
    ];
  }
  if (/..sis$/.test(word)) return [{ cut: 2, add: 'es' }];
  if (/(?:[sxz]|[cs]h)$/.test(word)) return [{ cut: 0, add: 'es' }];
  return [{ cut: 0, add: 's' }];
}

function singulars(word: string): Change[] {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is|js)$/.test(word) || NOT_PLURAL.has(word)) return [];
  if (word.endsWith('ies')) {
    return [
      { cut: 3, add: 'y' },
      { cut: 1, add: '' },
    ];
  }
  if (/(?:[sxz]|[cs]h)es$/.test(word)) {
    return [
      { cut: 2, add: '' },
      { cut: 1, add: '' },
    ];
  }
  return [{ cut: 1, add: '' }];
}

/** End in -s and lose their meaning with it. */
const NOT_PLURAL = wordSet('lens means news series species ethics physics mathematics economics');

/** Words that a hyphen ties to the front of a name without making it another name: "pre-Mythos". */
export const PREFIXES = wordSet('all anti ex inter intra mid multi near non post pre pro quasi sub trans');

/** Whether a name keeps its meaning with a hyphen and this word (lower case) after it: "LLM-powered". */
export function isFreeAfterHyphen(word: string): boolean {
  return SUFFIXES.has(word) || PARTICIPLE.test(word);
}
const SUFFIXES = wordSet(
  'adjacent agnostic alike aware built capable centric class compatible dependent driven equivalent era esque first free ' +
    'friendly generation grade heavy intensive led level like light made native neutral only quality ready run savvy scale ' +
    'specific style type wide written',
);
const PARTICIPLE = /^[a-z]+[^e]ed$/;

/** What stands behind the apostrophe of a shortened word or a possessive. */
export const CONTRACTIONS = wordSet('s d ll re ve m');

/** First parts that keep their hyphen at the end of a line, where the text itself does not tell. */
export const HYPHENATED = wordSet(
  'all cross ex half high ill large long low mid multi near non off open post pre quasi real self semi short single small state two well zero',
);

/**
 * Words after which a full stop does not end the sentence. What follows decides for most: see `stopEnds` in
 * ../sentences.ts. Lists as in Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational
 * Linguistics 32(4), 2006, cut to English and to what prose about technology uses.
 */
export const sentences: SentenceRules = {
  neverLast: wordSet(
    'adm asst attn capt cf cmdr col cpl dr e.g eg esp ex excl fr gen gov hon i.e ie incl lt maj messrs mlle mme mr mrs ms mx ' +
      'pres prof rep resp rev sen sgt supt v viz vs w.r.t z.b d.h u.a',
  ),
  beforeNumber: wordSet(
    'app art arts ch chap cl dec apr aug eq eqs feb fig figs jan jul jun mar may no nos nov nr oct op p par pp pt pts sec sect secs sep ' +
      'sept tab vol vols',
  ),
  beforeName: wordSet(
    'a.k.a al approx assoc ave blvd bros ca co corp dept dist div ed eds est ft inc inst jr llc ltd mfg mt mtn natl plc rd sr st ' +
      'univ ph.d b.sc m.sc u.s u.k u.s.a u.n e.u d.c',
  ),
  starters: wordSet(
    'a about above according after again all along already also although altogether among an and another any are around as ask at ' +
      'because before behind below beside besides better between beyond both but by can compared consider could currently despite ' +
      'did do does due during each early either enough even eventually every everyone everything except few finally first for ' +
      'from further furthermore generally given great had has have he hence her here his how however i if imagine in indeed ' +
      'instead is it its just last later lately let like likewise look looking many may maybe meanwhile might more moreover most ' +
      'much must my neither never nevertheless next no nobody none nonetheless nor not note nothing now of often on once one ' +
      'only or other others otherwise our over overall perhaps please previously rather recently regardless same second see ' +
      'several shall she should similarly since so some somebody someone something sometimes soon still such sure than thanks ' +
      'that the their then there therefore these they things think this those though through thus to today together too two ' +
      'under unfortunately unless unlike until up upon us usually very was we well were what whatever when whenever where ' +
      'whereas whether which while who whoever whose why will with within without would yes yet you your',
  ),
};

/** How a thing is, as somebody judges it, or which of several: no part of what it is called. */
const QUALIFYING =
  /(?:.{3}ly|.{4}ing to|.{4}iest)$|^(?:modern|contemporary|classical|stronger|weaker|larger|smaller|bigger|better|newer|older|faster|slower|cheaper|higher|lower|deeper|richer|smarter|latest|recent|current|previous|existing|upcoming|initial|final|overall|entire|complete|simple|complex|main|major|minor|key|core|important|significant|popular|famous|typical|common|usual|similar|different|various|numerous|several|other|certain|specific|particular|additional|possible|trained|custom|large-scale|small-scale|high-quality|low-quality|state-of-the-art|well-known|real-world|up-to-date|so-called|full|own|great|good|best|big|new|old)$/u;

export const words: LanguageWords = {
  language: 'en',
  stop: wordSet(
    pronouns,
    auxiliaries,
    shortened,
    determiners,
    prepositions,
    conjunctions,
    adverbs,
    lightVerbs,
    numbers,
  ),
  general: wordSet(general, everyday, digital),
  commonplace: new Set(commonplace.replaceAll(/(?<!,) /g, '').split(', ')),
  anyones: wordSet(anyones),
  basesOf: plainForms,
  beforeVerb: wordSet(
    'i you he she it we they who to can could may might must shall should will would cannot not never do does did',
    shortened,
  ),
  beforeNoun: wordSet(
    'a an the this that these those my your his her its our their each every no any some of in for with by from on',
  ),
  calendar: wordSet(
    `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday am pm utc gmt pst pdt mst mdt cst cdt edt cet cest`,
  ),
  connective: wordSet('of for and the de von van'),
  notLast: /(?:.ly|..ous|...[ai]ble|..ful|..less|...ive|....ish|.{4}ated|.{3}[^e]ed|.{4}ical|.{5}er than)$/u,
  notFirst: QUALIFYING,
  capitalNouns: false,
};

/**
 * The singular of a plural and the plain form of a past one. Not of what ends in -ing: "training" and "reasoning" are terms
 * where "train" and "reason" are none.
 */
function plainForms(word: string): string[] {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (/[^su]s$/.test(word)) return word.endsWith('es') ? [word.slice(0, -1), word.slice(0, -2)] : [word.slice(0, -1)];
  if (!word.endsWith('ed')) return [];
  const stem = word.slice(0, -2);
  return /([^aeiou])\1$/.test(stem) ? [stem, stem.slice(0, -1), `${stem}e`] : [stem, `${stem}e`];
}

/** Capitals that are no shouting although the word in lower case is a little one: "US", "IT", "WHO". */
export const LITTLE_ACRONYMS: ReadonlySet<string> = wordSet('us it who am pm');

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which you were her all she there would their we him been has when who will no more if out so what up about into than them can only other time new some could these two may first then do any like my now over such our even most me after also did many off before must well back through years where much your way down should because long each just those people too mr how little good world make very year still see own work men day get here between both during never know under last being against while another';
