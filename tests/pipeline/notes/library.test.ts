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
