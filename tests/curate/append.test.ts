import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { appendToList, scalar } from '../../src/curate/append.ts';

const ONE = ['Sora'];
const TWO = ['type: uses', 'target: data'];

describe('appendToList', () => {
  it.each<[string, string, readonly string[], string]>([
    ['begins a list', '---\nname: A\n---\nText.\n', ONE, '---\nname: A\nlist:\n  - Sora\n---\nText.\n'],
    [
      'begins one after a comment',
      '---\nname: A # why\n# end\n---\n',
      ONE,
      '---\nname: A # why\n# end\nlist:\n  - Sora\n---\n',
    ],
    ['fills an empty one', '---\nlist:\nname: A\n---\n', ONE, '---\nlist:\n  - Sora\nname: A\n---\n'],
    [
      'follows the last item',
      '---\nlist:\n  - a\n  - b\nname: A\n---\n',
      ONE,
      '---\nlist:\n  - a\n  - b\n  - Sora\nname: A\n---\n',
    ],
    ['keeps the indent', '---\nlist:\n- a\n---\n', TWO, '---\nlist:\n- a\n- type: uses\n  target: data\n---\n'],
    [
      'keeps comments where they stand',
      '---\nlist:\n  # first\n  - a # one\n  # last\nname: A\n---\n',
      ONE,
      '---\nlist:\n  # first\n  - a # one\n  - Sora\n  # last\nname: A\n---\n',
    ],
    [
      'follows an item of several lines',
      '---\nlist:\n  - x: 1\n    y: 2\nname: A\n---\n',
      ONE,
      '---\nlist:\n  - x: 1\n    y: 2\n  - Sora\nname: A\n---\n',
    ],
    ['stays between brackets', '---\nlist: [a, b] # both\n---\n', ONE, '---\nlist: [a, b, Sora] # both\n---\n'],
    [
      'leaves brackets for several lines',
      '---\nlist: [a, { x: 1 }]\nname: A\n---\n',
      TWO,
      '---\nlist:\n  - a\n  - { x: 1 }\n  - type: uses\n    target: data\nname: A\n---\n',
    ],
    ['fills empty brackets', '---\nlist: []\nname: A\n---\n', ONE, '---\nlist:\n  - Sora\nname: A\n---\n'],
    [
      'keeps the line ends of the file',
      '---\r\nlist:\r\n  - a\r\n---\r\nText.\r\n',
      ONE,
      '---\r\nlist:\r\n  - a\r\n  - Sora\r\n---\r\nText.\r\n',
    ],
    [
      'leaves the body alone',
      '---\nname: A\n---\nlist:\n  - no\n---\n',
      ONE,
      '---\nname: A\nlist:\n  - Sora\n---\nlist:\n  - no\n---\n',
    ],
  ])('%s', (_what, source, item, expected) => {
    expect(appendToList(source, 'list', item)).toBe(expected);
  });

  it.each([
    ['no front matter', 'Text.\n'],
    ['something else than a list', '---\nlist: one\n---\n'],
  ])('refuses %s', (_what, source) => {
    expect(() => appendToList(source, 'list', ONE)).toThrow();
  });
});

describe('scalar', () => {
  it.each([
    'Sora',
    'GPT-4',
    'yes',
    'null',
    '# 1',
    'a: b',
    '"quoted"',
    'Folding@Home',
    '2024',
    '- x',
    'Ada’s',
    '[x]',
    ' ',
  ])('%s is read back as itself', (text) => {
    expect(parseDocument(`- ${scalar(text)}`).toJS()).toEqual([text]);
  });
});
