import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

/** The atlas of some documents of which nothing is curated. */
function atlasOf(documents: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [`seeds/${name}`, text]));
  return build(files).artefact!.atlas;
}
const namesIn = (documents: Readonly<Record<string, string>>) => atlasOf(documents).entities.map(({ name }) => name);

describe('of nothing curated', () => {
  it('an acronym that is a word is named in its own letters only, in any language', () => {
    const { entities, mentions } = atlasOf({
      'a.md':
        'It is late. We use adaptive sampling (AS) as a rule. As before, AS helps as much as it can.\n\nAdaptive sampling is old.',
      'b.md': 'Das ist mit Sorgfalt gebaut. Wer damit nicht arbeitet, der kommt mit Fragen und geht mit einer Antwort.',
      'c.md': 'The tools of MIT are old. We learned at MIT that MIT likes them.',
    });
    const surfaces = (name: string) => {
      const { id } = entities.find((entity) => entity.name === name || entity.aliases.includes(name))!;
      return new Set(mentions.flatMap(({ entity, surface }) => (entity === id ? [surface] : [])));
    };
    expect(surfaces('AS')).toEqual(new Set(['adaptive sampling', 'AS', 'Adaptive sampling']));
    expect(surfaces('MIT')).toEqual(new Set(['MIT']));
  });

  it('one letter of a script without spaces is no term', () => {
    const words = '我们看到一个大的海港。我们说一个大的海港很好。';
    const entities = namesIn({ 'a.md': words.repeat(3), 'b.md': `${words}他们也看到海港。` });
    expect(entities.filter((name) => [...name].length < 2)).toEqual([]);
  });

  it('a word that is known as a name and never written as one is a term', () => {
    const others = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`${at}.md`, `Sail ${at} is old.`]));
    const entities = namesIn({
      ...others,
      'a.md': 'These lambdas are small, and other lambdas are old.',
      'b.md': 'The reader writes a lambda. It keeps the lambda. There is a lambda in the house. We store the lambda.',
    });
    expect(entities).toEqual(['Lambda']);
  });

  it('short and long forms are one, without markup, and only where the letters begin the words', () => {
    const { entities } = atlasOf({
      'a.md':
        'A [Blend-of-Judges](https://example.org/boj) (BoJ) votes. The BoJ is slow. _Shared Frame Pre-reading_ (SFP) helps, and SFP is free.\n\nSlow Value Estimation (SVE) is new. SVE waits. BL (Inverse BL) seeks means. BL is wide, and BL needs care.',
    });
    const aliases = Object.fromEntries(entities.map(({ name, aliases: others }) => [name, others]));
    expect(aliases).toMatchObject({
      BoJ: ['Blend-of-Judges'],
      SFP: ['Shared Frame Pre-reading'],
      SVE: ['Slow Value Estimation'],
      BL: [],
    });
  });

  it('formulas, code, attributes and front matter behind a comment are no evidence', () => {
    const formula =
      '$$\\hat{\\lambda}(\\omega) = \\mathbb{V}_{z \\sim \\mathcal{G}} \\left[ \\frac{\\omega(z)}{\\lambda} \\right]$$';
    const head = '<!-- free to copy -->\n---\nnext-leaf: Two\nleaf-words: "Some words"\n---\n\n';
    const entities = namesIn({
      'a.md': `${head}# Weights of ballast\n\nThe ballast term is ${formula}. The ballast term grows.\n\n\`\`\`js\nconst Frobnicator = new Frobnicator();\n\`\`\`\n\n[Join](https://example.org){ .md-button .md-button--primary }`,
      'b.md': `${head}# Ballast again\n\nThe ballast term stays: ${formula}\n\n\`Frobnicator\` runs. A ballast term costs $5 or $6.\n\n[Join](https://example.org){ .md-button .md-button--primary }`,
    });
    expect(entities).toContain('Ballast term');
    expect(entities.filter((name) => !/ballast/i.test(name))).toEqual([]);
  });

  it('what stands in every issue in the same words is nothing, but names are', () => {
    const issue = (day: number) =>
      `# Issue ${day}\n\n> Roundup of day ${day}. We read ${day + 9} lists.\n\n### Forum review\n\n**Vesper ${day} is out** (Buzz: ${day * 7}): Vesper ${day} fits a phone. Best replies doubt the price.\n\n**Oribi cuts fees** (Buzz: ${day * 3}): Oribi halves its fees. Best replies cheer.\n`;
    const entities = namesIn(Object.fromEntries([1, 2, 3, 4, 5].map((day) => [`${day}.md`, issue(day)])));
    expect(entities).toEqual(expect.arrayContaining(['Oribi', 'Vesper']));
    expect(entities.filter((name) => /Vesper \d|Roundup|Forum|Buzz|Best|replies/i.test(name))).toEqual([]);
  });

  it('kinds come from front matter', () => {
    const { entities } = atlasOf({
      'a.md':
        '---\ncompanies: [quay-works]\nmodels: [vesper-3]\npeople: [ilo-brandt]\n---\n\n**Quay Works** ships Vesper 3. Ilo Brandt likes it.',
      'b.md':
        '---\ncompanies: [oribi]\nmodels: [vesper-3]\npeople: []\n---\n\nOribi now hosts Vesper 3. Quay Works objects to Oribi.',
    });
    expect(Object.fromEntries(entities.map(({ name, kind }) => [name, kind]))).toEqual({
      'Quay Works': 'organization',
      'Vesper 3': 'model',
      'Ilo Brandt': 'person',
      Oribi: 'organization',
    });
  });

  it('kinds come from front matter in TOML too; several in one are several, and a group is no person', () => {
    const { entities } = atlasOf({
      'a.md':
        '+++\ntitle = "Late"\nauthors = ["Quillo Marsh and Tuvok Brandt"]\n+++\n\nWe met Quillo Marsh. There Tuvok Brandt sat. They wrote to the Oribi Community, and Oribi Community it was.',
      'b.md':
        '+++\nauthors = ["The Oribi Community", "the Vesper Team"]\n+++\n\nNow Quillo Marsh and the Vesper Team met. Here Tuvok Brandt joined the Vesper Team.',
    });
    const kinds = Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({
      'Quillo Marsh': 'person',
      'Tuvok Brandt': 'person',
      'Vesper Team': 'organization',
      'Oribi Community': 'concept',
    });
  });

  it.each([
    ['OpenAI', 'organization'],
    ['GPT-5.6', 'model'],
    ['Japan', 'place'],
    ['Norland', 'place'],
    ['Quillon', 'product'],
    ['Sabrel', 'organization'],
    ['Ostrin', 'product'],
    ['Salt War', 'event'],
    ['Treaty of Velm', 'event'],
    ['Norland Empire', 'place'],
    ['King Osric', 'person'],
  ])('%s is a %s', (name, kind) => {
    const { entities } = atlasOf({
      'a.md':
        'OpenAI sells GPT-5.6 in Japan. Norland is a small country in the north. Quillon is a library for queues. We met the CEO of Sabrel.\n\nIn Norland people use GPT-5.6. OpenAI likes Quillon. Researchers at Sabrel left Japan. Quillon, a library, is free.\n\nWe moved to Ostrin 5.4 from Ostrin 5.3. The Salt War ended, and the Treaty of Velm was signed for King Osric. All of the Norland Empire was glad. King Osric and the Treaty of Velm are known.',
    });
    expect(entities.find((entity) => entity.name === name)?.kind).toBe(kind);
  });

  it('a firm that says something is nobody, nor is it one with what it makes', () => {
    const { entities } = atlasOf({
      'a.md':
        'Boreas Inkwell was made by Boreas. Inkwell reads long files. Boreas said nothing, and Inkwell said less. The Oribi API costs less. Oribi said so, and the API told us.',
      'b.md': 'Boreas said that Inkwell waits. Inkwell said no. Oribi thinks that Oribi said enough.',
    });
    expect(entities.filter(({ kind }) => kind === 'person')).toEqual([]);
    expect(entities.map(({ name }) => name)).toEqual(expect.arrayContaining(['Boreas', 'Inkwell', 'Oribi']));
  });

  it.each(['grumble', 'rattle'])(
    'a name in lower case that stands in many compounds goes before ordinary words: %s',
    (name) => {
      const uses = [
        `${name} api fees`,
        `faster ${name}`,
        `distil ${name}`,
        `${name}.cpp on a phone`,
        `a ${name} web page`,
      ];
      const nouns = 'window legend wagon anvil beacon ledger needle parrot walnut garden quarry ribbon'.split(' ');
      const note = (day: number) =>
        [
          ...nouns.map((noun, at) => `- the old ${noun} meets a new ${nouns[(at * 5 + day) % nouns.length]}`),
          `- misc ${nouns[day % 12]} links`,
          `- the ability to ${nouns[(day + 3) % 12]}`,
          `- ${uses[day % 5]} ${day}`,
          `- ${uses[(day + 2) % 5]}`,
        ].join('\n');
      const entities = namesIn(Object.fromEntries(Array.from({ length: 40 }, (_, day) => [`${day}.md`, note(day)])));
      expect(entities).toContain(name.replace(/^./, (letter) => letter.toUpperCase()));
      expect(entities).not.toContain('Misc');
    },
  );

  it('a first name that several bear is nobody, and what a ruler is called is one', () => {
    const { entities } = atlasOf({
      'a.md': 'Charles II fled. Then Charles came back. In May Charles was late, and Charles II was not.',
      'b.md':
        'We met Charles Brandt. A song of Charles Brandt is short. It was Charles who sang, and Charles was paid.',
    });
    expect(Object.fromEntries(entities.map(({ name, kind }) => [name, kind]))).toEqual({
      'Charles II': 'person',
      'Charles Brandt': 'person',
    });
  });

  it('a first name that is another word too is no part of a person, nor is a letter short for a name', () => {
    const { entities } = atlasOf({
      'a.md':
        'We met Adam Brandt in May. Adam Brandt left. The method Adam is fast, and Adam is slow, but with adam it runs. Some say adam stops. We use Sabrel (S++) where Sabrel helps. Yeah, it does. Sabrel: Yeah, it does not. Then Yeah, and Yeah.',
    });
    const aliases = Object.fromEntries(entities.map(({ name, aliases: others }) => [name, others]));
    expect(aliases).toMatchObject({ 'Adam Brandt': [], Sabrel: [] });
    expect(aliases).not.toHaveProperty('Yeah');
  });

  it('a label before a colon is no name, unless it is named elsewhere', () => {
    const things = ['ropes', 'nets', 'sails', 'masts', 'oars', 'hooks'];
    const turns = things.map((thing) => `- QZT: We sell ${thing} to Sabrel.`).join('\n');
    const names = namesIn({ 'a.md': `# Minutes\n\n${turns}\n\nSabrel: It is fine.` });
    expect(names).toContain('Sabrel');
    expect(names).not.toContain('QZT');
  });

  it('what heads names with capitals is none alone, nor is what belongs to a people', () => {
    const names = namesIn({
      'a.md':
        'They passed the Grain Act. Then came the Salt Act, and the Rope Act of Norland. An act is a law. We read the Tar Act. The Spanish ships left. Some Spanish sailors stayed, and Spanish law held.',
    });
    expect(names).toContain('Grain Act');
    expect(names.filter((name) => /^(?:Acts?|Spanish)$/.test(name))).toEqual([]);
  });

  it('a noun with its verb is no term', () => {
    const names = namesIn({
      'a.md': 'A flotsam letter aims to please. This flotsam letter aims to end it. The flotsam letter aims to win.',
      'b.md':
        'She sent a flotsam diary explaining how it sinks. He kept a flotsam diary explaining why. A flotsam diary explaining what is lost.',
    });
    expect(names).toContain('Flotsam letter');
    expect(names.filter((name) => /aims|explaining/.test(name))).toEqual([]);
  });

  it('a name that links to a page of a person is one', () => {
    const { entities } = atlasOf({
      'a.md':
        '[Quorra Velm](https://github.com/qvelm) moved it. We thank Quorra Velm. [Sabrel Rope](https://sabrel.example) holds. A Sabrel Rope is dry.',
    });
    expect(Object.fromEntries(entities.map(({ name, kind }) => [name, kind]))).toEqual({
      'Quorra Velm': 'person',
      'Sabrel Rope': 'concept',
    });
  });

  it('what is said of few of many uses is said of something else', () => {
    const others = Array.from({ length: 200 }, (_, day) => `On day ${day} Sabrel ran.`);
    const kinds = [others.slice(0, 9), others].map((more) => {
      const { entities } = atlasOf({
        'a.md': `We live in the city of Sabrel. He was born in Sabrel. ${more.join(' ')}`,
      });
      return entities.find(({ name }) => name === 'Sabrel')?.kind;
    });
    expect(kinds).toEqual(['place', 'concept']);
  });

  it('no topic is empty, and tags of single posts are none beside the drafts', () => {
    const post = (day: number) =>
      `---\ntags: [theme-${day}, Costs-${day}]\n---\n\n# Post ${day}\n\nIndex quality settles all. A resorter orders what index quality rests on. Post ${day} says more about the resorter.\n`;
    const { entities, topics } = atlasOf(Object.fromEntries([1, 2, 3, 4].map((day) => [`${day}.md`, post(day)])));
    expect(entities.length).toBeGreaterThan(0);
    expect(topics.filter(({ entities: members }) => members.length === 0)).toEqual([]);
  });

  it('names of one thing are one page, a shortened one with its figure too', () => {
    const { entities } = atlasOf({
      'a.md':
        'The United States waits. In the US and the U.S. people wait. Quay Zed3 is here. We like Quay Zed3, and Zed3 likes us. Some say Zed3 is Quay Zed3.',
    });
    expect(entities.find(({ name }) => /^U/.test(name))?.kind).toBe('place');
    expect(entities.filter(({ name }) => /^U/.test(name))).toHaveLength(1);
    expect(entities.filter(({ name }) => /Zed3/.test(name)).map(({ name, aliases }) => [name, ...aliases])).toEqual([
      ['Quay Zed3', 'Zed3'],
    ]);
  });

  it('what any text on a screen names is nothing', () => {
    const names = namesIn({
      'a.md':
        'Sabrel has an API. Its API and its UI are fine; a URL of Sabrel is long. The CEO of Sabrel likes the UI, the API and every URL. An FAQ of Sabrel tells about the API.',
    });
    expect(names).toEqual(['Sabrel']);
  });

  it('components and imports of pages are no words', () => {
    const names = namesIn({
      'a.md':
        "import { Ribbon } from 'ribbons'\n\n# On moorings\n\n<Ribbon items={[\n  { text: 'Bollard', right: true },\n]} />\n\nThe mooring rope is long. A mooring rope is wet. Sabrel sells the mooring rope.",
    });
    expect(names.filter((name) => /ribbon|bollard|text/i.test(name))).toEqual([]);
  });

  it('a comment may stand before front matter', () => {
    const { documents } = build({
      'seeds/a.md': '<!-- free to copy -->\n---\nauthor: Ada Poe\nleaf: Two\n---\n\n# Ballast\n\nIt is heavy.',
    }).artefact!.corpus;
    expect(documents[0]!.title).toBe('Ballast');
    expect(documents[0]!.passages[0]!.start).toBeGreaterThan(50);
  });

  it.each([
    ['> “It sinks.” — Ada Poe'],
    ['> It sinks.\n>\n> — Ada Poe, Quay Works'],
    ['As Ada Poe puts it:\n\n> It sinks.'],
    ['Ada Poe writes:\n\n> It sinks.'],
    ['> It sinks.\n\n— Ada Poe'],
    ['<blockquote>It sinks. <cite>Ada Poe</cite></blockquote>'],
  ])('a quotation is of whom the text says: %j', (quotation) => {
    const { corpus } = build({ 'seeds/a.md': `# Ballast\n\nIt is so.\n\n${quotation}\n\nNo more.` }).artefact!;
    const quote = corpus.documents[0]!.passages.find(({ role }) => role === 'quote');
    expect(quote?.speakerName).toBe('Ada Poe');
  });

  it.each([['The ship says:\n\n> It sinks.'], ['> It sinks — No more ships.'], ['> It sinks.']])(
    'a quotation is of nobody where the text names nobody: %j',
    (quotation) => {
      const { corpus } = build({ 'seeds/a.md': `# Ballast\n\nIt is so.\n\n${quotation}\n\nNo more.` }).artefact!;
      expect(corpus.documents[0]!.passages.find(({ role }) => role === 'quote')?.speakerName).toBeNull();
    },
  );
});

