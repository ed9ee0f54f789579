import type { z } from 'zod';
import { EDITION_FORMAT, EDITION_VERSION, type Edition, editionSchema } from '../../model/edition.ts';
import type { Report } from '../rules/report.ts';
import type { Place } from '../stages.ts';

/** Where the last edition is recorded. */
export const EDITION_FILE = 'content/edition.json';

/** Parses the recorded edition. Reports and returns null where it is cut off, of another version or not an edition. */
export function parseEdition(source: string, report: Report): Edition | null {
  const complain = (place: Place, message: string, note: string = RECORD_ANEW) =>
    report.add({ rule: 'edition-shape', place, message, note });
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    complain(at(lastLine(source)), 'Unexpected end or sign, expected the whole of a recorded edition as JSON');
    return null;
  }
  const { format, version } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (format !== EDITION_FORMAT) {
    complain(at(1), `Unexpected JSON, expected an edition with \`"format":"${EDITION_FORMAT}"\``);
    return null;
  }
  if (version !== EDITION_VERSION) {
    complain(at(1), `Unexpected version ${JSON.stringify(version)} of an edition, expected ${EDITION_VERSION}`);
    return null;
  }
  const parsed = editionSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, MOST_FINDINGS)) {
    complain(
      at(lineOf(source, issue.path)),
      `Unexpected value at ${issue.path.join('.') || 'the top'} (${wordsOf(issue)}), expected an edition as it was recorded`,
    );
  }
  return null;
}

const RECORD_ANEW = 'Take it back from version control, or record one anew with `npm run edition -- --redraw`.';
/** One slip can be in every line. */
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
