interface AboutPart {
  readonly title: string;
  /** `<name>words</name>` is a link, `<i>` and `<code>` are as in HTML. */
  readonly paragraphs: readonly string[];
  /** Stands behind the first paragraph, on a line of its own. */
  readonly formula?: string;
}

/** How the atlas is made, and what every number means. Other pages link to the parts by their keys. */
export const about = {
  title: 'About',
  description: (atlas: string) => `How ${atlas} is made, and what every number on its pages means.`,
  lead: 'How this atlas is made, and what every number on its pages means.',
  parts: {
    making: {
      title: 'How it is made',
      paragraphs: [
        'The documents are kept as they were received. Editors name the entities, relations and claims in them, and give for each assertion the exact words it rests on. A program then finds those words, links every name, and works out the rest: who speaks where, which entities are named together, how strongly they are connected, and where they lie on the map. It refuses to build while a quotation cannot be found or could be in two places.',
        'No language model takes part in the build: the same documents give the same pages on any machine. What is in our words is marked so; what is between quotation marks is the documents’ own, mistakes included.',
        'The <quality>quality page</quality> says what is open, and <data>all data</data> can be taken away.',
      ],
    },
    drafts: {
      title: 'Drafts',
      paragraphs: [
        'Where nobody has described anything yet, entities are suggested from the texts and marked as drafts. Proper names are found by their capitals, away from the starts of sentences and titles, and by a list of well-known ones; short forms by the words before their brackets (Schwartz and Hearst 2003); speakers by their bylines; terms as stretches between function words (Rose and others 2010), weighed by their C-value: a phrase counts less for every time it is only part of a longer one (Frantzi, Ananiadou and Mima 2000). The score of a candidate grows with its words and with the documents that have it, repetition in one document counting ever less; everyday words count little. The ways to call one person (“Captain Tobias Rourke”, “Rourke”) are one draft where nobody else shares the name. The best become drafts: three times as many as the square root of the number of words, at most 300 of a single document, 40 more for each further one, and 1,000 in all. In a large collection what stands only once is left out.',
        'A draft has no words of ours. What stands on its page are the sentences nearest the middle of all that name it (centroid: Radev and others 2004), word for word, each with its place. Regions of a map of drafts are communities of connections, each called by the two names that are most telling of its sentences against all others (log-odds with a prior: Monroe, Colaresi and Quinn 2008).',
      ],
    },
    languages: {
      title: 'Languages',
      paragraphs: [
        'A document is in the language that its editors give; else in the one that its letters and its most frequent little words show; else in that of the atlas. Sentences, abbreviations, plurals and other endings follow it, whatever language a name is in. Where words are written without spaces a name is sought letter by letter, the longest first; what is written onto a name, such as an article, a preposition or a particle, is no part of it; in a compound a name is found where a hyphen sets it apart.',
        'These rules are our own and the same everywhere: those of <code>Intl.Segmenter</code> differ between browsers and from version to version, and a text would be read otherwise from one machine to the next. The search looks for whole words and their beginnings; of scripts without spaces, for the very letters in their order.',
      ],
    },
    speaking: {
      title: 'Who is speaking',
      paragraphs: [
        'A document is cut into passages, each by one speaker. A quotation belongs to the one quoted and lies within the passage of the one who quotes. Where nobody is named it is the document that speaks: “the slide (author unnamed)”. What a document tells of another’s words is given to that other, “as reported”. Words that repeat an earlier turn are counted once, for the earlier voice.',
      ],
    },
    reading: {
      title: 'Reading your own text',
      paragraphs: [
        'The <read>reading page</read> takes a text that you paste or drop and does in your browser what the build does with a document: it finds out who speaks, cuts sentences, links the names by the same rules and lists what is named together. A test of this site compares the two, letter for letter. A connection is new where the atlas has none between the two; a quotation is eight words or more that stand in a document word for word.',
        'Nothing of the text leaves your machine and nothing is kept: closing the page forgets it. When you begin, the page loads a program, the list of names, connections and claims, and the documents’ words; after that, reading asks for nothing. A link that you hover over or follow asks this site for its page, as everywhere here.',
      ],
    },
    asserted: {
      title: 'Asserted relations',
      paragraphs: [
        'An asserted relation is an editor’s reading of a sentence: typed, directed, and shown with the sentence. The map draws it as a solid road. These are the types:',
      ],
    },
    linked: {
      title: 'Linked',
      paragraphs: [
        'Where a note links to another, by <code>[[name]]</code>, by an address or in its front matter, the two are joined by a connection of its own kind, with the sentence or the property that holds the link. It is part of the backbone and drawn as a fine line, however often the link comes again and however many others stand beside it. A list of links joins none of its items to another.',
      ],
    },
    'co-mention': {
      title: 'Named together',
      paragraphs: [
        'Two entities are named together when one speaker names both in one passage. One sentence counts 1, one paragraph ½, one passage ¼; of these a pair takes the nearest. A stretch that names <i>n</i> entities gives each pair in it only 1 / (<i>n</i> − 1) of that, so that an enumeration does not outweigh a statement (fractional counting: Perianes-Rodríguez, Waltman and van Eck 2016). A stretch that names more than twenty is taken for a list and says nothing about any two. Where an atlas would have more than five thousand connections, pairs that get less than a twentieth in all, two names far apart in one text, are not joined; the <quality>quality page</quality> says how many those are. The map draws what rests on this alone as a dotted track.',
      ],
    },
    voices: {
      title: 'Documents and voices',
      paragraphs: [
        'A voice is one speaker in one document; all unnamed speakers of a document are one voice. Each voice counts once for a connection, with the most it gives. Repetition adds nothing, nor does a document that is there twice, nor a sentence quoted back.',
      ],
    },
    npmi: {
      title: 'Association beyond chance',
      paragraphs: [
        'Frequent names meet by chance. Normalised pointwise mutual information (NPMI; Bouma 2009) compares how often two names stand together with how often they would if they did not attract each other: 1 means that one never stands without the other, 0 that chance explains it, below 0 that they avoid each other. It is taken over the sentences that name anything; where no sentence names both, over paragraphs, then passages.',
      ],
    },
    strength: {
      title: 'Strength',
      paragraphs: [
        'Strength is what the voices give, discounted for chance, and one more for each voice that an asserted relation rests on, and for each that links the two:',
        'Support is the sum of what each voice gives. A connection of strength 1 rests on about one clear statement; there is no upper end.',
      ],
      formula:
        'strength = support × (½ + ½ × NPMI, if above 0) + voices with an asserted relation + voices with a link',
    },
    never: {
      title: 'Never with',
      paragraphs: [
        'Two frequent names that no speaker puts into one passage can say as much as two that stand together. A page lists those beside which its entity would be expected in at least one paragraph: the paragraphs that name the one times those that name the other, divided by all paragraphs that name anything.',
      ],
    },
    debates: {
      title: 'Debates',
      paragraphs: [
        'A debate is a question of ours that the documents answer with yes and with no: the editors name the claims that answer it with yes; those that dispute them, or that they dispute, answer it with no. A disputed claim that no question takes in stands for itself. Where two claims stand in no document together, or the editors say so, nobody has answered anybody: that the one stands against the other is our reading, and the page says so. Each stance has its reason beside it.',
      ],
    },
    backbone: {
      title: 'Backbone',
      paragraphs: [
        'The backbone is what the map draws at first, of a large atlas its thousand strongest: every asserted and every linked connection; a spanning forest of the strongest, so that nothing connected falls apart; and those that take more of an entity’s strength than chance would give them (disparity filter at 0.2: Serrano, Boguñá and Vespignani 2009).',
      ],
    },
    rank: {
      title: 'Rank and position',
      paragraphs: [
        'Rank is PageRank over strength, the largest being 1 (Brin and Page 1998); it decides the size of a symbol and of a name. Positions come from a force-directed layout (ForceAtlas2: Jacomy and others 2014), worked out once, so that the map is the same on every page; in a large atlas the backbone decides it and, where that is small, the strongest of the other connections. A topic’s region is drawn around the entities whose first topic it is. Communities are found by Louvain’s method (Blondel and others 2008).',
        'The letters and numbers at the border name squares: “C4” on an entity’s page is its square on every map here. The map of a neighbourhood shows only the strongest and says so where there are more.',
      ],
    },
    editions: {
      title: 'Editions',
      paragraphs: [
        'When the atlas is published, its editors can record it as an edition. The next map goes on from the recorded one: what lay on it keeps its place, what is new is set near what it is connected with, in its topic’s region, and what stands beside it gives way by a hair’s breadth at most. So that a reader finds a thing where it was, a region and a community keep their places and numbers too.',
        '<changes>Additions and corrections</changes> tells what differs from the last edition. What goes on under another address is called renamed, not gone and new. The strength of a connection counts as changed only where its sentences did: the figure itself moves a little with every document.',
      ],
    },
  } satisfies Record<string, AboutPart> as Readonly<Record<string, AboutPart>>,
};
