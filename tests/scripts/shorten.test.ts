import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { shorten } from '../../scripts/pages/shorten.ts';

/** What a browser makes of a page, without the white space between its elements. */
const read = (html: string) =>
  serialize(parse(html))
    .replace(/>\s+(?=<)/g, '>')
    .replace(/\s+(?=<\/(?:li|p)>)/g, '');
const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"> <head><title>A &amp; b</title> </head> <body class="a"> ${body} </body> </html>`;

describe('a page in fewer bytes', () => {
  it.each([
    ['values without spaces', '<a class="x" href="/a/">b</a>', '<a class=x href=/a/>b</a>'],
    ['values of several words', '<a class="x y" title="">b</a>', '<a class="x y" title="">b</a>'],
    ['an element that closes itself', '<svg><use href="/a#b" x="1"/></svg>', '<svg><use href=/a#b x="1"/></svg>'],
    ['addresses with a query', '<a href="/p/?a=1">b</a>', '<a href="/p/?a=1">b</a>'],
    ['ends that follow', '<ul> <li>a</li><li>b</li> </ul> <p>c</p> <p>d</p>', '<ul><li>a<li>b</ul><p>c<p>d'],
    [
      'rows',
      '<table><tbody> <tr> <th>a</th> <td>b</td> </tr> </tbody></table>',
      '<table><tbody><tr><th>a<td>b</table>',
    ],
    ['a paragraph within a link', '<a href="/"><p>b</p></a>', '<a href=/><p>b</p></a>'],
    ['spaces between words', '<p><b>a</b> <i>b</i> c</p>\n<div>d</div>', '<p><b>a</b> <i>b</i> c<div>d</div>'],
    ['lines of code', '<pre>a\n  b="c" </pre>', '<pre>a\n  b="c" </pre>'],
    ['text that looks like an attribute', '<p>Write a="b" here</p>', '<p>Write a="b" here'],
  ])('%s', (_what, given, expected) => {
    expect(shorten(`<div>${given}</div>`)).toBe(`<div>${expected}</div>`);
    expect(read(shorten(page(given)))).toBe(read(page(given)));
  });

  it('is the same document, whatever its elements', () => {
    const value = fc.stringMatching(/^[a-z/ ="'`?&;.#-]{0,6}$/).map((text) => text.replaceAll('"', '&quot;'));
    const text = fc.constantFrom('a', ' ', ' b ', 'c="d"', '&lt;p class="e"&gt;', '\n');
    const element = fc.letrec<{ node: string; inside: string }>((tie) => ({
      inside: fc
        .array(fc.oneof({ depthSize: 'small' }, text, tie('node')), { maxLength: 3 })
        .map((all) => all.join('')),
      node: fc
        .tuple(
          fc.constantFrom('div', 'section', 'b', 'span', 'blockquote', 'ul><li', 'dl><dd', 'table><tbody><tr><td'),
          value,
          tie('inside'),
        )
        .map(([names, given, inside]) => {
          const open = names.split('><');
          const first = `<${open.join('><')} title="${given}">`;
          return `${first}${inside}${open
            .toReversed()
            .map((name) => `</${name}>`)
            .join('')}`;
        }),
    })).node;
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (all) => {
        const whole = page(all.join(' '));
        expect(read(shorten(whole))).toBe(read(whole));
      }),
    );
  });
});
