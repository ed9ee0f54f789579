import { partsOf } from '../../model/pair.ts';
import type { ReachCounts } from './comentions.ts';

/**
 * Normalised pointwise mutual information of the two names of a pair (Bouma, GSCL 2009), -1 to 1, at the nearest reach at which
 * any counted stretch names both; null where none does.
 */
export function normalisedMutualInformation(pair: string, counts: ReachCounts): number | null {
  const [a, b] = partsOf(pair);
  for (const { units, entities, pairs } of [counts.sentence, counts.paragraph, counts.passage]) {
    const both = pairs.get(pair);
    if (both === undefined) continue;
    if (both === units) return 1;
    return Math.log((both * units) / (entities.get(a)! * entities.get(b)!)) / -Math.log(both / units);
  }
  return null;
}
