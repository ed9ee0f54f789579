import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

/** The summary of a note of a folder that links hold together. */
function summaryOf(name: string, notes: Readonly<Record<string, string>>): string | undefined {
  const files = Object.fromEntries(Object.entries(notes).map(([file, text]) => [`${file}.md`, text]));
  return build(files).artefact!.atlas.entities.find((entity) => entity.name === name)?.summary;
}

describe('the summary of a note', () => {
  it.each([
    ['its first whole sentence', 'Ropes hold ships in the harbour. They are old.', 'Ropes hold ships in the harbour.'],
    ['what says what it names', 'We buy many of them. A rope is a thing that holds.', 'A rope is a thing that holds.'],
    [
      'what its letters stand for',
      'We go far. Ropes of the sea (ropes) are things that hold.',
      'Ropes of the sea (ropes) are things that hold.',
    ],
    [
      'no tags and no line of links',
      '#seed\nup: [[Ships]], [[Nets]]\n\nRopes hold ships here.',
      'Ropes hold ships here.',
    ],
    [
      'no links alone',
      '- [ ] [[Ships]]\n- [Nets](Nets.md)\n\nlinks:\n\nRopes hold ships here.',
      'Ropes hold ships here.',
    ],
    ['no question', 'What are they for? Ropes hold ships here.', 'Ropes hold ships here.'],
    ['its first words where it has no sentence', 'old things of the harbour', 'old things of the harbour'],
  ])('is %s', (_, text, summary) => {
    expect(
      summaryOf('Ropes', { Ropes: text, Ships: 'They need [[Ropes]].', Nets: 'They are made of [[Ropes]].' }),
    ).toBe(summary);
  });

  it('of one without words is what others say it is, else who names it', () => {
    const others = {
      Ships: '[[Ropes]] are things that hold ships in the harbour.',
      Nets: 'They need [[Ropes]] and [[Hooks]].',
    };
    expect(summaryOf('Ropes', { Ropes: '#seed', Hooks: '', ...others })).toBe(
      '“Ropes are things that hold ships in the harbour.”',
    );
    expect(summaryOf('Hooks', { Ropes: '#seed', Hooks: 'up: [[Nets]]', ...others })).toBe('A term named in “Nets”.');
  });
});

describe('the topics of a vault', () => {
  const wreck = (at: number, of: string) =>
    `Of the ${of} ${at}: it lies beside [[${of}]] and [[${of} ${(at + 1) % 20}]].`;
  const vault = Object.fromEntries(
    ['Rope', 'Sail'].flatMap((of) => [
      [`${of}.md`, `The ${of} is old.`],
      ...Array.from({ length: 20 }, (_, at) => [`${of} ${at}.md`, wreck(at, of)]),
    ]),
  );
  const topicsOf = (files: Readonly<Record<string, string>>) =>
    build(files).artefact!.atlas.topics.map(({ name }) => name);

  it('are what its links part it into where its tags tell how far its notes are', () => {
    const tagged = Object.fromEntries(
      Object.entries(vault).map(([file, text], at) => [file, `#${['seed', 'evergreen'][at % 2]}\n\n${text}`]),
    );
    expect(topicsOf(tagged).toSorted()).toEqual(['Rope', 'Sail']);
  });

  it('are its tags where it has some', () => {
    const tagged = Object.fromEntries(
      Object.entries(vault).map(([file, text], at) => [file, `#${['hemp', 'jute', 'seed'][at % 3]}\n\n${text}`]),
    );
    expect(topicsOf(tagged).toSorted()).toEqual(['hemp', 'jute', 'seed']);
  });

  it('are no tags that hardly a text has, and none that is part of a link', () => {
    const tagged = Object.fromEntries(
      Object.entries({
        ...vault,
        ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Hook ${at}.md`, 'It is old.'])),
      }).map(([file, text], at) => [
        file,
        at < 3 ? `#hemp\n\n${text}` : `${text} See [Sailors #SAILVLM](https://example.org).`,
      ]),
    );
    expect(topicsOf(tagged).toSorted()).toEqual(['Rope', 'Sail']);
  });
});
