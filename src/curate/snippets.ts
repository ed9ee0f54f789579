import { z } from 'zod';
import { RECORD_SCHEMAS } from '../model/content.ts';
import { CONTENT_SCHEMAS } from './schemas.ts';

/** Where Visual Studio Code looks for a folder's snippets. */
export const SNIPPETS_FILE = '.vscode/content.code-snippets';

/**
 * Snippets for front matter: no YAML server completes what stands inside Markdown, snippets do. One for a whole file of each
 * kind, with the keys that it must have, and one for every key that it may have; closed lists are offered as choices.
 */
export function snippetsFile(): string {
  const snippets: Record<string, Snippet> = {};
  for (const [kind, schema] of Object.entries(CONTENT_SCHEMAS)) {
    if (!Object.values(RECORD_SCHEMAS).some((record) => record === schema)) continue;
    const { description = '', properties = {}, required = [] } = shapeOf(schema);
    const keys = Object.entries(properties);
    const must = keys.filter(([key]) => required.includes(key));
    snippets[`A whole ${kind}`] = {
      scope: 'markdown',
      prefix: kind,
      body: ['---', ...linesOf(must, new TabStops()), '---', '$0'],
      description,
    };
    for (const [key, shape] of keys.filter(([key]) => !required.includes(key))) {
      snippets[`${kind}: ${key}`] = {
        scope: 'markdown',
        prefix: `${kind} ${key}`,
        body: linesOf([[key, shape]], new TabStops()),
        description: shape.description ?? '',
      };
    }
  }
  return `${JSON.stringify(snippets, null, 2)}\n`;
}

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: string[];
  readonly description: string;
}

/** As much of a JSON Schema as front matter needs. */
interface Shape {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
}

class TabStops {
  #last = 0;
  next(): number {
    this.#last += 1;
    return this.#last;
  }
}

function shapeOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' }) as Shape;
}

function linesOf(keys: readonly (readonly [string, Shape])[], stops: TabStops): string[] {
  return keys.flatMap(([key, shape]) => {
    const one = shape.anyOf?.find(({ type }) => type !== 'null') ?? shape;
    const { items } = one;
    if (items?.properties) return [`${key}:`, ...indented('  - ', mustHave(items, stops))];
    if (items) return [`${key}: [${placeFor(key, items, stops)}]`];
    if (one.properties) return [`${key}:`, ...indented('  ', mustHave(one, stops))];
    return [`${key}: ${placeFor(key, one, stops)}`];
  });
}

function mustHave({ properties = {}, required = [] }: Shape, stops: TabStops): string[] {
  return linesOf(
    Object.entries(properties).filter(([key]) => required.includes(key)),
    stops,
  );
}

/** The first line after a sign, the others as deep as it. */
function indented(sign: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? sign : ' '.repeat(sign.length)) + line);
}

/** A place to type in, or to choose from. Sentences stand in quotation marks: they may hold a colon. */
function placeFor(key: string, shape: Shape, stops: TabStops): string {
  const stop = stops.next();
  if (shape.enum) return `\${${stop}|${shape.enum.join(',')}|}`;
  return SENTENCES.has(key) ? `"\${${stop}:${key}}"` : `\${${stop}:${PLACEHOLDERS[key] ?? key}}`;
}

const SENTENCES = new Set(['summary', 'statement', 'quote', 'note', 'words', 'noHorizon', 'first', 'last', 'title']);
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  file: 'name.txt',
  published: '2025-01-31',
  url: 'https://example.org/',
  language: 'en',
  order: '1',
  firstPage: '1',
  reportedBy: 'reported-by',
};
