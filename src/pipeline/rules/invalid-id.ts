import { RESERVED_ID } from '../../model/content.ts';
import { SCALING_NOTE } from './example-files.ts';
import { type Finding, wholeFile } from './finding.ts';
import type { Rule } from './rule.ts';

export const invalidId = {
  id: 'invalid-id',
  severity: 'error',
  summary:
    'The name of a content file is its id and part of its address: lower-case ASCII letters, digits and single hyphens, and none of the names that systems keep for themselves (`con`, `index`, `constructor`).',
  mend: 'Rename the file as the message proposes, `Training Data.md` to `training-data.md` for instance. Nothing can refer to it before.',
  examples: {
    ok: SCALING_NOTE,
    notOk: {
      ...SCALING_NOTE,
      'content/topics/Training Data.md': '---\nname: Training data\nsummary: What models learn from.\n---\n',
    },
    at: 'content/topics/Training Data.md',
    message:
      'Unexpected file name "Training Data.md", expected an id of lower-case ASCII letters, digits and single hyphens',
  },
} as const satisfies Rule;

/** A file whose name cannot be an id. `better` is an id that could be; `isThere` whether a file has it already. */
export function unusableFileName(file: string, id: string, better: string, isThere: boolean): Finding {
  return {
    rule: invalidId,
    place: wholeFile(file),
    message: RESERVED_ID.test(id)
      ? `Unexpected reserved name "${id}.md", expected one that every system takes for a file's`
      : `Unexpected file name "${id}.md", expected an id of lower-case ASCII letters, digits and single hyphens`,
    actual: id,
    note: isThere
      ? `"${better}.md" is there already: merge the two files.`
      : `Rename the file, for example to "${better}.md".`,
  };
}
