import { describe, expect, it } from 'vitest';
import { documentSource } from '../../src/site/document-source.ts';
import { toHtml } from '../../src/site/html.ts';
import type { Hypertext } from '../../src/site/hypertext.ts';
import { setDocument } from '../../src/site/reader.ts';
import { growth, LINEAR } from '../growth.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const TIDES = { ...TOPIC, ...entities('Tides') };

const set = (text: string, name = 'seeds/a.md', others = {}) =>
  setDocument(documentSource(loaded({ [name]: text, ...others })), 'a');
const page = (text: string, name?: string, others = {}) => toHtml(set(text, name, others));

/** Turns as nested text: `(` passage … `)`, `*` an item, `#` a heading with its level. */
function outline(content: readonly Hypertext[]): string {
  return content
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const { tag, attributes, content: inner } = piece;
      const names = (attributes.class ?? '').split(' ');
      if (names.includes('verse') || names.includes('turn-speaker')) return '';
      if (names.includes('turn')) return `(${names.includes('quote') ? 'quote' : 'author'} ${outline(inner)}) `;
      if (tag === 'li') return `*${outline(inner).trim()} `;
      if (/^h\d$/.test(tag)) return `#${tag.slice(1)} ${outline(inner)} `;
      return /^(?:div|p)$/.test(tag) ? `${outline(inner).trim()} ` : outline(inner);
    })
    .join('');
}

function read(text: string): string {
  return outline(set(text)).replace(/ +/g, ' ').replace(/ \)/g, ')').trim();
}

describe('a document as its page sets it', () => {
  it('takes time with the length of a line, not with its square, however many sentences and names it has', () => {
    const SIZES = [8_192, 32_768];
    const sources = new Map(
      SIZES.map((size) => [
        size,
        documentSource(loaded({ 'seeds/a.txt': 'Tides turn. '.repeat(size / 12), ...TIDES })),
      ]),
    );
    expect(growth((size) => setDocument(sources.get(size)!, 'a'), 32_768)).toBeLessThan(LINEAR);
  });

  it('nests a quotation in the turn of the one who quotes, and goes on after it', () => {
    expect(read('He says:\n\n> I quote.\n\nAnd I go on.\n')).toBe('(author He says: (quote I quote.) And I go on.)');
  });

  it('heads a turn by an unnamed voice only where it is to be told apart from another', () => {
    const heads = (text: string, name: string) =>
      [...page(text, name).matchAll(/<(div|blockquote) class="turn [^>]*>(<p class="turn-speaker")?/g)].map(
        ([, tag, head]) => `${tag}${head ? ' headed' : ''}`,
      );
    expect(heads('He says:\n\n> I quote.\n', 'seeds/a.md')).toEqual(['div', 'blockquote headed']);
    expect(heads('Just so.\n', 'seeds/a.md')).toEqual(['div']);
    // One who is named is named, though nobody else speaks.
    expect(heads('---\nauthor: Ada Poe\n---\nJust so.\n', 'seeds/a.md')).toEqual(['div headed']);
  });

  it('gathers items and leaves out their signs', () => {
    expect(read('Two:\n\n- one\n- two\n\nDone.\n')).toBe('(author Two: *one *two Done.)');
  });

  it('knows the items that bring their own number, and the heading that says the title again', () => {
    const items = (text: string) =>
      [...page(text, 'seeds/a.txt').matchAll(/<li class="([^"]*)"/g)].map(([, names]) => names);
    expect(items('1. one\n2) two\n\n- three\n- 4 five\n')).toEqual([
      'line item numbered',
      'line item numbered',
      'line item',
      'line item',
    ]);
    const titles = (text: string) =>
      [...page(text).matchAll(/<h\d class="([^"]*)"/g)].map(([, names]) => names!.includes('is-title') || names);
    expect(page('# The *title*\n\nText.\n\n# The title\n').match(/is-title/g)).toHaveLength(1);
    expect(titles('---\ntitle: Another\n---\n# The title\n')).toEqual(['words level-1']);
  });

  it('never skips a level of headings', () => {
    expect(read('# Top\n\nText.\n\n#### Deep\n\nText.\n\n## Up\n\nText.\n')).toBe(
      '(author #3 Top Text. #4 Deep Text. #4 Up Text.)',
    );
  });

  it('gives every sentence its own id, in order, once', () => {
    const html = page('One. Two.\n\nThree? Four!', 'seeds/a.txt');
    expect([...html.matchAll(/ id="(s\d+)"/g)].map(([, id]) => id)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('says where the pages of the source begin, in the middle of a sentence too; an empty page goes with the next', () => {
    const html = page('One is \fhere. Two.\n\n\f\fThree is here.\n', 'seeds/a.txt')
      .split('<div class="line paragraph">')
      .slice(1);
    const marks = html.map((line) =>
      [...line.matchAll(/id="(page-\d+)"[^>]*>\d+<\/a>(\w+)/g)].map(([, id, word]) => `${id} ${word}`),
    );
    expect(marks).toEqual([['page-1 One', 'page-2 here'], ['page-4 Three']]);
    expect(html[1]).toContain('id="page-3"');
  });
});
