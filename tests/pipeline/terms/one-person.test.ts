import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

function entitiesOf(text: string) {
  return build({ 'seeds/a.md': text }).artefact!.atlas.entities;
}

describe('what a person seems to be called by', () => {
  it('is a thing where it stands alone far oftener', () => {
    const line = 'We like Swift. It is told in Swift, and Swift helps. A proposal of Swift Ada Lovelace waits.\n\n';
    const uses = 'The compiler of Swift is fast. Everybody writes Swift at work, and the tools for Swift are new.\n\n';
    const names = entitiesOf(line + uses.repeat(12)).map(({ name }) => name);
    expect(names).toContain('Swift');
  });

  it('is no pair of people, nor what somebody does', () => {
    const text =
      'Emma Lovelace met Grace Hopper. Emma Lovelace wrote a letter. Emma Lovelace wrote a book to Grace Hopper. ' +
      'Grace Hopper and Emma Lovelace pitched an engine. Grace Hopper and Emma Lovelace wrote it down.\n';
    const people = entitiesOf(text);
    expect(people.map(({ name }) => name)).not.toContain('Emma Lovelace wrote');
    expect(people.find(({ name }) => name === 'Emma Lovelace')?.aliases).toEqual([]);
  });

  it('is no team, nor a model where the texts say what else it is', () => {
    const text =
      'The Sabrel team met. Hermes is an engine for ropes. Hermes, a library of knots, is new. Hermes is a tool of the Sabrel team. ' +
      'The Sabrel team and the Sabrel Working Group use Hermes. The Sabrel Working Group is new.\n';
    const kinds = Object.fromEntries(entitiesOf(text).map(({ name, kind }) => [name, kind]));
    expect(kinds).toMatchObject({ Hermes: 'product', 'Sabrel Working Group': 'organization' });
    expect(Object.values(kinds)).not.toContain('person');
  });
});