describe('of nothing curated, in languages without a list of their ordinary words', () => {
  const german = (at: number) =>
    `Die Karte zeigt ${at} Orte. Wir finden Zorbalin gut und finden in Velmstadt einfach ${at} weitere Daten. Dann stellt Zorbalin ${at} Fragen, und Velmstadt findet selbst ${at} Orte. Am Ende kam ${at}.`;
  const french = (at: number) =>
    `La carte a ${at} points. Il faut utiliser Zorbalin pour créer ${at} points, et l'ANQZ veut utiliser ${at} cartes. On peut créer ${at} cartes maintenant, et maintenant l'ANQZ a ${at} cartes. D'abord, il y a ${at} points de l'ANQZ.`;
  const many = (text: (at: number) => string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.md`, `${text(at)}\n\n${text(at + 12)}`]));
  it.each<[string, Record<string, string>, string[], RegExp]>([
    [
      'German: names, and neither verbs nor adverbs',
      many(german),
      ['Velmstadt', 'Zorbalin'],
      /^(?:finde[nt]|einfach|selbst|weitere|stellt|ende|am)\b/i,
    ],
    [
      'French: names behind an elided article, and neither verbs nor adverbs',
      many(french),
      ['ANQZ', 'Zorbalin'],
      /^(?:utiliser|créer|maintenant|(?:d')?abord|.*'.*)/i,
    ],
  ])('%s', (_what, documents, expected, refused) => {
    const names = namesIn(documents);
    expect(names).toEqual(expect.arrayContaining(expected));
    expect(names.filter((name) => refused.test(name))).toEqual([]);
  });

  it('a group that signs as an author is nobody', () => {
    const { entities } = atlasOf({
      'a.md': '---\nauthor: Code for Norland\n---\n\nWe are Code for Norland. Here Code for Norland works.',
      'b.md': '---\nauthor: Tuvok van der Marsh\n---\n\nIt was Tuvok van der Marsh. Then Tuvok van der Marsh left.',
    });
    const kinds = Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
    expect(kinds['Tuvok van der Marsh']).toBe('person');
    expect(kinds['Code for Norland'] ?? 'concept').not.toBe('person');
  });
});

it('who is listed as attending is a person, by a handle and by one name too', () => {
  const list = '* Zora Pike @pikezo (chair)\n* Tuvok Marsh @tuvokmarsh\n* Sael Brune (guest)\n';
  const { entities, mentions } = atlasOf({
    'a.md': `# Call\n\n## Present\n\n${list}\n## Points\n\n* pikezo: the nets are old\n* Zora will mend nets with @tuvokmarsh\n* Then pikezo asked tuvokmarsh again\n`,
    'b.md': `# Call\n\n## Present\n\n${list}\n## Points\n\n* Brune likes ropes\n* Brune and Zora Pike met\n`,
  });
  const people = entities.filter(({ kind }) => kind === 'person');
  expect(people.map(({ name }) => name).sort()).toEqual(['Sael Brune', 'Tuvok Marsh', 'Zora Pike']);
  const surfaces = (name: string) => {
    const { id } = people.find((one) => one.name === name)!;
    return new Set(mentions.flatMap(({ entity, surface }) => (entity === id ? [surface.toLowerCase()] : [])));
  };
  expect(surfaces('Zora Pike')).toEqual(new Set(['zora pike', 'pikezo', 'zora']));
  expect(surfaces('Tuvok Marsh')).toEqual(new Set(['tuvok marsh', 'tuvokmarsh']));
});

