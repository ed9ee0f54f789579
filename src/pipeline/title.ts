import type { Sentence } from '../model/artefact.ts';

const LONGEST = 80;

/** A title in plain letters: the one the text gives, else its first words, else the document's id. */
export function titleOf(given: string | null, text: string, sentences: readonly Sentence[], id: string): string {
  const [first] = sentences;
  const words = given ?? (first === undefined ? '' : text.slice(first.start, first.end));
  return shorten(plain(words)) || id;
}

/** NFKC takes mathematical bold to plain letters; control characters and runs of white space become one space. */
function plain(words: string): string {
  return words
    .slice(0, 4 * LONGEST)
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\ufeff]+/gu, ' ')
    .trim();
}

function shorten(words: string): string {
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$|[\s,;:.–—-]+$/u, '')}…`;
}
