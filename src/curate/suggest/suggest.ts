import { byCodeUnit } from '../../model/order.ts';
import type { Artefact } from '../../pipeline/stages.ts';
import { suggestAliases } from './aliases.ts';
import { openCandidates, suggestEntities } from './entities.ts';
import { suggestPredictions } from './predictions.ts';
import { suggestRelations } from './relations.ts';
import { suggestSame } from './same.ts';
import { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from './suggestion.ts';
import { viewOf } from './view.ts';

/**
 * Everything that may be worth adding to an atlas, best first, without what was declined. Pure and linear in the corpus.
 *
 * @param declined keys of suggestions that were declined
 */
export function findSuggestions(artefact: Artefact, declined: ReadonlySet<string> = new Set()): Suggestion[] {
  const { content } = artefact;
  const view = viewOf(artefact);
  const open = openCandidates(view);
  const aliases = suggestAliases(view, open);
  const hasEntity = (id: string) => content.entities.has(id) || content.leftOut.has(`entities/${id}`);
  const hasClaim = (id: string) => content.claims.has(id) || content.leftOut.has(`claims/${id}`);
  const all = [
    ...suggestEntities(view, open, hasEntity),
    ...aliases,
    ...suggestRelations(view),
    ...suggestPredictions(view, hasClaim),
    ...suggestSame(view),
  ];
  const unique = new Map(all.toReversed().map((suggestion) => [suggestion.key, suggestion]));
  return rankSuggestions([...unique.values()].filter(({ key }) => !declined.has(key)));
}

/**
 * One order for suggestions of all kinds. Within a kind by score. Overall by score times what the kind is worth: how often such
 * a suggestion is right and how much an atlas gains by it. Of equals the kind that is first in {@link SUGGESTION_KINDS}, then
 * the key.
 */
export function rankSuggestions(suggestions: readonly Suggestion[]): Suggestion[] {
  const worth = (one: Suggestion) => one.score * KIND_WORTH[one.kind];
  return [...suggestions].sort(
    (a, b) =>
      worth(b) - worth(a) ||
      SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind) ||
      byCodeUnit(a.key, b.key),
  );
}

const KIND_WORTH: Record<SuggestionKind, number> = {
  entity: 1,
  alias: 1,
  relation: 0.9,
  prediction: 0.8,
  same: 0.8,
};
