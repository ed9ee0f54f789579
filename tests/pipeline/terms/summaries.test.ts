import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

/** The summary of the draft of a name in some documents of which nothing is curated. */
function summaryOf(name: string, documents: Readonly<Record<string, string>>): string | undefined {
  const files = Object.fromEntries(Object.entries(documents).map(([file, text]) => [`seeds/${file}`, text]));
  return build(files).artefact!.atlas.entities.find((entity) => entity.name === name)?.summary;
}

describe('the summary of a draft', () => {
  const uses =
    'The rope of Sabrel sank in the harbour of Norland last spring. We paid for the rope that Sabrel and the harbour of Norland had.';

  it('says what the thing is, wherever that stands', () => {
    const definition = 'Sabrel is a small maker of ropes that went north with the last of the ships.';
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n${uses.replace('spring', 'autumn')}`, 'b.md': definition })).toBe(
      `“${definition}”`,
    );
  });

  it('goes for a sentence that begins with the name', () => {
    const subject = 'Sabrel makes the ropes that hold the ships of the north in winter.';
    expect(summaryOf('Sabrel', { 'a.md': uses, 'b.md': subject })).toBe(`“${subject}”`);
  });

  it('is told by its words where they are links', () => {
    const subject =
      '[Sabrel](https://a.example/ropes) [makes](https://b.example) the ropes that hold the ships of the north.';
    const shown = 'Sabrel makes the ropes that hold the ships of the north.';
    expect(summaryOf('Sabrel', { 'a.md': uses, 'b.md': subject })).toBe(`“${shown}”`);
  });

  it('goes for what has just been told and is called by the name', () => {
    const called = 'Off the coast lies a small maker of ropes called Sabrel.';
    expect(summaryOf('Sabrel', { 'a.md': uses, 'b.md': called })).toBe(`“${called}”`);
  });

  it.each([
    ['an apposition', 'Off the coast we met Sabrel, a small maker of ropes for ships, in winter.'],
    [
      'what is said of it behind a comma',
      'The harbour asked Sabrel, which is a small maker of ropes for ships, for help.',
    ],
    ['what it is called at the end', 'The habit of making ropes in winter for all our ships is called Sabrel.'],
    ['what it is in a field', 'In the north, Sabrel is the maker of ropes for ships.'],
    ['what it lets one do', 'Sabrel allows the ships of the north to turn in winter.'],
    ['what many are', 'Sabrels are small ropes for ships and nets of the north.'],
  ])('goes for %s', (_, words) => {
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n${words}` })).toBe(`“${words}”`);
  });

  it('takes a definition out of its brackets', () => {
    const definition = 'Sabrel is a small maker of ropes (and nets) for ships.';
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n(${definition})` })).toBe(`“${definition}”`);
  });

  it('says of one who writes what they wrote', () => {
    const by = (title: string) =>
      `---\ntitle: ${title}\nauthor: Ada Poe\n---\n\nThe rope sank in the harbour. Ada Poe paid for it last spring.\n`;
    expect(summaryOf('Ada Poe', { 'a.md': by('Ropes'), 'b.md': by('Nets') })).toBe(
      'Author of “Ropes” and 1 other document.',
    );
  });

  it.each([
    ['praise', 'Sabrel makes the ropes that hold the ships of the north!'],
    ['of the end of another', 'The worst of Sabrel is the price of all the ropes that hold the ships.'],
    ['a question', 'Does Sabrel make the ropes that hold the ships of the north?'],
    ['a caption', 'Figure 3: Sabrel makes the ropes that hold the ships of the north.'],
    ['a heading', '## Sabrel makes the ropes that hold the ships of the north'],
    ['a pointer', 'As shown below in section 4, Sabrel makes the ropes that hold all the ships.'],
    ['of what was said before', 'Sabrel makes the ropes of this proposal, which hold the ships of the north.'],
    ['of its day', 'Sabrel makes the ropes that still hold the ships of the north in winter.'],
    ['of the reader', 'Sabrel makes the ropes that you need for all the ships of the north.'],
    ['a row', 'Sabrel makes the ropes | of all the ships of the north in winter.'],
    ['code', 'Sabrel makes { ropes: true } that hold the ships of the north in winter.'],
    ['of another thing', "Sabrel's brother bought the ropes that hold the ships of the north."],
    ['praise of it', 'Sabrel is a great example of ropes that hold the ships of the north.'],
    ['what leads on to another', 'At each Sabrel, the makers of ropes for the ships of the north.'],
    ['an aside to the reader', 'Note that behind all these Sabrel makes the ropes that hold the ships.'],
  ])('is never %s', (_, words) => {
    const text = `${words}\n\n${words.replace('ropes', 'nets')}\n`;
    expect(summaryOf('Sabrel', { 'a.md': `# On ropes\n\n${text}` })).toBe('A term named in “On ropes”.');
  });

  it.each([
    ['the headline of an item', '- **Ropes of the north mended**: ', 'Sabrel is a small maker of ropes for ships.'],
    [
      'a linked headline',
      '- [Makers, ropes and more](https://a.example): ',
      'Sabrel is a small maker of ropes for ships.',
    ],
    ['a headline that has the name', '- **Contact Sabrel**: ', 'Sabrel is a small maker of ropes for ships.'],
  ])('leaves out %s', (_, headline, definition) => {
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n${headline}${definition}` })).toBe(`“${definition}”`);
  });

  it('leaves out the sign of an item that is none of Markdown', () => {
    const definition = 'Sabrel is a small maker of ropes for ships.';
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n● ${definition}` })).toBe(`“${definition}”`);
  });

  it('keeps the term that an item explains', () => {
    expect(
      summaryOf('Sabrel', { 'a.md': `${uses}\n\n- **Sabrel**: a small maker of ropes for ships and for nets.` }),
    ).toBe('“Sabrel: a small maker of ropes for ships and for nets.”');
  });

  it.each([
    [
      'what ties it to the sentence before',
      'In other words, the Sabrel is a small maker of ropes.',
      '“… the Sabrel is a small maker of ropes.”',
    ],
    [
      'what it is for',
      'Sabrel allows us to make the ropes of all ships.',
      '“Sabrel allows us to make the ropes of all ships.”',
    ],
    [
      'a thing that it has named itself',
      'Sabrel is a maker of ropes, which sells these ropes to all ships.',
      '“Sabrel is a maker of ropes, which sells these ropes to all ships.”',
    ],
    [
      'another name of it',
      'Sabrel, or Sabrel of Velm, is a maker of ropes.',
      '“Sabrel, or Sabrel of Velm, is a maker of ropes.”',
    ],
  ])('goes for a definition with %s', (_, words, summary) => {
    expect(summaryOf('Sabrel', { 'a.md': `${uses}\n\n${words}` })).toBe(summary);
  });

  it.each([
    ['one of several', 'Off the coast they sold nets, Sabrel, a rudder, sails and oars, or something else.'],
    [
      'what is set out behind the last of several',
      'We paid for nets and Sabrel -- a step that all the ships of the north have taken.',
    ],
  ])('is never of %s', (_, words) => {
    expect(summaryOf('Sabrel', { 'a.md': `# On ropes\n\n${uses}\n\n${words}` })).toMatch(/^A term named in “On ropes”/);
  });

  it('says of a note that is linked and not written what others say it is, else who links to it', () => {
    const notes = {
      'a.md': 'Ropes of the north.\n\n- [[Sabrel]]\n- [[Velmar]]',
      'b.md': 'Nets.\n\n[[Sabrel]] is a small maker of ropes for ships.',
    };
    const summaries = new Map(build(notes).artefact!.atlas.entities.map(({ name, summary }) => [name, summary]));
    expect(summaries.get('Sabrel')).toBe('“Sabrel is a small maker of ropes for ships.”');
    expect(summaries.get('Velmar')).toBe('A term named in “a”.');
  });

  it.each([
    ['where it is', 'Sabrel is there in winter for all the ships of the north.'],
    ['a call', 'Sabrel makes rope(x, long=TRUE) of all the ships of the north in winter.'],
    ['without a verb', 'Within Sabrel, or within the ropes of the north, or within the nets.'],
    ['of those who use it', 'Sabrel users love the ropes that hold the ships of the north.'],
    ['what somebody told', 'Sabrel shared a picture of the ropes that hold the ships of the north.'],
    ['what nobody filled in', 'Sabrel is a maker of ropes for SHIP_LINK_HERE and for the ships of the north.'],
    ['what becomes of it', 'Sabrel is proving its worth for the ships of the north in winter.'],
  ])('is never %s', (_, words) => {
    expect(summaryOf('Sabrel', { 'a.md': `# On ropes\n\n${uses}\n\n${words}` })).toMatch(/^A term named in “On ropes”/);
  });

  it('says what kind of thing it is and who names it where no sentence is worth showing', () => {
    const list = 'CEO of Sabrel?\n\nFounders of Sabrel?\n';
    expect(summaryOf('Sabrel', { 'a.md': `# Ropes\n\n${list}${list}`, 'b.md': `# Nets\n\n${list}` })).toBe(
      'An organization named in “Ropes” and 1 other document, often beside Founders.',
    );
  });
});
