import { hash } from 'node:crypto';
import type { z } from 'zod';
import {
  claimSchema,
  declinedSchema,
  documentSchema,
  entitySchema,
  redirectsSchema,
  siteSchema,
  topicSchema,
} from '../../model/content.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { RECORD_KINDS, type RecordKind } from '../../model/vocabulary.ts';
import { unpairedMarks } from '../rules/gold-differs.ts';
import { Report } from '../rules/report.ts';
import { tangledMarkdown } from '../rules/tangled-text.ts';
import { unknownContentFile } from '../rules/unknown-file.ts';
import type { Body, Content, ContentRecord, Gold, RedirectsRecord, SourceFile } from '../stages.ts';
import { parseBody } from './body.ts';
import { decodeUtf8 } from './decode.ts';
import { EDITION_FILE, parseEdition } from './edition.ts';
import { parseFrontMatter, parseYaml } from './front-matter.ts';
import { parseGold } from './gold.ts';
import { isTooTangled } from './markdown-limits.ts';
import { type Places, placeAt } from './places.ts';
import { idIn, isId, reportInvalidId } from './record-id.ts';

const SITE_FILE = 'content/site.yaml';
export const REDIRECTS_FILE = 'content/redirects.yaml';
export const DECLINED_FILE = 'content/declined.yaml';

