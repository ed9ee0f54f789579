/** Gives a page another id, everywhere: arguments → plan → write → say what was done. */

import { parseArgs } from 'node:util';
import { describeChanges } from '../src/curate/describe-changes.ts';
import { planRename, RenameError } from '../src/curate/rename.ts';
import { writeChanges } from '../src/curate/write-changes.ts';
import { RECORD_KINDS } from '../src/model/vocabulary.ts';
import { readInputs } from '../src/pipeline/inputs/read.ts';
import { Report } from '../src/pipeline/rules/report.ts';
import { chooseFolders } from './folders.ts';

const USAGE = `Usage: npm run rename -- <old id> <new id> [options]

  --kind <kind>    ${RECORD_KINDS.join(', ')}: which page, where several have the id
  --root <folder>  folder that holds seeds/ and content/ (default: here)
  --dry-run        print what would change, write nothing
  --help           print this`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      kind: { type: 'string' },
      root: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const [from, to, ...rest] = positionals;
  const kind = RECORD_KINDS.find((one) => one === values.kind);
  if (values.help || !from || !to || rest.length > 0 || (values.kind !== undefined && !kind)) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const { root } = chooseFolders({ root: values.root });
  const { renaming, changes } = planRename(readInputs(root, new Report()), from, to, kind);
  console.log(describeChanges(changes));
  const what = `content/${renaming.kind}/${from}.md ${values['dry-run'] ? 'would become' : 'is now'} ${to}.md`;
  if (!values['dry-run']) writeChanges(root, changes);
  console.log(`\n${what}: ${changes.length} files. Its old address leads to the new one (content/redirects.yaml).`);
  if (values['dry-run']) console.log('Nothing was written.');
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : error instanceof Error ? error.message : String(error));
  console.error('Nothing was renamed.');
  if (process.env.DEBUG && !(error instanceof RenameError)) console.error(error);
  process.exitCode = isUsage ? 2 : 1;
}
