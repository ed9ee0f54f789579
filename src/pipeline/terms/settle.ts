import { buildLexicon } from '../match/lexicon.ts';
import type { LexiconEntry } from '../stages.ts';
import type { Draft } from './drafts.ts';

const MOST_ROUNDS = 5;

/**
 * Drafts that agree with what there is: one whose id is taken goes, and none claims a name that an entity has. `linked` ones
 * stay without it, for links name them all the same; of the others nothing would be left.
 */
export function settleDrafts(
  linked: readonly Draft[],
  found: readonly Draft[],
  entries: readonly LexiconEntry[],
): Draft[] {
  if (linked.length + found.length === 0) return [];
  const taken = new Set(entries.map(({ entity }) => entity));
  const drafts = new Map<string, Draft>();
  for (const draft of [...linked, ...found]) {
    if (!taken.has(draft.id) && !drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  const keeps = new Set(linked.map(({ id }) => id));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { conflicts } = buildLexicon([...entries, ...[...drafts.values()].map(({ entry }) => entry)]);
    let changed = false;
    for (const { first, second } of conflicts) {
      // What the program found gives way to what somebody linked.
      const rivals = [second.entity, first.entity].filter((id) => drafts.has(id));
      const loser = rivals.find((id) => !keeps.has(id)) ?? rivals[0];
      if (loser === undefined) continue;
      const draft = drafts.get(loser)!;
      if (!keeps.has(loser)) drafts.delete(loser);
      else drafts.set(loser, { ...draft, entry: { ...draft.entry, aliases: [] } });
      changed = true;
    }
    if (!changed) break;
  }
  return [...drafts.values()];
}
