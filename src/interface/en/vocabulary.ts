import type { ClaimType, DocumentFormat, Stance } from '../../model/vocabulary.ts';
import type { Noun } from '../noun.ts';

/** What is counted: "1 claim", "3 claims". */
export const nouns = {
  entity: { one: 'entity', other: 'entities' },
  document: { one: 'document', other: 'documents' },
  topic: { one: 'topic', other: 'topics' },
  claim: { one: 'claim', other: 'claims' },
  connection: { one: 'connection', other: 'connections' },
  sentence: { one: 'sentence', other: 'sentences' },
  passage: { one: 'passage', other: 'passages' },
  link: { one: 'link', other: 'links' },
  note: { one: 'note', other: 'notes' },
  mention: { one: 'mention', other: 'mentions' },
  debate: { one: 'debate', other: 'debates' },
  position: { one: 'position', other: 'positions' },
  prediction: { one: 'prediction', other: 'predictions' },
  page: { one: 'page', other: 'pages' },
  time: { one: 'time', other: 'times' },
  furtherNote: { one: 'further note', other: 'further notes' },
  furtherDocument: { one: 'further document', other: 'further documents' },
  furtherVoice: { one: 'further voice', other: 'further voices' },
} satisfies Record<string, Noun>;

export const vocabulary = {
  formats: {
    article: 'article',
    slide: 'slide',
    comments: 'comments',
    thread: 'thread',
    posts: 'collected posts',
  } satisfies Record<DocumentFormat, string>,
  claims: {
    prediction: { one: 'prediction', many: 'predictions' },
    assertion: { one: 'assertion', many: 'assertions' },
    question: { one: 'question', many: 'questions' },
  } satisfies Record<ClaimType, { one: string; many: string }>,
  /** A stance as it reads from the claim that takes it, and from the one it is taken on. */
  stances: {
    supports: { active: 'supports', passive: 'supported by' },
    disputes: { active: 'disputes', passive: 'disputed by' },
    qualifies: { active: 'qualifies', passive: 'qualified by' },
  } satisfies Record<Stance, { active: string; passive: string }>,
};

/** How one who speaks is written: who, how it comes to us, in which document. */
export const voices = {
  where: <Part>(manner: 'said' | 'quoted' | 'reported', where: Part): (Part | string)[] => [
    { said: 'in ', quoted: 'quoted in ', reported: 'as reported in ' }[manner],
    where,
  ],
  reportedBy: <Part>(who: Part, by: Part, where: Part): (Part | string)[] => [
    who,
    ' as reported by ',
    by,
    ' in ',
    where,
  ],
  /** One whose view somebody reports without naming them. */
  somebody: 'somebody unnamed',
  asReported: ' as reported',
  /** `ofMany`: a document in which several speak. */
  unnamed: <Part>(manner: 'said' | 'quoted' | 'reported', where: Part, ofMany: boolean): (Part | string)[] => [
    { said: '', quoted: 'quoted in ', reported: 'reported in ' }[manner],
    where,
    ofMany || manner !== 'said' ? ' (speaker unnamed)' : ' (author unnamed)',
  ],
  work: (format: string, title: string) => `the ${format} “${title}”`,
  /** One without a name, within the document itself. */
  nobody: 'unnamed voice',
  /** Those without a name, in a choice of speakers. */
  unnamedOnes: 'nobody named',
  /** What we add and nobody says. */
  ours: 'Our reading',
  oursWhy: 'None of the two answers the other; we set them side by side.',
};

export const dates = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  day: (day: number, month: string, year: string) => `${day} ${month} ${year}`,
  month: (month: string, year: string) => `${month} ${year}`,
  fromTo: (from: string, to: string) => `${from} to ${to}`,
  from: (from: string) => `from ${from}`,
  by: (day: string) => `by ${day}`,
  theEndOf: (period: string) => `The end of ${period}`,
  byTheEndOf: (year: string) => `by the end of ${year}`,
};

/** How far off a day is. */
export const due = {
  today: 'due today',
  ahead: (distance: string) => `due in ${distance}`,
  past: (distance: string) => `past for ${distance}`,
  units: {
    day: { one: 'day', other: 'days' },
    week: { one: 'week', other: 'weeks' },
    month: { one: 'month', other: 'months' },
    year: { one: 'year', other: 'years' },
  } satisfies Record<string, Noun>,
};

export const lists = {
  /** "one, two and three". */
  and: (words: readonly string[]) => {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
  },
  separator: ', ',
};
