import type { AliasRule } from '../../model/content.ts';
import type { EntityKind } from '../../model/vocabulary.ts';

/** One way to write one entity, with its rules. `near` and `not` are indices of phrases. */
export interface Name {
  readonly entity: string;
  readonly kind: EntityKind;
  readonly alias: AliasRule;
  readonly isExact: boolean;
  readonly near: readonly number[];
  readonly not: readonly number[];
}

/**
 * Names with more rules come first: case, then neighbours, then exceptions. Equal ones are told apart by nothing
 * (`findConflicts`), and keep the order of their entities.
 */
export function compareSpecificity(a: Name, b: Name): number {
  return rankOf(b) - rankOf(a);
}

export function rankOf(name: Name): number {
  return (name.isExact ? 2 : 0) + (name.near.length > 0 ? 1 : 0);
}
