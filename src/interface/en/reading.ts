import type { Noun } from '../noun.ts';

/** Topics, as a list and each. */
export const topics = {
  title: 'Topics',
  description: (count: number) =>
    `The ${count} topics of the atlas: what each question is, who says what, where it is open.`,
  lead: 'What to read before the documents: what each question is, what is said on each side, and where it is open.',
  draftLead:
    'Nobody has named the topics yet. These are groups of entities that stand together in the documents, each called by its most telling names and shown with its most central sentence. <how>How drafts are found</how>',
  topic: 'Topic',
  draft: 'Draft: named by the build',
  summary: 'Summary',
  summaryNote: 'In our words, each sentence with its source',
  excerpts: 'What the documents say',
  excerptsNote: 'Word for word: the sentences nearest the middle of all that belong here',
  excerptsWhy:
    'Nobody has named the topics yet: this one is a group of entities that stand together, called by its most telling names. <how>How drafts are found</how>',
  onTheMap: 'On the map',
  mapOf: (topic: string) => `Map of the topic ${topic}`,
  drawn: (drawn: string, connections: string) =>
    `${drawn} of ${connections} within the topic. Solid: asserted with a sentence, or linked by an author. Dotted: named together. <map>Open in the whole map</map>`,
  debates: 'Debates',
  debatesNote: 'Questions of ours that are answered one way and the other',
  entities: 'Entities',
  documents: 'Documents',
  documentsNote: 'With this tag',
  claims: 'Claims',
  claimsNote: 'Whose first subject belongs to the topic',
};

/** A document, and the list of all. */
/** What can be done with a sentence of a document that is chosen. */
export const sentenceTools = {
  link: 'Copy link',
  quotation: 'Copy quotation',
  copied: 'Copied',
  forbidden: 'Copying is not allowed here',
  sentence: (number: string) => `Sentence ${number}`,
  /** Ready to be pasted; `source` is who says it, where, and the address. */
  quoted: (words: string, source: string) => `“${words}” (${source})`,
};

export const documents = {
  title: 'Documents',
  description: (count: number) => `The ${count} documents of the atlas, whole, with speakers and names marked.`,
  lead: 'The texts themselves, whole, with speakers set apart and every sentence linkable.',
  whole: (title: string) => `${title}: the whole text with its speakers and names.`,
  elsewhere: 'Read it where it was published',
  calledHere: (name: string) => `called “${name}” here`,
  named: (entities: string) => `${entities} named`,
  onTheMap: 'On the map',
  summary: 'Summary',
  summaryNote: 'In our words',
  voices: 'Voices:',
  doubts: 'In doubt',
  doubtsNote: 'Since the file was taken in, until somebody has looked',
  contents: 'Contents',
  noFolder: 'In no folder',
  folder: 'Folder',
  folderLead: (documents: string) => `${documents} in this folder.`,
  folders: 'Folders',
  inFolder: 'In this folder',
  all: 'All',
  text: 'The text',
  shown: 'What is shown in the text',
  names: 'Names marked',
  claims: 'Claims beside the text',
  numbers: 'Sentence numbers',
};

/** What is said beside and within a text. */
export const text = {
  sentence: (number: number | string) => `sentence ${number}`,
  property: (key: string) => `property “${key}”`,
  sentences: (first: number, last: number) => `sentences ${first} to ${last}`,
  cutBefore: '… ',
  cutAfter: ' …',
  page: (page: string) => `Page ${page}`,
  onPage: (page: string, place: string) => `p. ${page}, ${place}`,
  ofSentence: (number: string) => `Sentence ${number}`,
  quoted: 'quoted',
  repeats: 'repeats',
  earlierTurn: 'an earlier turn',
  table: 'Table',
  footnotes: 'Footnotes',
  footnote: (number: string) => `Footnote ${number}`,
  backToText: 'Back to the text',
  done: 'Done',
  open: 'To do',
  markedTask: (sign: string) => `Marked ${sign}`,
  from: (title: string) => `From ${title}`,
  quotedHere: (speaker: string) => `Quoted here: ${speaker}`,
  sources: 'Sources',
  backToNote: (number: number) => `Back to note ${number} in the text`,
  reported: 'reported',
};

