import type { Diagnostic } from '../../model/diagnostic.ts';

/** Every rule and how grave a breach of it is. An error leaves the last good atlas in place. */
export const RULE_SEVERITY = {
  'alias-claimed-twice': 'error',
  'claim-speaker': 'error',
  'dangling-id': 'error',
  'duplicate-seed': 'warning',
  'edition-shape': 'error',
  'empty-seed': 'warning',
  'entity-never-mentioned': 'warning',
  'file-encoding': 'error',
  'front-matter-shape': 'error',
  'front-matter-syntax': 'error',
  'gold-differs': 'error',
  'invalid-id': 'error',
  'metadata-without-seed': 'error',
  'missing-folder': 'error',
  'missing-horizon': 'error',
  'near-same-name': 'warning',
  'one-spelling': 'warning',
  'quote-ambiguous': 'error',
  'quote-not-found': 'error',
  'quote-of-nobody': 'error',
  'redirect-chain': 'error',
  'redirect-in-use': 'error',
  'relation-to-itself': 'error',
  'seed-claimed-twice': 'error',
  'seed-without-metadata': 'info',
  'summary-length': 'warning',
  'tangled-text': 'error',
  'uncited-sentence': 'error',
  'unknown-file': 'warning',
  'unreadable-file': 'error',
  'unwritable-output': 'error',
  'voice-not-found': 'error',
} as const satisfies Record<string, Diagnostic['severity']>;

export type RuleId = keyof typeof RULE_SEVERITY;
