/** Gives a page another id, everywhere: arguments → plan → write → say what was done. */

import { describeChanges } from '../src/curate/describe-changes.ts';
import { planRename } from '../src/curate/rename.ts';
import { writeChanges } from '../src/curate/write-changes.ts';
import { RECORD_KINDS } from '../src/model/vocabulary.ts';
import { readInputs } from '../src/pipeline/inputs/read.ts';
import { Report } from '../src/pipeline/rules/report.ts';
import { command, runAsProcess } from './command.ts';
import { chooseFolders, INPUT_OPTIONS } from './folders.ts';

const USAGE = `Usage: npm run rename -- <old id> <new id> [options]

  --kind <kind>    ${RECORD_KINDS.join(', ')}: which page, where several have the id
  --root <folder>  folder that holds seeds/ and content/ (default: here)
  --follow         read what links lead to outside of that folder too (or ATLAS_FOLLOW=1)
  --dry-run        print what would change, write nothing
  --help           print this`;

export const main = command(
  {
    usage: USAGE,
    options: {
      kind: { type: 'string' },
      ...INPUT_OPTIONS,
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
    failure: (message) => `${message}\nNothing was renamed.`,
  },
  ({ values, positionals }, terminal) => {
    const { print } = terminal;
    const [from, to, ...rest] = positionals;
    const kind = RECORD_KINDS.find((one) => one === values.kind);
    if (!from || !to || rest.length > 0 || (values.kind !== undefined && !kind)) {
      print(USAGE);
      return 2;
    }
    const { root, follow } = chooseFolders(values, terminal);
    const { renaming, changes } = planRename(readInputs(root, new Report(), { follow }), from, to, kind);
    print(describeChanges(changes));
    const what = `content/${renaming.kind}/${from}.md ${values['dry-run'] ? 'would become' : 'is now'} ${to}.md`;
    if (!values['dry-run']) writeChanges(root, changes);
    print(`\n${what}: ${changes.length} files. Its old address leads to the new one (content/redirects.yaml).`);
    if (values['dry-run']) print('Nothing was written.');
    return 0;
  },
);

if (import.meta.main) await runAsProcess(main);
