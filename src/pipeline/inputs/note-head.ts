import { isMap, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../../model/diagnostic.ts';
import { isLanguageTag } from '../../model/language.ts';
import { ENTITY_KINDS } from '../../model/vocabulary.ts';
import { headOf } from '../../text/front-matter.ts';
import { notAMapping, unclosedFrontMatter, unreadableDate } from '../rules/note-front-matter.ts';
import type { Report } from '../rules/report.ts';
import type { NoteHead } from '../stages.ts';

const MAX_ALIASES = 50;

/**
 * Reads the front matter of a Markdown note; null where it has none. Whatever its keys, nothing in it is an error: what
 * cannot be read is reported as a warning and left out.
 */
export function readNoteHead(file: string, text: string, report: Report): NoteHead | null {
  if (!/\.(?:md|markdown)$/i.test(file)) return null;
  const { end } = headOf(text);
  const fenced = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)---[ \t]*\r?\n?$/.exec(text.slice(0, end));
  if (fenced === null) {
    // The whole of such a file is read as text.
    if (UNCLOSED.test(text)) report.add(unclosedFrontMatter(file));
    return null;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(fenced[1]!, { lineCounter, prettyErrors: false, uniqueKeys: false });
  const placeOf = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + 1, column: col };
  };
  const [error] = document.errors;
  if (error !== undefined || (document.contents !== null && !isMap(document.contents))) {
    report.add(notAMapping(placeOf(error?.pos[0] ?? 0), error?.message));
    return null;
  }
  const values = new Map(Object.entries(plainValue(document)).map(([key, value]) => [key.toLowerCase(), value]));
  const placeOfKey = (...keys: string[]): Place => {
    const item = isMap(document.contents)
      ? document.contents.items.find(({ key }) => keys.includes(String(key).toLowerCase()))
      : undefined;
    return placeOf((item?.key as { range?: [number] } | undefined)?.range?.[0] ?? 0);
  };
  const text1 = (...keys: string[]) =>
    keys.map((key) => asText(values.get(key))).find((value) => value !== null) ?? null;
  const dated = text1('date', 'published', 'created');
  const published = dated === null ? null : asDate(dated);
  if (dated !== null && published === null) {
    report.add(unreadableDate(placeOfKey('date', 'published', 'created'), dated));
  }
  const kind = text1('kind', 'type')?.toLowerCase() ?? '';
  return {
    title: text1('title'),
    aliases: [...new Set([...asList(values.get('aliases')), ...asList(values.get('alias'))])],
    tags: [...new Set([...asTags(values.get('tags')), ...asTags(values.get('tag'))])],
    published,
    language: asLanguage(text1('lang', 'language')),
    author: asList(values.get('author') ?? values.get('authors')).join(', ') || null,
    kind: ENTITY_KINDS.find((known) => known === kind) ?? null,
    summary: text1('summary', 'description', 'abstract'),
    aliasesPlace: placeOfKey('aliases', 'alias'),
  };
}

/** Three dashes and a key on the first lines, where no second fence follows. */
const UNCLOSED = /^\ufeff?---[ \t]*\r?\n[\w-]+:/;

function plainValue(document: ReturnType<typeof parseDocument>): Record<string, unknown> {
  try {
    return (document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}

/** A language tag, `en_US` for `en-US` included; other words ("German") say nothing to a browser. */
function asLanguage(value: string | null): string | null {
  const tag = value?.replace(/_/g, '-') ?? '';
  return isLanguageTag(tag) ? tag : null;
}

/** `[[Ada Poe]]` in front matter is a link in Obsidian: its words are meant. */
function asText(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value)
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? null : text.slice(0, LONGEST);
}

const LONGEST = 500;

function asList(value: unknown): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  return items.flatMap((item) => asText(item) ?? []);
}

function asTags(value: unknown): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\s,]+/) : [value];
  return items.flatMap((item) => asText(item)?.replace(/^#+/, '').replace(/\s+/g, '-') || []);
}

function asDate(text: string): string | null {
  const [date, , month, , day] = /^\d{4}(-(\d{2})(-(\d{2}))?)?(?!\d)/.exec(text) ?? [];
  if (date === undefined) return null;
  if (month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) return null;
  return day !== undefined && !(Number(day) >= 1 && Number(day) <= 31) ? null : date;
}
