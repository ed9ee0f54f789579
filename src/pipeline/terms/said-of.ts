import type { EntityKind } from '../../model/vocabulary.ts';
import { knownKind } from './known-names.ts';
import { definedAbroad, kindsByNoun, titledAbroad } from './said-abroad.ts';

/** Where a name stands: a text and the offsets of the name in it. */
export interface Standing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Nouns that tell what a thing is. */
const NOUNS: Partial<Record<EntityKind, string>> = {
  organization:
    'startup|start-up|company|lab|laboratory|firm|corporation|nonprofit|non-profit|foundation|agency|university|institute|ministry|bank|vendor|publisher|newspaper|committee|party|union|organization|consultancy|supplier|hyperscaler|neolab',
  person:
    'researcher|engineer|scientist|professor|founder|cofounder|co-founder|CEO|CTO|economist|philosopher|mathematician|physicist|historian|author|writer|poet|journalist|blogger|developer|hacker|king|queen|emperor|politician|lawyer|painter|composer|investor',
  model:
    'language model|LLM|VLM|foundation model|base model|chat model|diffusion model|reasoning model|checkpoint|model',
  product:
    'library|framework|tool|toolkit|app|application|platform|service|IDE|editor|SDK|programming language|language|database|plugin|extension|browser|chatbot|engine|runtime|operating system|package|CLI|computer|website',
  technique: 'algorithm|method|technique|procedure|optimizer|loss',
  benchmark: 'benchmark|leaderboard|eval',
  dataset: 'dataset|data set|corpus',
  work: 'paper|book|essay|novel|article|report|play|poem|film|blog post|podcast|newsletter|treatise',
  place: 'city|town|village|country|state|province|region|river|island|mountain|continent|capital|kingdom|county|port',
  event: 'conference|workshop|summit|war|battle|revolution|festival|hackathon|treaty',
};
const KIND_OF = kindsByNoun(NOUNS);
const ANY = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).join('|');

/** "X is a small language model that", "X, a startup in Paris,", "X (a library)": the last noun of what follows the article. */
const DEFINED = new RegExp(
  `^(?:\\s*\\([^()]{1,40}\\))?(?:,? (?:is|was|are|were)|,|\\s*\\()\\s?(?:an?|the|one of the)\\s(?:[\\p{L}\\p{N}’'-]+ ){0,5}?(${ANY})s?(?=\\s(?:of|that|which|who|for|in|with|by|from|at|to|on|and|is|was)\\s|[,.;:()!?]|$)`,
  'iu',
);
/** "the startup X", "the language model X": what it is, right before it. */
const TITLED = new RegExp(`(?:^|[\\s(])(?:the|a|an|called|startup|company|firm)\\s(?:[\\p{L}-]+ )?(${ANY})\\s$`, 'iu');
/** "the X benchmark". */
const NAMED = /^ (benchmark|dataset|algorithm|library|framework|conference|leaderboard|app|editor)(?=[\s,.;:)])/iu;

