import { isLanguageTag } from '../../model/language.ts';
import { ENTITY_KINDS } from '../../model/vocabulary.ts';
import { unreadableDate } from '../rules/note-front-matter.ts';
import type { Report } from '../rules/report.ts';
import type { NoteHead } from '../stages.ts';
import type { NoteYaml } from './note-yaml.ts';
import { isYesOrNo } from './private.ts';

/** What the front matter of a note says. Whatever its keys, nothing in it is an error: what cannot be read is reported and left out. */
export function noteHead({ entries, placeOf }: NoteYaml, text: string, report: Report): NoteHead {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const first = (...keys: string[]) =>
    keys.map((key) => asText(values.get(key))).find((value) => value !== null) ?? null;
  const dates = ['date', 'published', 'created'].filter((key) => !isYesOrNo(values.get(key)));
  const dated = first(...dates);
  const published = dated === null ? null : asDate(dated);
  if (dated !== null && published === null) {
    report.add(unreadableDate(placeOf(...dates), dated));
  }
  const kind = first('kind', 'type')?.toLowerCase() ?? '';
  return {
    title: first('title'),
    aliases: [...new Set([...asList(values.get('aliases')), ...asList(values.get('alias'))])].filter(
      (alias) => !OLD_ADDRESS.test(alias),
    ),
    tags: [...new Set([...asTags(values.get('tags')), ...asTags(values.get('tag'))])],
    published: published ?? dateInAddress(first('path', 'permalink', 'url', 'slug')),
    language: asLanguage(first('lang', 'language')),
    author: asAuthors(values.get('author') ?? values.get('authors')),
    kind: ENTITY_KINDS.find((known) => known === kind) ?? null,
    summary: first('summary', 'description', 'abstract'),
    aliasesPlace: placeOf('aliases', 'alias'),
    permalink: first('permalink', 'slug'),
    links: entries.flatMap(({ key, start, end }) =>
      Array.from(text.slice(start, end).matchAll(/\[\[([^[\]\n]{1,500})\]\]/g), ({ index, 1: inner = '' }) => {
        const from = start + index + 2;
        return { property: key, start: from, end: from + inner.length };
      }),
    ),
  };
}

/** "/2024/05/old-name/", "old/name.html": Hugo and Zola call so where a page once was. */
const OLD_ADDRESS = /^\/|\/$|\.html?$|^\d{4}\//;

/** "2024/05/01/ropes": of that day, as blogs have it in their addresses. */
function dateInAddress(address: string | null): string | null {
  const [, year, month, day] = /(?:^|\/)(\d{4})\/(\d\d)\/(\d\d)(?:\/|$)/.exec(address ?? '') ?? [];
  return year === undefined ? null : asDate(`${year}-${month}-${day}`);
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
  return text === '' || UNFILLED.test(text) ? null : text.slice(0, LONGEST);
}

/** What a template was to put there. */
const UNFILLED = /^(?:<%|\{\{)/;

const LONGEST = 500;

function asList(value: unknown): string[] {
  const items = Array.isArray(value) ? value : typeof value === 'string' ? value.split(',') : [value];
  // `authors: [{ name: Ada Poe, url: … }]`
  return items.flatMap((item) => asText(item) ?? asText((item as { readonly name?: unknown } | null)?.name) ?? []);
}

/** "Ada Poe, Bob Ray, and Tove Lind & Co" in one are several. */
function asAuthors(value: unknown): string[] {
  if (typeof value !== 'string') return asList(value);
  // `<a href="…">Ada Poe</a>`
  const words = value.replace(/<[^<>]{0,400}>/g, '').replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1');
  return asList(words).flatMap((one) => one.replace(/^and /, '').split(/ (?:and|&) /));
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