it('what stands in a refrain and hardly elsewhere is no term, and no name where its words are of any text', () => {
  const ends = [
    'Come and bring the wooden ladle!',
    'So bring the wooden ladle, dear friends!',
    'And do bring the wooden ladle too!',
  ];
  const nouns = 'window legend wagon anvil beacon ledger needle parrot walnut garden'.split(' ');
  const issue = (at: number) =>
    `# Issue ${at}\n\nSabrel put the copper kiln beside a ${nouns[at % 10]} and a ${nouns[at % 7]}.\n\n${ends[at % 3]} In this issue we read Golden Points and Silver Threads.\n`;
  const names = namesIn(Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`${at}.md`, issue(at)])));
  expect(names).toEqual(expect.arrayContaining(['Sabrel', 'Copper kiln']));
  expect(names.filter((name) => /ladle|Points|Threads/i.test(name))).toEqual([]);
});

it('a quotation is of a person, not of a law', () => {
  const { entities } = atlasOf({
    'a.md':
      "> What is counted grows.\n>\n> — Velm's Law\n\nThen there is Velm's Law.\n\n> Nets are old.\n>\n> — Zora Pike\n\nSo it was.",
  });
  expect(entities.filter(({ kind }) => kind === 'person').map(({ name }) => name)).toEqual(['Zora Pike']);
});

