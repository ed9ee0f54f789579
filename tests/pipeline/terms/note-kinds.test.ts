import { expect, it } from 'vitest';
import { build } from '../in-memory.ts';

const kindsOf = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(build(files).artefact!.atlas.entities.map(({ name, kind }) => [name, kind]));

it('a note is of the kind that its name tells, in lower case too', () => {
  const kinds = kindsOf({
    'ethiopia.md': 'See [[boxer rebellion]] and [[Martha Quill]].',
    'boxer rebellion.md': 'It was long ago in [[ethiopia]].',
    'Martha Quill.md': 'She knew [[ethiopia]] well.',
    'kilns.md': 'What [[Martha Quill]] made.',
  });
  expect(kinds).toMatchObject({ ethiopia: 'place', 'boxer rebellion': 'event', 'Martha Quill': 'person' });
  expect(kinds.kilns).toBe('concept');
});

it('a note is what its own words say that it is, and what front matter says goes first', () => {
  const kinds = kindsOf({
    'Sabrel.md': '# Sabrel\n\nSabrel is a small library for nets. See [[Veldmar]].',
    'Veldmar.md': '---\nkind: organization\n---\n\nVeldmar is a library. See [[Sabrel]].',
  });
  expect(kinds).toMatchObject({ Sabrel: 'product', Veldmar: 'organization' });
});

it('a tag of a person goes before the field that she belongs to', () => {
  const kinds = kindsOf({
    'Sabrel.md': '---\ntags: [english, literature, person]\n---\n\nShe wrote [[Nets]].',
    'Nets.md': '---\ntags: [literature]\n---\n\nOf [[Sabrel]].',
  });
  expect(kinds).toMatchObject({ Sabrel: 'person', Nets: 'work' });
});
