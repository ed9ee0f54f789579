/** `npm run edition`: records what is built from the inputs as the last published edition, in `content/edition.json`. */

import { join } from 'node:path';
import { writeTexts } from '../src/curate/write-changes.ts';
import { editionOf, editionText } from '../src/pipeline/edition/record.ts';
import { EDITION_FILE } from '../src/pipeline/inputs/edition.ts';
import { formatText } from '../src/pipeline/rules/reporters.ts';
import { run } from '../src/pipeline/run.ts';
import { command, runAsProcess } from './command.ts';
import { chooseFolders, INPUT_OPTIONS, spoken } from './folders.ts';
import { progress } from './progress.ts';
import { tally } from './tally.ts';

const USAGE = `Usage: npm run edition -- [options]

Records what is published: where everything lies on the map, from which the next map goes on, and what there is, so that
the page /changes/ can tell what came since. Commit the file that it writes, ${EDITION_FILE}.

  --name <text>    what you call it, for instance "November 2026"
  --root <folder>  folder that holds seeds/ and content/, or notes (default: ATLAS_ROOT, else here)
  --follow         read what links lead to outside of that folder too (or ATLAS_FOLLOW=1)
  --redraw         draw the map anew instead of going on from the last edition
  --help           print this`;

const LONGEST_NAME = 100;

export const main = command(
  {
    usage: USAGE,
    options: {
      name: { type: 'string' },
      ...INPUT_OPTIONS,
      redraw: { type: 'boolean', default: false },
    },
    failure: (message) => `No edition was recorded: ${message}`,
  },
  ({ values }, terminal) => {
    const name = values.name?.replace(/[\s\p{Cc}]+/gu, ' ').trim() || null;
    if (name !== null && name.length > LONGEST_NAME) {
      terminal.complain(
        `No edition was recorded: its name has ${name.length} characters, at most ${LONGEST_NAME} make a heading.`,
      );
      return 1;
    }
    const { root, cache, follow } = chooseFolders(values, terminal);
    const { report, artefact } = run({
      root,
      follow,
      out: null,
      cache,
      onDamage: progress(terminal.stderr).damaged,
      ...(values.redraw && { leaveOut: [EDITION_FILE] }),
    });
    if (!artefact) {
      terminal.complain(formatText(report.diagnostics));
      terminal.complain('No edition was recorded: only what builds can be published.');
      return 1;
    }
    const edition = editionOf(artefact, name);
    writeTexts(root, [[EDITION_FILE, editionText(edition)]]);
    const counted = tally(edition, ['documents', 'entities', 'connections', 'claims']);
    terminal.print(
      `${spoken(join(root, EDITION_FILE), terminal.cwd)}: ${edition.name ?? 'an edition without a name'}, ${counted}. Commit it with the rest.`,
    );
    return 0;
  },
);

if (import.meta.main) await runAsProcess(main);
