import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/site/html.ts';
import { readDocument, type Turn } from '../../src/site/reader.ts';
import type { Line } from '../../src/site/reader-line.ts';
import { loaded } from './loaded.ts';

type Part = Turn['parts'][number];

/** Turns as nested text: `(` passage … `)`, `*` an item, `#` a heading with its level. */
function outline(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if ('passage' in part) return `(${part.passage.role} ${outline(part.parts)})`;
      if ('items' in part) return part.items.map((item) => `*${words(item)}`).join(' ');
      if ('furniture' in part) return `[${part.furniture}]`;
      return `${part.kind === 'heading' ? `#${part.depth} ` : ''}${words(part)}`;
    })
    .join(' ');
}

function words({ content }: Line): string {
  return toHtml(content)
    .replace(/<a class="verse".*?<\/a>/g, '')
    .replace(/<[^>]+>/g, '');
}

function read(text: string, name = 'seeds/a.md'): string {
  const { turns } = readDocument(loaded({ [name]: text }), 'a');
  return turns.map((turn) => outline([turn])).join(' ');
}

describe('a document as its page sets it', () => {
  it('nests a quotation in the turn of the one who quotes, and goes on after it', () => {
    expect(read('He says:\n\n> I quote.\n\nAnd I go on.\n')).toBe('(author He says: (quote I quote.) And I go on.)');
  });

  it('gathers items and leaves out their signs', () => {
    expect(read('Two:\n\n- one\n- two\n\nDone.\n')).toBe('(author Two: *one *two Done.)');
  });

  it('knows the items that bring their own number, and the heading that says the title again', () => {
    const lines = (text: string) =>
      readDocument(loaded({ 'seeds/a.md': text }), 'a').turns.flatMap(({ parts }) =>
        parts.flatMap((part) => ('items' in part ? part.items : 'kind' in part ? [part] : [])),
      );
    expect(lines('1. one\n2) two\n\n- three\n- 4 five\n').map(({ isNumbered }) => isNumbered)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(lines('# The *title*\n\nText.\n\n# The title\n').map(({ isTitle }) => isTitle)).toEqual([
      true,
      false,
      false,
    ]);
    expect(lines('---\ntitle: Another\n---\n# The title\n').map(({ isTitle }) => isTitle)).toEqual([false]);
  });

  it('never skips a level of headings', () => {
    expect(read('# Top\n\nText.\n\n#### Deep\n\nText.\n\n## Up\n\nText.\n')).toBe(
      '(author #3 Top Text. #4 Deep Text. #4 Up Text.)',
    );
  });

  it('gives every sentence its own id, in order, once', () => {
    const source = loaded({ 'seeds/a.txt': 'One. Two.\n\nThree? Four!' });
    const html = JSON.stringify(readDocument(source, 'a'));
    expect([...html.matchAll(/"id":"(s\d+)"/g)].map(([, id]) => id)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('says where the pages of the source begin, in the middle of a sentence too; an empty page goes with the next', () => {
    const source = loaded({ 'seeds/a.txt': 'One is \fhere. Two.\n\n\f\fThree is here.\n' });
    const { turns } = readDocument(source, 'a');
    const html = (turns[0]!.parts as Line[]).map(({ content }) => toHtml(content));
    const marks = html.map((line) =>
      [...line.matchAll(/id="(page-\d+)"[^>]*>\d+<\/a>(\w+)/g)].map(([, id, word]) => `${id} ${word}`),
    );
    expect(marks).toEqual([['page-1 One', 'page-2 here'], ['page-4 Three']]);
    expect(html[1]).toContain('id="page-3"');
  });
});
