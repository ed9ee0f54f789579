/**
 * The lines by which chat programs begin a message, as patterns over a line in which every invisible mark and every kind of
 * space is a plain space. Groups: `name`, or `person` where any words could stand there so that they must look like a name,
 * and `words` that follow on the line. A line that matches without a name is the program's own.
 */
export interface ChatShape {
  readonly pattern: RegExp;
  /** Day, time and name together: nothing else is written so, and one message is enough. */
  readonly isUnmistakable: boolean;
}

const N = '\\p{Nd}';
const CLOCK = `${N}{1,2}[:.]${N}{2}(?:[:.]${N}{2})?(?: ?[AaPp]\\.? ?[Mm]\\.?)?`;
/** With what languages write after the time: "p. m.", "μ.μ.", "م", "ч.", "Uhr", "PTG"; or before it: "오후", "下午", "kl.". */
const LOCAL_CLOCK = `(?:[\\p{L}][\\p{L}\\p{M}.]{0,7} ?)?${N}{1,2}[:.]${N}{2}(?:[:.]${N}{2})?(?: *[\\p{L}\\p{M}]{1,9}\\.?(?: ?\\p{L}{1,10}\\.?)?)?`;
/** "12/03/21", "2021. 3. 12.", "2021年3月12日". */
const NUMERIC_DAY = `${N}{1,4}(?: ?[./-] ?|[년年] ?)${N}{1,2}(?: ?[./-] ?|[월月] ?)${N}{1,4}[일日]?\\.?`;
const DAY = `(?:${NUMERIC_DAY}|\\d{1,2}-[A-Z][a-z]{2}-\\d{2,4}|\\p{Lu}\\p{L}{2,8} \\d{1,2},? \\d{4}|\\d{1,2}\\.? (?:de )?\\p{L}{3,10}\\.?,? (?:de )?\\d{4})`;
/** What stands between day and time: a comma of any script, "à", "klo", "г.," and the like. */
const BETWEEN = ' *(?:\\p{L}{1,6}\\.?)?[,،]? *';
const MOMENT = `(?:${DAY}(?:,| at|T)? ?)?${CLOCK}`;
const LOCAL_MOMENT = `(?:${DAY}${BETWEEN}${LOCAL_CLOCK}|${LOCAL_CLOCK},? *${DAY})`;
const NAME = '(?<name>[^:<>\\n\\[\\]]{1,60}?)';
/** As somebody has it in their address book. */
const CONTACT = '(?<name>[^:"“”«»]{1,60}?)';
const PERSON = '(?<person>\\p{L}[^:<>\\n\\[\\]]{0,50}?)';

const SURE: readonly string[] = [
  // [31/12/2023, 22:15:03] Ada Poe: words
  `\\[ *${LOCAL_MOMENT} *\\] *(?:${CONTACT} ?: ?(?<words>\\S.*)|\\S.*)`,
  // 12/31/23, 10:15 PM - Ada Poe: words
  `${LOCAL_MOMENT} *[-–] *(?:${CONTACT}: (?<words>\\S.*)|\\S.*)`,
  // 2021년 3월 12일 오후 6:00, Ada Poe : words
  `${DAY} ${LOCAL_CLOCK}(?:, ${CONTACT} : (?<words>\\S.*)|, \\S.*)`,
  // Ada Poe, [31.12.2023 22:15]
  `${NAME}, \\[${DAY}(?:,| at)? ${CLOCK}\\]:?`,
  // [31-Dec-23 10:15 PM] ada#1234
  `\\[${DAY},? ${CLOCK}\\] ${NAME}`,
];

const OTHERS: readonly string[] = [
  // [10:15] Ada Poe: words
  `\\[${CLOCK}\\] (?:${NAME}: ?(?<words>\\S.*)|\\S.*)`,
  // [10:15] <ada> words, and 10:15 <ada> words; "* ada waves" is what ada does; all else is of the server
  `\\[?${MOMENT}\\]? +(?:<[@+%&~ ]?(?<name>[^<>]{1,60}?)> (?<words>\\S.*)|\\* (?!\\S+ (?:has|is|sets) )(?<name>[^\\s*]{1,40}) (?<words>\\S.*)|(?:\\*+|-!-|-->|<--|--|==?) ?\\S.*)`,
  // 2021-03-12 10:15:00⇥ada⇥words
  `${DAY} ${CLOCK}\\t(?:[@+%&~ ]?(?<name>[\\p{L}\\p{N}_|\\\\\`^{}[\\]-]*[\\p{L}\\p{N}_][^\\t]*)\\t(?<words>\\S.*)|[^\\t]*\\t\\S.*)`,
  // 10:15⇥Ada Poe⇥words, below the day
  `(?:[\\p{L}]{2,4} ?)?${CLOCK}\\t(?:(?<name>[^\\t]{1,60}?):?\\t(?<words>\\S.*)|\\t?[^\\t]+)|${NUMERIC_DAY} ?[(（]\\p{L}{1,12}[)）]|\\p{L}{3,9}, ${NUMERIC_DAY}`,
  // [Ada Poe] [오후 6:15] words, below the day
  `\\[(?<name>[^\\[\\]]{1,60})\\] \\[(?:\\p{L}{2} )?${CLOCK}\\] (?<words>\\S.*)|-{5,} .{6,40} -{5,}`,
  // 18:00:01 From Ada Poe to Everyone: words
  `${CLOCK}[ \\t]+[Ff]rom[ \\t]+(?<name>[^:\\t]{1,60}?)(?:[ \\t]+[Tt]o[ \\t]+[^:]{1,60}?)? ?:(?:[ \\t]*(?<words>\\S.*))?`,
  // Ada Poe — Today at 10:15 AM
  `${NAME} ?[—–-] ?(?:[Tt]oday at |[Yy]esterday at |${DAY}(?:,| at)? )${CLOCK}`,
  // Ada Poe  10:15 AM, and Ada Poe [10:15 AM]
  `${PERSON}(?: {1,3}(?:${NUMERIC_DAY},? )?${CLOCK}| \\[${CLOCK}\\])`,
];

const shape = (isUnmistakable: boolean) => (source: string) => ({
  pattern: new RegExp(`^(?:${source})$`, 'u'),
  isUnmistakable,
});

export const CHAT_SHAPES: readonly ChatShape[] = [...SURE.map(shape(true)), ...OTHERS.map(shape(false))];

/** Marks of direction and of words that the program wrote, and spaces other than the plain one. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202f\u2066-\u2069\u00a0\u2007\u2009\ufeff]/g;

/** The line with a plain space for each unseen mark, as long as it was. */
export function plainHead(line: string): string {
  return line.replace(UNSEEN, ' ');
}
