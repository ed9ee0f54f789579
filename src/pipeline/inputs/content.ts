import { hash } from 'node:crypto';
import type { z } from 'zod';
import {
  claimSchema,
  declinedSchema,
  documentSchema,
  entitySchema,
  ID_PATTERN,
  RESERVED_ID,
  redirectsSchema,
  siteSchema,
  topicSchema,
} from '../../model/content.ts';

import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Edition } from '../../model/edition.ts';
import { RECORD_KINDS, type RecordKind } from '../../model/vocabulary.ts';
import { didYouMean } from '../../text/edit-distance.ts';
import { Memo } from '../cache/memo.ts';
import { Report } from '../rules/report.ts';
import type { Body, Content, ContentRecord, RedirectsRecord, SourceFile } from '../stages.ts';
import { parseBody } from './body.ts';
import { decodeUtf8 } from './decode.ts';
import { EDITION_FILE, parseEdition } from './edition.ts';
import { parseFrontMatter, parseYaml } from './front-matter.ts';
import { type Gold, parseGold } from './gold.ts';
import { isTooTangled } from './markdown-limits.ts';
import { type Places, placeAt } from './places.ts';

const SITE_FILE = 'content/site.yaml';
export const REDIRECTS_FILE = 'content/redirects.yaml';
export const DECLINED_FILE = 'content/declined.yaml';

/** Parses everything curators wrote; `title` is the site's where they give none. What is wrong is reported; what is right is kept, so that all findings come at once. */
export function parseContent(
  files: readonly SourceFile[],
  report: Report,
  memo = new Memo(),
  title = 'Atlas',
): Content {
  const folders = new Map<string, SourceFile[]>(RECORD_KINDS.map((folder) => [folder, []]));
  const gold = new Map<string, Gold>();
  const leftOut = new Set<string>();
  let edition: Edition | null = null;
  let site = siteSchema.parse({ title });
  let redirects = NO_REDIRECTS;
  let declined: ReadonlySet<string> = new Set();
  for (const file of files) {
    if (file.path === SITE_FILE) {
      const source = decodeUtf8(file, report);
      const parsed =
        source === null ? null : parseYaml(file.path, source.replace(/^\uFEFF/, ''), 0, siteSchema, report);
      if (parsed) site = parsed.data;
      continue;
    }
    if (file.path === REDIRECTS_FILE) {
      redirects = readRedirects(file, report);
      continue;
    }
    if (file.path === DECLINED_FILE) {
      declined = readDeclined(file, report);
      continue;
    }
    if (file.path === EDITION_FILE) {
      edition = readEdition(file, report, memo);
      continue;
    }
    const [, folder = '', ...rest] = file.path.split('/');
    if (folder === 'gold' && rest.length === 1 && file.path.endsWith('.txt')) {
      const source = decodeUtf8(file, report);
      if (source !== null) readGold(file.path, rest[0]!.slice(0, -'.txt'.length), source, gold, report);
      continue;
    }
    const known = folders.get(folder);
    if (known && rest.length === 1 && file.path.endsWith('.md')) known.push(file);
    else {
      report.add({
        rule: 'unknown-file',
        place: { file: file.path, line: null, column: null },
        message: `Unexpected file, expected ${SITE_FILE}, ${REDIRECTS_FILE} or content/{${RECORD_KINDS.join(',')}}/<id>.md`,
        note: rest.length > 0 ? didYouMean(folder, RECORD_KINDS) : undefined,
      });
    }
  }
  const parse = <Schema extends z.ZodType>(folder: RecordKind, schema: Schema) =>
    parseRecords(folders.get(folder)!, schema, report, memo, (id) => leftOut.add(`${folder}/${id}`));
  return {
    site,
    documents: parse('documents', documentSchema),
    entities: parse('entities', entitySchema),
    claims: parse('claims', claimSchema),
    topics: parse('topics', topicSchema),
    gold,
    redirects,
    declined,
    edition,
    leftOut,
  };
}

const NO_REDIRECTS: RedirectsRecord = {
  data: redirectsSchema.parse({}),
  at: () => ({ file: REDIRECTS_FILE, line: null, column: null }),
};

function readDeclined(file: SourceFile, report: Report): Set<string> {
  const source = decodeUtf8(file, report)?.replace(/^\uFEFF/, '') ?? null;
  const parsed = source === null ? null : parseYaml(file.path, source, 0, declinedSchema, report);
  return new Set(parsed?.data.map(({ key }) => key));
}

