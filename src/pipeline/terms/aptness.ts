import type { Span } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';
import { withoutLinks } from './fitness.ts';
import { statementOf } from './statement.ts';

/** How much a sentence says what a name in it names: most where it begins with the name and "is a". */
export function aptnessOf({ text, language }: MatchedDocument, whole: Span, start: number, end: number): number {
  const sentence = statementOf(text, whole);
  if (start < sentence.start) return ASIDE;
  const before = withoutLinks(text.slice(Math.max(sentence.start, start - WINDOW), start));
  const after = withoutLinks(text.slice(end, Math.min(end + WINDOW, sentence.end))).slice(0, LOOKED_AT);
  const begins = start - sentence.start < WINDOW && BEGINS.test(before);
  // "The attribute specifies" is of one that was named before.
  const isOneOfMany = /(?<!\p{L})the\P{L}+$/iu.test(before) && !/\p{Lu}/u.test(text.charAt(start));
  const isListed = /,\s*$/.test(before) && GOES_ON_AS_LIST.test(after);
  const apposes = APPOSES.test(after) && !LEADS.test(before) && !IS_ONE.test(before) && !isListed;
  const defines = apposes || ((DEFINES.test(after) || (begins && SETS_OUT.test(after))) && !NO_DEFINITION.test(after));
  if (begins && defines && (!isOneOfMany || IS_ONE_A.test(after))) return DEFINITION;
  if (IS_CALLED.test(before) && ENDS.test(after)) return NAMED;
  if (begins && !isOneOfMany && SERVES.test(after)) return PURPOSE;
  if ((defines && !isOneOfMany && CLAUSE.test(before)) || apposes || CALLED.test(before)) return APPOSITION;
  if (begins && !isOneOfMany && (language === 'en' ? acts(after) : GOES_ON.test(after))) return SUBJECT;
  return start - sentence.start > LONG_BEFORE ? ASIDE : 1;
}

export const DEFINITION = 8;
/** "The habit of sailing at night is called X." */
const NAMED = 5;
const PURPOSE = 4;
export const APPOSITION = 2.4;
export const SUBJECT = 2.2;
const ASIDE = 0.6;
/** Code units before a name, behind which a sentence is about something else. */
const LONG_BEFORE = 90;
/** Code units with the addresses of links, and without. */
const [WINDOW, LOOKED_AT] = [400, 110];

