import { describe, expect, it } from 'vitest';
import { readingPayloadSchema } from '../../../src/model/reading-payload.ts';
import { readingPayload } from '../../../src/pipeline/emit/reading.ts';
import { build } from '../in-memory.ts';

const entity = (name: string, more = '') =>
  `---\nname: ${name}\nkind: concept\nsummary: Something that the documents of this test name in passing.\n${more}---\n`;
const FILES = {
  'seeds/old.txt': 'Alpha meets Beta here.\n\nAnd “Gamma”, too: it’s said.\n',
  'seeds/new.txt': 'Alpha alone.\n',
  'content/documents/old.md': '---\nfile: old.txt\npublished: "2024"\n---\n',
  'content/documents/new.md': '---\nfile: new.txt\npublished: "2025"\n---\n',
  'content/entities/alpha.md': entity('Alpha', 'aliases: [{ text: AL, case: exact }, The first]\n'),
  'content/entities/beta.md': entity('Beta'),
  'content/entities/gamma-thing.md': entity('Gamma'),
};
const { artefact } = build(FILES);
const payload = readingPayloadSchema.parse(JSON.parse(artefact!.files.get('browser/reading.json')!));

describe('what it takes to read a text with the atlas', () => {
  it('has the names of all entities with their rules', () => {
    expect(payload.entities.id).toEqual(['alpha', 'beta', 'gamma-thing']);
    expect(payload.entities.names).toEqual([
      ['Alpha', { text: 'AL', case: 'exact' }, 'The first'],
      ['Beta'],
      ['Gamma'],
    ]);
    expect(payload.entities.topic).toEqual([-1, -1, -1]);
  });

  it('has every connection', () => {
    const { source, target } = payload.connections;
    expect(source).toEqual([0, 0, 1]);
    expect(target).toEqual([1, 2, 2]);
  });

  it('has the folded words of every document, a line for each sentence', () => {
    expect(payload.documents.map(({ id, words }) => [id, words])).toEqual([
      ['new', 'alpha alone'],
      ['old', 'alpha meets beta here\nand gamma too it s said'],
    ]);
  });

  it('leaves out the oldest texts where there is no room, and says so', () => {
    const { atlas, documents, corpus } = artefact!;
    const quotable = documents.map(({ record }, index) => ({ ...corpus.documents[index]!, record }));
    const { documents: cut } = readingPayload(atlas, [], quotable, 'en', { mostWords: 5 });
    expect(cut.map(({ id, words }) => [id, words])).toEqual([
      ['new', 'alpha alone'],
      ['old', null],
    ]);
  });
});
