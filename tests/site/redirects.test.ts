import { describe, expect, it } from 'vitest';
import { movedPages } from '../../src/site/redirects.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const NOTE = {
  ...TOPIC,
  ...entities('Alpha', 'Beta', 'Gamma'),
  'seeds/note.txt': 'Alpha meets Beta. Beta meets Gamma.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
};
const moved = (redirects: string) =>
  movedPages(loaded({ ...NOTE, 'content/redirects.yaml': redirects })).map(({ path, to }) => `${path} ${to}`);

describe('old addresses', () => {
  it('are none where nothing was renamed', () => {
    expect(movedPages(loaded(NOTE))).toEqual([]);
  });

  it.each([
    ['a document', 'documents:\n  memo: note\n', ['documents/memo /documents/note/']],
    ['a topic', 'topics:\n  whole: all\n', ['topics/whole /topics/all/']],
    [
      'an entity, with its connections in the order that the ids had',
      'entities:\n  zeta: alpha\n',
      [
        'entities/zeta /entities/alpha/',
        'connections/beta--zeta /connections/alpha--beta/',
        'connections/gamma--zeta /connections/alpha--gamma/',
      ],
    ],
    [
      'both ends of a connection',
      'entities:\n  aleph: alpha\n  bet: beta\n',
      [
        'entities/aleph /entities/alpha/',
        'entities/bet /entities/beta/',
        'connections/alpha--bet /connections/alpha--beta/',
        'connections/aleph--beta /connections/alpha--beta/',
        'connections/aleph--bet /connections/alpha--beta/',
        'connections/aleph--gamma /connections/alpha--gamma/',
        'connections/bet--gamma /connections/beta--gamma/',
      ],
    ],
  ])('of %s', (_, redirects, expected) => {
    expect(moved(redirects).sort()).toEqual([...expected].sort());
  });
});
