/** The ledger of claims, and one claim. */
export const claims = {
  title: 'Claims',
  description: (count: string) => `Who said what, until when, and who disagrees: ${count} with their sentences.`,
  lead: (count: string) => `Who said what, until when, and who disagrees: ${count}, each resting on its sentence.`,
  empty: 'Nobody has written down a claim yet. What reads like one in the documents is listed by',
  parts: 'Parts',
  debates: 'Debates',
  debatesNote: 'Questions of ours that are answered one way and the other',
  due: 'What falls due',
  predictionsNote: 'By the date at which one can tell, in our reading',
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
  by: (type: string, speaker: string, statement: string) => `${type}, ${speaker}: ${statement}`,
  words: (words: string) => `in the source’s words “${words}”`,
  noDate: 'no date',
  inDebate: 'The debate about it',
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
    `What the documents do not agree on: ${count} as readers’ questions, each with its positions and their sentences.`,
  lead: 'What the documents do not agree on, as questions: who answers how, in which words, and what qualifies it.',
  allClaims: 'All claims',
  predictions: 'Predictions',
  none: 'No claim of this atlas disputes another.',
  picture: 'All of them',
  pictureNote:
    'Who answers each question how. A hollow dot: it is our reading that it answers. An arc joins questions with claims in common.',
  pictureLabel: 'The debates, and who takes which side',
  charted: (shown: number, all: string) => `The first ${shown} of ${all}.`,
  list: 'One by one',
  listNote: 'The same with what is said',
  sides: { yes: 'Yes', no: 'No', for: 'For', against: 'Against' },
  /** Of a claim that nobody has put as a question. */
  unasked: { yes: 'for', no: 'against' } as const,
  byUs: 'by our reading',
  andQualified: (claims: string) => `Qualified by ${claims}`,
  debate: 'Debate',
  pageTitle: (statement: string) => `Debate: ${statement}`,
  oursToAsk:
    'The question is ours. What answers it stands with the words it rests on; what only we set against it says so.',
  notAsked: 'A claim that others dispute. What only we set against it says so.',
  positions: 'Positions',
  grounds: 'What supports it',
  qualified: 'What qualifies it',
  qualifiedNote: 'Limits, conditions and doubts that take no side',
  beside: 'Beside it',
  besideNote: 'Questions with claims in common',
  shared: (claims: string) => `${claims} in common`,
  all: 'All debates',
};

export const predictions = {
  title: 'Predictions',
  description: (dated: string, worded: number) =>
    `What is predicted, and by when: ${dated} with a date, ${worded} with words for it, each with its sentence.`,
  lead: 'What is said to come, by the date at which one can tell: our reading of the words, which stand beside it.',
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
  answeredBy: (claims: string) => `answered by ${claims}`,
  disputedBy: (speakers: string) => `disputed by ${speakers}`,
  debate: 'the debate',
};

export const answers = {
  sides: { supports: 'For', disputes: 'Against', qualifies: 'Qualified' },
  title: 'What answers it',
  note: 'Claims that answer this one',
  given: 'What it answers',
  givenNote: 'Claims that this one answers',
};
