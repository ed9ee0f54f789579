import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../nearest.ts';
import type { Report } from '../report.ts';
import type { Place } from '../stages.ts';
import { type Places, placesOf } from './places.ts';

type Path = readonly (string | number)[];

/** A file split at its front matter: validated data, the body with the line it starts on, and a way to places. */
export interface FrontMatter<Data> {
  readonly data: Data;
  readonly body: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  readonly places: Places;
}

const MAX_YAML_LENGTH = 256 * 1024;
/** More aliases than any curator writes by hand: beyond it, the YAML is a decompression bomb. */
const MAX_ALIASES = 50;
/** How deep is too deep depends on the machine, and so does all else that the parser then says. */
const OUT_OF_STACK = /call stack|stack overflow/i;
const FENCED = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|\r\n|\n|\r)---[ \t]*(?:\r\n|\n|\r|$)/;

/** The front matter and the body of a file, and where they start in it; null where it has no front matter. */
export function splitFrontMatter(
  source: string,
): { readonly yaml: string; readonly yamlStart: number; readonly body: string; readonly bodyStart: number } | null {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  const match = FENCED.exec(source.slice(mark));
  if (!match) return null;
  const yamlStart = mark + /^.*(?:\r\n|\n|\r)/.exec(match[0])![0].length;
  const bodyStart = mark + match[0].length;
  return { yaml: match[1]!, yamlStart, body: source.slice(bodyStart), bodyStart };
}

/** Parses a Markdown file with YAML front matter. Reports and returns null where it is not what the schema asks. */
export function parseFrontMatter<Schema extends z.ZodType>(
  file: string,
  source: string,
  schema: Schema,
  report: Report,
): FrontMatter<z.output<Schema>> | null {
  const parts = splitFrontMatter(source);
  if (!parts) {
    report.add({
      rule: 'front-matter-syntax',
      place: { file, line: 1, column: 1 },
      message: 'Unexpected text, expected front matter between two lines of "---" at the top of the file',
      note: /^\uFEFF?---/.test(source) ? 'The closing line of "---" is missing.' : undefined,
    });
    return null;
  }
  const { yaml, body, bodyStart } = parts;
  const parsed = parseYaml(file, yaml, 1, schema, report);
  if (!parsed) return null;
  const { data, places } = parsed;
  return { data, places, body, bodyLine: countLines(source.slice(0, bodyStart)) };
}

interface ParsedYaml<Data> {
  readonly data: Data;
  readonly places: Places;
  /** Where a key of the mapping at a path is written. */
  readonly keyAt: (path: Path, key: string) => Place;
}

