import { describe, expect, it } from 'vitest';
import type { Relation } from '../../../src/model/atlas.ts';
import { connect, type Link } from '../../../src/pipeline/connect/strength.ts';
import { makeEvidence } from '../../../src/pipeline/quotes/evidence.ts';
import type { MatchedDocument } from '../../../src/pipeline/stages.ts';
import { shuffled } from '../analyse/generate.ts';
import { matched } from '../matched.ts';

/** Enough sentences about something else that a pair met once is no chance. */
const filler = matched('zz-filler', [{ blocks: ['{other} one.', '{other} two.', '{other} three.', '{other} four.'] }]);

function connected(
  documents: readonly MatchedDocument[],
  { relations = [], published = {} }: { relations?: Relation[]; published?: Record<string, string> } = {},
): Record<string, Link> {
  const speakers = new Map(
    documents.flatMap(({ passages }) => passages.map(({ id, speaker }) => [id, { speaker, speakerName: speaker }])),
  );
  const sources = new Map(Object.entries(published).map(([id, date]) => [id, { metadata: { published: date } }]));
  const { links } = connect({ documents, sources, speakers }, relations);
  return Object.fromEntries(links.map((link) => [link.id, link]));
}

function relation(document: MatchedDocument, source: string, target: string, quote: string): Relation {
  const start = document.text.indexOf(quote);
  return { source, target, type: 'uses', evidence: [makeEvidence(document, start, start + quote.length)], note: null };
}

/** Strength of a pair whose mutual information is the largest possible: its support alone. */
const supports = (blocks: string[], pair = 'a--b') =>
  connected([matched('d', [{ blocks }]), filler])[pair]?.strength ?? null;

describe('support by reach and by how many are named', () => {
  it.each([
    ['one sentence', ['{a} meets {b}.'], 1],
    ['one paragraph', ['{a} first.| Then {b}.'], 0.5],
    ['one passage', ['{a} first.', '{b} later.'], 0.25],
    ['a sentence that names three', ['{a}, {b} and {c}.'], 0.5],
    ['a paragraph that names three', ['{a}.| {b}.| {c}.'], 0.25],
    ['the best stretch of a passage, not their sum', ['{a} meets {b}.', '{a} and {b}, with {c}.'], 1],
    ['a name twice in one sentence', ['{a} and {a} and {b}.'], 1],
  ])('%s', (_name, blocks, strength) => {
    expect(supports(blocks)).toBe(strength);
  });

  it('a list of more than 20 says nothing of any two, one of 20 a nineteenth', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `{${'abcdefghijklmnopqrstu'[index]}}`);
    expect(supports([`${list(21).join(', ')}.`])).toBeNull();
    expect(supports([`${list(20).join(', ')}.`])).toBe(0.053);
  });

  it('names in different passages are not joined', () => {
    expect(connected([matched('d', [{ blocks: ['{a}.'] }, { blocks: ['{b}.'] }]), filler])).not.toHaveProperty('a--b');
  });
});

