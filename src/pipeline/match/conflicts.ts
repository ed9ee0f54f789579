import { fold } from '../../text/fold.ts';
import type { AliasConflict, LexiconEntry } from '../stages.ts';
import type { Name } from './name.ts';
import type { Form } from './table.ts';

/**
 * Pairs of entities whose names may be written alike, singular and plural included, where both would match. Told apart:
 * one asks for its case and the other does not, or for another case; one asks for neighbours and the other does not, or
 * for other neighbours. (What a name is `not` part of tells nothing: elsewhere both would match.) Each further claimant
 * is paired with the first one; each pair of names is named once.
 */
export function findConflicts(
  forms: readonly Form[],
  names: readonly Name[],
  entries: readonly LexiconEntry[],
): AliasConflict[] {
  const claims = new ClaimList();
  for (const form of forms) {
    const { entity, alias, isExact } = names[form.owner] as Name;
    const signs = form.joints.filter((joint) => joint.signs !== null);
    const place = [isExact ? form.cased : form.key, isExact, form.before, form.after, ...signs.flatMap(Object.values)];
    const grounds = alias.near.length === 0 ? [''] : alias.near.map((phrase) => fold(phrase).text);
    for (const ground of grounds) claims.add(JSON.stringify([place, ground]), { entity, alias: alias.text });
  }
  for (const { entity, aliases } of entries) {
    for (const { text, only } of aliases) {
      if (only === 'speaker') claims.add(JSON.stringify(['speaker', fold(text).text]), { entity, alias: text });
    }
  }
  return claims.conflicts;
}

/** Tells a conflict from others: two entities, each with the name that it claims. */
export function conflictKey({ first, second }: AliasConflict): string {
  return JSON.stringify([first.entity, first.alias, second.entity, second.alias]);
}

class ClaimList {
  readonly conflicts: AliasConflict[] = [];
  readonly #claims = new Map<string, AliasConflict['first']>();
  readonly #reported = new Set<string>();

  add(place: string, claim: AliasConflict['first']): void {
    const first = this.#claims.get(place);
    if (first === undefined) {
      this.#claims.set(place, claim);
    } else if (first.entity !== claim.entity) {
      const inOrder = first.entity < claim.entity ? { first, second: claim } : { first: claim, second: first };
      const key = conflictKey(inOrder);
      if (!this.#reported.has(key)) this.conflicts.push(inOrder);
      this.#reported.add(key);
    }
  }
}
