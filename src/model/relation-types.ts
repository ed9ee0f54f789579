/** The closed list of asserted relations: how each reads from its source, how from its target, and what it means. */

export interface RelationType {
  /** Reads "source <label> target". */
  readonly label: string;
  /** Reads "target <inverse> source". */
  readonly inverse: string;
  /** The label and its inverse after “may” or “is said to”. */
  readonly bare: string;
  readonly bareInverse: string;
  /** False where the relation reads the same from both ends. */
  readonly directed: boolean;
  readonly definition: string;
}

/** As they are written here: most have a direction, and an inverse that reads with “be” before it. */
type Written = Omit<RelationType, 'bareInverse' | 'directed'> & Partial<RelationType>;

const TYPES = {
  develops: {
    label: 'develops',
    inverse: 'developed by',
    bare: 'develop',
    definition: 'An organization or person makes or trains a model, product, data set or method.',
  },
  offers: {
    label: 'offers',
    inverse: 'offered by',
    bare: 'offer',
    definition: 'An organization provides a product or service to others.',
  },
  'part-of': {
    label: 'is part of',
    inverse: 'has part',
    bare: 'be part of',
    bareInverse: 'have as a part',
    definition: 'A component, member, division or chapter of a whole.',
  },
  'kind-of': {
    label: 'is a kind of',
    inverse: 'has kind',
    bare: 'be a kind of',
    bareInverse: 'have as a kind',
    definition: 'A subtype or an example of something more general.',
  },
  uses: {
    label: 'uses',
    inverse: 'used by',
    bare: 'use',
    definition: 'Makes use of something to work or to be made.',
  },
  'trained-on': {
    label: 'is trained on',
    inverse: 'used to train',
    bare: 'be trained on',
    definition: 'A model learns from this data.',
  },
  improves: {
    label: 'improves',
    inverse: 'improved by',
    bare: 'improve',
    definition: 'Raises the quality, ability or reach of something.',
  },
  enables: {
    label: 'enables',
    inverse: 'enabled by',
    bare: 'enable',
    definition: 'Makes something possible that would not be possible, or not as easily, without it.',
  },
  causes: {
    label: 'leads to',
    inverse: 'results from',
    bare: 'lead to',
    bareInverse: 'result from',
    definition: 'Brings something about.',
  },
  reduces: {
    label: 'reduces',
    inverse: 'reduced by',
    bare: 'reduce',
    definition: 'Lowers an amount, price, gap or risk.',
  },
  limits: {
    label: 'limits',
    inverse: 'limited by',
    bare: 'limit',
    definition: 'Sets a bound to something or holds it back.',
  },
  'depends-on': {
    label: 'depends on',
    inverse: 'needed by',
    bare: 'depend on',
    definition: 'Cannot do without it, or follows from it.',
  },
  replaces: {
    label: 'replaces',
    inverse: 'replaced by',
    bare: 'replace',
    definition: 'Takes the place of something.',
  },
  'competes-with': {
    label: 'competes with',
    inverse: 'competes with',
    bare: 'compete with',
    bareInverse: 'compete with',
    directed: false,
    definition: 'Two that seek the same place, users or rank.',
  },
  'compared-with': {
    label: 'is compared with',
    inverse: 'is compared with',
    bare: 'be compared with',
    bareInverse: 'be compared with',
    directed: false,
    definition: 'Two that a document sets side by side.',
  },
  'differs-from': {
    label: 'is told apart from',
    inverse: 'is told apart from',
    bare: 'be told apart from',
    bareInverse: 'be told apart from',
    directed: false,
    definition: 'Two that a document says are not the same.',
  },
  outperforms: {
    label: 'outperforms',
    inverse: 'outperformed by',
    bare: 'outperform',
    definition: 'Does better on a measure or in use.',
  },
  measures: {
    label: 'measures',
    inverse: 'measured by',
    bare: 'measure',
    definition: 'A benchmark or score that gauges an ability or a model.',
  },
  wrote: {
    label: 'wrote',
    inverse: 'written by',
    bare: 'have written',
    bareInverse: 'have been written by',
    definition: 'A person or organization is the author of a work.',
  },
  'presented-at': {
    label: 'was presented at',
    inverse: 'venue of',
    bare: 'have been presented at',
    bareInverse: 'have been the venue of',
    definition: 'A work was given at an event.',
  },
  'works-at': {
    label: 'works or worked at',
    inverse: 'has or had on its staff',
    bare: 'work or have worked at',
    bareInverse: 'have or have had on its staff',
    definition: 'A person leads, founded, or is or was employed by an organization.',
  },
  'located-in': {
    label: 'is located in',
    inverse: 'home of',
    bare: 'be located in',
    definition: 'Is or acts at a place.',
  },
  discusses: {
    label: 'discusses',
    inverse: 'discussed in or by',
    bare: 'discuss',
    definition: 'A work or person takes something as the subject.',
  },
  challenges: {
    label: 'challenges',
    inverse: 'challenged by',
    bare: 'challenge',
    definition: 'A work, person or finding speaks against an idea.',
  },
  supports: {
    label: 'supports',
    inverse: 'supported by',
    bare: 'support',
    definition: 'A work, person or finding speaks for an idea.',
  },
  regulates: {
    label: 'regulates',
    inverse: 'regulated by',
    bare: 'regulate',
    definition: 'Restricts or governs something by rule.',
  },
  precedes: {
    label: 'precedes',
    inverse: 'follows',
    bare: 'precede',
    bareInverse: 'follow',
    definition: 'Comes earlier in a series or in time.',
  },
} as const satisfies Record<string, Written>;

export type RelationTypeId = keyof typeof TYPES;
export const RELATION_TYPE_IDS = Object.keys(TYPES) as [RelationTypeId, ...RelationTypeId[]];
export const RELATION_TYPES = Object.fromEntries(
  Object.entries(TYPES).map(([id, type]) => [id, { bareInverse: `be ${type.inverse}`, directed: true, ...type }]),
) as Readonly<Record<RelationTypeId, RelationType>>;
