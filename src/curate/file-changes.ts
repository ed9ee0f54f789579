import type { Diagnostic } from '../model/diagnostic.ts';
import { byCodeUnit } from '../model/order.ts';
import { buildAtlas } from '../pipeline/build.ts';
import { Cache } from '../pipeline/cache/cache.ts';
import { Report } from '../pipeline/rules/report.ts';
import type { Inputs } from '../pipeline/stages.ts';

/** What comes of a file of the content: its path before and after, and its text. `before` is null for a new file. */
export interface FileChange {
  readonly before: { readonly path: string; readonly text: string } | null;
  readonly after: { readonly path: string; readonly text: string };
}

/** The inputs as they are once the changes are written. */
export function changedInputs(inputs: Inputs, changes: readonly FileChange[]): Inputs {
  const gone = new Set(changes.flatMap(({ before }) => (before ? [before.path] : [])));
  const written = changes.map(({ after: { path, text } }) => ({ path, bytes: new TextEncoder().encode(text) }));
  const files = [...inputs.content.filter(({ path }) => !gone.has(path)), ...written];
  return { ...inputs, content: files.sort((a, b) => byCodeUnit(a.path, b.path)) };
}

/**
 * The first error that the inputs have once the changes are written and had not before, in one line; null where there is none.
 * Errors are one if `identity` says the same of them.
 */
export function freshError(
  inputs: Inputs,
  changes: readonly FileChange[],
  identity: (error: Diagnostic) => string = told,
): string | null {
  const cache = new Cache();
  const known = new Set(errorsOf(inputs, cache).map(identity));
  const after = errorsOf(changedInputs(inputs, changes), new Cache(cache.allEntries()));
  const fresh = after.find((error) => !known.has(identity(error)));
  return fresh ? told(fresh) : null;
}

function errorsOf(inputs: Inputs, cache: Cache): Diagnostic[] {
  const report = new Report();
  buildAtlas(inputs, report, { cache, checkOnly: true });
  return report.diagnostics.filter(({ severity }) => severity === 'error');
}

function told({ file, line, column, message, ruleId }: Diagnostic): string {
  return `${line === null ? file : `${file}:${line}:${column ?? 1}`}  ${message}  ${ruleId}`;
}
