import { describe, expect, it } from 'vitest';
import { setRuns, toHtml } from '../../src/site/html.ts';
import { runs } from '../../src/site/text.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const atlas = (text: string, name = 'seeds/a.md') =>
  loaded({ [name]: text, ...TOPIC, ...entities('Gain', 'Open gain') });
const html = (text: string, pencil = {}) => {
  const file = atlas(text).document('a');
  return toHtml(setRuns(runs(file, 0, file.text.length, pencil), () => 3)).trim();
};

describe('runs of document text as HTML', () => {
  it.each([
    ['a name is a link', 'A gain here.', 'A <a class="name hue-3" href="/entities/gain/">gain</a> here.'],
    ['markup of the text is text', '<b onclick="x">&amp;</b>', '&lt;b onclick=&quot;x&quot;&gt;&amp;amp;&lt;/b&gt;'],
    [
      'a mark inside a name',
      'Open **gain** it',
      '<a class="name hue-3" href="/entities/open-gain/">Open <strong>gain</strong></a> it',
    ],
    [
      'typed letters are plain',
      '𝗔 𝗴𝗮𝗶𝗻!',
      '<b class="typed">A</b> <a class="name hue-3" href="/entities/gain/"><b class="typed">gain</b></a>!',
    ],
    ['a form feed is a space', 'One\ftwo', 'One two'],
    ['typed letters run on', '𝗯𝗼𝗹𝗱', '<b class="typed">bold</b>'],
  ])('%s', (_name, text, expected) => {
    const name = text.startsWith('<') ? 'seeds/a.txt' : 'seeds/a.md';
    const file = atlas(text, name).document('a');
    expect(toHtml(setRuns(runs(file, 0, file.text.length), () => 3)).trim()).toBe(expected);
  });

  it('pencils the names asked for and no others', () => {
    expect(html('Gain and open gain.', { entities: new Set(['gain']) })).toBe(
      '<a class="name hue-3" href="/entities/gain/"><mark class="pencil">Gain</mark></a> and <a class="name hue-3" href="/entities/open-gain/">open gain</a>.',
    );
  });

  it('pencils a stretch whatever stands in it', () => {
    expect(html('One gain more.', { stretches: [{ start: 4, end: 13 }] })).toBe(
      'One <a class="name hue-3" href="/entities/gain/"><mark class="pencil">gain</mark></a><mark class="pencil"> more</mark>.',
    );
  });

  it('keeps a link of the source whole, whatever is named in it', () => {
    const file = atlas('see gain.example now', 'seeds/a.txt').document('a');
    const marks = [{ kind: 'link' as const, start: 4, end: 16, href: 'https://gain.example/' }];
    expect(toHtml(setRuns(runs({ ...file, marks }, 0, 20), () => 3))).toBe(
      'see <a class="outside" href="https://gain.example/" rel="noopener nofollow">gain.example</a> now',
    );
  });

  it('makes no address of a scheme that is not of the web', () => {
    const file = { ...atlas('press here').document('a') };
    const marks = [{ kind: 'link' as const, start: 0, end: 5, href: 'javascript:alert(1)' }];
    expect(toHtml(setRuns(runs({ ...file, marks }, 0, 10), () => 0))).toBe('press here');
  });
});
