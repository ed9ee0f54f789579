import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWikiSyntax } from '../../../../src/pipeline/documents/readers/wiki-syntax.ts';
import { blocksOf, faultsOf, segment } from '../../segmented.ts';

const linksIn = (text: string) => findWikiSyntax(text, 0).signs.flatMap(({ link }) => link ?? []);

describe('links of notes', () => {
  it.each([
    ['[[a]]', 'a', { target: 'a', heading: null, block: null, kind: 'wikilink' }],
    ['[[a|b c]]', 'b c', { target: 'a' }],
    ['[[folder/a]]', 'folder/a', { target: 'folder/a' }],
    ['[[a#Deep#Deeper]]', 'a#Deep#Deeper', { target: 'a', heading: 'Deep#Deeper' }],
    ['[[#Here]]', 'Here', { target: '', heading: 'Here' }],
    ['[[a^b1]]', 'a', { target: 'a', block: 'b1', heading: null }],
    ['[[a#^b1|words]]', 'words', { target: 'a', block: 'b1' }],
    ['![[a]]', 'a', { target: 'a', kind: 'embed' }],
    ['![[p.png|300]]', 'p.png', { target: 'p.png', kind: 'embed' }],
    ['| [[a\\|b]] |', 'b', { target: 'a' }],
  ])('%s shows %s', (text, shown, parts) => {
    const [link] = linksIn(text);
    expect(text.slice(link!.start, link!.end)).toBe(shown);
    expect(link).toMatchObject(parts);
  });

  it.each(['`[[a]]`', '```\n[[a]]\n```', '~~~\n[[a]]', '%%[[a]]%%', '[[]]', '[[\n]]', '[a]'])('none in %s', (text) => {
    expect(linksIn(text)).toEqual([]);
  });
});

describe('tags', () => {
  it.each([
    ['#one and #two/three', ['one', 'two/three']],
    ['# Heading', []],
    ['#1 is a number, #1st is none', ['1st']],
    ['no#tag, https://a.b/#c', []],
    ['#größe #潮汐/海', ['größe', '潮汐/海']],
  ])('%s', (text, expected) => {
    expect(findWikiSyntax(text, 0).signs.flatMap(({ tag }) => tag ?? [])).toEqual(expected);
  });
});

describe('what a reader sees of a note', () => {
  const read = (text: string) => segment(text, { file: 'd.md' });
  it.each([
    ['comments', 'One %%two%% three.\n\n%%\n# four\n%%\n\nfive', ['paragraph: One three.', 'paragraph: five']],
    ['callouts', '> [!tip]+ Title\n> body [[a|b]]', ['paragraph: Title', 'paragraph: body b']],
    ['names of blocks', 'One. ^one\n\n^two', ['paragraph: One.']],
    ['a heading behind a name', 'See [[a#b]].', ['paragraph: See a › b.']],
    [
      'what a heading is known by',
      '# Sails[[the-sails]]\n\n## Two [[masts]]',
      ['heading 1: Sails', 'heading 2: Two masts'],
    ],
    ['words set within a link', 'See [[a|**b** c]].', ['paragraph: See b c.']],
    ['signs in code', '`%%a%%` and `[[b]]`', ['paragraph: %%a%% and [[b]]']],
    ['a comment without an end', 'One %% two', ['paragraph: One %% two']],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(read(text))).toEqual(expected);
  });

  it('is whole and in order, whatever the signs', () => {
    const sign = fc.constantFrom(
      '[[',
      ']]',
      '|',
      '#',
      '^',
      '%%',
      '![[',
      '`',
      '```',
      '\n',
      '\n\n',
      '> ',
      '[!a]',
      ' ',
      'a',
      'B c',
      '&amp;',
      '- ',
      '*',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        expect(faultsOf(read(signs.join('')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
