/** The id of the connection between two entities, in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}--${b}` : `${b}--${a}`;
}
