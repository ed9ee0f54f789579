import { parse } from 'yaml';
import { detectFormat } from '../../pipeline/readers/detect.ts';
import { sampleOf } from '../../pipeline/readers/detect-sample.ts';
import { headOf } from '../../pipeline/readers/front-matter.ts';
import { chaptersOf } from '../chapters.ts';
import { isoDate } from '../dates.ts';
import { decodeText } from '../decode.ts';
import type { Extracted, Facts } from '../extracted.ts';
import { bylineOf, languageTag, oneLine, webAddress } from '../facts.ts';
import { encodingDoubts, encodingTold, refuseEmpty } from './text.ts';

/** Markdown: the seed is the file itself, what it says of itself stands in its front matter. */
export function readMarkdownFile(bytes: Uint8Array): Extracted {
  const { text, encoding } = decodeText(bytes);
  const head = headOf(text);
  refuseEmpty(text.slice(head.end));
  const { facts, doubts } = frontMatterFacts(text.slice(0, head.end));
  const { title, chapters, isBook } = chaptersOf(text);
  const heading = title ?? oneLine(/^#\s+(.+)$/m.exec(sampleOf(text.slice(head.end)))?.[1]?.replace(/\s*#*\s*$/, ''));
  return {
    text: encoding === 'UTF-8' ? null : text,
    extension: 'md',
    facts: { ...facts, title: facts.title ?? heading, format: detectFormat(sampleOf(text), 'a.md') },
    told: encodingTold(encoding),
    doubts: [...doubts, ...encodingDoubts(encoding)],
    chapters,
    isBook,
  };
}

/** The usual keys of notes, blogs and clipped pages. What is no YAML is told, and otherwise ignored. */
export function frontMatterFacts(head: string): { facts: Facts; doubts: string[] } {
  const yaml = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(head)?.[1];
  if (yaml === undefined) return { facts: {}, doubts: [] };
  let data: unknown;
  try {
    data = parse(yaml, { maxAliasCount: 20, schema: 'core' });
  } catch {
    return { facts: {}, doubts: ['Its front matter is not YAML: nothing was taken from it.'] };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { facts: {}, doubts: [] };
  const values = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const first = <Value>(keys: readonly string[], read: (value: unknown) => Value | undefined): Value | undefined =>
    keys.map((key) => read(values.get(key))).find((value) => value !== undefined);
  return {
    facts: {
      title: first(['title'], oneLine),
      published: first(['published', 'date', 'pubdate', 'created'], (value) => isoDate(oneLine(plain(value)))),
      byline: first(['author', 'authors', 'by', 'byline'], (value) => bylineOf(namesIn(value))),
      url: first(['url', 'source', 'link', 'canonical', 'canonical_url', 'permalink'], webAddress),
      language: first(['language', 'lang'], languageTag),
    },
    doubts: [],
  };
}

const plain = (value: unknown) => (typeof value === 'number' ? String(value) : value);

function namesIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value === 'object' && value !== null && 'name' in value) return [value.name];
  return typeof value === 'string' ? [value.replace(/^\[\[(?:[^\]|]*\|)?([^\]]*)\]\]$/, '$1')] : [];
}
