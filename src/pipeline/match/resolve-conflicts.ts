import type { AliasConflict } from '../stages.ts';

/** Giving up one name can lay bare the next claim to it; what is not resolved after so many rounds is left to be reported. */
const MOST_ROUNDS = 5;

/**
 * Resolves who of two entities may have a name, round after round, until nobody gives way any more.
 *
 * @param conflicts those of the names as they now are
 * @param giveWay takes the name from one of the two; false where neither can do without it
 */
export function resolveConflicts(
  conflicts: () => readonly AliasConflict[],
  giveWay: (conflict: AliasConflict) => boolean,
): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (conflicts().filter(giveWay).length === 0) return;
  }
}