/** Nothing but an article, or words that lead on: "In sailing, X", "Of the two, an X", "So-called X". */
const BEGINS =
  /^\P{L}*(?:(?:in|for|at|to|of) (?:[\p{L}\p{N}’'-]+ ){0,4}[\p{L}\p{N}’'-]+, )?(?:(?:an?|the|so-called|(?:broadly|simply|formally|intuitively|basically|essentially|generally)(?: speaking)?,?)\P{L}+)?$/iu;

/** "X is a", "X (short) is used to", "X refers to": what follows a name where a sentence says what it is. */
const DEFINES = new RegExp(
  String.raw`^[*_"”’\]]*(?:\s*\([^()]{1,60}\)|, (?:or|also known as|also called|aka|short for) [^,.;:]{2,50},)?[*_"”’]*(?:${[
    String.raw`(?: that| which)? (?:is|are|was|were) (?:\p{Ll}+ly )?(?:an?|the|one of|when|where|any|a kind of|used (?:to|for|in|by|as|when)|meant to|designed (?:to|for)|intended (?:to|for)|built (?:to|for|on|with)|written (?:in|by)|defined (?:as|by)|named (?:after|for)|based on|part of|responsible for|made (?:up )?of|composed of|concerned with|known for|what|how|essentially)(?!\p{L})`,
    // "X is open-source software", "is the"-less as things without number are.
    String.raw` (?:is|are) (?:\p{Ll}[\p{Ll}-]* ){0,3}(?:software|hardware|middleware|research|code|data|text|memory|storage|technology|infrastructure|knowledge|information)(?!\p{L})`,
    // "Tokens are atomic units of text".
    String.raw` are (?:\p{Ll}[\p{Ll}-]* ){0,3}\p{Ll}{3,}s (?:of|for|that|which|who|in which|where|used|with|between)(?!\p{L})`,
    String.raw` (?:refers? to|means|stands? for|denotes?|consists? of|occurs? when|happens? when|measures?|quantif(?:y|ies)|represents?)(?!\p{L})`,
  ].join('|')})`,
  'iu',
);
/** "X lets you sail", "X allows ships to turn": what it is for. */
const SERVES =
  /^[*_"”’\]]*(?:\s*\([^()]{1,60}\))?[*_"”’]* (?:lets|allows(?! for)|enables|provides|describes?)(?!\p{L})/iu;
/** "X: a small sail", "X – the sail of a boat": what is set out behind a name at the start. */
const SETS_OUT = /^(?:[^.]{0,3}:|[*_]* [–—-]{1,3}) (?:an?|the) /iu;
/** "Ropes, X, a net, or an oar": one of several. */
const GOES_ON_AS_LIST = /^[^.;:]*, (?:and|or) /u;
/** "The X is the sail of a boat", unlike "The Xs are the large dots", of what stands there. */
const IS_ONE_A = /^\P{L}*(?:\([^()]*\)\P{L}*)?(?:is|was) (?:\p{Ll}+ly )?(?:an?|the|how|when|where|defined)(?!\p{L})/u;
/** "X is a great example", "is the most important", "is one of my": praise and place rather than what it is. */
const NO_DEFINITION =
  /^\P{L}*(?:\([^()]*\)\P{L}*)?(?:is|are|was|were) (?:(?:an?|the|one of(?: the)?) )?(?:(?:great|good|nice|interesting|mixed|perfect|fantastic|wonderful|huge|big|bit|lot|sort|topic|part|reason|case|problem|thing|clear|whole|right|way to go|example|sufficiently|very|such|so|quite|pretty|really|little|one(?! of))(?!\p{L})|(?:most|best|first|next|last|only|same|key|major|crucial|important|common|popular|classic|prime|natural|other|another|answer)(?!\p{L})(?! (?:\p{L}[\p{L}-]* ){1,4}(?:that|which|for|of|in)(?!\p{L})))/iu;

/** Behind it a clause begins: "Of the two, X is the older". */
const CLAUSE = /(?:[,;:(–—]|(?<!\p{L})(?:that|and|but|which means))\s*(?:an?\s+|the\s+)?[*_“"[]*$/iu;
/** "At each X, the sail", "Contrary to X, the": what leads on to the subject behind it. */
const LEADS =
  /(?:^|[,;(–—:]\s*|(?:^|\P{L})(?:and|but|so) )\P{L}*(?:at|in|for|on|with|without|given|after|before|by|from|to|during|if|when|while|since|as|once|unlike|like|contrary|because|although|under|per|using|among|despite|through|compared|instead|besides|the (?:more|less|\p{L}+er))(?!\p{L})[^,;:]*$/iu;
/** "a tool called X": the name of what was just told. */
const CALLED = /(?<!\p{L})an? [^.;:]{3,80} (?:called|known as|named|dubbed)[\s*_“"]*$/iu;
/** "The habit of sailing at night is called *X*." */
const IS_CALLED =
  /\S+ \S+ [^.;:]{8,}(?:(?:is|are)(?: \p{Ll}+ly| often| also| sometimes)?|,) (?:called|known as|referred to as|termed|dubbed|named)\s(?:the |an? )?[*_“"]*$/iu;
const ENDS = /^[*_”"’)\]]*(?:\s*\([^()]{1,40}\))?[*_”"’]*(?:[.,;:!]|$)/u;
/** "X, a lab in Velm, …", "X, which is a lab": a noun phrase between two commas. */
const APPOSES =
  /^[*_]*(?:\s*\([^()]{1,40}\))?, (?:which (?:is|was|are) (?:basically |essentially )?(?:an?|the) (?!bit|lot|great|good|key|whole|\p{L}+est|most)|(?:an?|the(?! (?:more|less|\p{L}+er ))) (?!.*(?:\b(?:is|are|was|were|has|have|had|will|can)\b).*)[^,.:;]{3,80}(?:[.;)]|,(?! (?:an?|the|and|or) )))/u;

/** "It is an open X, a small one", "you get the other X, the small ones": what is told is not what X is. */
const IS_ONE = /(?<!\p{L})(?:an?|the|your|our|their|its)\s(?:[\p{L}-]+ )?[*_“"[]*$/iu;

/** Whether a verb stands behind a subject that says what it does or is: not what happened once, where it is, or how good. */
function acts(after: string): boolean {
  return ACTS.test(after) && !SAYS_LITTLE.test(after) && !TELLS.test(after);
}
/** As far as its form tells; "Sails and oars" are two, "the sail's edge", "sail lofts" and "sail users love" other things. */
const ACTS =
  /^[*_`"”’')\]]*(?:\s*\([^()]{1,40}\))?\s(?:\p{Ll}+ly )?(?:is|are|has|have|can|was|were|does|do|began|made|wrote|led|makes?|uses?(?! cases?)|provides?|allows?|helps?|works?|keeps?|takes?|gives?|runs?|needs?|lives?|holds?|\p{Ll}{2,}(?:es|[^aeious]s) (?:an?|the|to|how|as|with|by|on|in|from|each|every|all|any|its|their|both|many|several|various)|(?:say|show|argue|find|suggest|mean|ensure|require|state|assume)s that|\p{Ll}{3,}ed(?! by(?!\p{L})))(?!\p{L})/u;
const SAYS_LITTLE =
  /^\P{L}*(?:is|are|was|were|can|have|has)(?: \p{Ll}+ly)? (?:there|here|not|also|now|still|already|just|been|be|more|less|too|very|so|often|usually|important|good|great|nice|fine|next|back|up|on|in|at|its|their|his|her|our|my|\p{Ll}+ing|done|available|hard|easy|difficult|useful|similar|different|likely|able|only|always|never|one|no|some|this|that|these|those|almost|sufficiently|particularly|as|both|kind of|sort of|an?|the|of|much|many|lots)(?!\p{L})/u;
/** What somebody told others once says nothing of who they are: "X shared a picture", "X noted that". */
const TELLS =
  /^[*_`"”’')\]]*(?:\s*\([^()]{1,40}\))?\s(?:\p{Ll}+ly )?(?:shared|posted|tweeted|mentioned|noted|asked|suggested|discussed|reported|highlighted|expressed|proposed|reminded|attended|joined|thanked|agreed|commented|replied|pointed out|provided (?:an? )?(?:update|overview|feedback)|published an? (?:blog|post|tweet))(?!\p{L})/u;
const GOES_ON = /^[*_`\]]*\s(?!(?:et|und|y|e|o|ou|oder|and|or) )\p{Ll}/u;
