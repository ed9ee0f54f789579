import type { Diagnostic, Place } from '../../model/diagnostic.ts';

/** One breach of a rule. */
export interface Finding {
  readonly rule: { readonly id: string; readonly severity: Diagnostic['severity'] };
  readonly place: Place;
  /** "Unexpected X, expected Y". */
  readonly message: string;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly note?: string | undefined;
}

/** A file as a whole, or a folder. */
export function wholeFile(file: string): Place {
  return { file, line: null, column: null };
}
