import { describe, expect, it } from 'vitest';
import { quotedWords, quotesOf } from '../../src/site/quoted.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

describe('the words that a claim rests on', () => {
  it('are all quoted, since the first need not carry the whole', () => {
    const source = loaded({
      'seeds/a.txt': 'By 2026:\n\nThe gain comes.',
      ...TOPIC,
      ...entities('Gain'),
      'content/claims/gain-comes.md':
        '---\nstatement: By 2026 the gain comes\ntype: prediction\nabout: [gain]\nnoHorizon: none is given\nevidence:\n  - { document: a, quote: "By 2026:" }\n  - { document: a, quote: The gain comes }\n---\n',
    });
    expect(quotesOf(source.claims.get('gain-comes')!)).toBe('“By 2026:” “The gain comes”');
  });

  it('keep their signs, and lose only the letters typed as bold', () => {
    expect(quotedWords({ quote: '𝗔 model for…\nthe earth' })).toBe('A model for… the earth');
  });
});
