import { oneLine } from '../facts.ts';
import { quotation } from '../posts.ts';

/**
 * A letter's lines as Markdown: what stands after `>`, below "… wrote:" of any language, or below the head of an older letter is
 * a quotation, of the one who is named there. `paragraphOf` sets the lines of a paragraph.
 */
export function withQuotations(text: string, paragraphOf: (lines: readonly string[]) => string): string {
  return blocksOf(text.split('\n'), paragraphOf, 0).join('\n\n');
}

/** Deeper ones are one quotation. */
const DEEPEST = 8;

function blocksOf(
  lines: readonly string[],
  paragraphOf: (lines: readonly string[]) => string,
  depth: number,
): string[] {
  const blocks: string[] = [];
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) blocks.push(paragraphOf(paragraph));
    paragraph = [];
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as string;
    const older = depth < DEEPEST ? olderLetter(lines, index) : null;
    if (older !== null) {
      flush();
      const inner = blocksOf(lines.slice(older.begins), paragraphOf, depth + 1).join('\n\n');
      if (inner !== '') blocks.push(quotation(older.name, inner));
      return blocks;
    }
    const attribution = attributionAt(lines, index);
    if (attribution !== null) {
      flush();
      index = attribution.end;
    } else if (!isQuoted(line)) {
      if (line.trim() === '') flush();
      else paragraph.push(line);
      continue;
    }
    flush();
    let end = index;
    while (end < lines.length && isQuoted(lines[end] as string)) end++;
    const quoted = lines.slice(index, end).map((one) => one.replace(/^ ?> ?/, ''));
    index = end - 1;
    const inner = depth < DEEPEST ? blocksOf(quoted, paragraphOf, depth + 1) : [paragraphOf(quoted)];
    if (inner.length > 0) blocks.push(quotation(attribution?.name ?? null, inner.join('\n\n')));
  }
  flush();
  return blocks;
}

function isQuoted(line: string): boolean {
  return /^ ?>/.test(line);
}

/** One to three lines that end with "wrote:", before a quotation; `end` is where this begins. */
function attributionAt(lines: readonly string[], start: number): { name: string | null; end: number } | null {
  if ((lines[start] ?? '').trim() === '' || isQuoted(lines[start] as string)) return null;
  for (let last = start; last < Math.min(start + 3, lines.length); last++) {
    if ((lines[last] as string).trim() === '') return null;
    if (!/[:：]\s*\**$/.test(lines[last] as string)) continue;
    let end = last + 1;
    while (end < lines.length && end < last + 3 && (lines[end] as string).trim() === '') end++;
    const words = oneLine(lines.slice(start, last + 1).join(' ')) ?? '';
    if (!isQuoted(lines[end] ?? '') || !WROTE.test(words)) return null;
    return { name: nameIn(words), end };
  }
  return null;
}

/** "wrote:" in the languages of the common programs, or a date and an address before the colon. */
const WROTE =
  /\b(?:wrote|writes|said|schrieb|schreef|escribió|escreveu|skrev|skrifaði|kirjoitti|napisał\(a\)|napisał|napisał\(-a\)|napsal\(a\)|napsal|scritto|écrit|írta|написал(?:\(а\))?|написав|пишет|yazdı|scris|έγραψε)\s*:|(?:写道|寫道|作成|のメール|님이 작성)[:：]|のメール[:：]|<[^<>\s]+@[^<>\s]+>\s*:|[:：]$/iu;

/** The name in "On 3 March 2025 at 10:15, Ada Poe <ada@example.org> wrote:"; null where it cannot be told from the date. */
function nameIn(words: string): string | null {
  const plain = words.replace(/\\([<>[\]])/g, '$1').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const [, byAddress] =
    /(?:^|[,:;\d>)]\s+|\b(?:um|schrieb|schreef|skrev|van|de)\s+(?=\p{Lu}))["“']?([^\d,<>"“”@:;()]{2,60}?)["”']?,?\s*(?:[<([]+(?:mailto:)?[^\s<>]+@[^<>)]*[>)\]]+)/u.exec(
      plain,
    ) ?? [];
  const [, byVerb] =
    /^(?:.*[\d,:]\s+|.*\b(?:AM|PM|GMT|UTC)\s+)?([^\d,:<>]{2,60}?)\s+(?:wrote|writes|said|a écrit|ha scritto|escribió|escreveu|skrev)\s*:/iu.exec(
      plain,
    ) ?? [];
  const [, afterVerb] = /\b(?:schrieb|schreef|skrev)\s+([^\d,:<>]{2,60}?)\s*:/iu.exec(plain) ?? [];
  return oneLine((byAddress ?? afterVerb ?? byVerb)?.replace(/^(?:On|at|um|schrieb|schreef|by|AM|PM)\s+/i, '')) ?? null;
}

const RULE =
  /^[\s*_]*-{2,}\s*(?:Original|Forwarded|Ursprüngliche|Weitergeleitete|Message|Mensaje|Messaggio|Mensagem|Oorspronkelijk|転送)[^\n]*-{2,}[\s*_]*$|^_{10,}\s*$|^Begin forwarded message:\s*$/i;
const SENDER = /^[\s*_]*(?:From|Von|De|Da|Van|Från|Fra|От|发件人|寄件者|差出人|보낸 사람)[\s*_]*[:：][\s*_]*(\S.*)$/i;
const FIELD =
  /^[\s*_]*(?:Sent|Date|To|Cc|Subject|Reply-To|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado(?: el)?|Fecha|Para|Asunto|Inviato|Data|A|Oggetto|Verzonden|Aan|Onderwerp|Skickat|Till|Ämne|Sendt|Til|Emne|Assunto|Отправлено|Кому|Тема|发送时间|收件人|主题|送信日時|宛先|件名|보낸 날짜|받는 사람|제목)[\s*_]*[:：]/i;

/** The head of an older letter below a newer one ("From: … Sent: … Subject: …"), and where its words begin. */
function olderLetter(lines: readonly string[], start: number): { name: string | null; begins: number } | null {
  let at = start;
  const hasRule = RULE.test(lines[at] as string);
  if (hasRule) at++;
  while (hasRule && at < lines.length && (lines[at] as string).trim() === '') at++;
  let name: string | null = null;
  let fields = 0;
  for (; at < lines.length; at++) {
    const line = (lines[at] as string).replace(/\\$/, '');
    const sender = SENDER.exec(line)?.[1];
    if (sender !== undefined && name === null) {
      name =
        oneLine(
          sender
            .replace(/\\([<>[\]])/g, '$1')
            .replace(/\s*(?:<.*|\[.*|\(.*)$/, '')
            .replace(/["*_]/g, ''),
        ) ??
        oneLine(sender) ??
        null;
    } else if (FIELD.test(line)) fields++;
    else if (!(fields > 0 && /^\s+\S/.test(line))) break;
  }
  const isHead = name !== null && fields >= (hasRule ? 1 : 2);
  return isHead ? { name, begins: at } : null;
}