const AFTER: readonly (readonly [RegExp, EntityKind])[] = [
  [
    /^(?:['’]s)? (?:CEO|CTO|CFO|co-?founders?|founders?|researchers|employees|engineers|scientists|shareholders|spokes)/u,
    'organization',
  ],
  // "the Quillon CLI"
  [/^ (?:(?:CLI|IDE|app|plugin|extension|beta|playground)(?!\p{L}))/u, 'product'],
  [/^ (?:raised \$|acquired |was acquired|hired |open-sourced |announced (?:a|the|that) )/u, 'organization'],
  [/^,? who (?:is|was|has|had|leads?|led|works?|worked|wrote|built|builds|said)/u, 'person'],
];
const VERSION = /^ v?\d{1,2}\.\d/u;
/** ", CTO of Norland", " (Head of Evals, Norland)": an apposition of somebody. */
const HOLDS_OFFICE =
  /^(?:,| \()\s?(?:the |an? )?(?:[\p{L}&-]+ ){0,3}?(?:CEO|CTO|CFO|VP|co-?founder|founder|head|professor|director|president|chair(?:man)?|lead|engineer|researcher|scientist|author|editor)s?(?: (?:of|at|in|for) |[,)])/iu;
/** "**Speaker:** Ada Poe": what people are in a talk, an interview, a byline. */
const IN_ROLE =
  /(?:^|[\n*_>(] ?)(?:[Ss]peakers?|[Gg]uests?|[Hh]osts?|[Aa]uthors?|[Pp]resenters?|[Ii]nstructors?|[Ii]nterviewe[er]s?|[Mm]oderators?|[Ee]ditors?|[Ww]ritten by|[Pp]osted by)[*_]*:?[*_]*:?[*_]* (?:\p{Lu}[\p{L} ]{1,40}(?:,| and| &) )?\[?$/u;
const BEFORE: readonly (readonly [RegExp, EntityKind])[] = [
  [
    /(?:CEO|CTO|CFO|[Ff]ounders?|[Ee]mployees|[Rr]esearchers|[Ee]ngineers|[Ss]cientists|team|folks|people) (?:of|at|from) (?:the )?$/u,
    'organization',
  ],
  [/(?:works?|worked|working|intern(?:ed)?) (?:at|for) $/u, 'organization'],
  [/(?:CEO|CTO|cofounder|co-founder|founder|[Pp]rofessor|[Rr]esearcher|Senator|Governor|Dr\.|Mr\.|Mrs\.) $/u, 'person'],
  [/(?:city|town|state|province|kingdom|island|river|port|capital|republic) of $/iu, 'place'],
  [/(?:based|headquartered|born|lives|lived) in $/iu, 'place'],
];

/** "[Title](address) by Ada Poe" to the end of the line, alone or with others: who wrote it. */
const SIGNED = /(?:[\])”"»*_] |[\n*_(] ?)by $/u;
const ENDS_LINE = /^[*_]*(?:\]\([^)\s]*\))?[*_]*(?: (?:and|&) \p{Lu}[^.\n]*|,? (?:\d|on )[^\n]*|\))?\s*(?:\n|$)/u;

/**
 * What the texts say that a name names: definitions and appositions count double; null where they say little, or this and that.
 *
 * @param numbered what a thing is of which they tell versions: "Quillon 5.4"
 */
export function saidKind(uses: readonly Standing[], numbered: EntityKind = 'product'): EntityKind | null {
  const votes = new Map<EntityKind, number>();
  const vote = (kind: EntityKind | undefined, weight: number) => {
    if (kind !== undefined) votes.set(kind, (votes.get(kind) ?? 0) + weight);
  };
  for (const { text, start, end } of spread(uses)) {
    const before = text.slice(Math.max(0, start - AROUND), start);
    const after = text.slice(end, end + AROUND);
    vote(KIND_OF.get((DEFINED.exec(after)?.[1] ?? '').toLowerCase()), 2);
    vote(KIND_OF.get((TITLED.exec(before)?.[1] ?? '').toLowerCase()), 1);
    vote(definedAbroad(after), 2);
    vote(titledAbroad(before), 1);
    vote(KIND_OF.get((NAMED.exec(after)?.[1] ?? '').toLowerCase()), 1);
    for (const [pattern, kind] of AFTER) if (pattern.test(after)) vote(kind, 1);
    if (VERSION.test(after)) vote(numbered, 1);
    for (const [pattern, kind] of BEFORE) if (pattern.test(before)) vote(kind, 1);
    if ((SIGNED.test(before) && ENDS_LINE.test(after)) || HOLDS_OFFICE.test(after) || IN_ROLE.test(before))
      vote('person', 2);
  }
  const [best, second] = [...votes].sort((a, b) => b[1] - a[1]);
  const least = Math.max(LEAST, Math.min(uses.length, MOST_READ) * LEAST_SHARE);
  return best && best[1] >= least && best[1] >= MARGIN * (second?.[1] ?? 0) ? best[0] : null;
}

/** Evenly over all texts: the first ones may be of one time. */
function spread(uses: readonly Standing[]): readonly Standing[] {
  if (uses.length <= MOST_READ) return uses;
  return Array.from({ length: MOST_READ }, (_, at) => uses[Math.floor((at * uses.length) / MOST_READ)]!);
}

/** Whether a known place follows it again and again, as in an address: "Stuttgart, DE", "Velm, Norland". */
export function isBeforePlace(uses: readonly Standing[]): boolean {
  const read = uses.slice(0, MOST_READ);
  const before = read.filter(({ text, end }) => {
    const place = IN_PLACE.exec(text.slice(end, end + AROUND))?.[1];
    return place !== undefined && knownKind(place) === 'place';
  });
  return before.length >= Math.max(LEAST, read.length * LEAST_ADDRESSES);
}
const IN_PLACE = /^[*_]*,\s(\p{Lu}\p{L}*(?:\.\p{Lu})*(?: \p{Lu}\p{Ll}+)?)(?![\p{L}\p{N}]|,? (?:and|or|&) )/u;
const LEAST_ADDRESSES = 0.25;

/** Code units on either side; uses read. */
const AROUND = 90;
const MOST_READ = 200;
const LEAST = 2;
/** Said of so few of many uses, it is said of something else. */
const LEAST_SHARE = 0.025;
const MARGIN = 1.5;
