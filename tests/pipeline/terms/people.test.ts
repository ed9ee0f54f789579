import { describe, expect, it } from 'vitest';
import { findCandidates } from '../../../src/pipeline/terms/candidates.ts';
import { readTokenCorpus } from '../../../src/pipeline/terms/corpus.ts';
import { certainKind } from '../../../src/pipeline/terms/kinds.ts';
import { joinPersons } from '../../../src/pipeline/terms/one-person.ts';
import { isPersonalName } from '../../../src/text/first-names.ts';
import { matched } from '../matched.ts';

/** Names with a capital, as "Name [kind] (other forms) count". */
function people(blocks: string[], known: string[] = []): string[] {
  const document = matched('d', [{ blocks }]);
  const found = findCandidates(readTokenCorpus([document]));
  return joinPersons(found, known, () => document.text)
    .filter(({ isName }) => isName)
    .map(
      ({ name, kind, others, count }) =>
        `${name}${kind ? ` [${kind}]` : ''}${others.length > 0 ? ` (${others.join(', ')})` : ''} ${count}`,
    )
    .sort();
}

describe('a personal name', () => {
  it.each([
    ['Ada Poe', false],
    ['Paul Graham', true],
    ['Leonardo da Vinci', true],
    ['Dr. Okonjo', true],
    ['Captain Tobias Rourke', true],
    ['Charles Street', false],
    ['Martin Luther King Park', false],
    ['Paul', false],
    ['Alexander Technique is', false],
    ['Claude Mythos', false],
  ])('%s: %s', (name, expected) => expect(isPersonalName(name)).toBe(expected));
});

describe('people', () => {
  it.each<[string, string[], string[]]>([
    [
      'one for all the ways to be called, with or without a title',
      ['We met Captain Tobias Rourke. |Later Rourke left. |Then Captain Rourke and Tobias Rourke came.'],
      ['Tobias Rourke [person] (Captain Tobias Rourke, Rourke, Captain Rourke) 4'],
    ],
    [
      'as many as share a family name',
      [
        'Later we often met Henry Bjerknes together with Jacob Bjerknes. |It was Bjerknes who wrote. |Nobody else saw Bjerknes.',
      ],
      ['Bjerknes 4', 'Henry Bjerknes [person] 1', 'Jacob Bjerknes [person] 1'],
    ],
    [
      'not where another may have the name, known for a person or not',
      [
        'Later we often met Jacob Bjerknes and his father. |Long before came Vilhelm Bjerknes. |It was Bjerknes. |Nobody saw Bjerknes.',
      ],
      ['Bjerknes 4', 'Jacob Bjerknes [person] 1', 'Vilhelm Bjerknes 1'],
    ],
    [
      'by what the one with the family name does',
      ['In came Amara Okonjo. |And Okonjo said no. |Then Okonjo laughed.'],
      ['Amara Okonjo [person] (Okonjo) 3'],
    ],
    [
      'by a pronoun, but not a place or a firm',
      [
        'So Amara Okonjo took her coat. |There Amara Okonjo lost her way. |Off Cape Morrow she slept. |Off Cape Morrow he woke. |Where Kestrel Energy keeps its word. |While Kestrel Energy lost its way.',
      ],
      ['Amara Okonjo [person] 2', 'Cape Morrow [place] 2', 'Kestrel Energy 2'],
    ],
    [
      'by a first name that speaks',
      ['So Clara said no. |And Clara laughed. |In Madrid nobody said so.'],
      ['Clara [person] 2', 'Madrid [place] 1'],
    ],
  ])('%s', (_what, blocks, expected) => expect(people(blocks)).toEqual(expected));

  it('who have a page are not found again by a part of their name', () => {
    const text = ['We met Margaret Pell. |It was Pell. |And Margaret said so. |It was Crane.'];
    expect(people(text, ['Margaret Pell'])).toEqual(['Crane 1']);
  });
});

describe('kinds by what is said beside names', () => {
  it.each<[string, string, string | null]>([
    [
      'a place of which a known place is told behind a comma',
      'So they met in Velmstadt, Germany. |Then in Velmstadt, Germany, it rained.',
      'place',
    ],
    ['none of which that is told once', 'So Velmstadt, Germany, won. |Then Velmstadt lost.', null],
  ])('%s', (_what, block, kind) => {
    const found = findCandidates(readTokenCorpus([matched('d', [{ blocks: [block] }])]));
    expect(found.find(({ name }) => name === 'Velmstadt')?.kind ?? null).toBe(kind);
  });
});

describe('kinds by the company that names keep', () => {
  const kinds = (...blocks: string[]) =>
    Object.fromEntries(
      findCandidates(readTokenCorpus([matched('d', [{ blocks }])]))
        .filter(({ isName }) => isName)
        .map(({ name, kind }) => [name, kind]),
    );
  it.each<[string, string[], string, string | null]>([
    [
      'in a list of people one whose first name nobody knows is one',
      ['Long ago Paul Reed, Tuvok Marsh, Anna Bell and Zora Pike met. |There Zora Pike and Tuvok Marsh went home.'],
      'Tuvok Marsh',
      'person',
    ],
    [
      'what has not the form of a person is none among people',
      ['Long ago Paul Reed, Zorblat and Anna Bell met. |There Zorblat went home.'],
      'Zorblat',
      null,
    ],
    [
      'among firms it is a firm',
      ['We asked Google, Zorblat and Microsoft. |There Zorblat went home.'],
      'Zorblat',
      'organization',
    ],
    ['one neighbour proves nothing', ['We asked Google and Zorblat. |There Zorblat went home.'], 'Zorblat', null],
    [
      'nor do neighbours of two kinds',
      ['We asked Google, Zorblat and France. |There Zorblat, Microsoft and Spain went home.'],
      'Zorblat',
      null,
    ],
  ])('%s', (_what, blocks, name, kind) => expect(kinds(...blocks)[name]).toBe(kind));
});

describe('a person', () => {
  it.each<[string, string[], string[]]>([
    [
      'by a first name that begins a line of a list, which looks like a title',
      ['Oliver Marsh', 'Frank King', 'Garden Parts'],
      ['Frank King [person] 1', 'Oliver Marsh [person] 1'],
    ],
  ])('%s', (_what, blocks, expected) => expect(people(blocks)).toEqual(expected));

  it('is who mostly stands behind an at sign, but no package', () => {
    const document = matched('d', [
      { blocks: ['We thank @Zorblat7 for it. |So says @Zorblat7 too. |Use @Quux9/core and @Quux9/cli.'] },
    ]);
    const found = findCandidates(readTokenCorpus([document])).map(({ name, kind }) => `${name} ${kind}`);
    expect(found).toEqual(expect.arrayContaining(['Zorblat7 person', 'Quux9 null']));
  });
});

it('a street with a first name may be a firm, and the team of a field is anybody’s', () => {
  expect(certainKind('Jane Street')).toBe(null);
  expect(certainKind('Harbour Street')).toBe('place');
  expect(certainKind('AI team')).toBe(null);
  expect(certainKind('Velm team')).toBe('organization');
});
