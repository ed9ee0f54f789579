import type { Relation } from '../../model/atlas.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { Content, ResolvedQuotes } from '../stages.ts';

/** Asserted relations with their evidence found, by source, target and type. Assumes that the rules found no error. */
export function relationsOf(content: Content, quotes: ResolvedQuotes): Relation[] {
  return [...content.entities.values()]
    .flatMap(({ id, data, at }) =>
      data.relations.map(
        ({ type, target, modality, evidence, note }, index): Relation => ({
          source: id,
          target,
          type,
          ...(modality && { modality }),
          evidence: evidence.flatMap((_, nth) => quotes.at(at(['relations', index, 'evidence', nth, 'quote'])) ?? []),
          note: note ?? null,
        }),
      ),
    )
    .sort((a, b) => byCodeUnit(a.source, b.source) || byCodeUnit(a.target, b.target) || byCodeUnit(a.type, b.type));
}
