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
