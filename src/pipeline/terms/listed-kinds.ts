import { byCodeUnit } from '../../model/order.ts';
import type { EntityKind } from '../../model/vocabulary.ts';
import type { Candidate, Use } from './candidate.ts';
import { looksPersonal } from './kinds.ts';

/**
 * Kinds by the company that names keep in lists: "Ada Poe, Bob Ray and Tove Lind", of whom two are known for people. Things that
 * are coordinated are of one kind (Riloff and Shepherd, "A corpus-based approach for building semantic lexicons", 1997). In rounds,
 * for one that is told tells others; each asks for two neighbours, and for hardly one that is something else.
 *
 * @param textOf the text of a document by its id
 */
export function withListedKinds(candidates: readonly Candidate[], textOf: (document: string) => string): Candidate[] {
  const neighbours = neighboursOf(candidates, textOf);
  const kinds = candidates.map(({ kind }) => kind);
  for (let round = 0; round < ROUNDS; round++) {
    const told = kinds.slice();
    for (const [index, near] of neighbours) {
      if (kinds[index] !== null) continue;
      const kind = kindAmong([...near].map((other) => kinds[other]!));
      if (kind !== null && (kind !== 'person' || looksPersonal(candidates[index]!.name))) told[index] = kind;
    }
    for (const [index, kind] of told.entries()) kinds[index] = kind;
  }
  return candidates.map((one, index) => (one.kind === kinds[index] ? one : { ...one, kind: kinds[index]! }));
}
const ROUNDS = 3;

/** Names that stand side by side in lists, by their indices. */
function neighboursOf(candidates: readonly Candidate[], textOf: (document: string) => string) {
  const uses = candidates.flatMap(({ isName, speaks, uses: own }, index) =>
    isName && !speaks ? own.map((use) => ({ ...use, index })) : [],
  );
  uses.sort((a, b) => byCodeUnit(a.document, b.document) || a.start - b.start || b.end - a.end);
  const neighbours = new Map<number, Set<number>>();
  const join = (one: number, other: number) => neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  let last: (Use & { readonly index: number }) | null = null;
  for (const use of uses) {
    // A part of a longer name.
    if (last?.document === use.document && use.start < last.end) continue;
    if (last?.document === use.document && use.start - last.end <= LONGEST_JOINT && last.index !== use.index) {
      if (JOINT.test(textOf(use.document).slice(last.end, use.start))) {
        join(last.index, use.index);
        join(use.index, last.index);
      }
    }
    last = use;
  }
  return neighbours;
}

/** What parts the items of a list, in a line or one a line, with the end of a link before it and the beginning of one behind. */
const JOINT =
  /^[*_]*(?:\]\([^()\s]*\)|\](?:\[[^[\]]*\])?)?[*_]*(?:, (?:and |or )?| (?:and|or|&) |,?\s*\n[ \t]*(?:[-*+]|\d+\.) )\[?[*_]*@?$/u;
/** Code units. */
const LONGEST_JOINT = 120;

function kindAmong(kinds: readonly (EntityKind | null)[]): EntityKind | null {
  const votes = new Map<EntityKind, number>();
  for (const kind of kinds) if (kind !== null && LISTED.has(kind)) votes.set(kind, (votes.get(kind) ?? 0) + 1);
  const told = kinds.filter((kind) => kind !== null).length;
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= LEAST && best[1] >= told * LEAST_SHARE ? best[0] : null;
}
const LISTED: ReadonlySet<EntityKind> = new Set(['person', 'organization', 'place', 'model'] as const);
const LEAST = 2;
const LEAST_SHARE = 0.75;
