import { isName, isRole } from '../../pipeline/documents/readers/names.ts';

/** A line, or two, by which a transcript written as text says who speaks next, when, or both. */
export interface Head {
  /** Index of its first line, and of the one after its last. */
  readonly line: number;
  readonly next: number;
  /** Undefined where the line gives only a place: whoever spoke goes on. */
  readonly name: string | undefined;
  /** Place in the recording, in seconds; null where it gives none. */
  readonly at: number | null;
  /** The words that follow on the line. */
  readonly words: string;
  /** Whether the name is set in bold, or its place says that it is one. */
  readonly isMarked: boolean;
}

/** `0:12`, `1:02:03`, `0:0:3.1`, or as Teams says it in words; until when is of no use. */
const CLOCK =
  '(?<at>\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d{1,3})?|(?:\\d{1,2} hours? )?\\d{1,2} minutes? \\d{1,2} seconds?)';
const UNTIL = '(?:\\s*(?:--?>|[-–—])\\s*\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?:[.,]\\d{1,3})?)?';
/** In brackets or not, as a link or not, with the signs of Markdown. */
const PLACE = `(?<open>\\\\?[([]{0,2})\\s*${CLOCK}${UNTIL}\\s*\\\\?\\]?(?:\\(\\S*?\\))?\\)?`;
const MARK = '(?:\\*\\*|__|\\*|_)?';
const NAME = '(?<name>[\\p{L}\\p{N}@][^\\n*:<>\\[\\]]{0,59}?)';
const START = `^(?:#{1,6}\\s+|[-•]\\s+)?(?<mark>${MARK})`;

/** "Ada Poe 0:12", "**Ada Poe** [0:12](link): words", "Ada Poe (00:00:12):", "Ada: 00:00:12". */
const NAME_PLACE = new RegExp(
  `${START}${NAME}\\s*${MARK}(?:[:,]?\\s|\\s*(?=\\\\?[([]))\\s*(?:[-–—|·•]\\s*)?${MARK}${PLACE}\\s*${MARK}\\s*(?<colon>[:–—-]*)\\s*${MARK}\\s*(?<words>.*)$`,
  'u',
);
/** "[0:12] Ada Poe: words", "**[0:12] Ada Poe:** words". */
const PLACE_NAME = new RegExp(
  `${START}${PLACE}${MARK}\\s*(?:[-–—|]\\s*)?${MARK}${NAME}\\s*${MARK}\\s*:\\s*${MARK}(?:\\s+(?<words>.*))?$`,
  'u',
);
/** "0:12", "(00:00:12):", "[00:12] words". */
const PLACE_ONLY = new RegExp(`${START}${PLACE}${MARK}(?:\\s*[:–—-]${MARK})?(?:\\s+(?<words>.*))?$`, 'u');
/** "0:0:3.1 --> 0:0:5.2" and nothing else. */
const FROM_TO = new RegExp(`^${CLOCK}\\s*--(?:>|\\\\>|&gt;)\\s*[\\d:.,]+$`, 'u');
/** "Ada Poe: words", "**Ada Poe** - words", "**Ada Poe**" alone. */
const LABEL = new RegExp(`^${NAME}\\s?:(?:\\s+(?<words>\\S.*))?$`, 'u');
const BOLD_LABEL = new RegExp(
  `^(?<mark>\\*\\*|__)\\s*${NAME}\\s*(?::\\s*\\k<mark>|\\k<mark>\\s*:|\\k<mark>\\s*[-–—](?=\\s)|\\k<mark>$)\\s*(?<words>.*)$`,
  'u',
);

/** What a line says by a name and a place in the recording; null for any other line. */
export function timedHead(lines: readonly string[], line: number): Head | null {
  const own = lineAt(lines, line);
  const found = PLACE_NAME.exec(own)?.groups ?? NAME_PLACE.exec(own)?.groups;
  if (found !== undefined) {
    const { name = '', words = '', open, colon = '' } = found;
    // "10:15 AM" is a time of day, and words that nothing parts from a time may be of a sentence.
    const isApart =
      words === '' ||
      colon !== '' ||
      open !== '' ||
      colon === undefined ||
      PLACE_NAME.test(own) ||
      /^\S+(?: \S+){0,5}\s{2,}\d/.test(own);
    return isSpeaker(name) && isApart && !/^[AaPp]\.? ?[Mm]\b/.test(words)
      ? head(line, line + 1, found, { name, isMarked: true })
      : null;
  }
  return namedAbove(lines, line);
}

