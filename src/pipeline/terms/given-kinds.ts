import { parse } from 'yaml';
import type { EntityKind } from '../../model/vocabulary.ts';
import { headOf } from '../../text/front-matter.ts';
import { termKey } from './term-key.ts';

/** Keys of front matter under which authors list what their documents name. */
const KEYS: Readonly<Record<string, EntityKind>> = {
  companies: 'organization',
  company: 'organization',
  organizations: 'organization',
  organisations: 'organization',
  orgs: 'organization',
  labs: 'organization',
  people: 'person',
  persons: 'person',
  author: 'person',
  authors: 'person',
  speakers: 'person',
  guests: 'person',
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
  countries: 'place',
  cities: 'place',
  events: 'event',
  techniques: 'technique',
  methods: 'technique',
  concepts: 'concept',
};

/** The kinds that front matter gives to names, by the key of each: `companies: [harrow-ai]`. Of two the one that stands oftener. */
export function givenKinds(texts: Iterable<string>): Map<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const text of texts) {
    const { start, end } = headOf(text);
    const head = text.slice(start, end).replace(/^\ufeff/, '');
    for (const [key, value] of Object.entries(mapping(head))) {
      const kind = KEYS[key.toLowerCase()];
      if (kind === undefined) continue;
      for (const name of Array.isArray(value) ? value : [value]) {
        if (typeof name !== 'string') continue;
        const of = votes.get(termKey(name)) ?? new Map<EntityKind, number>();
        votes.set(termKey(name), of.set(kind, (of.get(kind) ?? 0) + 1));
      }
    }
  }
  return new Map([...votes].map(([key, of]) => [key, [...of].sort((a, b) => b[1] - a[1])[0]![0]]));
}

function mapping(head: string): Record<string, unknown> {
  if (!/^---/.test(head)) return {};
  try {
    const value: unknown = parse(head.replace(/^---.*|\n---\s*$/g, ''), { maxAliasCount: 50, logLevel: 'silent' });
    return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    // Whatever is wrong with it is said where notes are read.
    return {};
  }
}
