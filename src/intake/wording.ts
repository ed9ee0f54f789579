import { DOUBT_SUBJECTS } from '../model/vocabulary.ts';
import type { Outcome, Summary } from './outcome.ts';

/** Of more files that nothing is wrong with only so many are shown one by one. */
const MOST_SHOWN = 30;

const MOST_NAMED = 10;

/** What became of the files, in words: each with what was done and the file to edit, then a table, the gravest first. */
export function describeSummary({ outcomes, passedOver, left }: Summary, shown: (path: string) => string): string {
  const added = outcomes.filter((outcome) => outcome.state === 'added');
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  const blocks: string[] = [];
  for (const outcome of added.slice(0, MOST_SHOWN)) blocks.push(describeAdded(outcome, shown));
  if (added.length > MOST_SHOWN) blocks.push(`… and ${added.length - MOST_SHOWN} more.`);
  blocks.push(gaps(added), describePassedOver(passedOver), byGravity(outcomes, shown));
  blocks.push(
    table([
      ['added', added.length],
      ...(added.some(({ doubts }) => doubts.length > 0)
        ? [['of them in doubt', added.filter(({ doubts }) => doubts.length > 0).length] as const]
        : []),
      ['already there', count('present')],
      ['refused', count('refused')],
      ...(left > 0 ? [['not come to', left] as const] : []),
    ]),
  );
  return blocks.filter(Boolean).join('\n\n');
}

/** A line for each file: refused, in doubt (its words, its speakers, its facts), taken, there already. */
function byGravity(outcomes: readonly Outcome[], shown: (path: string) => string): string {
  const rows = outcomes.flatMap(rowsOf).sort((a, b) => a.rank - b.rank);
  const shortened = RANKS.flatMap((name, rank) => {
    const own = rows.filter((row) => row.rank === rank);
    const most = rank < TAKEN ? own.length : MOST_SHOWN;
    const lines = own.slice(0, most).map(({ path, says }) => [name, shown(path), says]);
    return own.length > most ? [...lines, [name, `… and ${own.length - most} more`, '']] : lines;
  });
  if (shortened.length === 0) return '';
  const first = Math.max(...shortened.map(([name = '']) => name.length));
  const second = Math.min(LONGEST_PATH, Math.max(...shortened.map(([, path = '']) => path.length)));
  return shortened
    .map(([name = '', path = '', says = '']) => `${name.padEnd(first)}  ${path.padEnd(second)}  ${says}`.trimEnd())
    .join('\n');
}

const RANKS = ['refused', 'doubt: text', 'doubt: speakers', 'doubt: facts', 'taken', 'already there'] as const;
const TAKEN = RANKS.indexOf('taken');
const LONGEST_PATH = 48;

function rowsOf(outcome: Outcome): { rank: number; path: string; says: string }[] {
  const { path, state } = outcome;
  if (state === 'refused') return [{ rank: 0, path, says: outcome.why }];
  if (state === 'present') return [{ rank: TAKEN + 1, path, says: `seeds/${outcome.seed}` }];
  const doubts = outcome.doubts.map(({ about, says }) => ({ rank: 1 + DOUBT_SUBJECTS.indexOf(about), path, says }));
  return doubts.length > 0 ? doubts : [{ rank: TAKEN, path, says: placeOf(outcome) }];
}

/** What became of the files, for other programs: a record a file, in the order in which they came. */
export function summaryJson({ outcomes, passedOver, left }: Summary): string {
  return JSON.stringify({ files: outcomes, passedOver: Object.fromEntries(passedOver), left }, null, 2);
}

type AddedOutcome = Extract<Outcome, { state: 'added' }>;

function describeAdded(outcome: AddedOutcome, shown: (path: string) => string): string {
  return [`${shown(outcome.path)} → ${placeOf(outcome)}`, ...outcome.notes.map((line) => `    ${line}`)].join('\n');
}

/** The file to edit, or the first and the last of several. */
function placeOf({ documents }: AddedOutcome): string {
  const [first] = documents;
  const last = documents.length > 1 ? ` to ${documents.at(-1)?.id}.md` : '';
  return `content/documents/${first?.id}.md${last}`;
}

/** What is missing in how many files, and what to write. */
function gaps(added: readonly AddedOutcome[]): string {
  const documents = added.flatMap((outcome) => outcome.documents);
  const lines = (
    [
      ['date', 'published: 2025-03-01', ({ hasDate }) => hasDate],
      ['author', 'byline: Ada Poe', ({ hasAuthor }) => hasAuthor],
      ['title', 'title: …', ({ hasTitle }) => hasTitle],
    ] as const satisfies readonly [string, string, (document: (typeof documents)[number]) => boolean][]
  ).flatMap(([what, example, has]) => {
    const without = documents.filter((document) => !has(document));
    if (without.length === 0) return [];
    const some = without
      .slice(0, MOST_NAMED)
      .map(({ id }) => `${id}.md`)
      .join(', ');
    return `  no ${what} found for ${without.length}: add \`${example}\` to ${some}${without.length > MOST_NAMED ? ` and ${without.length - MOST_NAMED} more` : ''}`;
  });
  return lines.length > 0
    ? ['What the files do not say, for you to add in content/documents/ if you know it:', ...lines].join('\n')
    : '';
}

function describePassedOver(passedOver: ReadonlyMap<string, number>): string {
  const counts = [...passedOver].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return counts.length > 0
    ? `Passed over, no documents: ${counts.map(([extension, count]) => `${count} .${extension}`).join(', ')}`
    : '';
}

function table(rows: readonly (readonly [string, number])[]): string {
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return rows.map(([name, count]) => `${String(count).padStart(width)}  ${name}`).join('\n');
}
