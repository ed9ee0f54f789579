import { z } from 'zod';

/**
 * One finding about the inputs: the fields of a VFileMessage, as data. Lines and columns count from 1, columns in
 * UTF-16 code units; `line` and `column` are null where the finding is about a whole file or folder, never made up.
 */
export const diagnosticSchema = z.strictObject({
  file: z.string(),
  line: z.int().positive().nullable(),
  column: z.int().positive().nullable(),
  severity: z.enum(['error', 'warning', 'info']),
  /** "Unexpected X, expected Y". */
  message: z.string(),
  ruleId: z.string(),
  actual: z.string().optional(),
  expected: z.array(z.string()).optional(),
  /** The likely mend, or where the other half of the trouble stands. */
  note: z.string().optional(),
  /** The page of the rule, where the address of the site is known. */
  url: z.string().optional(),
});
export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** Where something stands in an input file: 1-based, columns in UTF-16 code units; null where no line applies. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}
