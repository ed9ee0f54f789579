import { parse } from 'yaml';
import type { EntityKind } from '../../model/vocabulary.ts';
import { headOf, linesOfHead } from '../../text/front-matter.ts';
import { listedAttendees } from '../documents/readers/attendees.ts';
import { certainKind } from './kinds.ts';
import { termKey } from './term-key.ts';

/** Keys of front matter under which authors list what their documents name. */
const KEYS: ReadonlyMap<string, EntityKind> = new Map(
  Object.entries<EntityKind>({
    companies: 'organization',
    company: 'organization',
    organization: 'organization',
    organizations: 'organization',
    affiliation: 'organization',
    organisations: 'organization',
    orgs: 'organization',
    labs: 'organization',
    people: 'person',
    persons: 'person',
    author: 'person',
    authors: 'person',
    speaker: 'person',
    speakers: 'person',
    guest: 'person',
    guests: 'person',
    host: 'person',
    hosts: 'person',
    instructor: 'person',
    instructors: 'person',
    models: 'model',
    products: 'product',
    tools: 'product',
    software: 'product',
    projects: 'product',
    datasets: 'dataset',
    benchmarks: 'benchmark',
    papers: 'work',
    books: 'work',
    places: 'place',
    country: 'place',
    countries: 'place',
    city: 'place',
    cities: 'place',
    events: 'event',
    techniques: 'technique',
    methods: 'technique',
    concepts: 'concept',
  }),
);

/**
 * The kinds that front matter, the heads of tables and lists of those who attend give to names, by the key of each:
 * `companies: [harrow-ai]`, a column of "Organization". Of two the one that stands oftener.
 */
export function givenKinds(texts: Iterable<string>): Map<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  const vote = (name: string, kind: EntityKind) => {
    const of = votes.get(termKey(name)) ?? new Map<EntityKind, number>();
    votes.set(termKey(name), of.set(kind, (of.get(kind) ?? 0) + 1));
  };
  for (const text of texts) {
    for (const { name } of listedAttendees(text)) vote(name, 'person');
    const { start, end } = headOf(text);
    const head = text.slice(start, end).replace(/^\ufeff/, '');
    for (const [key, value] of [...Object.entries(mapping(head)), ...columnsOf(text)]) {
      const kind = KEYS.get(key.toLowerCase());
      if (kind === undefined) continue;
      for (const name of (Array.isArray(value) ? value : [value]).flatMap((one) => namesIn(one, kind))) {
        // "authors: [The Release Team]"
        const own =
          kind === 'person'
            ? (certainKind(name) ?? (GROUP.test(name) || HAS_LITTLE_WORD.test(name) ? null : kind))
            : kind;
        if (own === null) continue;
        vote(name, own);
      }
    }
  }
  return new Map([...votes].map(([key, of]) => [key, [...of].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** The cells below each head of the tables in Markdown. */
function columnsOf(text: string): [string, string[]][] {
  const columns: [string, string[]][] = [];
  for (const { 1: head = '', 2: rows = '' } of text.matchAll(TABLE)) {
    const cells = rows.split('\n').map(cellsOf);
    for (const [at, name] of cellsOf(head).entries()) {
      const key = KEYS.has(name.toLowerCase()) ? name : `${name}s`;
      columns.push([key, cells.flatMap((row) => row[at] || [])]);
    }
  }
  return columns;
}
const TABLE = /^[ \t]*(\|.*)\n[ \t]*\|[ \t]*:?-[-:| \t]*\n((?:[ \t]*\|.*(?:\n|$))*)/gm;

function cellsOf(row: string): string[] {
  return row
    .split('|')
    .slice(1)
    .map((cell) => cell.replace(/[*_`]|\[([^\]]*)\]\([^)]*\)/g, '$1').trim());
}

/** "Ada Poe, Bob Ray and Tove Lind" in one are three people, "Ada Poe, Norland" is one and where she works. */
function namesIn(value: unknown, kind: EntityKind): string[] {
  if (typeof value !== 'string') return [];
  if (kind !== 'person') return [value];
  const [first, ...more] = value.split(/, (?:and )?| (?:and|&) /).map((name) => name.replace(/^[Tt]he /, ''));
  return [first!, ...(/\s/.test(first!) ? more.filter((name) => /\s/.test(name)) : more)];
}

/** Who sign as authors do and are many. */
const GROUP =
  /\b(?:communit(?:y|ies)|council|committee|editors|staff|contributors|developers|maintainers|membership|project)$/i;
/** A word in lower case that no family name has: "Code for Norland". */
const HAS_LITTLE_WORD = / (?!(?:af|al|bin|d[aeiou]s?|de[lnr]|la|le|t[eo]n?|v[ao]n|y|zu[mr]?) )\p{Ll}+ \p{Lu}/u;

function mapping(head: string): Record<string, unknown> {
  if (!HAS_KEY.test(head)) return {};
  return head.startsWith('---') ? yamlOf(linesAsked(head)) : lists(head);
}
/** Most front matter has none of the keys, and need not be parsed. */
const HAS_KEY = new RegExp(`\\b(?:${[...KEYS.keys()].join('|')})\\b|\\\\`, 'i');

function yamlOf(head: string): Record<string, unknown> {
  try {
    const value: unknown = parse(head.replace(/^---.*|\n---\s*$/g, ''), { maxAliasCount: 50, logLevel: 'silent' });
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    // Whatever is wrong with it is said where notes are read.
    return {};
  }
}

/** Front matter with the keys that are asked for alone: most of it is not, and YAML is slow to parse. All of it where its keys are not plain words, or one refers to another. */
function linesAsked(head: string): string {
  if (/^["'{?]|(?:^|[\s,[])[&*]\w/m.test(head)) return head;
  const entries = head.split(/\n(?=[\w-]+[ \t]*:)/).slice(1);
  return `---\n${entries.filter((entry) => KEYS.has(/^[\w-]+/.exec(entry)![0].toLowerCase())).join('\n')}`;
}

/** Keys of other heads with words or a list of words in one line, which YAML reads as well. */
function lists(head: string): Record<string, unknown> {
  return Object.fromEntries(
    linesOfHead(head)
      .filter(([key]) => KEYS.has(key))
      .map(([key, value]) => [key, value.startsWith('[') ? yamlOf(`---\nvalue: ${value}\n---`).value : value]),
  );
}
