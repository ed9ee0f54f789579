import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/site/html.ts';
import type { Pencil } from '../../src/site/lay-over.ts';
import { setStretch } from '../../src/site/stretch.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const atlas = (text: string, name = 'seeds/a.md') =>
  loaded({ [name]: text, ...TOPIC, ...entities('Gain', 'Open gain') });
const html = (text: string, pencil: Pencil = {}, name?: string) => {
  const file = atlas(text, name).document('a');
  return toHtml(setStretch(file, 0, file.text.length, { pencil, hue: () => 3 })).trim();
};

describe('a stretch of a document as HTML', () => {
  it.each([
    ['a name is a link', 'A gain here.', 'A <a class="name hue-3" href="/entities/gain/">gain</a> here.'],
    ['markup of the text is text', '<b onclick="x">&amp;</b>', '&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;'],
    [
      'a mark inside a name',
      'Open **gain** it',
      '<a class="name hue-3" href="/entities/open-gain/">Open <strong>gain</strong></a> it',
    ],
    ['a name inside a mark', '**A gain**', '<strong>A <a class="name hue-3" href="/entities/gain/">gain</a></strong>'],
    ['typed letters are plain', '𝗔 𝗴𝗮𝗶𝗻!', '<b>A</b> <a class="name hue-3" href="/entities/gain/"><b>gain</b></a>!'],
    ['a form feed is a space', 'One\ftwo', 'One two'],
    ['a line break is a space', 'One<br>two', 'One two'],
    ['typed letters run on', '𝗯𝗼𝗹𝗱', '<b>bold</b>'],
    ['code names nothing', 'A `gain` here.', 'A <code>gain</code> here.'],
    [
      'a link of the source stays whole, whatever is named in it',
      'see [a gain](https://gain.example/) now',
      'see <a class="outside" href="https://gain.example/" rel="noopener nofollow">a gain</a> now',
    ],
    ['no address of a scheme that is not of the web', '[press](javascript:alert) here', 'press here'],
  ])('%s', (_name, text, expected) => {
    expect(html(text, {}, text.startsWith('<') ? 'seeds/a.txt' : 'seeds/a.md')).toBe(expected);
  });

  it('pencils the names asked for and no others', () => {
    expect(html('Gain and open gain.', { entities: new Set(['gain']) })).toBe(
      '<a class="name hue-3" href="/entities/gain/"><mark>Gain</mark></a> and <a class="name hue-3" href="/entities/open-gain/">open gain</a>.',
    );
  });

  it('pencils a stretch whatever stands in it', () => {
    expect(html('One gain more.', { stretches: [{ start: 4, end: 13 }] })).toBe(
      'One <a class="name hue-3" href="/entities/gain/"><mark>gain</mark></a><mark> more</mark>.',
    );
  });
});
