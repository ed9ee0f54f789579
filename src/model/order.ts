/** Compares two strings by UTF-16 code unit: the one order of the artefact, the same in every locale. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
