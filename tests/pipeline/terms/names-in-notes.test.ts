import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

/** The drafts of some documents of which nothing is curated. */
function draftsOf(documents: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(Object.entries(documents).map(([name, text]) => [`seeds/${name}`, text]));
  return build(files).artefact!.atlas.entities;
}
/** Enough text for a corpus of some size, of words that are no terms. */
const filler = Array.from(
  { length: 120 },
  (_, line) => `The morning ${line} was cold and the people who came along the road were tired of waiting for rain.`,
).join('\n\n');

describe('names in notes that have few capitals', () => {
  it('a word of no dictionary that often has a capital is a name in lower case too', () => {
    const entities = draftsOf({
      'a.md': `- quorvex raised money\n- the people of Quorvex met\n- notes on quorvex\n\n${filler}`,
      'b.md': '- We met Quorvex again\n- quorvex is hiring\n- read quorvex',
    });
    expect(entities.find(({ name }) => name === 'Quorvex')).toMatchObject({ mentions: 6 });
  });

  it('what is known as a name needs no capital; a word that is known as one needs it', () => {
    const entities = draftsOf({
      'a.md': `- anthropic sells it\n- talk with anthropic\n- the apple was red, and an apple fell\n\nThey sold it to Apple. Then it was Apple again. Of an apple they said nothing.\n\n${filler}`,
      'b.md': '- notes of anthropic\n- one more apple, and the apple tree',
    });
    expect(entities.find(({ name }) => /^anthropic$/i.test(name))).toMatchObject({ kind: 'organization', mentions: 3 });
    expect(entities.find(({ name }) => name === 'Apple')).toMatchObject({ kind: 'organization', mentions: 2 });
  });

  it('what the field calls by two words of any text is a term', () => {
    const entities = draftsOf({
      'a.md': `Some machine learning helps. Of machine learning they said little.\n\n${filler}`,
    });
    expect(entities.map(({ name }) => name)).toContain('Machine learning');
  });
});
