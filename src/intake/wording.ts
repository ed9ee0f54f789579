import type { Outcome, Summary } from './outcome.ts';

/** Of more files only those that leave something uncertain are shown one by one. */
const MOST_SHOWN = 30;

const MOST_NAMED = 10;

/** What became of the files, in words: each with what is uncertain and the file to edit, then a small table. */
export function describeSummary({ outcomes, passedOver, left }: Summary, shown: (path: string) => string): string {
  const added = outcomes.filter((outcome) => outcome.state === 'added');
  const present = outcomes.filter((outcome) => outcome.state === 'present');
  const refused = outcomes.filter((outcome) => outcome.state === 'refused');
  const blocks: string[] = [];
  const telling = added.length <= MOST_SHOWN ? added : added.filter(({ doubts }) => doubts.length > 0);
  for (const outcome of telling.slice(0, MOST_SHOWN)) blocks.push(describeAdded(outcome, shown));
  if (telling.length > MOST_SHOWN) {
    blocks.push(
      `… and ${telling.length - MOST_SHOWN} more with something uncertain: it stands under doubts: in their files in content/documents/.`,
    );
  }
  if (present.length > 0 && present.length <= MOST_SHOWN) {
    blocks.push(
      [
        'Already there, left as they are:',
        ...present.map(({ path, seed }) => `  ${shown(path)} is seeds/${seed}`),
      ].join('\n'),
    );
  }
  if (refused.length > 0)
    blocks.push(['Refused:', ...refused.map(({ path, why }) => `  ${shown(path)}: ${why}`)].join('\n'));
  blocks.push(gaps(added), describePassedOver(passedOver));
  blocks.push(
    table([
      ['added', added.length],
      ['already there', present.length],
      ['refused', refused.length],
      ...(left > 0 ? [['not come to', left] as const] : []),
    ]),
  );
  return blocks.filter(Boolean).join('\n\n');
}

type AddedOutcome = Extract<Outcome, { state: 'added' }>;

function describeAdded({ path, documents, notes, doubts }: AddedOutcome, shown: (path: string) => string): string {
  const [first] = documents;
  const last = documents.at(-1);
  const to =
    documents.length > 1 ? `content/documents/${first?.id}.md to ${last?.id}.md` : `content/documents/${first?.id}.md`;
  return [
    `${shown(path)} → ${to}`,
    ...notes.map((line) => `    ${line}`),
    ...doubts.map(({ says }) => `  ? ${says}`),
  ].join('\n');
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
