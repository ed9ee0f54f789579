import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

const NOTES = {
  'index.md': 'Welcome.',
  'Cats.md': '---\npermalink: /cats-for-ever/\naliases: [old/feline, Felines]\n---\nThey sleep. See [[Dogs]].',
  'Dogs.md': '---\npermalink: ../../etc/passwd\naliases: [Felines, data, "<b>", Der Hund]\n---\nThey bark.',
  'Trees/Oak.md': 'It is old.',
  'Trees/Elm/Elm.md': 'It is rare.',
};

describe('a folder of notes', () => {
  const { artefact } = build(NOTES);
  const { documents, folders, addresses, entities } = artefact!.atlas;

  it('has one page for a note and what it is about', () => {
    expect(documents.map(({ id, entity }) => `${id}: ${entity}`)).toEqual([
      'cats: cats',
      'dogs: dogs',
      'index-note: notes',
      'trees-elm-elm: elm',
      'trees-oak: oak',
    ]);
    expect(entities.find(({ id }) => id === 'cats')?.note).toBe('cats');
  });

  it('has a page for each of its folders, that of its note where it has one', () => {
    expect(folders.map(({ id, path, note, documents: held }) => `${id} "${path}" ${note}: ${held.join(', ')}`)).toEqual(
      [
        'all "" index-note: cats, dogs, index-note',
        'trees "Trees" null: trees-oak',
        'trees-elm "Trees/Elm" trees-elm-elm: trees-elm-elm',
      ],
    );
  });

  it('is found where its notes ask for it, and nowhere that is not theirs', () => {
    expect(addresses).toEqual([
      { path: 'Der-Hund', entity: 'dogs' },
      { path: 'Felines', entity: 'cats' },
      { path: 'cats-for-ever', entity: 'cats' },
      { path: 'old/feline', entity: 'cats' },
    ]);
  });

  it('has the note for its front that asks for the first address', () => {
    const { artefact: other } = build({ 'Start.md': '---\npermalink: /\n---\nWelcome.', 'index.md': 'An index.' });
    expect(other?.atlas.folders[0]?.note).toBe('start');
  });
});

it('an atlas with seeds/ has neither folders nor addresses, and a page for each document', () => {
  const files = Object.fromEntries(Object.entries(NOTES).map(([path, text]) => [`seeds/${path}`, text]));
  const { folders, addresses } = build({ ...files, 'content/site.yaml': 'title: Trees\n' }).artefact!.atlas;
  expect([folders, addresses]).toEqual([[], []]);
});
