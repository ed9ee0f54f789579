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

  it.each([
    [
      'MultiMarkdown and Pelican',
      'Title: On ballast: a note\nDate: 2024-05-01\nAuthor: Ada Poe and Bob Ray\n\nIt is heavy.\n',
    ],
    [
      'Franklin',
      '@def authors = """<a href="https://example.org/a">Ada Poe</a> & [Bob Ray](https://example.org/b)"""\n@def published = "1 May 2024"\n@def title = "On ballast: a note"\n@def rss_pubdate = Date(2024, 5, 1)\n@def rss_description = """It weighs\n more."""\n\nIt is heavy.\n',
    ],
  ])('are read from lines without a fence, as %s have them', (_, text) => {
    const { artefact } = build({ 'a.md': text });
    const { documents, passages, entities } = artefact!.atlas;
    expect(documents.map(({ title, published }) => [title, published])).toEqual([['On ballast: a note', '2024-05-01']]);
    expect(passages.map(({ speakerName }) => speakerName)).toEqual(['Ada Poe, Bob Ray']);
    expect(entities.map(({ name }) => name)).not.toContain('Title');
  });

  it('words with a colon at the head of a text are no front matter without a title', () => {
    const { artefact } = build({
      'a.md': 'Author: Ada Poe said so\n\nIt is heavy.\n',
      'b.md': 'Title: Ballast\nStatus: draft\n\nIt is heavy.\n',
    });
    expect(artefact!.atlas.documents.map(({ title }) => title)).toEqual(['a']);
  });

  it('code before the title of a note does not hide it', () => {
    const { artefact } = build({ 'autosail.md': '```\n%load sails\n```\n\n# How sails are set\n\nBy hand.\n' });
    expect(artefact!.atlas.documents.map(({ title }) => title)).toEqual(['How sails are set']);
  });
});
