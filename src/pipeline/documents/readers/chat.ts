import type { Announcement } from './announcements.ts';
import { isName } from './names.ts';
import type { QuotedLine } from './quoted-lines.ts';

const FEWEST_MESSAGES = 3;
/** The first message stands near the top, under the heads that some programs write. */
const LAST_FIRST_LINE = 12;
const LONGEST_HEAD = 140;

/**
 * The messages of a chat as the common programs export or copy them (WhatsApp, Telegram, Slack, Discord, Signal, IRC):
 * lines that give a time and a name. In the one shape that most lines have; none where the text is no chat. A line with a
 * time and nobody's name is the program's own.
 */
export function chatMessages(text: string, lines: readonly QuotedLine[]): Announcement[] {
  const top = lines.slice(0, LAST_FIRST_LINE);
  let best: Announcement[] = [];
  for (const shape of SHAPES) {
    if (!top.some((line) => shape.test(headOf(text, line)))) continue;
    const messages = messagesIn(text, lines, shape);
    const named = messages.filter(({ name }) => name !== null);
    if (named.length >= FEWEST_MESSAGES && messages.length > best.length) best = messages;
  }
  return best;
}

function messagesIn(text: string, lines: readonly QuotedLine[], shape: RegExp): Announcement[] {
  return lines.flatMap((line, index): Announcement[] => {
    const found = line.depth > 0 ? null : shape.exec(headOf(text, line));
    if (found === null) return [];
    const { person, name = person, words } = found.groups as { person?: string; name?: string; words?: string };
    if (person !== undefined && !isName(person)) return [];
    const begins = words === undefined ? null : line.start + found[0].length - words.length;
    const shown = name?.replace(/^[~\u200e\u202a\s]+|[\u202c\s]+$/g, '') || null;
    if (shown === null || begins === null) {
      return [{ start: line.start, end: line.end, line: index, name: shown, words: null }];
    }
    return [{ start: line.start, end: begins, line: index, name: shown, words: begins }];
  });
}

function headOf(text: string, line: QuotedLine): string {
  return text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD)).replace(/\r$/, '');
}

const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:[ \\u202f]?[AaPp]\\.?[Mm]\\.?)?';
const DAY =
  '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}-[A-Z][a-z]{2}-\\d{2,4}|(?:[A-Z][a-z]{2,8} \\d{1,2},? \\d{4})|(?:\\d{1,2} [A-Z][a-z]{2,8} \\d{4}))';
const MOMENT = `(?:${DAY}(?:,| at|T)? ?)?${CLOCK}`;
const NAME = '(?<name>[^:<>\\n\\[\\]]{1,60}?)';

const SHAPES: readonly RegExp[] = [
  // [31/12/2023, 22:15:03] Ada Poe: words
  `\\[${MOMENT}\\] (?:${NAME}: ?(?<words>\\S.*)|\\S.*)`,
  // 12/31/23, 10:15 PM - Ada Poe: words
  `${DAY},? ${CLOCK} [-–] (?:${NAME}: (?<words>\\S.*)|\\S.*)`,
  // [10:15] <ada> words, and 10:15 <ada> words
  `\\[?${MOMENT}\\]? <[@+ ]?${NAME}> (?<words>\\S.*)`,
  // Ada Poe, [31.12.2023 22:15]
  `${NAME}, \\[${DAY}(?:,| at)? ${CLOCK}\\]:?`,
  // [31-Dec-23 10:15 PM] ada#1234
  `\\[${DAY},? ${CLOCK}\\] ${NAME}`,
  // Ada Poe — Today at 10:15 AM
  `${NAME} ?[—–-] ?(?:[Tt]oday at |[Yy]esterday at |${DAY}(?:,| at)? )${CLOCK}`,
  // Ada Poe  10:15 AM, and Ada Poe [10:15 AM]: any words could stand there, so that they must look like a name
  `(?<person>\\p{L}[^:<>\\n\\[\\]]{0,50}?)(?:  ?${CLOCK}| \\[${CLOCK}\\])`,
].map((source) => new RegExp(`^\\u200e?${source}$`, 'u'));
