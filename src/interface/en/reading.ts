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
  drawn: (drawn: number, connections: string) =>
    `${drawn} of ${connections} within the topic. Solid: asserted with a sentence. Dotted: named together. <map>Open in the whole map</map>`,
  debates: 'Debates',
  debatesNote: 'Disputed claims and their answers',
  entities: 'Entities',
  documents: 'Documents',
  documentsNote: 'With this tag',
  claims: 'Claims',
  claimsNote: 'Whose first subject belongs to the topic',
};
