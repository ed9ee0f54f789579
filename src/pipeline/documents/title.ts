const LONGEST = 80;

/** A title in plain letters: the one the text or its file gives, else its first words, else the document's id. */
export function titleOf(given: string | null, firstWords: string, id: string): string {
  return shorten(plain(given ?? firstWords)) || id;
}

/** The name of a file that somebody named: of a note what it is `called`, else one of several words; null for "a1b2.txt". */
export function titleOfFile(file: string, called: string | null = null): string | null {
  const [, name = '', ending = ''] = /([^/]*)\.([a-z]+)$/i.exec(file) ?? [];
  if (/^(?:mdx?|markdown)$/i.test(ending)) return called ?? name;
  if (/^html?$/i.test(ending) || !WORDS.test(name)) return null;
  // "scaling-laws" is "Scaling laws", but a date is a date.
  if (/\s/.test(name) || /\d[-_]\d/.test(name) || !/[-_]/.test(name)) return name;
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "CG-06": a number in a series. What a text so called begins with says more. */
export function isNumberInSeries(name: string): boolean {
  return /^\p{L}{1,4}[-_ ]?\d+$/u.test(name);
}

const WORDS = /\p{L}{2,}[\s_-]+\p{L}{2,}/u;

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
