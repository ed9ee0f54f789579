/** `npm run edition`: records what is built from the inputs as the last published edition, in `content/edition.json`. */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf, editionText } from '../src/pipeline/edition/record.ts';
import { EDITION_FILE } from '../src/pipeline/inputs/edition.ts';
import { formatText } from '../src/pipeline/rules/reporters.ts';
import { run } from '../src/pipeline/run.ts';
import { chooseFolders, spoken } from './folders.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: npm run edition -- [options]

Records what is published: where everything lies on the map, from which the next map goes on, and what there is, so that
the page /changes/ can tell what came since. Commit the file that it writes, ${EDITION_FILE}.

  --name <text>    what you call it, for instance "November 2026"
  --root <folder>  folder that holds seeds/ and content/, or notes (default: ATLAS_ROOT, else here)
  --redraw         draw the map anew instead of going on from the last edition
  --help           print this`;

function main(): number {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      root: { type: 'string' },
      redraw: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { root, cache } = chooseFolders(values);
  const { report, artefact } = run({
    root,
    out: null,
    cache,
    ...(values.redraw && { leaveOut: [EDITION_FILE] }),
  });
  if (!artefact) {
    console.error(formatText(report.diagnostics));
    console.error('No edition was recorded: only what builds can be published.');
    return 1;
  }
  const edition = editionOf(artefact, values.name?.trim() || null);
  const path = join(root, EDITION_FILE);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.next`, editionText(edition));
  renameSync(`${path}.next`, path);
  console.log(
    `${spoken(path)}: ${edition.name ?? 'an edition without a name'}, ${tally(edition, ['documents', 'entities', 'connections', 'claims'])}. Commit it with the rest.`,
  );
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(isUsage ? `${error.message}\n\n${USAGE}` : `No edition was recorded: ${error}`);
  process.exitCode = isUsage ? 2 : 1;
}
