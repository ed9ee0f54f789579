import { isNoPerson } from '../../../text/first-names.ts';
import type { Span } from '../../../text/span.ts';

/**
 * Whom a text says that a quotation is of, where it stands: `<cite>` in it or a line that begins with a dash at its end or right
 * behind it ("— Ada Poe, Quay Works"), or words that lead to it ("As Ada Poe puts it:"); null where it says nobody. Only full
 * names count: one word may be anything.
 */
export function quotedPerson(text: string, { start, end }: Span): string | null {
  const inside = text.slice(Math.max(start, end - LONGEST), Math.min(text.length, end + CITE));
  const cited = /<cite\b[^>]*>\s*(?:[—–-]\s*)?(?:<a\b[^>]*>)?([^<]{3,60})</i.exec(inside)?.[1];
  const signed = SIGNED.exec(plain(text.slice(Math.max(start, end - LONGEST), end)))?.[1];
  const after = SIGNED_AFTER.exec(plain(text.slice(end, end + LONGEST)))?.[1];
  const before = plain(text.slice(Math.max(0, start - LONGEST), start)).trimEnd();
  const led = LED.exec(before)?.[1] ?? LED_BY.exec(before)?.[1];
  for (const name of [cited, signed, after, led]) {
    const full = name === undefined ? null : new RegExp(`^${NAME}`, 'u').exec(name.trim())?.[0];
    if (full && !isNoPerson(full)) return full;
  }
  return null;
}

/** Without signs of quotation, emphasis and links. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\]\([^()\n]*\)/g, '')
    .replace(/^[ \t]*(?:>[ \t]?)+/gm, '')
    .replace(/[*_[\]]+/g, '');
}

/** Code units. */
const LONGEST = 200;
const CITE = 80;
/** Words that stand before a name where a sentence begins. */
const NO_NAME =
  '(?!(?:As|When|And|But|Here|Then|How|What|Like|So|The|This|That|In|To|My|Our|One|Why|Later|Now|Again|Also|While|Since|For|Even|Still|First|Finally|Once|If|On|At|Both|Or|Yet) )';
const NAME = `${NO_NAME}\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}\\.|van|von|de|der|da|di|al|bin))*(?: \\p{Lu}[\\p{L}’'-]+){1,2}`;
const SIGNED = new RegExp(
  `(?:\\n\\s*|[.!?…”"’']\\s*)(?:—|–|--?)\\s*(${NAME})(?:,[^\\n]{0,80}|\\s*\\([^()\\n]{0,80}\\))?\\s*$`,
  'u',
);
const SIGNED_AFTER = new RegExp(
  `^\\s*(?:—|–|--)\\s*(${NAME})(?:,[^\\n]{0,80}|\\s*\\([^()\\n]{0,80}\\))?\\s*(?:\\n|$)`,
  'u',
);
const SPEECH =
  'writes|wrote|says|said|puts? it|explains|explained|argues|argued|notes|noted|asks|asked|replies|replied|adds|added|observes|observed|points? out|pointed out|recalls|recalled|states|stated|responds|responded|concludes|concluded|warns|warned|told';
const LED = new RegExp(`(?:^|[^\\p{L}])(${NAME})(?:, [^.:!?\\n]{1,60},)? (?:${SPEECH})\\b[^.:!?\\n]{0,60}:$`, 'u');
const LED_BY = new RegExp(
  `(?:[Ii]n the words of|[Tt]o quote|[Aa]ccording to|[Qq]uoting) (${NAME})[^.:!?\\n]{0,60}:$`,
  'u',
);
