import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/site/html.ts';
import { element, type Hypertext, joined, trimmed } from '../../src/site/hypertext.ts';

const b = (...content: Hypertext[]) => element('b', {}, content);
const strong = (...content: Hypertext[]) => element('strong', {}, content);
const em = (...content: Hypertext[]) => element('em', {}, content);

describe('hypertext', () => {
  it.each<[string, Hypertext[], string]>([
    ['is text first', ['<b onclick="x">&'], '&lt;b onclick=&quot;x&quot;&gt;&amp;'],
    [
      'keeps attributes as text',
      [element('a', { href: '"><script>' }, ['x'])],
      '<a href="&quot;&gt;&lt;script&gt;">x</a>',
    ],
    ['writes an empty attribute without a value', [element('a', { hidden: '' }, [])], '<a hidden></a>'],
  ])('%s', (_name, content, expected) => {
    expect(toHtml(content)).toBe(expected);
  });

  it.each<[string, Hypertext[], string]>([
    ['letters typed one by one', [b('o'), b('n'), b('e')], '<b>one</b>'],
    ['what is strong inside as well', [b(strong('o')), b(strong('n'))], '<b><strong>on</strong></b>'],
    ['texts', ['o', 'n', '', 'e'], 'one'],
    ['nothing across a text', [strong('o'), ' ', strong('n')], '<strong>o</strong> <strong>n</strong>'],
    ['no emphasis', [em('o'), em('n')], '<em>o</em><em>n</em>'],
  ])('joins %s', (_name, content, expected) => {
    expect(toHtml(joined(content))).toBe(expected);
  });

  it.each<[string, Hypertext[], string]>([
    ['white space at the ends', ['\n ', ' one ', em('two'), ' \n'], 'one <em>two</em>'],
    ['none inside an element', [em(' one ')], '<em> one </em>'],
    ['all, where there is nothing else', [' ', '\n'], ''],
  ])('trims %s', (_name, content, expected) => {
    expect(toHtml(trimmed(content))).toBe(expected);
  });
});
