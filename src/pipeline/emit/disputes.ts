import type { Claim } from '../../model/atlas.ts';
import { pairOf } from '../../model/pair.ts';

/**
 * The pairs of entities over which claims dispute each other: one claim disputes another, one of the two is about one
 * entity of the pair and the other about the other. Two claims that are both about both count as well.
 *
 * @returns ids of connections, whether or not there is such a connection
 */
export function disputedPairs(claims: readonly Pick<Claim, 'id' | 'about' | 'answers'>[]): Set<string> {
  const about = new Map(claims.map((claim) => [claim.id, claim.about]));
  const pairs = new Set<string>();
  for (const { about: ours, answers } of claims) {
    for (const { claim, stance } of answers) {
      if (stance !== 'disputes') continue;
      for (const a of ours) for (const b of about.get(claim) ?? []) if (a !== b) pairs.add(pairOf(a, b));
    }
  }
  return pairs;
}
