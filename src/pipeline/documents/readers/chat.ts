import type { Announcement } from './announcements.ts';
import { CHAT_SHAPES, type ChatShape, plainHead } from './chat-shapes.ts';
import { isName } from './names.ts';
import type { QuotedLine } from './quoted-lines.ts';

const FEWEST_MESSAGES = 3;
/** The first message stands near the top, under the heads that some programs write. */
const LAST_FIRST_LINE = 12;
const LONGEST_HEAD = 140;

/**
 * The messages of a chat as the common programs export or copy them (WhatsApp in the forms of all languages, Telegram, Slack,
 * Discord, Signal, LINE, KakaoTalk, Zoom, IRC): lines that give a time and a name. In the one shape that most lines have; none
 * where the text is no chat. A line with a time and nobody's name is the program's own.
 */
export function chatMessages(text: string, lines: readonly QuotedLine[]): Announcement[] {
  const top = lines.slice(0, LAST_FIRST_LINE);
  let best: Announcement[] = [];
  let most = 0;
  for (const shape of CHAT_SHAPES) {
    const first = top.findIndex((line) => shape.pattern.test(headOf(text, line)));
    if (first < 0) continue;
    const messages = messagesIn(text, lines, shape);
    const named = messages.filter(({ name }) => name !== null);
    const fewest = shape.isUnmistakable && first === 0 && named.length > 0 ? 1 : FEWEST_MESSAGES;
    // What a program says itself ("*** Quits: ada") looks like somebody's words in another shape.
    if (named.length < fewest || named.length <= most) continue;
    best = messages;
    most = named.length;
  }
  return best;
}

function messagesIn(text: string, lines: readonly QuotedLine[], { pattern }: ChatShape): Announcement[] {
  return lines.flatMap((line, index): Announcement[] => {
    const found = line.depth > 0 ? null : pattern.exec(headOf(text, line));
    if (found === null) return [];
    const { person, name = person, words } = found.groups as { person?: string; name?: string; words?: string };
    if (person !== undefined && !isName(person) && !SPEAKER.test(person)) return [];
    if (name !== undefined && LEVEL.test(name)) return [];
    const begins = words === undefined ? null : line.start + found[0].length - words.length;
    const shown = name?.replace(/^[~\s]+|\s+$/g, '') || null;
    if (shown === null || (begins !== null && isOfProgram(text, begins, line.end))) {
      return [{ start: line.start, end: line.end, line: index, name: null, words: null }];
    }
    if (begins === null) return [{ start: line.start, end: line.end, line: index, name: shown, words: null }];
    return [{ start: line.start, end: begins, line: index, name: shown, words: begins }];
  });
}

/** Whom a transcript cannot name. */
const SPEAKER = /^(?:Unknown )?Speaker \d{1,3}$/i;
/** Of a program's log. */
const LEVEL = /^(?:trace|debug|info|notice|warn(?:ing)?|error|critical|fatal)$/i;

/**
 * WhatsApp sets a mark before what it says itself under somebody's name, or the group's: "image omitted", "You created this
 * group". A poll, which ends its first line with a colon, is somebody's words.
 */
function isOfProgram(text: string, begins: number, end: number): boolean {
  return text.charCodeAt(begins - 1) === 0x200e && text.charAt(end - 1) !== ':';
}

function headOf(text: string, line: QuotedLine): string {
  return plainHead(text.slice(line.start, Math.min(line.end, line.start + LONGEST_HEAD)).replace(/\r$/, ''));
}
