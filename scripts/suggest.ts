/** Lists what may be worth adding to an atlas, and writes what is accepted: arguments → suggestions → list, files or a decision. */

import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AcceptError, planAcceptance } from '../src/curate/accept.ts';
import { planDecline } from '../src/curate/decline.ts';
import { describeChanges } from '../src/curate/describe-changes.ts';
import { findSuggestions } from '../src/curate/suggest/suggest.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../src/curate/suggest/suggestion.ts';
import { writeChanges } from '../src/curate/write-changes.ts';
import { buildAtlas } from '../src/pipeline/build.ts';
import { readInputs } from '../src/pipeline/inputs/read.ts';
import { Report } from '../src/pipeline/rules/report.ts';
import { formatText } from '../src/pipeline/rules/reporters.ts';
import type { Inputs } from '../src/pipeline/stages.ts';
import { command, runAsProcess, type Terminal } from './command.ts';
import { chooseFolders, commandFor, INPUT_OPTIONS } from './folders.ts';

const USAGE = `Usage: npm run suggest [-- options]

  --kind <kind>           ${SUGGESTION_KINDS.join(', ')}; may be given several times
  --limit <number>        how many to list (default: 20)
  --accept <which>…       write the files of these: numbers of the list printed last, or keys
  --decline <which>…      do not suggest these again (content/declined.yaml)
  --why <words>           the reason, kept beside what is declined
  --dry-run               print what would be written, write nothing
  --root <folder>         folder that holds seeds/ and content/ (default: ATLAS_ROOT, else here)
  --follow                read what links lead to outside of that folder too (or ATLAS_FOLLOW=1)
  --json                  the list as JSON
  --help                  print this`;

/** What was listed last, so that a number means what was seen. */
interface Printed {
  readonly inputs: string;
  readonly list: readonly { readonly key: string; readonly title: string }[];
}

