import { describe, expect, it } from 'vitest';
import { goesWith, type Nameable, saidName, saysTheSame } from '../../../src/pipeline/terms/topic-names.ts';

const thing = (name: string, more: Partial<Nameable> = {}): Nameable => ({
  ...{ id: name, name, score: 1, kind: 'concept' },
  ...more,
});

describe('the name of a region', () => {
  it.each([
    ['two terms', thing('Ballast'), thing('Rope'), true],
    ['two of a kind', thing('Velm', { kind: 'place' }), thing('Norland', { kind: 'place' }), true],
    ['a term and a place', thing('Ballast'), thing('Norland', { kind: 'place' }), false],
    ['a term and a firm', thing('Ballast'), thing('Sabrel', { kind: 'organization' }), false],
    ['a term and letters that nobody explains', thing('Ballast'), thing('SQR'), false],
    ['a term and letters that are explained', thing('Ballast'), thing('SQR', { aliases: ['Slow query rope'] }), true],
  ])('of %s', (_, first, second, isPair) => expect(goesWith(first, second)).toBe(isPair));

  it('is what letters stand for, where that is not too long', () => {
    expect(saidName(thing('ODE', { aliases: ['ordinary differential equation'] }))).toBe(
      'Ordinary differential equation',
    );
    expect(saidName(thing('SVE', { aliases: ['slow and very long value estimation of ropes'] }))).toBe('SVE');
  });

  it('has no second that says the same', () => {
    expect(saysTheSame('WPT', 'Web Platform Tests')).toBe(true);
    expect(saysTheSame('Video model', 'Video generation')).toBe(true);
    expect(saysTheSame('Rope', 'Sail')).toBe(false);
  });
});
