import { describe, expect, it } from 'vitest';
import { withRedirect } from '../../src/curate/redirects-file.ts';

describe('content/redirects.yaml after a renaming of the entity b to c', () => {
  it.each<[string, string | null, string]>([
    ['is made', null, '# Pages that have another id now: the old id, then the present one.\nentities:\n  b: c\n'],
    ['gets the kind', 'topics:\n  x: y', 'topics:\n  x: y\nentities:\n  b: c\n'],
    [
      'gets a line in the order of ids',
      'entities:\n    a: z # one\n    d: z\n',
      'entities:\n    a: z # one\n    b: c\n    d: z\n',
    ],
    [
      'gets a line at the end',
      '# Old.\nentities:\n  a: z\n\n# More.\n',
      '# Old.\nentities:\n  a: z\n  b: c\n\n# More.\n',
    ],
    ['leads from the first id to the last', 'entities:\n  a: "b" # was b\n', 'entities:\n  a: c # was b\n  b: c\n'],
    ['loses what is a page again', 'entities:\n  c: b # back\n  d: z\n', 'entities:\n  b: c\n  d: z\n'],
    ['keeps line ends', 'entities:\r\n  a: z\r\n', 'entities:\r\n  a: z\r\n  b: c\r\n'],
    ['fills an empty kind', 'entities:\ntopics:\n  x: y\n', 'entities:\n  b: c\ntopics:\n  x: y\n'],
    ['fills a kind that is {}', 'entities: {} # none\n', 'entities: # none\n  b: c\n'],
    ['keeps to one line', 'entities: { a: b, c: b, d: z }\n', 'entities: { a: c, b: c, d: z }\n'],
  ])('%s', (_, before, after) => {
    expect(withRedirect(before, { kind: 'entities', from: 'b', to: 'c' })).toBe(after);
  });
});
