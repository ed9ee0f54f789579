import type { RelationTypeId } from '../../model/relation-types.ts';
import type { EntityKind } from '../../model/vocabulary.ts';

/**
 * A way in which an English sentence states a relation between two names that stand beside each other in it (lexico-syntactic
 * patterns: Hearst, "Automatic acquisition of hyponyms from large text corpora", 1992). Add a row to add a pattern; the table
 * is its documentation and, with an example in its test, its promise.
 */
export interface RelationPattern {
  readonly type: RelationTypeId;
  /** The words between the first and the second name, folded, whole. */
  readonly between: RegExp;
  /** True where the second name is the source: "X developed by Y". */
  readonly backwards?: boolean;
  /** Kinds that source and target must be of; any where left out. `concept` stands for what is not yet known. */
  readonly source?: readonly EntityKind[];
  readonly target?: readonly EntityKind[];
  /** The first name must be of several ("models such as GPT-4"); no noun may follow the second. */
  readonly asks?: 'several' | 'alone';
  /** How surely the words state it, 0 to 1. */
  readonly score: number;
}

const MAKERS = ['organization', 'person'] as const;
const MADE = ['model', 'product', 'dataset', 'benchmark', 'technique', 'work'] as const;
const WORKS = ['work'] as const;

export const RELATION_PATTERNS: readonly RelationPattern[] = [
  {
    type: 'develops',
    between:
      /^,? (?:which )?(?:(?:was|were|is|are|has been|have been) )?(?:developed|built|made|created|trained|designed) (?:and \w+ )?by (?:the )?$/,
    backwards: true,
    source: MAKERS,
    target: MADE,
    score: 0.95,
  },
  {
    type: 'develops',
    between:
      /^ (?:has |have )?(?:developed|built|created|trained|designed|released|launched|unveiled|open-sourced) (?:its|their|the|a|an|his|her)? ?(?:own |new |latest |first )?$/,
    source: MAKERS,
    target: MADE,
    score: 0.85,
  },
  {
    type: 'develops',
    between: /^'s? (?:new |latest |own |open |first )?$/,
    asks: 'alone',
    source: ['organization'],
    target: ['model', 'product', 'dataset', 'benchmark'],
    score: 0.75,
  },
  {
    type: 'develops',
    between: /^(?: models?| dataset| data ?set)? by (?:the )?$/,
    backwards: true,
    source: ['organization'],
    target: ['model', 'product', 'dataset', 'benchmark'],
    score: 0.8,
  },
  {
    type: 'offers',
    between: /^ (?:offers?|sells?|hosts?|provides?) (?:the |its |a |an )?$/,
    source: ['organization'],
    target: ['model', 'product'],
    score: 0.85,
  },
  {
    type: 'offers',
    between: /^ (?:is |are )?(?:offered|sold|hosted|provided) by (?:the )?$/,
    backwards: true,
    source: ['organization'],
    target: ['model', 'product'],
    score: 0.85,
  },
  {
    type: 'works-at',
    between:
      /^,? (?:the |a |an )?(?:former |current |then )?(?:ceo|cto|coo|chief \w+(?: officer)?|(?:co-)?founder|president|head|director|chair(?:man|woman)?|professor|researcher|engineer|scientist)s?(?: and \w+)? (?:of|at|for|from) (?:the )?$/,
    source: ['person'],
    target: ['organization'],
    score: 0.95,
  },
  {
    type: 'works-at',
    between:
      /^(?:'s?)? (?:former |current |then )?(?:ceo|cto|coo|chief \w+(?: officer)?|(?:co-)?founder|president|head|director),? $/,
    backwards: true,
    source: ['person'],
    target: ['organization'],
    score: 0.95,
  },
  {
    type: 'works-at',
    between: /^ (?:works?|worked|is working) (?:at|for) (?:the )?$/,
    source: ['person'],
    target: ['organization'],
    score: 0.95,
  },
  {
    type: 'works-at',
    between: /^ (?:founded|co-founded|leads|led|heads|joined|runs) (?:the )?$/,
    source: ['person'],
    target: ['organization'],
    score: 0.9,
  },
  {
    type: 'wrote',
    between:
      /^ (?:(?:wrote|authored|published|has written) (?:the |a |an )?(?:\w+ )?|has a (?:recent |new )?(?:post|paper|article|essay|book),? )$/,
    source: MAKERS,
    target: WORKS,
    score: 0.9,
  },
  {
    type: 'wrote',
    between: /^,? (?:(?:\w+ )?(?:written|published|authored) )?by (?:the )?$/,
    backwards: true,
    source: MAKERS,
    target: WORKS,
    score: 0.85,
  },
  {
    type: 'kind-of',
    between: /^ (?:is|are) (?:a|an|one) (?:kind|type|form|sort|example|variant|subset|branch|instance)s? of (?:the )?$/,
    score: 0.95,
  },
  { type: 'kind-of', between: /^,? (?:and|or) (?:any )?other $/, score: 0.85 },
  {
    type: 'kind-of',
    between: /^,? (?:such as|including|for example|e\.g\.,?|for instance|especially) (?:the )?$/,
    backwards: true,
    asks: 'several',
    score: 0.8,
  },
  { type: 'kind-of', between: /^ (?:is|are) (?:a|an) $/, asks: 'alone', score: 0.7 },
  {
    type: 'part-of',
    between:
      /^ (?:is|are|was|were) (?:a |an )?(?:part|member|division|subsidiary|component|unit|chapter)s? of (?:the )?$/,
    score: 0.95,
  },
  {
    type: 'uses',
    between: /^ (?:uses?|used|relies on|rely on|runs on|run on|employs?|applies|apply|leverages?) (?:the |a |an )?$/,
    score: 0.85,
  },
  { type: 'uses', between: /^ (?:is|are|was|were) used (?:by|in) (?:the )?$/, backwards: true, score: 0.85 },
  {
    type: 'trained-on',
    between: /^,? (?:(?:is|are|was|were) )?(?:pre-?)?trained (?:only |mostly |largely )?(?:on|with) (?:the )?$/,
    score: 0.95,
  },
  {
    type: 'depends-on',
    between: /^ (?:depends? on|requires?|needs?|builds? on|is based on|are based on) (?:the |a |an |more )?$/,
    score: 0.85,
  },
  { type: 'improves', between: /^ (?:improves?|boosts?|enhances?|raises?|strengthens?) (?:the )?$/, score: 0.9 },
  { type: 'enables', between: /^ (?:enables?|allows? for|makes? possible|unlocks?|permits?) (?:the )?$/, score: 0.9 },
  {
    type: 'causes',
    between:
      /^ (?:causes?|leads? to|results? in|triggers?|sparked|sparks?|drives?|brings? about) (?:the )?(?:\w+ in )?$/,
    score: 0.85,
  },
  {
    type: 'reduces',
    between: /^ (?:reduces?|lowers?|cuts?|decreases?|narrowed|narrows?|shrinks?) (?:the )?$/,
    score: 0.9,
  },
  { type: 'limits', between: /^ (?:limits?|constrains?|restricts?|caps?|slows? down|slows?) (?:the )?$/, score: 0.85 },
  { type: 'replaces', between: /^ (?:replaces?|replaced|supersedes?|superseded) (?:the )?$/, score: 0.95 },
  {
    type: 'replaces',
    between: /^ (?:is|was|were|are) (?:being )?(?:replaced|superseded) (?:by|with) (?:the )?$/,
    backwards: true,
    score: 0.95,
  },
  {
    type: 'outperforms',
    between:
      /^ (?:can )?(?:outperforms?|outperformed|beats?|surpass(?:es|ed)?|(?:is|are|was|were) better than) (?:the |current )?$/,
    score: 0.95,
  },
  {
    type: 'competes-with',
    between: /^ (?:competes?|competing|rivals?|competed)(?: with| against)? (?:the )?$/,
    score: 0.9,
  },
  {
    type: 'compared-with',
    between: /^ (?:versus|vs\.?|compared (?:to|with)|in comparison (?:to|with)) (?:the )?$/,
    score: 0.85,
  },
  {
    type: 'differs-from',
    between:
      /^ (?:differs? from|(?:is|are) (?:different from|distinct from|not the same as)|rather than|as opposed to|instead of) (?:the )?$/,
    score: 0.75,
  },
  { type: 'measures', between: /^ (?:measures?|gauges?|evaluates?|tests?|scores?) (?:the |how )?$/, score: 0.9 },
  {
    type: 'measures',
    between: /^ (?:is|are|was|were) (?:measured|evaluated|tested|scored) (?:by|on|with) (?:the )?$/,
    backwards: true,
    score: 0.9,
  },
  {
    type: 'presented-at',
    between: /^ (?:(?:was|were|is|are) )?(?:presented|given|shown|published|accepted) at (?:the )?$/,
    source: ['work', 'model', 'product', 'technique', 'dataset', 'benchmark', 'concept'],
    score: 0.95,
  },
  {
    type: 'located-in',
    between: /^,? (?:(?:is|are) )?(?:based|located|headquartered) in (?:the )?$/,
    target: ['place'],
    score: 0.95,
  },
  {
    type: 'regulates',
    between: /^ (?:regulates?|bans?|banned|banning|restricts?|governs?) (?:the |certain )?$/,
    score: 0.85,
  },
  {
    type: 'precedes',
    between: /^,? (?:(?:is|was) )?(?:the )?(?:predecessor of|precedes?|preceded) (?:the )?$/,
    score: 0.95,
  },
  {
    type: 'precedes',
    between: /^,? (?:(?:is|was) )?(?:the )?(?:successor (?:of|to)|follow-up to|succeeded|succeeds) (?:the )?$/,
    backwards: true,
    score: 0.95,
  },
  {
    type: 'discusses',
    between: /^ (?:discusses|discussed|describes|described|is about|examines|explores) (?:the |how )?$/,
    source: ['work', 'person'],
    score: 0.9,
  },
  {
    type: 'challenges',
    between: /^ (?:challenges|challenged|contradicts?|refutes?|questions?|disputes?|rejects?) (?:the )?(?:\d{4} )?$/,
    score: 0.85,
  },
  { type: 'supports', between: /^ (?:supports?|confirms?|confirmed|backs?|endorses?) (?:the )?$/, score: 0.85 },
];