describe('distinct sources', () => {
  it('adds documents and voices, not repetition by one voice', () => {
    const meets = ['{a} meets {b}.'];
    const again = ['{b} met {a} again.'];
    const one = [
      matched('d', [
        { speaker: 'x', blocks: meets },
        { speaker: 'x', blocks: again },
      ]),
    ];
    const two = [
      matched('d', [
        { speaker: 'x', blocks: meets },
        { speaker: 'y', blocks: again },
      ]),
    ];
    const apart = [matched('d', [{ speaker: 'x', blocks: meets }]), matched('e', [{ speaker: 'x', blocks: again }])];
    expect(connected([...one, filler])['a--b']).toMatchObject({
      strength: 1,
      documents: 1,
      speakers: 1,
      comentions: 2,
    });
    expect(connected([...two, filler])['a--b']).toMatchObject({
      strength: 2,
      documents: 1,
      speakers: 2,
      comentions: 2,
    });
    expect(connected([...apart, filler])['a--b']).toMatchObject({ strength: 2, documents: 2, speakers: 2 });
  });

  it('takes all unnamed voices of a document as one', () => {
    const document = matched('d', [{ blocks: ['{a} meets {b}.'] }, { blocks: ['{b} met {a}.'] }]);
    expect(connected([document, filler])['a--b']).toMatchObject({ strength: 1, speakers: 1, comentions: 2 });
  });

  it('a document seeded twice adds nothing', () => {
    const turns = [{ speaker: 'x', blocks: ['{a} meets {b}.| Also {c}.', '{d} late.'] }];
    const once = connected([matched('d', turns), filler]);
    expect(connected([matched('d', turns), matched('e', turns), filler])).toEqual(once);
  });

  it('a sentence said before adds nothing, whatever its case, spaces and quotes', () => {
    const first = matched('d', [{ speaker: 'x', blocks: ['{a} “meets” {b}.'] }]);
    const back = matched('e', [{ speaker: 'y', blocks: ['{a}  "MEETS"\n{b}.| I agree.'] }]);
    const links = connected([back, first, filler], { published: { d: '2024', e: '2024-02' } });
    expect(links['a--b']).toMatchObject({ strength: 1, documents: 1, comentions: 1 });
    expect(links['a--b']?.evidence.map(({ document }) => document)).toEqual(['d']);
  });

  it('the earlier date has it, an unknown date is last', () => {
    const documents = ['d', 'e', 'f'].map((id) => matched(id, [{ blocks: ['{a} meets {b}.'] }]));
    const first = (published: Record<string, string>) =>
      connected([...documents, filler], { published })['a--b']?.evidence[0]?.document;
    expect(first({})).toBe('d');
    expect(first({ f: '2025' })).toBe('f');
    expect(first({ f: '2025-03', e: '2025' })).toBe('e');
  });

  it('leaves out a passage that repeats another', () => {
    const turns = [
      { speaker: 'x', blocks: ['{a} is here.'] },
      { speaker: 'y', repeats: 'd-p1', blocks: ['{a} with {b}.'] },
    ];
    expect(connected([matched('d', turns), filler])).toEqual({});
  });
});

describe('chance', () => {
  it('is normalised pointwise mutual information over the sentences that name anything', () => {
    const document = matched('d', [{ blocks: ['{a} {b} one.', '{a} two.', '{b} three.', '{c} four.'] }]);
    // p(a) = p(b) = 1/2, p(a, b) = 1/4: independent.
    expect(connected([document])['a--b']).toMatchObject({ npmi: 0, strength: 0.5 });
  });

  it('is 1 for two that are only named together, and never lowers below half', () => {
    expect(connected([matched('d', [{ blocks: ['{a} {b}.'] }])])['a--b']).toMatchObject({ npmi: 1, strength: 1 });
    const often = matched('d', [{ blocks: ['{a} {b} 1.', '{a} 2.', '{a} 3.', '{a} 4.', '{b} 5.', '{b} 6.'] }]);
    const link = connected([often])['a--b']!;
    expect(link.npmi).toBeCloseTo(Math.log((1 * 6) / (4 * 3)) / Math.log(6), 3);
    expect(link.strength).toBe(0.5);
  });

  it('is reckoned over paragraphs where no sentence names both, and null where nothing does', () => {
    const document = matched('d', [{ blocks: ['{a}.| {b}.', '{c} here.', '{c} there.', '{c} on.'] }]);
    const links = connected([document], { relations: [relation(document, 'x', 'y', 'here')] });
    expect(links['a--b']).toMatchObject({ npmi: 1, strength: 0.5 });
    expect(links['x--y']).toMatchObject({ npmi: null, strength: 1, comentions: 0, asserted: 1, documents: 1 });
  });
});

describe('asserted relations', () => {
  const document = matched('d', [
    { speaker: 'x', blocks: ['{a} meets {b} and all is well.'] },
    { speaker: 'y', blocks: ['Indeed {b} is of {a}.'] },
  ]);

  it('add one for each distinct source, in either direction', () => {
    const relations = [
      relation(document, 'a', 'b', 'meets'),
      relation(document, 'b', 'a', 'all is well'),
      relation(document, 'b', 'a', 'Indeed'),
    ];
    const link = connected([document, filler], { relations })['a--b']!;
    expect(link).toMatchObject({ source: 'a', target: 'b', asserted: 3, strength: 4, speakers: 2, documents: 1 });
    expect(link.evidence.map(({ reach, quote }) => [reach, quote])).toEqual([
      ['asserted', 'meets'],
      ['asserted', 'all is well'],
      ['asserted', 'Indeed'],
      ['sentence', 'a meets b and all is well.'],
      ['sentence', 'Indeed b is of a.'],
    ]);
  });

  it('of an entity to itself make no connection', () => {
    expect(connected([filler], { relations: [relation(filler, 'other', 'other', 'one')] })).toEqual({});
  });
});

