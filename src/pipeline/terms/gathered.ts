/** A candidate before it is scored. */
export interface Gathered {
  readonly key: string;
  /** Its words as they stood first, and the document. */
  readonly words: readonly number[];
  readonly document: number;
  length: number;
  readonly forms: Map<string, number>;
  /** Places by `document * 2^24 + first token`, with the token after the last. */
  readonly places: Map<number, number>;
  /** Places where it reads as a proper name. */
  names: number;
  /** How many of its words are everyday ones. */
  general: number;
  /** It counts only where it stands at least twice. */
  isWeak: boolean;
  /** In how many longer candidates it stands, how often in all, and at how many of its places. */
  nestedIn: number;
  nestedCount: number;
  nestedPlaces: number;
  /** How many longer candidates are it and a number: "Lumen 3" of "Lumen". */
  versions: number;
}

/** Written as a proper name at least as often as not. */
export function isProperNoun({ names, places }: Gathered): boolean {
  return names > 0 && names >= places.size / 2;
}

/** More words than any document has in its sentences. */
export const PLACES = 2 ** 24;