it('a label before a colon is no name and no term', () => {
  const nouns = 'window legend wagon anvil beacon ledger needle parrot walnut garden'.split(' ');
  const part = (at: number) =>
    `# Part ${at}\n\nThe copper kiln of Sabrel stands by a ${nouns[at]}.\n\n**_Key Takeaway:_** A ${nouns[at]} is no kiln.\n\n**Practical lesson:** Buy a ${nouns[at]}, ${at} times.\n`;
  const names = namesIn(Object.fromEntries(nouns.map((_, at) => [`${at}.md`, part(at)])));
  expect(names).toContain('Sabrel');
  expect(names.filter((name) => /takeaway|lesson/i.test(name))).toEqual([]);
});

it('what begins with a verb is no term, and so much of a unit is no name', () => {
  const line = (at: number) =>
    `We are leveraging the kilns, by leveraging copper kilns, in ${at} ways. Leveraging copper kilns is hard. ` +
    'The copper kilns of 80GiB and 16kHz and an 8-GPU box of 80GiB are good, and 16kHz and the 8-GPU box are too.';
  const names = namesIn({ 'a.md': `# Kilns\n\n${line(2)}\n`, 'b.md': `# Nets\n\n${line(3)}\n` });
  expect(names).toContain('Copper kilns');
  expect(names.filter((name) => /leverag|gib|khz|8-gpu$/i.test(name))).toEqual([]);
});

