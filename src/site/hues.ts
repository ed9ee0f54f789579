const HUES = 10;

/** Place in the colour scale, 1 to 10, of the topic in a row of the atlas's list; the same everywhere. 0 for none. */
export function hueOfTopic(row: number | undefined): number {
  return row === undefined || row < 0 ? 0 : (row % HUES) + 1;
}
