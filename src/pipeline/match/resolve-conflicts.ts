import type { AliasConflict } from '../stages.ts';

/**
 * Resolves who of two entities may have a name, round after round, until nobody gives way any more: giving up one name can lay
 * bare the next claim to it.
 *
 * @param conflicts those of the names as they now are
 * @param giveWay takes the name from one of the two; false where neither can do without it, or where one of them has not got it any more
 */
export function resolveConflicts(
  conflicts: () => readonly AliasConflict[],
  giveWay: (conflict: AliasConflict) => boolean,
): void {
  while (conflicts().filter(giveWay).length > 0);
}
