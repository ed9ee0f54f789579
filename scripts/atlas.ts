/** Builds the atlas: arguments → run → print report → exit code. */

import { parseArgs } from 'node:util';
import { formatJson, formatText, NOTES_OF_A_BUILD, withRulePages } from '../src/pipeline/rules/reporters.ts';
import { run } from '../src/pipeline/run.ts';
import { annotate, siteAddress } from './annotate.ts';
import { chooseFolders } from './folders.ts';
import { progress } from './progress.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: node scripts/atlas.ts [options]

  --root <folder>  folder that holds seeds/ and content/, or any folder of .md, .txt and .html files, such as an
                   Obsidian vault (default: ATLAS_ROOT, else here)
  --out <folder>   where the artefact goes (default: .atlas in an atlas folder; nothing is written into others)
  --check          report only, write nothing
  --json           print the diagnostics as JSON
  --timings        print how long each stage took
  --help           print this`;

function main(): number {
  const { values } = parseArgs({
    options: {
      root: { type: 'string' },
      out: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { root, atlas, cache } = chooseFolders({ root: values.root, atlas: values.out });
  const stages = new Map<string, number>();
  const told = progress();
  const { report, artefact } = run({
    onBegin: told.begin,
    root,
    out: values.check ? null : atlas,
    checkOnly: values.check,
    cache,
    onStage: (stage, milliseconds) => stages.set(stage, (stages.get(stage) ?? 0) + milliseconds),
  });
  told.end();
  const diagnostics = withRulePages(report.diagnostics, siteAddress());
  if (values.json) console.log(formatJson(diagnostics));
  else {
    console.log(formatText(diagnostics, values.check ? undefined : NOTES_OF_A_BUILD));
    annotate(diagnostics, root);
    if (artefact) console.log(tally(artefact.atlas, ['documents', 'entities', 'mentions', 'connections', 'claims']));
    else if (!values.check) console.log('Nothing was written: the last good atlas stays as it was.');
    if (values.timings)
      for (const [stage, time] of stages) console.log(`${stage.padEnd(10)}${time.toFixed(1).padStart(9)} ms`);
  }
  return report.hasErrors ? 1 : 0;
}

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(
      `The atlas was not built, by a mistake of the program: ${error instanceof Error ? error.message : error}`,
    );
    console.error(process.env.DEBUG ? error : 'Set DEBUG=1 to see where.');
    process.exitCode = 1;
  }
}
