import { type Document, isMap, isNode, isScalar, parseDocument, type YAMLMap } from 'yaml';
import type { BodyElement, BodyNode } from '../../model/body.ts';
import { headOf } from '../../text/front-matter.ts';
import { wikilinkIn } from '../documents/readers/wikilinks.ts';
import { AS_VALUES } from '../inputs/yaml-values.ts';
import { leadsToFile } from './files.ts';
import type { FoundLink } from './links.ts';

/** What a page says elsewhere, and what only programs ask for. */
const SAID_ELSEWHERE = new Set(
  (
    'title alias aliases tag tags date published created lang language kind type summary description abstract author authors ' +
    'publish draft private permalink cssclass cssclasses template id uid url position'
  ).split(' '),
);
/** Names of pictures and symbols, but for those that are links. */
const OF_A_LOOK: ReadonlySet<string> = new Set(['banner', 'icon', 'cover', 'image']);
/** Of plugins: `kanban-plugin`, `dg-publish`, `excalidraw-plugin`. */
const OF_A_PROGRAM = /-plugin$|^(?:dg|excalidraw|obsidian|kanban)-/;
const MOST = 40;

/**
 * What the front matter of a note tells a reader beyond what its page says anyway, as a table; null where that is nothing.
 * `links` are those of the note.
 */
export function propertiesOf(file: string, text: string, links: readonly FoundLink[]): BodyElement | null {
  if (!/\.(?:mdx?|markdown)$/i.test(file)) return null;
  const { start, end } = headOf(text);
  const yaml = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)---[ \t]*\r?\n?$/.exec(text.slice(start, end))?.[1];
  if (yaml === undefined) return null;
  const document = parseDocument(yaml, { prettyErrors: false, uniqueKeys: false, schema: 'failsafe' });
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const rows = entriesOf(document, document.contents).flatMap(([key, value]): BodyElement[] => {
    const written = valuesOf(value);
    const own = links.filter(({ property }) => property === key);
    const isForPrograms =
      OF_A_PROGRAM.test(key.toLowerCase()) || (OF_A_LOOK.has(key.toLowerCase()) && own.length === 0);
    const isSaid = SAID_ELSEWHERE.has(key.toLowerCase()) || isForPrograms;
    return isSaid || written.length === 0 ? [] : [row(key, written, own)];
  });
  return rows.length === 0
    ? null
    : element('table', [element('tbody', rows.slice(0, MOST))], { className: ['properties'] });
}

/** The keys with their values; none where an alias leads nowhere, or to too much: that is said where notes are read. */
function entriesOf(document: Document.Parsed, { items }: YAMLMap): [string, unknown][] {
  try {
    const entries = items.flatMap(({ key, value }): [string, unknown][] =>
      isScalar(key) && isNode(value) ? [[String(key.value), value.toJS(document, AS_VALUES)]] : [],
    );
    return [...new Map(entries)];
  } catch {
    return [];
  }
}

/** Words alone; of lists their items, of what is nested deeper nothing. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => (typeof item === 'string' ? valuesOf(item) : []));
  if (typeof value !== 'string') return [];
  const words = value.replace(/\s+/g, ' ').trim();
  return words === '' || /<%|\{\{/.test(words) ? [] : [words];
}

function row(key: string, values: readonly string[], links: readonly FoundLink[]): BodyElement {
  const words = values.flatMap((value, index): BodyNode[] => [
    ...(index > 0 ? [textNode(', ')] : []),
    ...(/^https?:\/\/\S+$/.test(value) ? [element('a', [textNode(value)], { href: value })] : wordsOf(value, links)),
  ]);
  return element('tr', [element('th', [textNode(key)], { scope: 'row' }), element('td', words)]);
}

/** A value with its links to notes; one that leads to none is its words. */
function wordsOf(value: string, links: readonly FoundLink[]): BodyNode[] {
  return value.split(/(!?\[\[[^[\]]+\]\])/).flatMap((part, index): BodyNode[] => {
    if (index % 2 === 0) return part === '' ? [] : [textNode(part)];
    const inner = { start: part.indexOf('[') + 2, end: part.length - 2 };
    const typed = wikilinkIn(part, inner, 'wikilink', 0);
    if (typed === null) return [];
    const label = textNode(part.slice(typed.name.start, typed.name.end));
    const meant = links.find((link) => link.typed.target === typed.target && link.typed.heading === typed.heading);
    if (meant?.file) {
      const lead = element('a', [label]);
      return [{ ...lead, properties: leadsToFile(meant.file, lead) }];
    }
    if (!meant?.document) return [label];
    const { document: dataDocument, fragment } = meant;
    return [element('a', [label], { dataDocument, ...(fragment !== null && { dataFragment: fragment }) })];
  });
}

function textNode(value: string): BodyNode {
  return { type: 'text', value };
}

function element(
  tagName: string,
  children: readonly BodyNode[],
  properties: BodyElement['properties'] = {},
): BodyElement {
  return { type: 'element', tagName, properties, children };
}