/** An entity, and the list of all. */
export const entities = {
  title: 'Entities',
  description: (count: number) =>
    `All ${count} entities of the atlas by kind, with their square on the map and how often they are named.`,
  lead: (count: string) =>
    `${count} by kind. The colour is that of the topic, the letter and number give the square of the map, the figure counts connections.`,
  drafts: (drafts: number, candidates: string) =>
    `${drafts} are drafts, the best of ${candidates} that a program found in the documents. <how>How drafts are found</how>`,
  kinds: 'Kinds',
  candidate: { one: 'candidate', other: 'candidates' } satisfies Noun,
  onTheMap: (square: string) => `${square} on the map`,
  draft: 'Draft: suggested by the build',
  named: (times: string, documents: string) => `Named ${times} in ${documents}`,
  speakerOnly: 'Named nowhere but as a speaker',
  nowhere: 'Named in no text',
  unconnected: 'no connections',
  subject: (claims: string) => `subject of ${claims}`,
  note: 'This is the note',
  also: 'Also found as',
  moreNames: (count: number) => `, and ${count} more names`,
  map: (name: string) => `Map of what is connected with ${name}`,
  noConnections: 'No connections in these documents.',
  strongest: (drawn: number, connections: string) => `The ${drawn} strongest of ${connections}.`,
  allConnections: (connections: string) => `All ${connections}.`,
  key: 'Solid: asserted with a sentence, or linked by an author. Dotted: named together. <map>Open in the whole map</map>',
  excerpts: 'What the documents say',
  excerptsNote: 'Word for word: sentences that say what it is, else those nearest the middle of all that name it',
  excerptsWhy: 'Nobody has written about this entity yet. <how>How drafts are found</how>',
  background: 'Background',
  backgroundNote: 'Common knowledge, not taken from the documents',
  inDocuments: 'In these documents',
  inDocumentsNote: 'In our words, each sentence with its source',
  claimsAboutThem: 'Claims about them',
  claimsAboutIt: 'Claims about it',
  claimsAboutNote: (name: string) => `What is said of ${name}, as propositions`,
  relations: 'Relations',
  relationsNote: 'Asserted by the editors, each with its sentence',
  why: 'why',
  whyOf: (verb: string, name: string) => `Why: ${verb} ${name}`,
  backlinks: 'What links here',
  backlinksNote: 'Other notes, each with the words around its link',
  linkedBy: (notes: string) => `Linked from ${notes}`,
  noBacklinks: 'No other note links here.',
  namedElsewhere: 'Named elsewhere',
  namedElsewhereNote: 'Without a link',
  connections: 'Connections',
  connectionsNote: 'Strength counts distinct voices, less what chance would give.',
  strength: 'How strength is reckoned',
  mentions: 'Every mention',
  mentionsNote: 'By document and speaker',
  someSentences: (shown: number, all: number) => `${shown} of ${all} sentences.`,
  wholeText: 'The whole text',
  namedIn: (documents: string) => `Named in ${documents}`,
  claims: 'Claims',
  claimsNote: (name: string) => `What ${name} says, as propositions`,
  ownWords: 'In their own words',
  allSentences: (count: number) => `all ${count} sentences`,
  inPlace: 'in its place',
};

/** Lists that go on on pages of their own. */
export const longLists = {
  pages: (title: string) => `${title}: pages of the list`,
  page: (title: string, page: number) => `${title}, page ${page}`,
  part: (from: string, to: string, all: string) => `${from} to ${to} of ${all}.`,
  membersOf: (topic: string) => `Entities of ${topic}`,
  taggedWith: (topic: string) => `Documents of ${topic}`,
  notesIn: (folder: string) => `Notes in ${folder}`,
  linksTo: (name: string) => `Notes that link to ${name}`,
  naming: (name: string) => `Documents that name ${name}`,
};

/** What an entity is named with. */
export const coOccurrence = {
  title: 'Company',
  note: 'Beside what it is named, and by whom',
  often: 'Often with',
  passagesWith: (passages: string, name: string) => `${passages} with ${name}`,
  never: 'Never with',
  neverWhy: 'Though chance would have it',
  namedBy: 'Named by',
  further: (voices: string) => `and ${voices}`,
};

/** How near the names stand, and how two are joined. */
export const reaches = {
  asserted: 'asserted relation',
  linked: 'author’s link',
  sentence: 'in one sentence',
  paragraph: 'in one paragraph',
  passage: 'in one passage',
  together: 'named together',
  linksTo: 'this note links to it',
  linkedFrom: 'it links here',
  linkedBoth: 'each links to the other',
};

/** A connection, and lists of them. */
export const connections = {
  pair: (a: string, b: string) => `${a} and ${b}`,
  and: 'and',
  why: (pair: string, passages: string, documents: string) => `Why ${pair} are connected: ${passages} in ${documents}.`,
  asserted: 'Asserted connection',
  linked: 'Linked by the author',
  onlyLinked: (links: string) => `Joined by ${links}; no relation is asserted.`,
  withSentences: 'The links and the passages',
  together: 'Named together',
  strengthOf: (strength: string) => `strength ${strength}`,
  onlyTogether: (passages: string, documents: string) =>
    `Named together in ${passages} of ${documents}; no relation is asserted.`,
  quotedAbove: (count: number) => `, ${count} of them quoted above`,
  strength: 'Strength',
  strengthNote: 'How the figure was reached',
  between: 'What else links them',
  betweenNote: 'Entities connected with both',
  otherRoutes: 'Other routes between the two',
  figure: {
    strength: 'Strength',
    asserted: 'Asserted relations',
    linked: 'Authors’ links',
    comentions: 'Passages that name both',
    documents: 'Distinct documents',
    voices: 'Distinct voices',
    npmi: 'Association beyond chance (NPMI)',
    backbone: 'On the backbone',
  },
  none: 'none',
  yes: 'yes',
  no: 'no',
  sortBy: 'Sort by',
  sorts: { strength: 'strength', name: 'name', kind: 'kind', topic: 'topic' },
  with: 'Connected with',
  how: 'How, and the sentence that says most',
  strengthWith: (strength: string, name: string) => `Strength ${strength}: the connection with ${name}`,
  strongest: (shown: number, all: string) =>
    `The ${shown} strongest of ${all} with their sentences; the others by name:`,
  /** The number of further passages. */
  more: (passages: string) => `and ${passages} more`,
  rest: (shown: string, all: string) => `${shown} of ${all}.`,
  furtherPage: 'The others',
  further: (name: string) => `Further connections of ${name}`,
  furtherLead: (from: string, to: string, all: string) => `${from} to ${to} of ${all}, by falling strength.`,
};
