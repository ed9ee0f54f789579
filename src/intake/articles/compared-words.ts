/** The words of a text as two texts are compared: letters and figures, in lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The share of the threes of words of a text that another has. */
export function shareOfThrees(wanted: string, found: string): number {
  const got = new Set(threes(wordsOf(found)));
  const all = threes(wordsOf(wanted));
  return all.filter((three) => got.has(three)).length / Math.max(1, all.length);
}

const threes = (words: readonly string[]) => words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