/** One file of `content/` read on its own: plain data, with what was found wrong with it. */
interface ContentFile {
  readonly path: string;
  /** What the file holds; null where it is not what it should be. */
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a file is called and all that reading it alone depends on. */
export function fileKey({ path, bytes }: SourceFile): [string, string, string] {
  return [path, hash('sha256', bytes), path];
}

/** Reads one file of `content/` by its path alone. */
export function parseContentFile(file: SourceFile): ContentFile {
  const report = new Report();
  const { path } = file;
  const parse = PARSERS.find(({ of }) => of.test(path))?.parse;
  const source = parse ? decodeUtf8(file, report) : null;
  const value = source === null ? null : parse!(source, path, report);
  return { path, value, diagnostics: report.diagnostics };
}

type Parser = (source: string, path: string, report: Report) => unknown;

/** How each kind of file is read, by its path. */
const PARSERS: readonly { readonly of: RegExp; readonly parse: Parser }[] = [
  { of: fileNamed(SITE_FILE), parse: yaml(siteSchema) },
  { of: fileNamed(REDIRECTS_FILE), parse: readRedirects },
  { of: fileNamed(DECLINED_FILE), parse: yaml(declinedSchema) },
  { of: fileNamed(EDITION_FILE), parse: (source, _path, report) => parseEdition(source, report) },
  { of: /^content\/gold\/[^/]+\.txt$/, parse: readGold },
  { of: recordOf('documents'), parse: record(documentSchema) },
  { of: recordOf('entities'), parse: record(entitySchema) },
  { of: recordOf('claims'), parse: record(claimSchema) },
  { of: recordOf('topics'), parse: record(topicSchema) },
];

function fileNamed(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.')}$`);
}

function recordOf(kind: RecordKind): RegExp {
  return new RegExp(`^content/${kind}/[^/]+\\.md$`);
}

/**
 * Puts together everything that curators wrote. What is wrong is reported; what is right is kept, so that all findings come
 * at once.
 *
 * @param title the site's where its settings give none
 */
export function gatherContent(files: readonly ContentFile[], report: Report, title = 'Atlas'): Content {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const valueAt = <Value>(path: string) => (byPath.get(path)?.value ?? null) as Value | null;
  for (const { path, diagnostics } of files) {
    if (PARSERS.some(({ of }) => of.test(path))) report.repeat(diagnostics);
    else report.add(unknownContentFile(path));
  }
  const leftOut = new Set<string>();
  const records = <Data>(kind: RecordKind): ReadonlyMap<string, ContentRecord<Data>> => {
    const found = new Map<string, ContentRecord<Data>>();
    for (const { path, value } of files) {
      if (!recordOf(kind).test(path)) continue;
      const id = idIn(path);
      if (!isId(id)) reportInvalidId(path, (other) => byPath.has(other), report);
      else if (value === null) leftOut.add(`${kind}/${id}`);
      else {
        const { data, places, body } = value as ParsedRecord<Data>;
        found.set(id, { id, file: path, data, body, at: (way) => placeAt(path, places, way) });
      }
    }
    return found;
  };
  return {
    site: valueAt<{ data: Content['site'] }>(SITE_FILE)?.data ?? siteSchema.parse({ title }),
    documents: records('documents'),
    entities: records('entities'),
    claims: records('claims'),
    topics: records('topics'),
    gold: new Map(
      files.flatMap(({ path, value }) =>
        path.startsWith('content/gold/') && value !== null ? [[idIn(path), value as Gold] as const] : [],
      ),
    ),
    redirects: redirectsRecord(valueAt<ParsedRedirects>(REDIRECTS_FILE)),
    declined: new Set(valueAt<{ data: { key: string }[] }>(DECLINED_FILE)?.data.map(({ key }) => key)),
    edition: valueAt(EDITION_FILE),
    leftOut,
  };
}

/** Content files → content, for those who have no stages to run. */
export function parseContent(files: readonly SourceFile[], report: Report, title?: string): Content {
  return gatherContent(files.map(parseContentFile), report, title);
}

function yaml<Schema extends z.ZodType>(schema: Schema): Parser {
  return (source, path, report) => {
    const parsed = parseYaml(path, source.replace(/^\uFEFF/, ''), 0, schema, report);
    return parsed && { data: parsed.data };
  };
}

interface ParsedRedirects {
  readonly data: Content['redirects']['data'];
  readonly places: Places;
  /** Where each old id is written. */
  readonly keys: Readonly<Record<string, ReturnType<RedirectsRecord['at']>>>;
}

function readRedirects(source: string, path: string, report: Report): ParsedRedirects | null {
  const parsed = parseYaml(path, source.replace(/^\uFEFF/, ''), 0, redirectsSchema, report);
  if (!parsed) return null;
  const { data, places, keysAt } = parsed;
  return {
    data,
    places,
    keys: Object.fromEntries(
      RECORD_KINDS.flatMap((kind) => [...keysAt([kind])].map(([from, place]) => [`${kind} ${from}`, place] as const)),
    ),
  };
}

function redirectsRecord(parsed: ParsedRedirects | null): RedirectsRecord {
  const nowhere = { file: REDIRECTS_FILE, line: null, column: null };
  if (parsed === null) return { data: redirectsSchema.parse({}), at: () => nowhere };
  const { data, places, keys } = parsed;
  return {
    data,
    at: (kind, from, side) =>
      side === 'from' ? (keys[`${kind} ${from}`] ?? nowhere) : placeAt(REDIRECTS_FILE, places, [kind, from]),
  };
}

interface ParsedRecord<Data> {
  readonly data: Data;
  readonly places: Places;
  readonly body: Body;
}

function record<Schema extends z.ZodType>(schema: Schema) {
  return (source: string, path: string, report: Report): ParsedRecord<z.output<Schema>> | null => {
    if (!isId(idIn(path))) return null;
    const parsed = parseFrontMatter(path, source, schema, report);
    if (!parsed) return null;
    const { data, places, body, bodyLine } = parsed;
    if (isTooTangled(body)) {
      report.add(tangledMarkdown({ file: path, line: bodyLine, column: 1 }));
      return null;
    }
    return { data, places, body: parseBody(path, body, bodyLine) };
  };
}

function readGold(source: string, path: string, report: Report): Gold | null {
  try {
    return parseGold(source);
  } catch (error) {
    report.add(unpairedMarks(path, error instanceof Error ? error.message : String(error)));
    return null;
  }
}
