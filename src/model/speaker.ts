/**
 * One key for one who speaks: the entity's id; else, where none stands for them, `name:` and the name as announced; empty for
 * those of whom neither is known. No id has a colon.
 */
export function speakerKey(speaker: string | null | undefined, name: string | null | undefined): string {
  return speaker ?? (name ? `name:${name}` : '');
}