/** A name on a line, the place on the next; or above it, from when to when. */
function namedAbove(lines: readonly string[], line: number): Head | null {
  const above = FROM_TO.exec(lineAt(lines, line))?.groups;
  const named = lineAt(lines, line + 1) === '' ? line + 2 : line + 1;
  const name = lineAt(lines, named);
  if (above && isSpeaker(name) && !/[:.!?,]$/.test(name)) return head(line, named + 1, above, { name, isMarked: true });
  const own = lineAt(lines, line).replace(/^(\*\*|__)(.*)\1$/, '$2');
  if (own === '' || own.length > LONGEST_NAME || !isSpeaker(own) || /[:.!?,]$/.test(own)) return null;
  const below = lineAt(lines, line + 1) === '' ? line + 2 : line + 1;
  const found = PLACE_ONLY.exec(lineAt(lines, below))?.groups;
  if (found === undefined || found.words) return null;
  // Teams says the place twice, in words and in numbers.
  const again = PLACE_ONLY.exec(lineAt(lines, below + 1))?.groups;
  return head(line, again && !again.words ? below + 2 : below + 1, found, { name: own, isMarked: true });
}

/** A line that begins with a place and names nobody. */
export function placeHead(lines: readonly string[], line: number): Head | null {
  const found = PLACE_ONLY.exec(lineAt(lines, line))?.groups;
  return found ? head(line, line + 1, found, { name: undefined, isMarked: false }) : null;
}

/** A line that begins with a name and a colon, or with one in bold. */
export function labelHead(lines: readonly string[], line: number): Head | null {
  const own = lineAt(lines, line);
  const bold = BOLD_LABEL.exec(own)?.groups;
  const found = bold ?? LABEL.exec(own)?.groups;
  const { name = '', words = '' } = found ?? {};
  if (!isCalled(name) || /^(?:\p{Ll}|\p{L}\d?$)/u.test(name)) return null;
  const place = PLACE_ONLY.exec(words)?.groups;
  const isPlace = place !== undefined && place.open !== '';
  const shown = isPlace ? { at: secondsOf(place.at ?? ''), words: place.words ?? '' } : { at: null, words };
  return { line, next: line + 1, name, ...shown, isMarked: bold !== undefined };
}

function head(
  line: number,
  next: number,
  { at = '', words = '' }: Partial<Record<string, string>>,
  more: Pick<Head, 'name' | 'isMarked'>,
): Head {
  return { line, next, at: secondsOf(at), words, ...more };
}

/** `0:12`, `1:02:03` and "1 minute 2 seconds" as seconds. */
export function secondsOf(clock: string): number {
  return (clock.match(/\d+/g) ?? [])
    .slice(0, /[.,]\d+$/.test(clock) ? -1 : undefined)
    .reduce((sum, part) => 60 * sum + Number(part), 0);
}

/** Without the sign that the line ends there. */
function lineAt(lines: readonly string[], line: number): string {
  return (lines[line] ?? '').replaceAll('\u00a0', ' ').trim().replace(/\\$/, '').trimEnd();
}

const LONGEST_NAME = 60;

/** A name, what a program calls a voice, or, where a place stands beside it, a handle of two words. */
export function isSpeaker(name: string): boolean {
  return (
    isCalled(name) || /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.'’-]*(?: [\p{L}\p{M}\p{N}_.'’-]+)?$/u.test(withoutPost(name))
  );
}

/** A name with what programs and people set behind it, or what a program calls a voice. */
export function isCalled(name: string): boolean {
  const plain = withoutPost(name);
  // "Poe, Ada", as firms write it.
  const turned = plain.replace(/^(\p{Lu}[\p{L}\p{M}.'’ -]*), (\p{Lu}[^,]*)$/u, '$2 $1');
  return (isName(turned) && !isRole(turned)) || isNumbered(plain);
}

/** "Bob (host)", "Bob | Lighthouse", "Bob @ Lighthouse". */
function withoutPost(name: string): string {
  return name.replace(/\s*(?:\([^()]*\)|\|.*|@\s.*)$/, '').trim();
}

/** Whom a program could not name: "Speaker 1", "SPEAKER_00", "Participant 2". */
export function isNumbered(name: string): boolean {
  return /^(?:speaker|sprecher(?:in)?|locuteur|hablante|orador|falante|participant|voice|spk|发言人|說話者|说话人|話者|화자)[ _-]?(?:\d{1,3}|[A-Z])$/iu.test(
    name,
  );
}

/** Where a program says that it knows nobody. */
export function isNobody(name: string): boolean {
  return /^(?:unknown|unidentified)(?: speaker)?(?: \d{1,3})?$|^speaker$|^unknown$/i.test(name);
}
