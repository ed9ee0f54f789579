import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Citation, citationFormats } from '../../src/formats/citation.ts';

const citation: Citation = {
  key: 'atlas-claims-a',
  title: 'R&D costs 100% of {all} $s_1 \\ #2 ~ ^',
  note: '(claim, the slide (author unnamed): “a\n*b* [c]”)',
  atlas: 'An Atlas',
  url: 'https://atlas.example/claims/a_(b)/',
};
const written = (from: Citation) => Object.fromEntries(citationFormats(from).map(({ name, text }) => [name, text]));
const { Plain, Markdown, BibTeX, RIS } = written(citation);

it('is plain text on one line', () => {
  expect(Plain).toBe(
    '“R&D costs 100% of {all} $s_1 \\ #2 ~ ^” (claim, the slide (author unnamed): “a *b* [c]”). An Atlas, https://atlas.example/claims/a_(b)/',
  );
});

it('is Markdown in which only the link and the name of the atlas are markup', () => {
  expect(Markdown).toBe(
    '[R&D costs 100% of {all} $s\\_1 \\\\ #2 ~ ^](https://atlas.example/claims/a_%28b%29/) (claim, the slide (author unnamed): “a \\*b\\* \\[c\\]”). *An Atlas*',
  );
});

it('is an entry of BibTeX', () => {
  expect(BibTeX?.split('\n')).toEqual([
    '@misc{atlas-claims-a,',
    '  author = {{An Atlas}},',
    '  title = {{R\\&D costs 100\\% of \\textbraceleft{}all\\textbraceright{} \\$s\\_1 \\textbackslash{} \\#2 \\textasciitilde{} \\textasciicircum{}}},',
    '  note = {(claim, the slide (author unnamed): “a *b* [c]”)},',
    '  url = {https://atlas.example/claims/a_%28b%29/}',
    '}',
  ]);
});

it('is a record of RIS', () => {
  expect(RIS?.split('\n')).toEqual([
    'TY  - ELEC',
    'ID  - atlas-claims-a',
    'AU  - An Atlas',
    `TI  - ${citation.title}`,
    'N1  - (claim, the slide (author unnamed): “a *b* [c]”)',
    'UR  - https://atlas.example/claims/a_(b)/',
    'ER  - ',
  ]);
});

it('keeps its form whatever stands in a title or a note', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(text, text, (title, note) => {
      const formats = written({ ...citation, title, note });
      expect(formats.RIS?.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.slice(0, 6))).toEqual(
        ['TY', 'ID', 'AU', 'TI', 'N1', 'UR', 'ER'].map((tag) => `${tag}  - `),
      );
      let depth = 0;
      const lines = formats.BibTeX?.split('\n') ?? [];
      for (const [index, line] of lines.entries()) {
        for (const letter of line) depth += letter === '{' ? 1 : letter === '}' ? -1 : 0;
        expect(depth).toBe(index === lines.length - 1 ? 0 : 1);
      }
      expect(formats.Plain).not.toMatch(/\p{Cc}/u);
    }),
  );
});
