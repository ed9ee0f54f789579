import type { Diagnostic } from '../../model/diagnostic.ts';
import { byCodeUnit } from '../../model/order.ts';
import type { Finding } from './finding.ts';

/** Collects what a build finds. One report for one build; nothing is thrown for a content problem. */
export class Report {
  readonly #diagnostics = new Map<string, Diagnostic>();

  add({ rule, place, message, actual, expected, note }: Finding): void {
    const diagnostic: Diagnostic = {
      file: place.file,
      line: place.line,
      column: place.column,
      severity: rule.severity,
      message,
      ruleId: rule.id,
      ...(actual !== undefined && { actual }),
      ...(expected !== undefined && { expected: [...expected] }),
      ...(note !== undefined && { note }),
    };
    this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }

  /** Takes over what was found before, in another report. */
  repeat(diagnostics: readonly Diagnostic[]): void {
    for (const diagnostic of diagnostics) this.#diagnostics.set(JSON.stringify(diagnostic), diagnostic);
  }

  get hasErrors(): boolean {
    return [...this.#diagnostics.values()].some(({ severity }) => severity === 'error');
  }

  /** All findings, each once, by file, line and column whatever order they came in. */
  get diagnostics(): Diagnostic[] {
    return [...this.#diagnostics.values()].sort(
      (a, b) =>
        byCodeUnit(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        byCodeUnit(a.ruleId, b.ruleId) ||
        byCodeUnit(a.message, b.message),
    );
  }
}
