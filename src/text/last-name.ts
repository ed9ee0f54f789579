/** The name at the end of a path: what stands behind its last slash. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
