import { conflictsAmong } from '../match/lexicons.ts';
import { resolveConflicts } from '../match/resolve-conflicts.ts';
import type { Draft, LexiconEntry } from '../stages.ts';

/**
 * Drafts that agree with what there is: one whose id is taken goes, and none claims a name that an entity has. `linked` ones
 * stay without it, for links name them all the same; of the others nothing would be left.
 */
export function withoutConflictsWith(
  entries: readonly LexiconEntry[],
  linked: readonly Draft[],
  found: readonly Draft[],
  documents: readonly { readonly language: string }[],
): Draft[] {
  if (linked.length + found.length === 0) return [];
  const taken = new Set(entries.map(({ entity }) => entity));
  const drafts = new Map<string, Draft>();
  for (const draft of [...linked, ...found]) {
    if (!taken.has(draft.id) && !drafts.has(draft.id)) drafts.set(draft.id, draft);
  }
  const keeps = new Set(linked.map(({ id }) => id));
  const conflicts = () => conflictsAmong([...entries, ...[...drafts.values()].map(({ entry }) => entry)], documents);
  resolveConflicts(conflicts, ({ first, second }) => {
    const isGone = ({ entity }: typeof first) => !taken.has(entity) && !drafts.has(entity);
    if (isGone(first) || isGone(second)) return false;
    // What the program found gives way to what somebody linked.
    const rivals = [second.entity, first.entity].filter((id) => drafts.has(id));
    const loser = rivals.find((id) => !keeps.has(id)) ?? rivals[0];
    if (loser === undefined) return false;
    const draft = drafts.get(loser)!;
    if (!keeps.has(loser)) drafts.delete(loser);
    else drafts.set(loser, { ...draft, entry: { ...draft.entry, aliases: [] } });
    return true;
  });
  return [...drafts.values()];
}

/** Of two drafts that are one name in two forms the lesser, the later of the list, goes. */
export function withoutConflictsAmong(
  drafts: readonly Draft[],
  documents: readonly { readonly language: string }[],
): Draft[] {
  const order = new Map(drafts.map(({ id }, index) => [id, index]));
  const kept = new Map(drafts.map((draft) => [draft.id, draft]));
  const conflicts = () =>
    conflictsAmong(
      [...kept.values()].map(({ entry }) => entry),
      documents,
    );
  resolveConflicts(conflicts, ({ first, second }) => {
    if (!kept.has(first.entity) || !kept.has(second.entity)) return false;
    return kept.delete(order.get(first.entity)! < order.get(second.entity)! ? second.entity : first.entity);
  });
  return [...kept.values()];
}
