/** How surely a source says a relation, where it does not plainly say that it is so. `#` is the bare label. */
export const MODALITIES = {
  possible: { pattern: 'may #', definition: 'The source says that it may be so, or on a condition.' },
  expected: { pattern: 'is expected to #', definition: 'The source predicts it.' },
  intended: {
    pattern: 'is meant to #',
    definition: 'The source says that somebody plans it or will try to bring it about.',
  },
  reported: { pattern: 'is said to #', definition: 'The source tells it of somebody else’s words.' },
  asked: { pattern: 'could, it is asked, #', definition: 'The source asks whether it is so.' },
} as const satisfies Record<string, { pattern: string; definition: string }>;

export type Modality = keyof typeof MODALITIES;
export const MODALITY_IDS = Object.keys(MODALITIES) as [Modality, ...Modality[]];
