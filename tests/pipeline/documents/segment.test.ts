import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/pipeline/documents/readers/detect.ts';
import { faultsOf, passagesOf, SEEDS, seed, segment, shown } from '../segmented.ts';

const BLOG_VOICES = [
  { first: 'There were a lot of speculation', last: 'to be automated and disrupted.', speaker: 'alexander-doria' },
  { first: '...the current training ecosystem', last: 'for business acquisition.', speaker: 'alexander-doria' },
  { first: 'In his penultimate paragraph', last: 'and developing it for human use.', speaker: 'the-author' },
  { first: 'I have suggested that approaching', last: 'usually allowed it to become.', speaker: 'ted-underwood' },
];

describe('the seeds', () => {
  it.each(Object.entries(SEEDS))('%s: detected, without a fault, in sentences that lose nothing', (name, file) => {
    const text = seed(name as keyof typeof SEEDS);
    expect(detectFormat(text, file)).toBe(name === 'blog' ? 'article' : name);
    expect(faultsOf(segment(text, { file }))).toEqual([]);
  });

  it('keeps every visible character that is somebody’s in a passage, and furniture in none', () => {
    for (const [name, file] of Object.entries(SEEDS)) {
      const { text, passages, furniture, hidden } = segment(seed(name as keyof typeof SEEDS), { file });
      const owners = new Uint8Array(text.length);
      for (const { start, end } of passages) owners.fill(1, start, end);
      for (const { start, end } of furniture) {
        expect(owners.subarray(start, end).includes(1), text.slice(start, end)).toBe(false);
        owners.fill(1, start, end);
      }
      for (const { start, end } of hidden) owners.fill(1, start, end);
      const nobodys = text.split('').filter((sign, at) => owners[at] === 0 && /\S/.test(sign));
      expect(nobodys).toEqual([]);
    }
  });

  it('takes titles from the text in plain letters', () => {
    expect(segment(seed('slide')).title).toBe('Models’ Advancements: Text');
    expect(segment(seed('posts')).title).toBe('The End of the Race for Larger Frontier AI Models❓');
    expect(segment(seed('comments')).title).toMatch(/^The bet I'd add to the list: .*…$/);
  });
});

describe('voices that the text does not mark', () => {
  it('nests them, and finds the phrase that quotes one of them', () => {
    const document = segment(seed('blog'), { format: 'article', voices: BLOG_VOICES });
    expect(document.lostVoices).toEqual([]);
    expect(faultsOf(document)).toEqual([]);
    const openings = passagesOf(document).map((line) => `${line.slice(0, 52)} … ${line.slice(-20)}`);
    expect(openings).toEqual([
      'author -: Alexander Doria has a recent post, The Mod … ng. H/t Tyler Cowen.',
      '  quote alexander-doria: There were a lot of specula … mated and disrupted.',
      '  quote alexander-doria: ...the current training eco … usiness acquisition.',
      '  quote the-author: In his penultimate paragraph Und … ng it for human use.',
      '    quote ted-underwood: I have suggested that appro … llowed it to become.',
      '  quote alexander-doria [p3]: small dedicated teams  … high level of focus.',
    ]);
  });

  it.each([
    ['first words not there', { first: 'Nobody said', last: 'Third.' }, { end: 'first', found: 0 }],
    ['first words twice', { first: 'same', last: 'Third.' }, { end: 'first', found: 2 }],
    ['last words not there', { first: 'First.', last: 'Fourth.' }, { end: 'last', found: 0 }],
    ['last words only before', { first: 'Third.', last: 'First.' }, { end: 'last', found: 0 }],
    ['last words twice', { first: 'First.', last: 'same' }, { end: 'last', found: 2 }],
  ])('%s: the voice is lost', (_, { first, last }, lost) => {
    const document = segment('First. The same.\n\nSecond. The same.\n\nThird.', {
      voices: [{ first, last, speaker: 'a' }],
    });
    expect(document.lostVoices).toEqual([{ index: 0, ...lost }]);
    expect(document.passages).toHaveLength(1);
  });

  it('loses a voice that cuts across another', () => {
    const document = segment('First.\n\nSecond.\n\nThird one two.\n\nFourth.', {
      voices: [
        { first: 'Second.', last: 'one', speaker: 'a' },
        { first: 'Third', last: 'Fourth.', speaker: 'b' },
      ],
    });
    expect(document.lostVoices).toEqual([{ index: 1, end: 'last', found: 1 }]);
    expect(passagesOf(document)).toEqual([
      'author -: First. Second. Third one two. Fourth.',
      '  quote a: Second. Third one',
    ]);
  });

  it('compares folded words, across line breaks and bold letters', () => {
    const document = segment('He wrote:\n\n𝗦𝗰𝗮𝗹𝗶𝗻𝗴 “is”\nstalling.\n\nI agree.', {
      voices: [{ first: 'scaling "is" stalling', last: 'STALLING.', speaker: 'ada' }],
    });
    expect(passagesOf(document)).toEqual([
      'author -: He wrote: 𝗦𝗰𝗮𝗹𝗶𝗻𝗴 “is” stalling. I agree.',
      '  quote ada: 𝗦𝗰𝗮𝗹𝗶𝗻𝗴 “is” stalling.',
    ]);
  });

  it('gives a quotation that is marked already its speaker', () => {
    const document = segment('He wrote:\n\n> Scaling is stalling.\n\nI agree.', {
      voices: [{ first: 'Scaling', last: 'stalling.', speaker: 'ada' }],
    });
    expect(passagesOf(document)[1]).toBe('  quote ada: Scaling is stalling.');
    expect(document.passages).toHaveLength(2);
  });
});

describe('repeated quotations', () => {
  it('belong to the earlier voice, whatever the marks', () => {
    const said = 'The model is the product, they all say.';
    for (const [open, close] of ['“”', '""', '«»', '„“', '‘’'].map((pair) => [...pair])) {
      const text = `Ada's avatar\n\n${said}\n\nBob's avatar\n\nWhy ${open}the MODEL is the  product${close}?\n`;
      expect(passagesOf(segment(text, { format: 'comments' })).at(-1)).toBe(
        '  quote Ada [p1]: the MODEL is the product',
      );
    }
  });

  it.each([
    ['fewer than five words', 'Why “is the product, they”?'],
    ['other words', 'Why “the model is a product”?'],
    ['marks that do not close', 'Why “the model is the product, they'],
  ])('%s are no quotation of it', (_, reply) => {
    const text = `Ada's avatar\n\nThe model is the product, they all say.\n\nBob's avatar\n\n${reply}\n`;
    expect(segment(text, { format: 'comments' }).passages).toHaveLength(2);
  });

  it('are none within the words of the same voice, nor before they are said', () => {
    expect(segment('The model is the product. Again: “the model is the product”.').passages).toHaveLength(1);
    const text = `Ada's avatar\n\nWhy “the model is the product”?\n\nBob's avatar\n\nThe model is the product.\n`;
    expect(segment(text, { format: 'comments' }).passages).toHaveLength(2);
  });

  it('lead to the first, where a repetition is repeated', () => {
    const text = 'The model is the product.\n> The model is the product.\nNo.\n> The model is the product.\nYes.\n';
    expect(segment(text, { format: 'thread' }).passages.map(({ repeats }) => repeats)).toEqual([
      null,
      null,
      'd:p1',
      null,
      'd:p1',
    ]);
  });
});

describe('long turns', () => {
  const paragraph = (index: number) => `Paragraph ${index} says ${'something or other '.repeat(20)}here.`;
  const text = Array.from({ length: 100 }, (_, index) => paragraph(index)).join('\n\n');

  it('are cut between blocks into passages of at most 10,000 code units', () => {
    const document = segment(text, { file: 'd.md' });
    expect(faultsOf(document)).toEqual([]);
    expect(document.passages.length).toBeGreaterThan(2);
    for (const { start, end, role } of document.passages) {
      expect(end - start).toBeLessThanOrEqual(10_000);
      expect(role).toBe('author');
    }
    for (const block of document.blocks) expect(shown(document, block)).toMatch(/^Paragraph.*here\.$/);
  });

  it('are not cut within a quotation, and a heading stays with its text', () => {
    const quoted = text.slice(0, 3_000).replaceAll('\n', '\n> ');
    const document = segment(`${paragraph(1)}\n\n# Title\n\n${paragraph(2)}\n\n> ${quoted}\n\n${text}`, {
      file: 'd.md',
    });
    expect(faultsOf(document)).toEqual([]);
    expect(document.passages.filter(({ role }) => role === 'quote')).toHaveLength(1);
    for (const passage of document.passages) {
      const last = document.blocks.findLast((block) => block.end <= passage.end && block.start >= passage.start);
      expect(last?.kind).not.toBe('heading');
    }
  });

  it('leave one block whole, however long', () => {
    expect(segment('Word '.repeat(5_000)).passages).toHaveLength(1);
  });
});
