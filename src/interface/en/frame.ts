/** What stands around every page, the search, and the page for what is not there. */
export const frame = {
  skip: 'Skip to the content',
  main: 'Main',
  rooms: {
    map: 'Map',
    topics: 'Topics',
    entities: 'Entities',
    claims: 'Claims',
    documents: 'Documents',
    search: 'Search',
  },
  dark: 'Dark',
  light: 'Light',
  foot: {
    read: 'Read your own text',
    about: 'About',
    quality: 'Quality',
    changes: 'Changes',
    data: 'Data',
    source: 'Source',
  },
};

export const search = {
  title: 'Search',
  description: 'Search the entities, claims, topics and documents of the atlas.',
  label: 'Search entities, claims and documents',
  placeholder: 'Search the atlas',
  button: 'Search',
  only: 'Show only',
  more: 'More results',
  everything: 'everything',
  withoutScripts:
    'Searching needs scripts. Without them, the <entities>list of entities</entities>, the <claims>claims</claims> and the <documents>documents</documents> can be searched with the browser’s own search.',
};

/** What the search says in the browser. */
export const searching = {
  none: (query: string) => `Nothing found for “${query}”.`,
  some: (shown: number, pages: string) => `${shown} of ${pages}.`,
  all: (pages: string) => `${pages}.`,
  failed: 'The search index could not be loaded.',
  everything: 'everything',
  sentence: (number: string) => `sentence ${number}`,
};

/** How a page is cited. */
export const cite = {
  title: 'Cite this page',
  copy: 'Copy',
  copyAs: (format: string) => `Copy as ${format}`,
  claim: (type: string, voice: string, quotes: string, document: string) =>
    `(${type}, ${voice}: ${quotes}, from “${document}”)`,
  entity: (kind: string) => `(${kind})`,
  topic: '(topic)',
  connection: (statements: string) => `(connection: ${statements})`,
};

export const notFound = {
  title: 'No such page',
  description: 'There is no page at this address.',
  lead: 'There is nothing at this address. It may have been renamed; a search will find it.',
  home: 'Home',
};

export const legend = {
  label: 'Legend',
  asserted: 'Asserted, with a sentence',
  linked: 'Linked by the author',
  together: 'Named together',
};