export const main = command(
  {
    usage: USAGE,
    options: {
      kind: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string', default: '20' },
      accept: { type: 'string', multiple: true },
      decline: { type: 'string', multiple: true },
      why: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      ...INPUT_OPTIONS,
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
    failure: (message) => `${message}\nNothing was written.`,
  },
  ({ values, positionals }, terminal) => {
    const { print, complain } = terminal;
    const unknown = values.kind.find((kind) => !SUGGESTION_KINDS.some((one) => one === kind));
    const limit = Number(values.limit);
    const which = [...(values.accept ?? values.decline ?? []), ...positionals].flatMap((one) => one.split(','));
    const isList = !values.accept && !values.decline;
    if (
      unknown ||
      !Number.isInteger(limit) ||
      limit < 0 ||
      (values.accept && values.decline) ||
      (isList && positionals.length > 0)
    ) {
      if (unknown) complain(`Unexpected kind "${unknown}", expected ${SUGGESTION_KINDS.join(', ')}.\n`);
      print(USAGE);
      return 2;
    }
    const { root, cache, follow } = chooseFolders(values, terminal);
    const printedFile = join(dirname(cache), 'suggestions.json');
    const inputs = readInputs(root, new Report(), { follow });
    const all = suggestionsFor(inputs, terminal);
    if (all === null) return 1;
    if (isList) {
      const listed = all.filter(({ kind }) => values.kind.length === 0 || values.kind.includes(kind));
      const shown = listed.slice(0, limit);
      if (values.json) terminal.stdout.write(`${JSON.stringify(shown, null, 2)}\n`);
      else list(shown, listed.length, root, isNoAtlas(inputs), terminal);
      const printed: Printed = { inputs: digestOf(inputs), list: shown.map(({ key, title }) => ({ key, title })) };
      mkdirSync(dirname(printedFile), { recursive: true });
      writeFileSync(printedFile, JSON.stringify(printed));
      return 0;
    }
    if (isNoAtlas(inputs)) {
      throw new AcceptError(
        'This is a plain folder of notes, and nothing is written into it: make an atlas of it first (npm run init).',
      );
    }
    const chosen = choose(which, all, readPrinted(printedFile), digestOf(inputs), terminal);
    const { changes, steps } = values.accept
      ? planAcceptance(inputs, chosen, all)
      : { changes: [planDecline(inputs, chosen, values.why ?? null)], steps: [] };
    if (changes.length > 0) print(describeChanges(changes));
    for (const step of steps) print(`\nBy hand: ${step}`);
    if (values['dry-run']) print('\nNothing was written.');
    else if (changes.length > 0) {
      writeChanges(root, changes);
      const files = changes.length === 1 ? '1 file' : `${changes.length} files`;
      print(
        `\n${values.accept ? 'Accepted' : 'Declined'}: ${chosen.map(({ key }) => key).join(', ')}. ${files} written${values.accept ? ', and the atlas builds' : ''}.`,
      );
    }
    return 0;
  },
);

/** Whether it is a folder of notes that nobody has made an atlas of. */
function isNoAtlas({ plainFolder, content }: Inputs): boolean {
  return plainFolder !== undefined && content.length === 0;
}

function suggestionsFor(inputs: Inputs, { complain }: Terminal): Suggestion[] | null {
  const report = new Report();
  const artefact = buildAtlas(inputs, report);
  if (artefact) return findSuggestions(artefact, artefact.content.declined);
  complain(formatText(report.diagnostics.filter(({ severity }) => severity === 'error')));
  complain('Nothing can be suggested while the atlas has errors.');
  return null;
}

function list(shown: readonly Suggestion[], of: number, root: string, isPlain: boolean, { print }: Terminal): void {
  for (const [index, { key, kind, title, reason, score, places }] of shown.entries()) {
    print(`${String(index + 1).padStart(3)}  ${key}  ${kind}  ${title}\n     ${score.toFixed(2)}: ${reason}`);
    for (const { file, line, quote } of places) {
      const letters = [...quote];
      print(`     ${file}:${line}  “${letters.slice(0, 160).join('')}${letters.length > 160 ? ' …' : ''}”`);
    }
  }
  const make = `npm run init -- ${/\s/.test(root) ? JSON.stringify(root) : root} --yes`;
  print(
    of === 0
      ? 'Nothing to suggest.'
      : isPlain
        ? `\n${shown.length} of ${of} suggestions. They are taken into an atlas, which this folder is not yet. Make one of it: ${make}`
        : `\n${shown.length} of ${of} suggestions. Take one: ${commandFor('suggest', root).replace(/suggest$/, 'suggest --')} --accept 1\nNever again: the same with --decline 2 --why "too general"`,
  );
}

/** Suggestions by number of the last list or by key. */
function choose(
  which: readonly string[],
  all: readonly Suggestion[],
  printed: Printed | null,
  now: string,
  { print }: Terminal,
): Suggestion[] {
  const byKey = new Map(all.map((suggestion) => [suggestion.key, suggestion]));
  const chosen = new Set<Suggestion>();
  let isNumbered = false;
  for (const one of which) {
    const isNumber = /^\d{1,4}$/.test(one);
    if (isNumber && !printed)
      throw new AcceptError(`No list was printed yet: run npm run suggest first, or give the key instead of "${one}".`);
    const listed = isNumber ? printed!.list[Number(one) - 1] : { key: one, title: one };
    if (!listed)
      throw new AcceptError(
        `Unexpected number ${one}, expected 1 to ${printed!.list.length}: the last list has no more.`,
      );
    const suggestion = byKey.get(listed.key);
    if (!suggestion) {
      const name = isNumber ? `${one} (${listed.key}: ${listed.title})` : `"${one}"`;
      throw new AcceptError(
        `${name} is not suggested: the documents or the content have changed, or it was taken or declined already. Run npm run suggest again.`,
      );
    }
    isNumbered ||= isNumber;
    chosen.add(suggestion);
  }
  if (isNumbered && printed!.inputs !== now)
    print('The files have changed since the list was printed; numbers mean what it showed.\n');
  if (chosen.size === 0) throw new AcceptError('Say which: numbers of the last list, or keys.');
  return [...chosen];
}

function readPrinted(file: string): Printed | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Printed;
  } catch {
    return null;
  }
}

function digestOf({ seeds, content }: Inputs): string {
  return hash('sha256', JSON.stringify([...seeds, ...content].map(({ path, bytes }) => [path, hash('sha256', bytes)])));
}

if (import.meta.main) await runAsProcess(main);
