import PostalMime, { type Email } from 'postal-mime';
import { oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { markdownWords } from '../markdown-words.ts';
import { quotation } from '../posts.ts';
import { withQuotations } from './quotations.ts';

/** One letter of a mailbox. */
export interface Letter {
  readonly id: string;
  /** Whether the letter itself says it. */
  readonly hasId: boolean;
  /** Ids of the letters that it answers, the nearest last. */
  readonly answers: readonly string[];
  readonly subject: string;
  /** Null where it is not signed. */
  readonly name: string | null;
  /** Milliseconds since 1970; NaN where it is not dated. */
  readonly time: number;
  /** Markdown, with what it quotes as quotations. */
  readonly words: string;
  readonly attachments: number;
}

/** The letters of a mailbox (mbox), or the one of a file that holds no more. */
export async function lettersOf(bytes: Uint8Array): Promise<Letter[]> {
  const letters: Letter[] = [];
  for (const source of separateLetters(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))) {
    const mail = await PostalMime.parse(source);
    letters.push(letterOf(mail, letters.length, await enclosedIn(mail, 0)));
  }
  return letters;
}

/** A line "From …" before each, at the beginning or after a blank line; within them such lines begin with `>`. */
function separateLetters(bytes: Buffer): Uint8Array[] {
  if (!bytes.subarray(0, 5).equals(FROM)) return [bytes];
  const starts: number[] = [0];
  for (let at = bytes.indexOf('\nFrom '); at >= 0; at = bytes.indexOf('\nFrom ', at + 1)) {
    const before = bytes.subarray(Math.max(0, at - 2), at).toString('latin1');
    const head = bytes.subarray(at + 1, at + 400).toString('latin1');
    if (/\n\r?$/.test(before) && /^From \S+.*\d{4}.*\r?\n[\w-]+:/.test(head)) starts.push(at + 1);
  }
  return starts.map((start, index) => {
    const whole = bytes.subarray(start, starts[index + 1]);
    const letter = whole.subarray(whole.indexOf(10) + 1);
    return letter.includes('\n>From ')
      ? Buffer.from(letter.toString('latin1').replace(/^>(?=>*From )/gm, ''), 'latin1')
      : letter;
  });
}

const FROM = Buffer.from('From ');

/** A letter that is enclosed in another as a file is a quotation of the one who wrote it, as one that is forwarded in its text. */
async function enclosedIn(mail: Email, depth: number): Promise<string[]> {
  if (depth === DEEPEST) return [];
  const found: string[] = [];
  for (const { content } of mail.attachments.filter(isLetter)) {
    const inner = await PostalMime.parse(content);
    const words = [wordsOf(inner), ...(await enclosedIn(inner, depth + 1))].filter((part) => part.trim() !== '');
    if (words.length > 0) found.push(quotation(nameOf(inner), words.join('\n\n')));
  }
  return found;
}

const DEEPEST = 4;
const isLetter = ({ mimeType }: { readonly mimeType: string }) => /^message\/(?:rfc822|global|news)$/i.test(mimeType);

function nameOf(mail: Email): string | null {
  const from = mail.from?.group?.[0] ?? mail.from;
  return oneLine(from?.name) ?? oneLine(from?.address) ?? null;
}

function letterOf(mail: Email, index: number, enclosed: readonly string[]): Letter {
  const references = `${mail.references ?? ''} ${mail.inReplyTo ?? ''}`;
  const files = mail.attachments.filter(({ disposition, related }) => disposition !== 'inline' && !related);
  return {
    id: mail.messageId?.trim() || `letter ${index}`,
    hasId: Boolean(mail.messageId?.trim()),
    answers: references.match(/<[^<>\s]+>/g) ?? [],
    subject: oneLine(mail.subject) ?? '',
    name: nameOf(mail),
    time: Date.parse(mail.date ?? ''),
    words: [wordsOf(mail), ...enclosed].filter((part) => part.trim() !== '').join('\n\n'),
    attachments: files.filter((file) => !isLetter(file)).length,
  };
}

/** What is written plainly goes before what is set as a page, which says the same. */
function wordsOf({ text, html }: Email): string {
  if (text !== undefined && text.trim() !== '') return withQuotations(text.replace(/\r\n?/g, '\n'), paragraphOf);
  return withQuotations(markdownFromHtml(html ?? ''), (lines) => lines.join('\n'));
}

/** Lines that were broken to fit a screen are one. A list begins with its first number: another may be that of a day. */
function paragraphOf(lines: readonly string[]): string {
  const isWrapped =
    lines.length > 1 &&
    lines.every((line, index) => line.length <= 80 && (index === lines.length - 1 || line.trimEnd().length >= 45)) &&
    !lines.some((line) => /^(?:\s|[-*+•] |1[.)] )/.test(line));
  return markdownWords(isWrapped ? lines.map((line) => line.trim()).join(' ') : lines.join('\n'));
}
