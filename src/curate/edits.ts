/** A stretch of a text to be replaced; offsets are UTF-16 code units, end exclusive. An insertion has no length. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with the edits made; all else stays as it is, to the byte. Of two at one place the insertion comes first.
 *
 * @throws Error where two edits overlap
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) throw new Error(`two edits overlap at ${start}`);
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}
