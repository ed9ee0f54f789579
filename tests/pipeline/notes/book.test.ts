import { expect, it } from 'vitest';
import { build } from '../in-memory.ts';

/** A book whose chapters link to one another, each in a file of one word. */
const chapters = {
  'README.md': '# Contents of it\n\n- [Hoisting the great sail](sail.md)\n- [Coiling the long rope](rope.md)\n',
  'sail.md': '# Hoisting the great sail\n\nThe sail is made by Sabrel Lofts. See the [next chapter](rope.md).\n',
  'rope.md': '# Coiling the long rope\n\nSabrel Lofts sell no rope for a sail. Norland sells rope to Sabrel Lofts.\n',
};

it('a chapter is not called in texts by the address of its file, and what the chapters name makes drafts', () => {
  const { entities, mentions } = build(chapters).artefact!.atlas;
  const sail = entities.find(({ name }) => name === 'Hoisting the great sail')!;
  expect(mentions.filter(({ entity, surface }) => entity === sail.id && /^sail$/i.test(surface))).toEqual([]);
  expect(entities.filter(({ status }) => status === 'draft').map(({ name }) => name)).toContain('Sabrel Lofts');
});

it('a chapter that has the address of a thing does not stand in the way of the thing', () => {
  const { entities } = build({
    'README.md': '# Contents of it\n\n- [Splicing Korvel ropes](korvel.md)\n- [Coiling the long rope](rope.md)\n',
    'korvel.md': '# Splicing Korvel ropes\n\nWe splice with Korvel today. They say that Korvel holds.\n',
    'rope.md': '# Coiling the long rope\n\nNo rope of Korvel is short. Norland bought the one from Korvel.\n',
  }).artefact!.atlas;
  const chapter = entities.find(({ name }) => name === 'Splicing Korvel ropes')!;
  const thing = entities.find(({ name }) => name === 'Korvel')!;
  expect(chapter.aliases).toEqual([]);
  expect(thing.status).toBe('draft');
  expect(thing.id).not.toBe(chapter.id);
  expect(thing.mentions).toBeGreaterThan(2);
});

it('no text calls a note by a file name that is a word of its title, unless links show it', () => {
  const aliasesOf = (link: string) =>
    build({
      'README.md': `# Contents of it\n\nAll of it begins with ${link}, says Norland.\n`,
      'debug.md': '# Network Debug\n\nOne has to debug now and then.\n',
    }).artefact!.atlas.entities.find(({ name }) => name === 'Network Debug')!.aliases;
  expect(aliasesOf('[the chapter](debug.md)')).toEqual([]);
  expect(aliasesOf('[[debug]]')).toEqual(['debug']);
});

it('chapters that lead to one another are no notes that name most: drafts are made of what long texts name', () => {
  const filler = 'Nobody knows how long the work went on before the rope was made at last by somebody. ';
  const long = (title: string, next: string) =>
    `# ${title}\n\nThe rope of Sabrel Lofts is in [${next}](${next.toLowerCase()}.md). ${filler.repeat(900)}`;
  const names = ['Mooring', 'Hoisting', 'Reefing', 'Furling', 'Splicing', 'Whipping'];
  const files = names.map((name, at) => [`${name.toLowerCase()}.md`, long(name, names[(at + 1) % names.length]!)]);
  const { entities } = build(Object.fromEntries(files)).artefact!.atlas;
  expect(entities.map(({ name }) => name)).toContain('Sabrel Lofts');
});

it('a term in lower case is the note that has it as its name, not a draft beside it', () => {
  const { entities, mentions } = build({
    'README.md': '# Contents of it\n\n- [Kilnets](kilnets.md)\n- [Coiling the long rope](rope.md)\n',
    'kilnets.md':
      '# Kilnets\n\nKilnets hold. We like kilnets. The kilnets of Sabrel Lofts are good. A kilnet is a net.\n',
    'rope.md': '# Coiling the long rope\n\nThe kilnets hold a rope. Some kilnets of Sabrel Lofts hold the kilnets.\n',
  }).artefact!.atlas;
  const named = entities.filter(({ name }) => /kilnet/i.test(name));
  expect(named.map(({ name, status }) => [name, status])).toEqual([['Kilnets', 'curated']]);
  const surfaces = mentions.flatMap(({ entity, surface }) => (entity === named[0]!.id ? [surface] : []));
  expect(surfaces).toContain('kilnets');
});

it('a heading is no longer by its attributes, and links find it by the name that they give it', () => {
  const { artefact, report } = build({
    'sail.md':
      '# Hoisting sails {#sec-sail}\n\nThe sail.\n\n## The second sail {.unnumbered #sec-second}\n\nOne more.\n',
    'rope.md':
      '# Coiling ropes\n\nSee [one](sail.md#sec-sail), [two](sail.md#sec-second) and [three](sail.md#sec-third).\n',
  });
  expect(artefact!.atlas.documents.map(({ title }) => title).sort()).toEqual(['Coiling ropes', 'Hoisting sails']);
  expect(report.diagnostics.map(({ message }) => message).join()).toMatch(/sec-third/);
  expect(report.diagnostics).toHaveLength(1);
});

it('a title of a name and its short form is called by either, and no draft stands beside it', () => {
  const { entities, mentions } = build({
    'README.md': '# Contents of it\n\n- [Twin rope hauling (TRH)](trh.md)\n- [Coiling (of ropes)](rope.md)\n',
    'trh.md': '# Twin rope hauling (TRH)\n\nTwin rope hauling is slow. TRH wants two ropes. We like TRH for it.\n',
    'rope.md':
      '# Coiling (of ropes)\n\nFor TRH one coils twice. The ropes of twin rope hauling are long, and TRH is dear.\n',
  }).artefact!.atlas;
  const named = entities.filter(({ name }) => /TRH|hauling|coiling/i.test(name));
  expect(named.map(({ name, aliases }) => [name, aliases])).toEqual([
    ['Coiling (of ropes)', []],
    ['Twin rope hauling (TRH)', ['Twin rope hauling', 'TRH']],
  ]);
  const surfaces = mentions.filter(({ entity }) => entity === named[1]!.id).map(({ surface }) => surface);
  expect(surfaces.filter((surface) => surface === 'TRH')).toHaveLength(4);
  expect(surfaces.filter((surface) => /^twin rope hauling$/i.test(surface))).toHaveLength(2);
});

it('no text calls a chapter by the number of its file', () => {
  const files = Object.fromEntries(
    ['Sails', 'Masts', 'Keels', 'Rudders'].map((title, at) => [
      `chapter1/${at + 1}.md`,
      `# ${title}\n\nSee [the next](./${((at + 1) % 4) + 1}.md). A ship has ${at + 1} of them, or 4 where there are 2.`,
    ]),
  );
  const { entities } = build(files).artefact!.atlas;
  expect(entities.flatMap(({ aliases }) => aliases).filter((alias) => /^\d+$/.test(alias))).toEqual([]);
});
