import { chaptersOf } from '../chapters.ts';
import { MarkdownMarks } from '../chats/markdown-marks.ts';
import { isoDate } from '../dates.ts';
import { decodeText } from '../decode.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, languageTag, oneLine } from '../facts.ts';
import { markdownTable } from '../markdown-table.ts';
import { quotation } from '../posts.ts';
import { encodingDoubts, encodingNotes, refuseEmpty } from './text.ts';

/** A text of Emacs (Org) as Markdown: headings without their states, lists, tables, code, quotations, notes, links and emphasis. */
export function readOrg(bytes: Uint8Array): Extracted {
  const { text: source, encoding } = decodeText(bytes);
  const whole = source
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const { lines, left } = shownLines(whole);
  const keyword = (name: string) =>
    lines.map((line) => new RegExp(`^#\\+${name}:\\s*(.+)$`, 'i').exec(line)?.[1]).find((value) => value !== undefined);
  const title = oneLine(keyword('TITLE'));
  const body = blocksOf(lines).join('\n\n');
  refuseEmpty(body);
  const text =
    title === undefined
      ? `${body}\n`
      : `# ${new MarkdownMarks().finish(title)}\n\n${body.replace(/^#{1,5} /gm, '#$&')}\n`;
  const { chapters, isBook } = chaptersOf(text);
  return {
    text,
    extension: 'md',
    facts: {
      title,
      byline: bylineOf([keyword('AUTHOR')]),
      published: isoDate(keyword('DATE')?.replace(/^[<[]/, '')),
      language: languageTag(keyword('LANGUAGE')),
      format: 'article',
    },
    notes: [
      'The text was taken out of the Org file.',
      ...(left > 0
        ? [
            `${left === 1 ? 'One part' : `${left} parts`} that Org does not export ${left === 1 ? 'was' : 'were'} left out.`,
          ]
        : []),
      ...encodingNotes(encoding),
    ],
    doubts: encodingDoubts(encoding),
    chapters,
    isBook,
  };
}

/** Without the trees that nobody is to see: comments, and what is not to be exported. */
function shownLines(lines: readonly string[]): { lines: string[]; left: number } {
  let depth = Infinity;
  let left = 0;
  const shown = lines.filter((line) => {
    const stars = /^(\*+)\s/.exec(line)?.[1]?.length;
    if (stars !== undefined && stars <= depth) {
      const isHidden = /^\*+\s+(?:[A-Z]{3,}\s+)?COMMENT(?:\s|$)|:noexport:(?:[\w@#%:]+)?\s*$/.test(line);
      depth = isHidden ? stars : Infinity;
      if (isHidden) left++;
    }
    return depth === Infinity;
  });
  return { lines: shown, left };
}

const HEADING = /^(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED)\s+)?(?:\[#[A-Z]\]\s+)?(.*?)(?:\s+:[\w@#%:]+:)?\s*$/;
const ITEM = /^(\s*)(?:[-+]|(\d{1,9})[.)])\s+(?:\[@\d+\]\s+)?(?:\[[ X-]\]\s+)?(.*)$/;

function blocksOf(lines: readonly string[]): string[] {
  const blocks: string[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(paragraphOf(open));
    open = [];
  };
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const [, kind, about = ''] = /^\s*#\+begin_(\w+)\s*(.*)$/i.exec(line) ?? [];
    const [, stars, heading = ''] = HEADING.exec(line) ?? [];
    if (kind !== undefined) {
      close();
      const end = endOf(lines, at + 1, new RegExp(`^\\s*#\\+end_${kind}\\s*$`, 'i'));
      blocks.push(...special(kind.toLowerCase(), about, lines.slice(at + 1, end)));
      at = end;
    } else if (/^\s*:[\w-]+:\s*$/.test(line)) {
      close();
      at = endOf(lines, at + 1, /^\s*:END:\s*$/i);
    } else if (stars !== undefined) {
      close();
      blocks.push(`${'#'.repeat(Math.min(6, stars.length))} ${inline(heading)}`);
    } else if (/^\s*\|/.test(line)) {
      close();
      const end = endOf(lines, at, /^\s*(?:[^|\s]|$)/);
      const rows = lines.slice(at, end).filter((row) => !/^\s*\|[-+]+\|?\s*$/.test(row));
      blocks.push(
        markdownTable(
          rows.map((row) =>
            row
              .trim()
              .replace(/^\||\|$/g, '')
              .split('|')
              .map((cell) => cell.trim()),
          ),
        ),
      );
      at = end - 1;
    } else if (/^\s*: /.test(line) || line.trim() === ':') {
      close();
      const end = endOf(lines, at, /^(?!\s*:(?: |$))/);
      blocks.push(
        fenced(
          lines.slice(at, end).map((one) => one.replace(/^\s*: ?/, '')),
          '',
        ),
      );
      at = end - 1;
    } else if (/^\s*(?:#\+\w|# |#$|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):)/.test(line)) close();
    else if (line.trim() === '') close();
    else {
      // A list begins and ends without a blank line too.
      const isList = ITEM.test(open[0] ?? '');
      if (ITEM.test(line) ? !isList : isList && /^\S/.test(line)) close();
      open.push(line);
    }
  }
  close();
  return blocks.filter((block) => block.trim() !== '');
}

function endOf(lines: readonly string[], from: number, what: RegExp): number {
  for (let at = from; at < lines.length; at++) if (what.test(lines[at] as string)) return at;
  return lines.length;
}

function special(kind: string, about: string, lines: readonly string[]): string[] {
  // What is written in the language of another program is for that alone.
  if (/^(?:comment|export|html|latex|ascii|beamer|md|odt)$/.test(kind)) return [];
  if (kind === 'src') return [fenced(lines, /^[\w+#-]*/.exec(about)?.[0] ?? '')];
  if (kind === 'example') return [fenced(lines, '')];
  const inner = blocksOf(lines).join('\n\n');
  if (kind === 'verse') return [lines.map((line) => inline(line)).join('\\\n')];
  return inner === '' ? [] : [kind === 'quote' ? quotation(null, inner) : inner];
}

function fenced(lines: readonly string[], language: string): string {
  const marks = new MarkdownMarks();
  return marks.finish(marks.block(lines.join('\n'), language));
}

/** A paragraph, a note, or the items of a list with the lines that go on with each. */
function paragraphOf(lines: readonly string[]): string {
  const [, note, words = ''] = /^\[fn:([\w-]+)\]\s*(.*)$/.exec(lines[0] ?? '') ?? [];
  if (note !== undefined) return `[^${note}]: ${inline([words, ...lines.slice(1)].join(' '))}`;
  if (!ITEM.test(lines[0] ?? '')) return inline(lines.map((line) => line.trim()).join(' '));
  const items: { indent: number; sign: string; words: string }[] = [];
  for (const line of lines) {
    const [, indent = '', number, own = ''] = ITEM.exec(line) ?? [];
    const last = items.at(-1);
    if (ITEM.test(line))
      items.push({ indent: indent.length, sign: number === undefined ? '-' : `${number}.`, words: own });
    else if (last) last.words += ` ${line.trim()}`;
  }
  const indents = [...new Set(items.map(({ indent }) => indent))].sort((a, b) => a - b);
  return items
    .map(({ indent, sign, words: own }) => `${'   '.repeat(indents.indexOf(indent))}${sign} ${inline(own)}`)
    .join('\n');
}

const PICTURE = /\[\[(?:file:|\.{0,2}\/|https?:)[^\][]*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?)\]\]/gi;

function inline(source: string): string {
  const marks = new MarkdownMarks();
  const around = (sign: string) =>
    new RegExp(`(?<![\\p{L}\\p{N}])[${sign}](?=\\S)([^\\n${sign}]*[^\\s${sign}])[${sign}](?![\\p{L}\\p{N}])`, 'gu');
  const words = MarkdownMarks.plain(source)
    .replace(PICTURE, '')
    .replace(around('='), (_, code: string) => marks.code(code))
    .replace(around('~'), (_, code: string) => marks.code(code))
    .replace(/\\\((.+?)\\\)/g, (_, formula: string) => marks.keep(`$${formula}$`))
    .replace(/\$([^$\s](?:[^$\n]*[^$\s])?)\$(?!\d)/g, (_, formula: string) => marks.keep(`$${formula}$`))
    .replace(/\[\[([^\][]+)\](?:\[([^\][]+)\])?\]/g, (_, href: string, label = '') => marks.link(label || href, href))
    .replace(/\[fn:([\w-]+)\]/g, (_, id: string) => marks.keep(`[^${id}]`))
    .replace(around('*'), (_, own: string) => marks.between('**', own))
    .replace(around('/'), (_, own: string) => marks.between('*', own))
    .replace(around('+'), (_, own: string) => marks.between('~~', own));
  return marks.finish(words);
}
