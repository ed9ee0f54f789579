import { describe, expect, it } from 'vitest';
import { lexiconEntry } from '../../../src/pipeline/match/entries.ts';
import { buildLexicon, entityForSpeaker } from '../../../src/pipeline/match/lexicon.ts';
import { entry, lexiconOf } from './links.ts';

describe('buildLexicon', () => {
  it.each([
    ['the same text', entry('a', 'model', 'Phi'), entry('b', 'concept', 'phi')],
    ['joined and hyphenated', entry('a', 'concept', 'fine-tuning'), entry('b', 'concept', 'finetuning')],
    ['singular and plural', entry('a', 'concept', 'scaling law'), entry('b', 'concept', 'Scaling laws')],
    ['bold letters', entry('a', 'model', 'Phi'), entry('b', 'model', '𝗣𝗵𝗶')],
    [
      'both with the same case',
      entry('a', 'model', { text: 'Phi', case: 'exact' }),
      entry('b', 'model', { text: 'Phi', case: 'exact' }),
    ],
    [
      'a shared neighbour',
      entry('a', 'model', { text: 'Phi', near: ['model', 'x'] }),
      entry('b', 'model', { text: 'Phi', near: ['Model'] }),
    ],
    ['exceptions only', entry('a', 'model', { text: 'Phi', not: ['Phi coefficient'] }), entry('b', 'model', 'Phi')],
    [
      'two speakers',
      entry('a', 'person', { text: 'Will', only: 'speaker' }),
      entry('b', 'person', { text: 'Will', only: 'speaker' }),
    ],
  ])('reports two claims to one name: %s', (_what, a, b) => {
    const conflict = {
      first: { entity: 'a', alias: a.aliases[0]?.text },
      second: { entity: 'b', alias: b.aliases[0]?.text },
    };
    expect(buildLexicon([a, b]).conflicts).toEqual([conflict]);
    expect(buildLexicon([b, a]).conflicts).toEqual([conflict]);
  });

  it.each([
    ['case', entry('a', 'model', { text: 'Phi', case: 'exact' }), entry('b', 'model', 'phi')],
    [
      'two cases',
      entry('a', 'model', { text: 'PHI', case: 'exact' }),
      entry('b', 'model', { text: 'Phi', case: 'exact' }),
    ],
    ['neighbours', entry('a', 'model', { text: 'Phi', near: ['model'] }), entry('b', 'model', 'Phi')],
    [
      'other neighbours',
      entry('a', 'model', { text: 'Phi', near: ['model'] }),
      entry('b', 'model', { text: 'Phi', near: ['angle'] }),
    ],
    ['a stop', entry('a', 'place', 'U.S.'), entry('b', 'concept', 'US')],
    ['speaker only', entry('a', 'person', { text: 'Will', only: 'speaker' }), entry('b', 'concept', 'Will')],
  ])('is content where a rule tells them apart: %s', (_what, a, b) => {
    expect(buildLexicon([a, b]).conflicts).toEqual([]);
  });

  it('names each pair of names once', () => {
    const entries = ['a', 'b', 'c'].map((id) => entry(id, 'model', 'Phi', 'Gamma rays', 'Gamma ray'));
    const pairs = buildLexicon(entries).conflicts.map(({ first, second }) =>
      [first.entity, first.alias, second.entity, second.alias].join(' '),
    );
    expect(new Set(pairs).size).toBe(pairs.length);
    expect(pairs).toEqual(expect.arrayContaining(['a Phi b Phi', 'a Phi c Phi', 'a Gamma rays b Gamma rays']));
  });

  it('has another hash when anything in it changes', () => {
    const hashes = [
      lexiconOf(entry('a', 'model', 'Phi')),
      lexiconOf(entry('b', 'model', 'Phi')),
      lexiconOf(entry('a', 'concept', 'Phi')),
      lexiconOf(entry('a', 'model', 'phi')),
      lexiconOf(entry('a', 'model', { text: 'Phi', case: 'exact' })),
      lexiconOf(entry('a', 'model', { text: 'Phi', near: ['x'] })),
      lexiconOf(entry('a', 'model', { text: 'Phi', not: ['x'] })),
      lexiconOf(entry('a', 'model', { text: 'Phi', only: 'speaker' })),
      lexiconOf(),
    ].map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('entityForSpeaker', () => {
  const lexicon = lexiconOf(
    entry('nathan-lambert', 'person', 'Nathan Lambert'),
    entry('will', 'person', { text: 'Will', only: 'speaker' }),
    entry('will-concept', 'concept', 'will'),
    entry('jordan', 'person', 'Jordan'),
    entry('jordan-country', 'place', 'Jordan'),
    entry('kim-a', 'person', 'Kim'),
    entry('kim-b', 'person', 'Kim'),
  );
  it.each([
    ['Nathan Lambert', 'nathan-lambert'],
    ['𝗡𝗮𝘁𝗵𝗮𝗻\u00a0LAMBERT ', 'nathan-lambert'],
    ['Nathan', null],
    ['Will', 'will'],
    ['Jordan', 'jordan'],
    ['Kim', null],
    ['', null],
  ])('%j is %s', (name, entity) => {
    expect(entityForSpeaker(name, lexicon)).toBe(entity);
  });
});

describe('lexiconEntry', () => {
  const entity = { name: 'Phi', kind: 'model' as const, topics: [], summary: '', relations: [], distinct: [] };
  it('adds the name, unless an alias gives it rules', () => {
    const ruled = { text: 'phi', case: 'exact' as const, near: ['model'], not: [] };
    expect(lexiconEntry('phi', { ...entity, aliases: ['Phi models'] }).aliases.map(({ text }) => text)).toEqual([
      'Phi',
      'Phi models',
    ]);
    expect(lexiconEntry('phi', { ...entity, aliases: [ruled] }).aliases).toEqual([ruled]);
  });
});
