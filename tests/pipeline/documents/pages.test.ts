import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../../src/pipeline/documents/pages.ts';
import { build } from '../in-memory.ts';
import { blocksOf, segment, sentencesOf } from '../segmented.ts';

describe('pages of a text', () => {
  it.each<[string, string, number | undefined, string[]]>([
    ['no form feed', 'One.', undefined, []],
    ['parted by form feeds', 'One.\fTwo.\fThree.', undefined, ['1: One.', '2: Two.', '3: Three.']],
    ['one after each page', 'One.\n\fTwo.\n\f', undefined, ['1: One.\n', '2: Two.\n']],
    ['an empty page', 'One.\f\fThree.', undefined, ['1: One.', '2: ', '3: Three.']],
    ['some before the first', 'One.\fTwo.\fThree.', -1, ['i: One.', 'ii: Two.', '1: Three.']],
    ['numbered on from another', 'One.\fTwo.', 245, ['245: One.', '246: Two.']],
  ])('%s', (_, text, first, expected) => {
    const pages = pagesOf(text, first);
    expect(
      pages.map(({ label, start }) =>
        `${label}: ${text.slice(start, text.indexOf('\f', start) + 1 || undefined)}`.replace('\f', ''),
      ),
    ).toEqual(expected);
  });

  it('a form feed is white space: a sentence goes on over it, and a line does', () => {
    const document = segment(
      'A title\n\nThe first sentence of it goes \fon over the page. A second one.\n\n\fA new paragraph.\n',
    );
    expect(sentencesOf(document)).toEqual([
      'A title',
      'The first sentence of it goes on over the page.',
      'A second one.',
      'A new paragraph.',
    ]);
    expect(blocksOf(document)).toHaveLength(3);
    expect(document.pages.map(({ label }) => label)).toEqual(['1', '2', '3']);
  });

  it('are in the artefact of the document, and a quotation is found over the end of one', () => {
    const { artefact, findings } = build({
      'seeds/a.txt': 'Models keep \fgrowing.\n',
      'content/documents/a.md': '---\nfile: a.txt\nfirstPage: 9\noriginal: originals/a.pdf\n---\n',
      'content/entities/models.md':
        '---\nname: Models\nkind: concept\nsummary: Something that is trained on data and that has a page of its own here.\n---\n## In these documents\n\n[They grow](cite:a "models keep growing").\n',
    });
    expect(findings).toEqual([]);
    expect(artefact?.documents[0]?.pages).toEqual([
      { label: '9', start: 0 },
      { label: '10', start: 13 },
    ]);
  });
});

describe('the author as the source names them', () => {
  const voice = (metadata: string, entities = {}) =>
    build({
      'seeds/a.txt': 'We think that models grow.\n\n> They do not.\n',
      'content/documents/a.md': `---\nfile: a.txt\nformat: article\n${metadata}---\n`,
      ...entities,
    }).artefact?.atlas.passages.map(({ speaker, speakerName }) => [speaker, speakerName]);
  const ADA = {
    'content/entities/ada-poe.md': '---\nname: Ada Poe\nkind: person\nsummary: A writer on models.\n---\n',
  };

  it('speaks the words of the whole, and nothing that is quoted', () => {
    expect(voice('byline: Ada Poe\n')).toEqual([
      [null, 'Ada Poe'],
      [null, null],
    ]);
  });

  it('is the entity of that name, where there is one; a declared author goes before', () => {
    expect(voice('byline: Ada Poe\n', ADA)?.[0]).toEqual(['ada-poe', 'Ada Poe']);
    expect(voice('byline: A. P.\nauthor: ada-poe\n', ADA)?.[0]).toEqual(['ada-poe', 'Ada Poe']);
  });
});
