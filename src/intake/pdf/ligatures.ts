/** Ligatures that some fonts without names of their letters come as, and those that they are. */
const MEANT: ReadonlyMap<string, string> = new Map(Object.entries({ ffl: 'fi', ffi: 'ff' }));

/**
 * Ligatures of a page as its words have them: "fflrst" and "diffierent" are "first" and "different". Where a word begins with
 * `ffl`, or has a consonant behind it, which no word does, the library has taken every `fi` of the page for it, and every `ff` for `ffi`.
 */
export function withMeantLigatures<Sign extends { readonly text: string }>(signs: readonly Sign[]): readonly Sign[] {
  const isMistaken = signs.some(
    ({ text }, at) =>
      text === 'ffl' &&
      (/^[bcdfghjkmnpqrstvwxz]/.test(signs[at + 1]?.text ?? '') ||
        (signs[at - 1]?.text === ' ' && /^\p{Ll}/u.test(signs[at + 1]?.text ?? ''))),
  );
  return isMistaken ? signs.map((sign) => ({ ...sign, text: MEANT.get(sign.text) ?? sign.text })) : signs;
}
