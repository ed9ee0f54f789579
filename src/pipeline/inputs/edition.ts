import type { z } from 'zod';
import type { Place } from '../../model/diagnostic.ts';
import { EDITION_FORMAT, EDITION_VERSION, type Edition, editionSchema } from '../../model/edition.ts';
import { notWholeJson, otherJson, otherVersion, unexpectedValue } from '../rules/edition-shape.ts';
import type { Report } from '../rules/report.ts';

/** Where the last edition is recorded. */
export const EDITION_FILE = 'content/edition.json';

/** Parses the recorded edition. Reports and returns null where it is cut off, of another version or not an edition. */
export function parseEdition(source: string, report: Report): Edition | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    report.add(notWholeJson(at(lastLine(source))));
    return null;
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== EDITION_FORMAT) {
    report.add(otherJson(at(1)));
    return null;
  }
  if (version !== EDITION_VERSION) {
    report.add(otherVersion(at(1), version));
    return null;
  }
  const parsed = editionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, MOST_FINDINGS)) {
    report.add(unexpectedValue(at(lineOf(source, issue.path)), issue.path, wordsOf(issue)));
  }
  return null;
}

/** More are not reported, since one slip can be in every line. */
const MOST_FINDINGS = 10;

function at(line: number): Place {
  return { file: EDITION_FILE, line, column: 1 };
}

function lastLine(source: string): number {
  return source.trimEnd().split('\n').length;
}

function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
  return issue.message;
}

/** An edition has one item to a line: the line of the member, and of its item. */
function lineOf(source: string, [member, item]: readonly PropertyKey[]): number {
  const lines = source.split('\n');
  const first = lines.findIndex((line) => line.startsWith(`"${String(member)}":`));
  if (first < 0) return 1;
  return Math.min(lines.length, first + 1 + (typeof item === 'number' ? item + 1 : 0));
}
