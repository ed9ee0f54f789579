import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/pipeline/terms/kinds.ts';
import { saidKind } from '../../../src/pipeline/terms/said-of.ts';
import { termKey } from '../../../src/pipeline/terms/term-key.ts';
import { build } from '../in-memory.ts';

/** Names of the drafts of some texts of which nothing is curated. */
function namesIn(...texts: readonly string[]): string[] {
  const filler = Array.from(
    { length: 60 },
    (_, line) => `The morning ${line} was cold and the people who came along the road were tired of waiting for rain.`,
  ).join('\n\n');
  const files = Object.fromEntries(texts.map((text, at) => [`seeds/${at}.md`, `${text}\n\n${filler}`]));
  return build(files).artefact!.atlas.entities.map(({ name }) => name);
}

describe('a name is whole', () => {
  it('with the day it begins with, where it always does', () => {
    const names = namesIn(
      'We read the Monday Morning Quorvex of today.',
      'A new Monday Morning Quorvex came, and Quorvex grew.',
      'They like the Monday Morning Quorvex.\n\nAll of Quorvex came to Quorvex.',
    );
    expect(names).toContain('Monday Morning Quorvex');
    expect(names).not.toContain('Morning Quorvex');
  });

  it('without the word that counts it', () => {
    const names = namesIn(
      'We heard the Quorvex Tamarin Episode 3 of them.',
      'Here is the Quorvex Tamarin Episode 4 of them.',
      'They made the Quorvex Tamarin Episode 5 of them.',
    );
    expect(names).toContain('Quorvex Tamarin');
    expect(names.filter((name) => /Episode/.test(name))).toEqual([]);
  });
});

it.each(['Quorvex developers', 'Quorvex code', 'blog post'])('"%s" is what anybody may have', (phrase) => {
  const texts = [1, 2, 3, 4].map(
    (day) => `The ${phrase} came on day ${day}, and Quorvex with it.\n\nOf the ${phrase} they spoke in Quorvex.`,
  );
  expect(namesIn(...texts).map((name) => name.toLowerCase())).not.toContain(phrase.toLowerCase());
});

it.each([
  ['- [On rain](https://example.org/a) by Orrin Vell\n  > It rains.\n', 'person'],
  ['- [On rain](https://example.org/a) by Orrin Vell and Ada Poe\n', 'person'],
  ['It was read by Orrin Vell and others.\n', null],
])('who signs at the end of a line is a person: %s', (text, kind) => {
  const start = text.indexOf('Orrin Vell');
  expect(saidKind([{ text, start, end: start + 'Orrin Vell'.length }])).toBe(kind);
});

describe('in French', () => {
  it('two nouns with "de" between them are a term', () => {
    const names = namesIn(
      'Le modèle lit un jeu de données. Nous avons un jeu de données pour la parole.\n\nLes données du jeu de données sont là.',
      "La forme d'onde du signal est là. Nous avons vu la forme d'onde dans le texte, et le jeu de données aussi.",
      "Il y a une forme d'onde pour chaque phrase, dans chaque jeu de données que nous avons lu avec eux.",
    ).map((name) => name.toLowerCase());
    expect(names).toContain('jeu de données');
    expect(names).toContain("forme d'onde");
    expect(names).not.toContain('onde');
  });

  it.each([
    ['Nous chargeons le modèle Quorvex ici, et les modèles Quorvex.', 'model'],
    ['La bibliothèque *Quorvex* est là. Une bibliothèque [Quorvex](https://example.org).', 'product'],
    ['Die Firma Quorvex kam, und die Firma Quorvex ging.', 'organization'],
  ])('what stands right before a name tells what it is: %s', (text, kind) => {
    const uses = [...text.matchAll(/Quorvex/g)].map(({ index }) => ({ text, start: index, end: index + 7 }));
    expect(saidKind(uses)).toBe(kind);
  });
});

it('a unit is no name', () => {
  expect(
    namesIn('It has 16 kHz and 24 kHz.', 'Of 8 kHz or 16 kHz, and 32 kHz too.', 'Some 44 kHz came.'),
  ).not.toContain('kHz');
});

it('neither is an hour with its time zone', () => {
  const names = namesIn(
    'Time: 8 AM PDT of it.',
    'Time: 9 AM PDT of it, at 8 PM UTC.',
    'At 4 AM PDT we met, and at 9 PM UTC.',
  );
  expect(names.filter((name) => /PDT|UTC/.test(name))).toEqual([]);
});

it('what a firm has is nobody, and the firm is found where it has many things', () => {
  const drafts = namesIn(
    'We looked at [GitHub Explore](https://github.com/explore) on GitHub. Then GitHub came.',
    'Of [GitHub Explore](https://github.com/explore) they said little. We use GitHub, and GitHub it is.',
  );
  expect(drafts).toContain('GitHub');
});

it.each(['compiler team', 'async working group'])('%s is some who work together', (name) => {
  expect(kindOf([name], false, [], () => true)).toBe('organization');
});

it('the team of a name is named', () => {
  const texts = [1, 2, 3, 4].map((day) => `The Quorvex team met on day ${day}. Then the Quorvex team left Quorvex.`);
  expect(namesIn(...texts)).toContain('Quorvex team');
});

it('"nodejs" is no plural', () => {
  expect(['Node.js', 'nodejs', 'NodeJS'].map(termKey)).toEqual(['nodejs', 'nodejs', 'nodejs']);
});