function readRedirects(file: SourceFile, report: Report): RedirectsRecord {
  const source = decodeUtf8(file, report)?.replace(/^\uFEFF/, '') ?? null;
  const parsed = source === null ? null : parseYaml(file.path, source, 0, redirectsSchema, report);
  if (!parsed) return NO_REDIRECTS;
  const { data, places, keyAt } = parsed;
  return {
    data,
    at: (kind, from, side) => (side === 'from' ? keyAt([kind], from) : placeAt(file.path, places, [kind, from])),
  };
}

function parseRecords<Schema extends z.ZodType>(
  files: readonly SourceFile[],
  schema: Schema,
  report: Report,
  memo: Memo,
  leaveOut: (id: string) => void,
): ReadonlyMap<string, ContentRecord<z.output<Schema>>> {
  const records = new Map<string, ContentRecord<z.output<Schema>>>();
  for (const file of files) {
    const id = file.path.slice(file.path.lastIndexOf('/') + 1, -'.md'.length);
    if (!ID_PATTERN.test(id) || RESERVED_ID.test(id)) {
      reportInvalidId(file.path, id, files, report);
      continue;
    }
    const { record, diagnostics } = memo.recall('content', file.path, hash('sha256', file.bytes), () =>
      parseRecord(file, schema),
    );
    report.repeat(diagnostics);
    if (!record) {
      leaveOut(id);
      continue;
    }
    const { data, places, body } = record;
    records.set(id, { id, file: file.path, data, body, at: (path) => placeAt(file.path, places, path) });
  }
  return records;
}

function reportInvalidId(path: string, id: string, files: readonly SourceFile[], report: Report): void {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const better = RESERVED_ID.test(id) ? `${id}-${folder.split('/').at(-2)}` : slug(id) || 'some-id';
  const isTaken = files.some((other) => other.path === `${folder}${better}.md`);
  report.add({
    rule: 'invalid-id',
    place: { file: path, line: null, column: null },
    message: RESERVED_ID.test(id)
      ? `Unexpected reserved name "${id}.md", expected one that every system takes for a file's`
      : `Unexpected file name "${id}.md", expected an id of lower-case ASCII letters, digits and single hyphens`,
    actual: id,
    note: isTaken
      ? `"${better}.md" is there already: merge the two files.`
      : `Rename the file, for example to "${better}.md".`,
  });
}

interface ParsedRecord<Data> {
  readonly record: { readonly data: Data; readonly places: Places; readonly body: Body } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one file on its own, with what there is to say about it. */
function parseRecord<Schema extends z.ZodType>(file: SourceFile, schema: Schema): ParsedRecord<z.output<Schema>> {
  const report = new Report();
  const source = decodeUtf8(file, report);
  const parsed = source === null ? null : parseFrontMatter(file.path, source, schema, report);
  if (parsed && isTooTangled(parsed.body)) {
    report.add({
      rule: 'tangled-text',
      place: { file: file.path, line: parsed.bodyLine, column: 1 },
      message: 'Unexpected Markdown with signs nested or paired by the thousand, expected prose',
    });
    return { record: null, diagnostics: report.diagnostics };
  }
  const record = parsed && {
    data: parsed.data,
    places: parsed.places,
    body: parseBody(file.path, parsed.body, parsed.bodyLine),
  };
  return { record, diagnostics: report.diagnostics };
}

function readEdition(file: SourceFile, report: Report, memo: Memo): Edition | null {
  const { edition, diagnostics } = memo.recall('content', file.path, hash('sha256', file.bytes), () => {
    const own = new Report();
    const source = decodeUtf8(file, own);
    return { edition: source === null ? null : parseEdition(source, own), diagnostics: own.diagnostics };
  });
  report.repeat(diagnostics);
  return edition;
}

function readGold(file: string, id: string, source: string, gold: Map<string, Gold>, report: Report): void {
  try {
    gold.set(id, parseGold(source));
  } catch (error) {
    report.add({
      rule: 'gold-differs',
      place: { file, line: null, column: null },
      message: `Unexpected marks (${error instanceof Error ? error.message : String(error)}), expected each opened and closed once`,
    });
  }
}

/** Lower-case ASCII letters, digits and single hyphens out of any text; may be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
