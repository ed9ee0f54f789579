import type { Noun } from '../noun.ts';

const SEEMS = 'what it seems to be';
const QUOTATIONS = 'Eight words or more that stand in a document of the atlas word for word';

/** The page that reads a visitor's own text: what its template holds. */
export const ownText = {
  title: 'Read your own text',
  description:
    'Paste a text and read it with the atlas: the names it knows, the connections that are new, the sentences it has met before. Nothing leaves your machine.',
  heading: 'Read your own text with the atlas',
  name: { one: 'name', other: 'names' } satisfies Noun,
  /** The lead in three pieces: the middle one is marked as names are. */
  lead: (names: string) => `Paste a post, a thread or an article. The ${names} that this atlas has a page for`,
  leadMarked: 'light up',
  leadThen: (documents: string) =>
    `with their cards; the connections it knows stand beside those that your text makes anew; what it quotes from the ${documents} here is found again, and unknown terms are pointed out.`,
  privacy:
    'Your browser does the reading, by the same rules as the build. The text is sent nowhere and stored nowhere. <how>How</how>',
  withoutScripts: 'Without JavaScript',
  needsScripts:
    'This page needs JavaScript to read a text in the browser. The same is done at the command line, in the folder of the atlas:',
  added: 'The first copies the file into `seeds/`, the second builds the atlas and serves it.',
  addedPage:
    'The text then has a page like those of the other <documents>documents</documents>, its names linked, and the <quality>quality page</quality> lists the terms that no entity claims.',
  checked:
    '`npm run check` tells what is amiss without writing anything. Take the file out of `seeds/` and `content/documents/` and all is as before.',
  yourText: 'Your text',
  placeholder: 'Paste or type a text, or drop files here',
  submit: 'Read it',
  choose: 'Choose files',
  limits: '.txt, .md, .mdx or .html, up to 5 MB each. What is pasted is read at once; Ctrl+Enter reads what is typed.',
  examples: 'Or try it on a document of this atlas:',
  progress: 'Reading',
  yourTexts: 'Your texts',
  edit: 'Edit the text',
  clear: 'Clear',
  readAs: 'Read as',
  seems: SEEMS,
  writtenIn: 'Written in',
  markups: { txt: 'plain text', md: 'Markdown', html: 'HTML' },
  keep: 'Keep it as a document',
  notes: 'Notes',
  findings: 'What the atlas finds in the text',
  lists: {
    names: {
      title: 'Names',
      note: 'Most named first; the figure leads to the first place',
      none: 'No name that this atlas knows stands in the text.',
    },
    fresh: {
      title: 'New connections',
      note: 'Named together here, and nowhere in the atlas; each leads to what lies between',
      none: 'No two names stand together that the atlas does not connect already.',
    },
    known: {
      title: 'Known connections',
      note: 'Named together here, and connected in the atlas; each leads to its sentences there',
      none: 'No two names stand together that the atlas connects.',
    },
    quotations: {
      title: 'Quotations',
      note: QUOTATIONS,
      none: 'Nothing in the text stands in a document of the atlas word for word.',
    },
    terms: {
      title: 'Unknown terms',
      note: 'Names that no page of the atlas claims',
      none: 'No capitalised term is left without a page.',
    },
    claims: {
      title: 'What the atlas holds of these names',
      note: 'Claims about most of them',
      none: 'No claim of the atlas is about a name in the text.',
    },
  },
  keepNote: 'For an atlas of your own',
  keepHow:
    'A ZIP file with two files: the text byte for byte, and what is said of it here. Unpack it in the folder of your atlas and run `npm run build`.',
  field: { title: 'Title', id: 'Id', published: 'Published', url: 'Web address' },
  dates: '2026-05-31, 2026-05 or 2026',
  idNote: 'The id is part of the page’s address: small letters, digits and hyphens.',
  download: 'Download the document',
};

/** What that page says in the browser. */
export const ownTextSays = {
  stages: {
    passages: 'Finding passages and speakers',
    names: 'Finding names',
    connections: 'Comparing connections',
    quotations: 'Looking for quotations',
    terms: 'Looking for unknown terms',
  },
  setting: 'Setting the text',
  reading: 'Reading',
  read: (found: string) => `Read. ${found}`,
  cleared: 'Cleared',
  seems: SEEMS,
  seemsToBe: (format: string) => `${format}, it seems`,
  ofFile: (file: string, problem: string) => `${file}: ${problem}`,
  failed: (reason: string) => `The text cannot be read: of what reading needs, ${reason}.`,
  noScript: 'the script that reads cannot be loaded',
  noExample: 'The example cannot be fetched.',
  nothing: 'There is nothing to read yet: paste or type a text first.',
  otherFormat: 'This page reads .txt, .md, .mdx and .html files. Other formats go in with: npm run add -- <file>',
  empty: 'The file is empty.',
  notUtf8: 'The file is not UTF-8 text. Save it as UTF-8, or add it with: npm run add -- <file>',
  unreadable: 'The file cannot be read.',
  tooLong: (size: string, most: number) =>
    `This text is ${size} MB long; this page reads up to ${most} MB. The build reads longer ones: npm run add -- <file>`,
  found: {
    names: { one: 'name', other: 'names' },
    fresh: { one: 'new connection', other: 'new connections' },
    known: { one: 'known connection', other: 'known connections' },
    quotations: { one: 'quotation', other: 'quotations' },
    terms: { one: 'unknown term', other: 'unknown terms' },
    claims: { one: 'claim', other: 'claims' },
  } satisfies Record<string, Noun>,
  quotations: QUOTATIONS,
  newest: { one: 'newest document', other: 'newest documents' } satisfies Noun,
  quotationsAmong: (newest: string, of: number) =>
    `Eight words or more that stand in one of the ${newest} of ${of} word for word`,
  fewer: 'Show fewer',
  first: (shown: number, of: string) => `Show the first ${shown} of ${of}`,
  all: (count: number) => `Show all ${count}`,
  idTaken: 'This atlas has a document of this id.',
};

/** What the program beside the page writes of a text that it has read. */
export const ownTextFound = {
  firstIn: (times: string, sentence: string) => `${times}, first in sentence ${sentence}`,
  and: ' and ',
  word: { one: 'word', other: 'words' } satisfies Noun,
  here: (words: string) => `${words} here`,
  standsIn: 'Stands in ',
  place: (title: string, place: string) => `${title}, ${place}`,
  isKnown: 'The atlas has this text: nearly every word of it stands in ',
  isKnownEnd: '.',
  otherVersion: 'it is of another version than this page',
  otherLengths: 'its columns differ in length',
  answers: (status: number) => `it answers ${status}`,
};