describe('evidence', () => {
  it('is the shortest run of sentences that names both, exactly as it stands', () => {
    const document = matched('d', [{ blocks: ['{a} first.| {a} again.| Between.| {b} last. ', '{c}.'] }]);
    const { evidence } = connected([document, filler])['a--b']!;
    expect(evidence).toHaveLength(1);
    expect(evidence[0]).toMatchObject({
      reach: 'paragraph',
      quote: 'a again.| Between.| b last.'.replaceAll('|', ''),
      sentence: 's2',
      passage: 'd-p1',
      prefix: 'a first. ',
    });
    expect(document.text.slice(evidence[0]!.start, evidence[0]!.end)).toBe(evidence[0]!.quote);
  });

  it('keeps 32 code units of context on each side and never half a letter', () => {
    const document = matched('d', [{ blocks: [`𝐀${'x'.repeat(31)}quote${'y'.repeat(31)}𝐁`] }]);
    const evidence = makeEvidence(document, 33, 38);
    expect(evidence).toMatchObject({ prefix: 'x'.repeat(31), quote: 'quote', suffix: 'y'.repeat(31) });
  });

  it('belongs to the innermost passage that holds it', () => {
    const flat = matched('d', [{ blocks: ['He said: a b. So be it.'] }]);
    const quote = { ...flat.passages[0]!, id: 'd-p2', start: 9, end: 13, within: 'd-p1' };
    const document = { ...flat, passages: [...flat.passages, quote] };
    expect(makeEvidence(document, 9, 12).passage).toBe('d-p2');
    expect(makeEvidence(document, 14, 20).passage).toBe('d-p1');
    expect(makeEvidence(document, 9, 20).passage).toBe('d-p1');
  });

  it.each([
    [3, 3],
    [-1, 2],
    [0, 100],
  ])('refuses a stretch from %i to %i', (start, end) => {
    expect(() => makeEvidence(matched('d', [{ blocks: ['{a} b.'] }]), start, end)).toThrow(RangeError);
  });
});

it('does not depend on the order of documents or relations', () => {
  const documents = [
    matched('d', [{ speaker: 'x', blocks: ['{a} {b} {c}.| {d}.', '{b} {e}.'] }, { blocks: ['{c} {a}.'] }]),
    matched('e', [
      { speaker: 'y', blocks: ['{a} {b} too.', '{e}.'] },
      { speaker: 'x', blocks: ['{d} and {a}.'] },
    ]),
    filler,
  ];
  const relations = [
    relation(documents[0]!, 'a', 'b', 'b c'),
    relation(documents[0]!, 'b', 'a', 'c.'),
    relation(documents[1]!, 'd', 'a', 'd and'),
  ];
  const expected = JSON.stringify(connected(documents, { relations }));
  for (const seed of [1, 2, 3]) {
    expect(JSON.stringify(connected(shuffled(documents, seed), { relations: shuffled(relations, seed) }))).toBe(
      expected,
    );
  }
});

it('beyond 5,000 connections leaves out, and counts, pairs that get less than a twentieth', () => {
  const names = Array.from({ length: 15 }, (_, name) => name);
  const notes = Array.from({ length: 50 }, (_, note) =>
    matched(`n${note}`, [{ blocks: names.map((name) => `{n${note}x${name}} there.`) }]),
  );
  const close = matched('z', [{ blocks: ['{a} meets {b}.', '{n0x0} is no {n0x1}.'] }]);
  const all = (documents: MatchedDocument[]) => connect({ documents, sources: new Map(), speakers: new Map() }, []);
  const few = all([...notes.slice(0, 40), close]);
  expect([few.links.length, few.faint]).toEqual([40 * 105 + 5, 0]);
  const many = all([...notes, close]);
  expect(many.links.filter(({ strength }) => strength >= 0.05).map(({ id }) => id)).toEqual(
    many.links.map(({ id }) => id),
  );
  expect(many.links.length + many.faint).toBe(50 * 105 + 5);
});

it('ties more pairs in one passage than a call takes arguments', () => {
  const sentences = Array.from({ length: 1_500 }, (_, sentence) =>
    Array.from({ length: 16 }, (_, name) => `{n${sentence}x${name}}`).join(' '),
  );
  expect(Object.keys(connected([matched('list', [{ blocks: sentences }])]))).toHaveLength((1_500 * 16 * 15) / 2);
});
