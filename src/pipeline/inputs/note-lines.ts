import { parse } from 'yaml';
import { headOf, isNoteFile, linesOfHead } from '../../text/front-matter.ts';
import type { NoteYaml } from './note-yaml.ts';
import { AS_VALUES } from './yaml-values.ts';

/** Reads front matter without a fence, of MultiMarkdown, Pelican and Franklin; null where there is none. */
export function readNoteLines(file: string, text: string): NoteYaml | null {
  if (!isNoteFile(file)) return null;
  const { start, end } = headOf(text);
  const head = text.slice(start, end).replace(/^\ufeff/, '');
  if (head.trim() === '' || /^(?:---|\+\+\+)/.test(head)) return null;
  const entries = linesOfHead(head).map(([key, written]) => ({
    ...{ key: KEYS[key] ?? key.replace(/^rss_/, ''), start, end: start },
    value: readValue(written),
  }));
  // Pelican shows neither.
  const isKeptBack = entries.some(({ key, value }) => key === 'status' && /^(?:draft|hidden)$/i.test(String(value)));
  if (isKeptBack) entries.push({ key: 'draft', start, end: start, value: true });
  return { entries, placeOf: () => ({ file, line: 1, column: 1 }) };
}

/** What Franklin calls the day that a feed shows. */
const KEYS: Readonly<Record<string, string>> = { rss_pubdate: 'date' };

/** Words; a list in brackets; `Date(2026, 5, 3)`. */
function readValue(written: string): unknown {
  const [, year, month = '', day = ''] = /^Date\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)$/.exec(written) ?? [];
  if (year !== undefined) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!written.startsWith('[')) return written;
  try {
    return JSON.parse(JSON.stringify(parse(written, { logLevel: 'silent' })), AS_VALUES.reviver) as unknown;
  } catch {
    return written;
  }
}
