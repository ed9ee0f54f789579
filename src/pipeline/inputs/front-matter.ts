import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Place } from '../../model/diagnostic.ts';
import { pointsOf } from '../../text/points.ts';
import { unexpectedKey } from '../rules/front-matter-shape.ts';
import { notYaml, tooDeep, tooLong, unresolvedAlias, withoutFrontMatter } from '../rules/front-matter-syntax.ts';
import type { Report } from '../rules/report.ts';
import { type Places, placesOf } from './places.ts';
import { reportIssue } from './yaml-issues.ts';
import { danglingAlias, keyNamed, keyOffsets, offsetOf, type Path, repeatedKeys } from './yaml-offsets.ts';
import { AS_VALUES } from './yaml-values.ts';

/** A file split at its front matter: validated data, the body with the line it starts on, and a way to places. */
export interface FrontMatter<Data> {
  readonly data: Data;
  readonly body: string;
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number;
  readonly places: Places;
}

const MAX_YAML_LENGTH = 256 * 1024;
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
    report.add(withoutFrontMatter(file, source));
    return null;
  }
  const { yaml, body, bodyStart } = parts;
  const parsed = parseYaml(file, yaml, 1, schema, report);
  if (!parsed) return null;
  const { data, places } = parsed;
  return { data, places, body, bodyLine: pointsOf(source)(bodyStart).line };
}

interface ParsedYaml<Data> {
  readonly data: Data;
  readonly places: Places;
  /** Where each key of the mapping at a path is written. */
  readonly keysAt: (path: Path) => ReadonlyMap<string, Place>;
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
    report.add(tooLong(file, source.length, MAX_YAML_LENGTH));
    return null;
  }
  const lineCounter = new LineCounter();
  // The parser looks through all keys before it for each: of thousands of redirects that takes seconds.
  const document = parseDocument(source, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: false });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + lineOffset, column: col };
  };
  if (document.errors.some(({ message }) => OUT_OF_STACK.test(message))) {
    report.add(tooDeep(place(0)));
    return null;
  }
  for (const error of document.errors) report.add(notYaml(place(error.pos[0]), error.message));
  const repeated = repeatedKeys(document);
  for (const offset of repeated) report.add(notYaml(place(offset), 'Map keys must be unique'));
  if (document.errors.length + repeated.length > 0) return null;
  let raw: unknown;
  try {
    raw = document.toJS(AS_VALUES);
    // Front matter of comments alone is a mapping without keys, unless the schema takes an empty file.
    if (raw === null && !schema.safeParse(null).success) raw = {};
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    report.add(unresolvedAlias(place(danglingAlias(document) ?? 0), why));
    return null;
  }
  const result = schema.safeParse(raw);
  if (result.success) {
    // The one key that a schema of free keys passes over in silence.
    const passedOver = source.includes(PROTOTYPE) ? keyNamed(document, PROTOTYPE) : undefined;
    if (passedOver !== undefined) {
      report.add(unexpectedKey(place(passedOver), PROTOTYPE, 'expected one that is not a reserved name'));
      return null;
    }
    const places = placesOf(document.contents, (offset) => {
      const { line, col } = lineCounter.linePos(offset);
      return { line: line + lineOffset, column: col };
    });
    const keysAt = (path: Path) =>
      new Map([...keyOffsets(document, path)].map(([key, offset]) => [key, place(offset)] as const));
    return { data: result.data, places, keysAt };
  }
  const at = (path: Path): Place => place(offsetOf(document, path));
  for (const issue of result.error.issues) reportIssue(issue, document, raw, at, place, schema, report);
  return null;
}

const PROTOTYPE = '__proto__';
