/** The ledger of claims, and one claim. */
export const claims = {
  title: 'Claims',
  description: (count: string) => `Who said what, until when, and who disagrees: ${count} with their sentences.`,
  lead: (count: string) => `Who said what, until when, and who disagrees: ${count}, each resting on its sentence.`,
  empty: 'Nobody has written down a claim yet. What reads like one in the documents is listed by',
  parts: 'Parts',
  debates: 'Debates',
  debatesNote: 'Claims that dispute each other',
  due: 'What falls due',
  predictionsNote: 'By the date at which one can tell',
  speakers: 'Speakers',
  speakersNote: 'Who makes claims, and how many',
  filter: {
    label: 'Filter the claims',
    speaker: 'Speaker',
    document: 'Document',
    topic: 'Topic',
    type: 'Type',
    stance: 'Stance',
    all: 'all',
    another: (stance: string) => `${stance} another`,
  },
  by: (type: string, speaker: string, statement: string) => `${type} by ${speaker}: ${statement}`,
  words: (words: string) => `in the source’s words “${words}”`,
  noDate: 'no date',
  reportedBy: 'as reported by',
  unnamedAuthor: 'the unnamed author',
  partOfDebate: 'Part of a debate',
  evidence: 'The words',
  evidenceNote: 'The sentence it rests on, with its neighbours',
  context: 'Context',
  contextNote: 'In our words',
  about: 'About',
};

/** What the ledger says in the browser. */
export const filtering = {
  shown: (shown: number, all: number) => `${shown} of ${all} claims`,
};

export const debates = {
  title: 'Debates',
  description: (count: string) =>
    `Claims that dispute each other: ${count}, each readable from the first claim to the positions on it.`,
  lead: 'Claims that dispute each other, each debate readable from the first claim to the positions on it, with the sentences they rest on.',
  allClaims: 'All claims',
  predictions: 'Predictions',
  none: 'No claim of this atlas disputes another.',
  disputedBy: 'disputed by',
  inItsCourse: 'And in its course:',
  sides: { disputes: 'Against', supports: 'For', qualifies: 'Qualified' },
  unnamed: 'someone who is not named',
  debate: 'Debate',
  pageTitle: (statement: string) => `Debate: ${statement}`,
  about: (statement: string, speaker: string, against: string, claims: string) =>
    `${statement} Said by ${speaker}, disputed by ${against}. ${claims} with their sentences.`,
  said: (speaker: string, against: string) => `Said by ${speaker}, disputed by ${against}`,
  leadsOn: (claims: string) => `. From there it leads on to ${claims}`,
  voices: (names: string) => `Voices: ${names}`,
  someUnnamed: ', and some who are not named',
  course: 'Its course',
  courseNote: 'The claims that are disputed, in order',
  place: (place: number, of: number) => `${place} of ${of}`,
  disputes: 'Disputes',
  and: ' and ',
  subjects: 'About',
};

export const predictions = {
  title: 'Predictions',
  description: (dated: string, worded: number) =>
    `What is predicted, and by when: ${dated} with a date, ${worded} with words for it, each with its sentence.`,
  lead: 'What is said to come, by the date at which one can tell.',
  dated: (dated: string, all: number) => `${dated} of ${all} can be dated.`,
  calendar: 'As a calendar',
  feed: 'As a feed',
  ledger: 'In the ledger',
  timeline: 'On a line of time',
  timelineNote: 'Each number is a prediction below. A bar before it: not sooner than there.',
  timelineLabel: 'Timeline of the predictions by the date at which one can tell',
  today: 'today',
  answeredBy: (claims: string) => `answered by ${claims}`,
  worded: 'In words only',
  wordedNote: 'A time is given that no calendar can hold, or the document has no date to count from.',
  undated: {
    one: '1 further prediction says nothing of when.',
    other: '# further predictions say nothing of when.',
  },
  all: 'All predictions',
};

/** One claim in a list, and what answers it. */
export const claimItem = {
  reported: 'reported',
  answeredBy: (claims: string) => `answered by ${claims}`,
  disputed: 'disputed',
  by: 'by',
  disputedInTurn: 'Disputed in its turn',
  wholeDebate: 'The whole debate',
};

export const answers = {
  title: 'Answers',
  note: 'Claims that answer this one, and those it answers',
  sides: { supports: 'For', disputes: 'Against', qualifies: 'Qualified' },
  this: (stance: string) => `${stance} this:`,
};
