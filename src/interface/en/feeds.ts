/** What leaves the site: files for feed readers and calendars, and the cards that stand beside a link elsewhere. */
export const feeds = {
  due: (title: string) => `${title}: what falls due`,
  dueDescription: 'Predictions of the documents, each dated by the day on which one can tell, in our reading.',
  changes: (title: string) => `${title}: additions and corrections`,
  changesDescription: (edition: string) => `What was added, corrected and taken out since ${edition}.`,
  first: (shown: number, all: string) => `The first ${shown} of ${all}.`,
  quote: (words: string) => `“${words}”`,
  said: (speaker: string, quotes: string) => `${speaker}: ${quotes}`,
  predicted: (speaker: string, quotes: string) => `Predicted, ${speaker}: ${quotes}`,
  change: (way: string, thing: string, name: string) => `${way} ${thing}: ${name}`,
  since: (way: string, edition: string) => `${way} since ${edition}.`,
};

export const cards = {
  topic: 'Topic',
  debate: 'Debate',
};
