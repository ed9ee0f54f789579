import type { Diagnostic } from '../../model/diagnostic.ts';
import { rulePath } from '../../model/rule-address.ts';

/** The ways to print a report. Each takes the sorted diagnostics and gives text. */

/**
 * `file:line:column  severity  message  rule-id`, the note indented below, and a closing count.
 *
 * @param mostNotes how many notes of one rule are written out; the others are counted. Errors and warnings all are.
 */
export function formatText(diagnostics: readonly Diagnostic[], mostNotes = Number.POSITIVE_INFINITY): string {
  const notes = new Map<string, number>();
  const lines = diagnostics.flatMap(({ file, line, column, severity, message, ruleId, note }) => {
    const nth = severity === 'info' ? (notes.get(ruleId) ?? 0) + 1 : 0;
    if (nth > 0) notes.set(ruleId, nth);
    if (nth > mostNotes) return [];
    const head = `${place(file, line, column)}  ${severity}  ${message}  ${ruleId}`;
    return note ? `${head}\n${note.replace(/^/gm, '    ')}` : head;
  });
  const unsaid = [...notes]
    .filter(([, count]) => count > mostNotes)
    .map(([rule, count]) => `${count - mostNotes} more such notes  ${rule}  (npm run check lists all)`);
  return [...lines, ...unsaid, summary(diagnostics)].join('\n');
}

/** Notes of one rule that a build writes out: a folder of thousands of plain notes would hide what it says at its end. */
export const NOTES_OF_A_BUILD = 3;

/** A JSON array of the diagnostics, as they are. */
export function formatJson(diagnostics: readonly Diagnostic[]): string {
  return JSON.stringify(diagnostics, null, 2);
}

/**
 * Workflow commands that GitHub shows beside the lines of a pull request. `folder` is where the files lie below the
 * repository, empty or with a slash at its end.
 */
export function formatGitHub(diagnostics: readonly Diagnostic[], folder = ''): string {
  return diagnostics
    .map(({ file, line, column, severity, message, ruleId, note, url }) => {
      const level = severity === 'info' ? 'notice' : severity;
      const position = line === null ? '' : `,line=${line}${column === null ? '' : `,col=${column}`}`;
      const body = [message, note, url].filter((part) => part !== undefined).join('\n');
      return `::${level} file=${escapeProperty(folder + file)}${position},title=${escapeProperty(ruleId)}::${escapeData(body)}`;
    })
    .join('\n');
}

/** The diagnostics with the address of each rule's page below that of the site; as they are where it is not known. */
export function withRulePages(diagnostics: readonly Diagnostic[], site: string | null): Diagnostic[] {
  return diagnostics.map((one) => (site === null ? one : { ...one, url: new URL(rulePath(one.ruleId), site).href }));
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity'], one: string, many: string) => {
    const n = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return `${n} ${n === 1 ? one : many}`;
  };
  return [
    count('error', 'error', 'errors'),
    count('warning', 'warning', 'warnings'),
    count('info', 'note', 'notes'),
  ].join(', ');
}

function place(file: string, line: number | null, column: number | null): string {
  return line === null ? file : `${file}:${line}:${column ?? 1}`;
}

/** As the runner reads them back: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
