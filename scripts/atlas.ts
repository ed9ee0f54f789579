/** Builds the atlas: arguments → run → print report → exit code. */

import { resolve } from 'node:path';
import type { Shard } from '../src/pipeline/cache/stage.ts';
import { formatJson, formatText, NOTES_OF_A_BUILD, withRulePages } from '../src/pipeline/rules/reporters.ts';
import { run } from '../src/pipeline/run.ts';
import { annotate, siteAddress } from './annotate.ts';
import { command, runAsProcess } from './command.ts';
import { chooseFolders, INPUT_OPTIONS } from './folders.ts';
import { progress } from './progress.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: node scripts/atlas.ts [options]

  --root <folder>  folder that holds seeds/ and content/, or any folder of .md, .mdx, .txt and .html files, such as an
                   Obsidian vault (default: ATLAS_ROOT, else here)
  --follow         read what links lead to outside of that folder too (or ATLAS_FOLLOW=1)
  --out <folder>   where the artefact goes (default: .atlas in an atlas folder; nothing is written into others)
  --shard <i/n>    make only what is made of single documents, of the i-th of n parts of them, and keep it in --cache
  --cache <file>   keep there what is made of unchanged documents (default: a file beside this program)
  --check          report only, write nothing
  --json           print the diagnostics as JSON
  --timings        print how long each stage took
  --help           print this`;

export const main = command(
  {
    usage: USAGE,
    options: {
      ...INPUT_OPTIONS,
      out: { type: 'string' },
      shard: { type: 'string' },
      cache: { type: 'string' },
      check: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      timings: { type: 'boolean', default: false },
    },
    failure: (message, isMistake) =>
      isMistake
        ? `The atlas was not built, by a mistake of the program: ${message}\nSet DEBUG=1 to see where.`
        : `The atlas was not built: ${message}`,
  },
  ({ values }, terminal) => {
    const { root, atlas, follow, ...chosen } = chooseFolders({ ...values, atlas: values.out }, terminal);
    const cache = values.cache === undefined ? chosen.cache : resolve(terminal.cwd, values.cache);
    const shard = values.shard === undefined ? undefined : shardOf(values.shard);
    const address = siteAddress(terminal.env);
    const stages = new Map<string, number>();
    const told = progress(terminal.stderr);
    const { report, artefact } = run({
      onBegin: told.begin,
      onDamage: told.damaged,
      root,
      follow,
      out: values.check ? null : atlas,
      checkOnly: values.check,
      cache,
      shard,
      onStage: (stage, milliseconds) => stages.set(stage, (stages.get(stage) ?? 0) + milliseconds),
    });
    told.end();
    const { print } = terminal;
    const diagnostics = withRulePages(report.diagnostics, address);
    if (values.json) terminal.stdout.write(`${formatJson(diagnostics)}\n`);
    else {
      print(formatText(diagnostics, values.check ? undefined : NOTES_OF_A_BUILD));
      annotate(diagnostics, root, terminal);
      if (artefact) print(tally(artefact.atlas, ['documents', 'entities', 'mentions', 'connections', 'claims']));
      else if (shard && !report.hasErrors) print(`Part ${shard.part} of ${shard.of} is in ${cache}`);
      else if (!values.check) print('Nothing was written: the last good atlas stays as it was.');
      if (values.timings)
        for (const [stage, time] of stages) print(`${stage.padEnd(10)}${time.toFixed(1).padStart(9)} ms`);
    }
    return report.hasErrors ? 1 : 0;
  },
);

/** `2/4` as a part. Throws misuse. */
function shardOf(text: string): Shard {
  const [, part = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (part >= 1 && part <= of) return { part, of };
  const message = `--shard: Unexpected ${JSON.stringify(text)}, expected a part and how many there are, such as 2/4`;
  throw Object.assign(new TypeError(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' });
}

if (import.meta.main) await runAsProcess(main);