/** Parses a YAML file, or the front matter that starts after `lineOffset` lines, against a schema. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  source: string,
  lineOffset: number,
  schema: Schema,
  report: Report,
): ParsedYaml<z.output<Schema>> | null {
  if (source.length > MAX_YAML_LENGTH) {
    report.add({
      rule: 'front-matter-syntax',
      place: { file, line: 1, column: 1 },
      message: `Unexpected front matter of ${source.length} characters, expected at most ${MAX_YAML_LENGTH}`,
    });
    return null;
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  if (document.errors.some(({ message }) => OUT_OF_STACK.test(message))) {
    report.add({
      rule: 'front-matter-syntax',
      place: place(0),
      message:
        'Unexpected YAML of hundreds of lists or mappings within one another, expected front matter as people write it',
    });
    return null;
  }
  for (const error of document.errors) {
    report.add({
      rule: 'front-matter-syntax',
      place: place(error.pos[0]),
      message: `Unexpected YAML (${error.message.replace(/\s+/g, ' ')}), expected well-formed front matter`,
      note: /Nested mappings/.test(error.message)
        ? 'A value that holds ": " must stand in quotation marks.'
        : undefined,
    });
  }
  if (document.errors.length > 0) return null;
  let raw: unknown;
  try {
    raw = document.toJS({ maxAliasCount: MAX_ALIASES }) ?? {};
  } catch (error) {
    report.add({
      rule: 'front-matter-syntax',
      place: place(0),
      message: `Unexpected YAML (${error instanceof Error ? error.message : String(error)}), expected front matter without deep aliases`,
    });
    return null;
  }
  const result = schema.safeParse(raw);
  if (result.success) {
    const places = placesOf(document.contents, (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: line + lineOffset, column: col };
    });
    return { data: result.data, places, keyAt: (path, key) => place(keyOffset(document, path, key)) };
  }
  const at = (path: Path): Place => place(offsetOf(document, path));
  for (const issue of result.error.issues) reportIssue(issue, document, raw, at, place, schema, report);
  return null;
}

function reportIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  raw: unknown,
  at: (path: Path) => Place,
  place: (offset: number) => Place,
  schema: z.ZodType,
  report: Report,
): void {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const known = knownKeys(schema, path);
      report.add({
        rule: 'front-matter-shape',
        place: place(keyOffset(document, path, key)),
        message: `Unexpected key "${key}", expected one of ${known.map((name) => `\`${name}\``).join(', ')}`,
        actual: key,
        expected: known,
        note: didYouMean(key, known),
      });
    }
    return;
  }
  // A union tells only that nothing fitted; its most specific branch says why.
  if (issue.code === 'invalid_union') {
    const branches = issue.errors.filter(
      (branch) =>
        branch.length > 0 && !branch.every(({ code, path: at }) => code === 'invalid_type' && at.length === 0),
    );
    const branch = branches[0];
    if (branch) {
      for (const inner of branch)
        reportIssue({ ...inner, path: [...issue.path, ...inner.path] }, document, raw, at, place, schema, report);
      return;
    }
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    report.add({
      rule: 'front-matter-shape',
      place: place(keyOffset(document, path.slice(0, -1), key)),
      message: `Unexpected key "${key}", ${issue.issues[0]?.message ?? 'expected another'}`,
      actual: key,
    });
    return;
  }
  const value = valueAt(raw, path);
  const expected = expectation(issue);
  report.add({
    rule: 'front-matter-shape',
    place: at(path),
    message: `Unexpected ${value === undefined ? `missing \`${path.join('.')}\`` : describe(value)}, expected ${expected.words}`,
    actual: value === undefined ? undefined : describe(value),
    expected: expected.values,
    note: typeof value === 'string' && expected.values ? didYouMean(value, expected.values) : undefined,
  });
}

function expectation(issue: z.core.$ZodIssue): { words: string; values?: string[] } {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return { words: values.length === 1 ? values[0]! : `one of ${values.join(', ')}`, values };
  }
  if (issue.code === 'invalid_type')
    return { words: `${issue.expected === 'int' ? 'a whole number' : article(issue.expected)}` };
  if (issue.message.startsWith('expected ')) return { words: issue.message.slice('expected '.length) };
  if (issue.code === 'invalid_union') return { words: 'a text, or a mapping with `text`' };
  return { words: `something else (${issue.message})` };
}

function article(type: string): string {
  const name = type === 'string' ? 'text' : type === 'array' ? 'list' : type === 'object' ? 'mapping' : type;
  return `a ${name}`;
}

function describe(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'mapping';
  const text = String(value);
  return `${typeof value === 'string' ? '' : `${typeof value} `}"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

function valueAt(raw: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    raw,
  );
}

/** Offset of the value at a path, or of the nearest parent that exists. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function keyOffset(document: Document, path: Path, key: string): number {
  const parent = path.length === 0 ? document.contents : document.getIn(path, true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}

/** The keys an object schema takes at a path; empty where it is not an object. */
function knownKeys(schema: z.ZodType, path: Path): string[] {
  let current = schema as unknown as {
    def: { type: string; shape?: Record<string, unknown>; element?: unknown; innerType?: unknown; options?: unknown[] };
  };
  const unwrap = () => {
    while (current.def.innerType) current = current.def.innerType as typeof current;
    const object = current.def.options?.find((option) => (option as typeof current).def.type === 'object');
    if (object) current = object as typeof current;
  };
  unwrap();
  for (const step of path) {
    const next = typeof step === 'number' ? current.def.element : current.def.shape?.[step];
    if (!next) return [];
    current = next as typeof current;
    unwrap();
  }
  return Object.keys(current.def.shape ?? {});
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}
