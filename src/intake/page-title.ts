import type { parseHTML } from 'linkedom';
import { oneLine } from './facts.ts';

type Page = ReturnType<typeof parseHTML>['document'];

/**
 * The title of a page without the name of its site and of its section: its data often say "The Selma off the point - The Lamp" where
 * the heading on the page says the first part alone.
 */
export function withoutSiteName(document: Page, title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const site = oneLine(document.querySelector('meta[property="og:site_name"]')?.getAttribute('content'));
  const headings = [...document.querySelectorAll('h1')]
    .filter(
      (heading) =>
        !heading.querySelector(HOME) && !heading.closest(HOME) && !LOGO.test(`${heading.className} ${heading.id}`),
    )
    .flatMap((heading) => oneLine(heading.textContent) ?? [])
    .filter((heading) => heading.length >= SHORTEST && folded(heading) !== folded(site ?? ''))
    .sort((a, b) => b.length - a.length);
  if (GENERIC.test(title)) return headings[0] ?? title;
  for (const heading of headings) {
    const [own, whole] = [folded(heading), folded(title)];
    if (own === whole) return title;
    if (whole.startsWith(own) && /^\s*[|–—›»•·:]\s*\S|^\s+-\s+\S/.test(title.slice(own.length)))
      return title.slice(0, own.length);
    if (whole.endsWith(own) && /(?:[|–—›»•·:]\s*|\s-\s+)$/.test(title.slice(0, -own.length)))
      return title.slice(-own.length);
    // Some data end where a quotation begins.
    if (own.startsWith(whole) && /^\s*["“„«]/.test(heading.slice(whole.length))) return heading;
  }
  if (site === undefined || !folded(title).endsWith(folded(site))) return title;
  const before = title.slice(0, -site.length);
  return /\s[|–—›»•·:-]+\s*$/.test(before) ? before.replace(/\s[|–—›»•·:-]+\s*$/, '') : title;
}

const SHORTEST = 6;
const HOME = 'a[href="/"], a[href="./"], a[rel="home"]';
const LOGO = /logo|brand|site-?(?:title|name)/i;
const GENERIC =
  /^(?:home(?: ?page)?|start(?:seite)?|index|untitled|inicio|accueil|news|blog|article|artikel|pressemitteilungen)$/i;

/** In lower case, kinds of quotes and dashes as one: as long as it was. */
function folded(words: string): string {
  return words
    .replace(/[“”„«»]/g, '"')
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}
