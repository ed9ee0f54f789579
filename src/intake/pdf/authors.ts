import { isName } from '../../pipeline/documents/readers/names.ts';
import { isNoPerson } from '../../text/first-names.ts';
import { isPlainlyPerson } from '../names-of-people.ts';
import type { Line } from './lines.ts';
import { RAISED, withoutRaised } from './words.ts';

/** Lines below the title among which authors stand. */
const MOST_LINES = 14;
const LONGEST = 160;

/** The names on the lines below a title, and those lines: "Ada Poe¹, Ben Roe² and Carl Doe", or one beside or below another. */
export function authorsBelow(lines: readonly Line[], title: readonly Line[]): { names: string[]; lines: Line[] } {
  const last = title.at(-1);
  const names: string[] = [];
  const found: Line[] = [];
  if (last === undefined) return { names, lines: found };
  const from = lines.indexOf(last) + 1;
  /** A name that may go on in the next line. */
  let open = '';
  for (const line of lines.slice(from, from + MOST_LINES)) {
    const text = withoutRaised(line.text);
    if (/^(?:abstract|summary|introduction|contents|keywords|zusammenfassung|résumé|resumen)\b|^\d+\.?\s/i.test(text))
      break;
    if (text.length > LONGEST && !text.includes(',')) break;
    const [first] = found;
    if (first !== undefined && Math.abs(line.size - first.size) > 0.03 * first.size) continue;
    const parts = line.cells.flatMap((cell) => partsOf(cell.text));
    if (open !== '' && parts.slice(1).some(isPerson)) {
      if (names.at(-1) === open) names.pop();
      parts[0] = `${open} ${parts[0]}`;
    }
    open = BREAKS_NAME.test(line.text) ? (parts.at(-1) ?? '') : '';
    const own = parts.filter((part) => isPerson(part) && !title.some(({ text: words }) => words.includes(part)));
    if (own.length === 0 || own.length < 0.6 * parts.length) {
      // After the authors of a paper comes its text: a line of prose ends the search.
      if (/\p{Ll}{3,}[^,]* (?:the|of|and|is|are|in|der|die|de|la|el)\b/u.test(text) && text.length > 60) break;
      continue;
    }
    names.push(...own);
    found.push(line);
  }
  const isSigned = names.some(isPlainlyPerson) || found.some(({ text }) => SIGNED.test(text));
  const isExpected = lines.length <= OF_TITLE_PAGE || lines.slice(from, from + 2 * MOST_LINES).some(isOfPaper);
  return isSigned || isExpected ? { names, lines: found } : NOBODY;
}

const NOBODY = { names: [], lines: [] };

/** "by …", or names with marks of notes. */
const SIGNED = new RegExp(`^(?:by|von|par|por|di) |\\p{Ll}${RAISED[0]}`, 'iu');

/** A page of so few lines has hardly more than a title and who signs it. */
const OF_TITLE_PAGE = 8;

/** Below its authors a paper says where they work, and what it is about. */
function isOfPaper({ text }: Line): boolean {
  return (
    text.length <= LONGEST &&
    /^(?:abstract|summary|zusammenfassung|résumé|resumen|keywords)\b|\b(?:universi|institut|laborator|faculty)/i.test(
      text,
    )
  );
}

const RAISED_MARK = new RegExp(`${RAISED[0]}[^${RAISED[1]}]*${RAISED[1]}`, 'gu');

/** A list whose line ends within a name, neither behind a mark nor a comma. */
const BREAKS_NAME = new RegExp(`[,${RAISED[1]}].*\\p{L}$(?<!\\b(?:and|und|et|y|e))`, 'u');

function partsOf(text: string): string[] {
  return text
    .replace(RAISED_MARK, ',')
    .replace(/\s*\([\s\ufffd\u2709*]+\)/gu, '')
    .replace(/^(?:by|von|par|por|di)\s+/i, '')
    .split(/[,;·•|&]|\s(?:and|und|et|y|e)\s/)
    .map((part) =>
      part
        .replace(/[\s*∗†‡§¶\d⋆\u2709]+$/u, '')
        .replace(/^[\s*∗†‡§¶\d]+/u, '')
        .replace(/^(?:and|und|et)\s+/, ''),
    )
    .filter((part) => part !== '');
}

function isPerson(part: string): boolean {
  if (isNoPerson(part) || !isName(part) || /\s(?:at|by|for|from|in|of|on|the|to|with)$/i.test(part)) return false;
  return /\s/.test(part) && /\p{Ll}/u.test(part) && !/\d|@/.test(part) && !PLACE.test(part);
}

/** Words of addresses, dates and headings. */
const PLACE =
  /\b(?:universi\w*|institut\w*|départ\w*|depart\w*|laborator\w*|labs?|school|college|cent(?:er|re)|research|google|microsoft|amazon|facebook|inc|ltd|gmbh|corp\w*|company|academy|faculty|group|society|journal|proceedings|press|street|avenue|road|box|usa|uk|germany|france|canada|china|israel|italy|california|york|january|february|march|april|may|june|july|august|september|october|november|december|draft|version|report|volume|edition|chapter|part|member|ieee|acm|fellow|student|abstract|introduction|contents|science|engineering|computer|systems?|technology|technische|national|new|north|south|united|states)\b/i;
