import { describe, expect, it } from 'vitest';
import type { WikiLink } from '../../../src/pipeline/documents/readers/wikilinks.ts';
import { Library } from '../../../src/pipeline/notes/library.ts';

const FILES = ['Tides.md', 'far/Tides.md', 'far/away/Tides.md', 'far/Log.md', 'Über uns.md', 'page.html', 'list.txt'];
const library = new Library(FILES.map((file) => ({ id: file, file })));

const documentOf = (link: Pick<WikiLink, 'target' | 'kind'>, from: string) => {
  const found = library.find(link, from);
  return found && 'document' in found ? found.document : null;
};

describe('where a link leads', () => {
  it.each([
    ['from the top the shortest path', 'Home.md', 'Tides', 'Tides.md'],
    ['from a folder what lies below it', 'far/Log.md', 'Tides', 'far/Tides.md'],
    ['from a deeper folder its own', 'far/away/Note.md', 'Tides', 'far/away/Tides.md'],
    ['a path as it is', 'Home.md', 'far/Tides', 'far/Tides.md'],
    ['the end of a path', 'Home.md', 'away/Tides', 'far/away/Tides.md'],
    ['case does not count', 'Home.md', 'tIDES', 'Tides.md'],
    ['Unicode form does not count', 'Home.md', 'Über uns'.normalize('NFD'), 'Über uns.md'],
    ['the ending may stand', 'Home.md', 'far/Log.md', 'far/Log.md'],
    ['a path from the file', 'far/away/Note.md', '../Tides', 'far/Tides.md'],
    ['a path from the top', 'far/away/Note.md', '/Tides', 'Tides.md'],
    ['out of the folder leads nowhere else', 'Home.md', '../../etc/passwd', null],
    ['other documents by their whole name', 'Home.md', 'page.html', 'page.html'],
    ['and not without it', 'Home.md', 'list', null],
    ['half a name is none', 'Home.md', 'ides', null],
    ['half a folder is none', 'Home.md', 'r/Tides', null],
  ])('%s', (_, from, target, expected) => {
    expect(documentOf({ target, kind: 'wikilink' }, from)).toBe(expected);
  });

  it('a link of Markdown is looked for beside its file first', () => {
    expect(documentOf({ target: 'Tides.md', kind: 'address' }, 'far/away/Note.md')).toBe('far/away/Tides.md');
    expect(documentOf({ target: 'away/Tides.md', kind: 'address' }, 'far/Log.md')).toBe('far/away/Tides.md');
  });
});

describe('what else a link may mean', () => {
  const notes = [
    'index.md',
    'shop/index.md',
    'guides/README.md',
    'Project 45/Project 45.md',
    'Trees.md',
    'Trees/Oak.md',
    'C#.md',
  ];
  const named = new Library(
    [
      ...notes.map((file) => ({ id: file, file })),
      { id: 'Cats.md', file: 'Cats.md', names: ['Felines', 'Über Katzen'] },
    ],
    ['img/map.png', 'map.png.md.png', 'bare/list.csv'].map((file) => ({ file, aliases: [], isKeptBack: false })),
    'Garden',
  );
  const found = (target: string, kind: WikiLink['kind'] = 'wikilink', from = 'Home.md') => {
    const meant = named.find({ target, kind }, from);
    return meant && ('document' in meant ? meant.document : `(${meant.beside.file})`);
  };

  it.each([
    ['a folder, by its index', 'shop', 'shop/index.md'],
    ['a folder with a stroke', 'shop/', 'shop/index.md'],
    ['a folder, by its README', 'guides', 'guides/README.md'],
    ['a folder, by the note of its name', 'Project 45', 'Project 45/Project 45.md'],
    ['a folder, by the note beside it', 'Trees/', 'Trees.md'],
    ['a folder without a note', 'bare', '(bare)'],
    ['another name', 'felines', 'Cats.md'],
    ['another name in another form', 'Über Katzen'.normalize('NFD'), 'Cats.md'],
    ['a picture', 'MAP.PNG', '(img/map.png)'],
    ['a name in letters for addresses', 'C%23', 'C#.md'],
    ['a file with a question behind it', 'Cats.md?raw=1', 'Cats.md'],
    ['nothing', 'Vue.js', null],
  ])('%s', (_, target, expected) => {
    expect(found(target)).toBe(expected);
  });

  it.each([
    ['a folder from the top', '/shop/', 'Trees/Oak.md', 'shop/index.md'],
    ['the folder around', '../', 'shop/index.md', 'index.md'],
    ['the folder itself', './', 'shop/note.md', 'shop/index.md'],
    ['a way out of the folder and in again by its name', '../../Garden/Cats.md', 'shop/note.md', 'Cats.md'],
    ['a way out of it', '../../Elsewhere/Cats.md', 'shop/note.md', null],
  ])('%s', (_, target, from, expected) => {
    expect(found(target, 'address', from)).toBe(expected);
  });
});
