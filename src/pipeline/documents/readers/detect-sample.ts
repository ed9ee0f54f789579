/** As much of a text as telling its format needs, in UTF-16 code units. */
const SAMPLE = 60_000;

export function sampleOf(text: string): string {
  return text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
}