it('who is in a role or holds an office is a person, wherever the name comes from', () => {
  const { entities } = atlasOf({
    'a.md':
      '---\nspeaker: Qorbat Veldmar, Norlane\n---\n\nWe met Qorbat Veldmar of Norlane today. Norlane makes kilns.',
    'b.md': '**Speaker:** Zuvra Olmek (Norlane)\n\nIt was Zuvra Olmek, head of kilns at Norlane. Zuvra made kilns.',
    'c.md': 'Then Tavrin Solbek, CTO of Norlane, came. Tavrin Solbek left. Nobody saw Tavrin.',
  });
  const kinds = Object.fromEntries(entities.map(({ name, kind }) => [name, kind]));
  for (const name of ['Qorbat Veldmar', 'Zuvra Olmek', 'Tavrin Solbek']) expect(kinds[name]).toBe('person');
  expect(kinds.Norlane).not.toBe('person');
  expect(Object.keys(kinds).filter((name) => /^(?:Zuvra|Tavrin)$/.test(name))).toEqual([]);
});

it('code in a box of a manual is no evidence, its words are', () => {
  const text = (at: number) =>
    `# Part ${at}\n\n1. Try it\n\n    ??? success "Solution"\n\n        Sabrel makes the nets.\n\n        \`\`\`zolgar linenums="1"\n        Zolgar.run(Zolgar)\n        \`\`\`\n\n        Then Sabrel mends them.\n`;
  const names = namesIn({ 'a.md': text(1), 'b.md': text(2) });
  expect(names).toContain('Sabrel');
  expect(names.filter((name) => /zolgar|linenums/i.test(name))).toEqual([]);
});
