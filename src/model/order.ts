/** Compares two strings by UTF-16 code unit: the one order of the artefact, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of equally strong ones first by id. */
export function strongestFirst<Some extends { readonly id: string; readonly strength: number }>(
  connections: readonly Some[],
): Some[] {
  return connections.toSorted((a, b) => b.strength - a.strength || byCodeUnit(a.id, b.id));
}
