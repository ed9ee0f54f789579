import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/pipeline/terms/kinds.ts';
import { knownDrafts } from '../../../src/pipeline/terms/known-drafts.ts';
import { withOtherBearers } from '../../../src/pipeline/terms/other-bearers.ts';
import { build } from '../in-memory.ts';
import { matched } from '../matched.ts';

/** What has a page in an atlas of which nothing is curated. */
function entitiesOf(documents: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [`seeds/${name}`, text]));
  return build(files).artefact!.atlas.entities;
}

describe('notes that name most themselves', () => {
  const topics = 'Keel Mast Rudder Anchor Sail Hull'.split(' ');
  const notes = Object.fromEntries(
    topics.map((topic, at) => [
      `${topic}.md`,
      `A ${topic} is beside the [[${topics[(at + 1) % topics.length]}]]. Seen in India and on Wikipedia, trip ${at}. ` +
        `${at === 0 ? 'One came from Norway.' : 'The polish of the mobile is nice.'}`,
    ]),
  );
  const entities = entitiesOf(notes);

  it('have pages for places and firms that everybody knows, once named three times', () => {
    expect(entities.filter(({ mentions }) => mentions === topics.length)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'India', kind: 'place' }),
        expect.objectContaining({ name: 'Wikipedia', kind: 'product' }),
      ]),
    );
    expect(entities.map(({ name }) => name)).not.toContain('Norway');
  });
  it('and for no word of any text', () => {
    const names = knownDrafts().flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(names).toEqual(expect.arrayContaining(['India', 'United States', 'US', 'GitHub']));
    expect(names.filter((name) => /^(?:Apple|Mobile|Reading|Nice|Turkey|Notion)$/.test(name))).toEqual([]);
  });
});

it('a first name before another family name is somebody else', () => {
  const rules = ['Andrew Ng', 'Andrew'].map((text) => ({ text, case: 'any' as const, near: [], not: [] }));
  const draft = {
    ...{ id: 'andrew-ng', name: 'Andrew Ng', kind: 'person' as const, aliases: ['Andrew'], isName: true, score: 1 },
    ...{ summary: null, entry: { entity: 'andrew-ng', kind: 'person' as const, aliases: rules } },
  };
  const texts = ["Andrew Ng teaches. Andrew Velmer's paper is on law, and Andrew B. Lind read it. Then Andrew wrote."];
  const [found] = withOtherBearers([draft], [matched('d', [{ blocks: texts }])]);
  expect(found!.entry.aliases.map(({ not }) => not)).toEqual([[], ['Andrew Velmer', 'Andrew B. Lind']]);
});

it('a family of models is one however its versions are told', () => {
  const text = 'Qwen 3.5 is out. We ran Qwen 2.5 and then Qwen 3.0 at home.';
  const uses = [...text.matchAll(/Qwen/g)].map(({ index }) => ({ text, start: index, end: index + 4 }));
  expect(kindOf(['Qwen'], true, uses, () => false)).toBe('model');
});

it('of names for which there is no room for all, those are kept whose kind is told', () => {
  const syllables = 'ba ke di go lu mo na pi ro su'.split(' ');
  const many = Array.from({ length: 100 }, (_, at) => `B${syllables[at % 10]!}r${syllables[Math.floor(at / 10)]!}l`);
  const names = entitiesOf({ 'a.md': `We met ${many.join(', ')}, and Zhipu. They had left.` }).map(({ name }) => name);
  expect(names.length).toBeLessThan(60);
  expect(names).toContain('Zhipu');
});

it('which of several versions it is, is no name', () => {
  const line = (at: number) =>
    `We ran Quorvex ${at}.1 Pro today, and Lumen ${at} Flash was faster than Quorvex Pro or Lumen Flash in test ${at}.`;
  const names = entitiesOf({ 'a.md': line(1), 'b.md': line(2), 'c.md': line(3) }).map(({ name }) => name);
  expect(names).toContain('Quorvex Pro');
  expect(names.filter((name) => /^(?:Pro|Flash)$/.test(name))).toEqual([]);
});
