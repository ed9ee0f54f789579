import type { RuleRecord } from '../model/artefact.ts';

/** A file of a rule's example as it is shown. */
export interface ExampleFile {
  readonly path: string;
  readonly lines: readonly string[];
  /** The line that is reported, from 1; null where none is. */
  readonly marked: number | null;
}

export interface Example {
  /** What breaks the rule, and what keeps it: the files in which the two examples differ; with the first the documents. */
  readonly broken: readonly ExampleFile[];
  readonly kept: readonly ExampleFile[];
  /** The other files, which both have. */
  readonly beside: readonly ExampleFile[];
  /** `file:line:column` as the build prints it. */
  readonly place: string;
  readonly message: string;
}

/** A rule's two examples, told apart from what stands beside both; null where files cannot show the rule. */
export function exampleOf({ example }: RuleRecord): Example | null {
  if (!example) return null;
  const { file, line, column } = example.place;
  const same = new Set(
    example.ok
      .filter(({ path, text }) => example.notOk.some((other) => other.path === path && other.text === text))
      .map(({ path }) => path),
  );
  const show = (files: typeof example.ok, marks: boolean): ExampleFile[] =>
    files.map(({ path, text }) => ({
      path,
      lines: text.replace(/\n$/, '').split('\n'),
      marked: marks && path === file ? line : null,
    }));
  const isDocument = (path: string) => path.startsWith('seeds/');
  return {
    broken: show(
      example.notOk.filter(({ path }) => isDocument(path) || !same.has(path)),
      true,
    ),
    kept: show(
      example.ok.filter(({ path }) => !same.has(path)),
      false,
    ),
    beside: show(
      example.ok.filter(({ path }) => same.has(path) && !isDocument(path)),
      false,
    ),
    place: line === null ? file : `${file}:${line}:${column ?? 1}`,
    message: example.message,
  };
}
