import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../../src/pipeline/inputs/read.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { build } from '../in-memory.ts';

const post = (authors: string) => `---\n${authors}\n---\n\n# Ballast\n\nIt is heavy.\n`;

describe('authors of a blog', () => {
  it.each([
    ['.authors.yml', 'authors:\n  apoe:\n    name: Ada Poe\n    avatar: a.png\n', 'authors: [apoe]'],
    ['blog/authors.yml', 'apoe:\n  name: Ada Poe\n  url: https://example.org\n', 'authors:\n  - apoe'],
    ['_data/authors.yaml', 'apoe:\n  name: Ada Poe\n', 'author: apoe'],
    ['unread.txt', 'No list.', 'authors:\n  - name: Ada Poe\n    url: https://example.org'],
    ['.authors.yml', '- no\n- list\n', 'author: Ada Poe'],
  ])('are called as %s says', (file, list, front) => {
    const { artefact } = build({ [file]: list, 'ballast.md': post(front) });
    const [spoken] = artefact!.atlas.passages.filter(({ document }) => document === 'ballast');
    expect(spoken?.speakerName).toBe('Ada Poe');
  });

  it('are read from a file that no text editor shows', () => {
    const root = mkdtempSync(join(tmpdir(), 'authors-'));
    try {
      writeFileSync(join(root, '.authors.yml'), 'authors:\n  apoe:\n    name: Ada Poe\n');
      writeFileSync(join(root, 'ballast.md'), post('authors: [apoe]'));
      const { authors, beside, seeds } = readInputs(root, new Report());
      expect([authors, beside, seeds].map((files) => files?.length)).toEqual([1, 0, 1]);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('are read from TOML too, with the day in the address of a post', () => {
    const text =
      '+++\npath = "2024/05/01/ballast"\ntitle = "On ballast"\nauthors = ["Ada Poe"]\naliases = ["2024/05/01/ballast.html"]\n+++\n\nIt is heavy.\n';
    const { artefact } = build({ 'a.md': text, 'b.md': '+++\n= broken\n+++\n\nIt sinks.\n' });
    expect(artefact!.atlas.passages[0]?.speakerName).toBe('Ada Poe');
    expect(artefact!.atlas.documents.map(({ title, published }) => [title, published])).toEqual([
      ['On ballast', '2024-05-01'],
      ['b', null],
    ]);
    expect(artefact!.atlas.entities.flatMap(({ aliases }) => aliases)).not.toContain('2024/05/01/ballast.html');
  });
});
