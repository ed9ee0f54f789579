import { describe, expect, it } from 'vitest';
import { familiarityOf } from '../../../src/pipeline/terms/familiar.ts';
import { linkedKind } from '../../../src/pipeline/terms/linked-kinds.ts';
import { UNLISTED } from '../../../src/text/languages/language.ts';
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

it('a term of the field stays what it is where it is once written with a hyphen and with a capital', () => {
  const text = 'The synthetic-data pipelines. Of synthetic data and its use. We like the Synthetic-Data way.';
  const entities = draftsOf({ 'a.md': `${text}\n\nMore synthetic data came.\n\n${filler}` });
  expect(entities.find(({ name }) => name === 'Synthetic data')).toMatchObject({ mentions: 4 });
});

describe('what is no name', () => {
  it.each([
    [
      'an office that anybody may hold',
      'We asked the Chief Scientist of Orrin. |So said the Vice President of Tessel.',
      /Chief|Vice/,
    ],
    ['a word of a title with its little words', 'Use Cases Are Diverse: all of them.', /Diverse/],
    ['how a title begins', 'We read Using Orrin by them. |So we read Using Orrin again.', /Using/],
    [
      'a verb before a name',
      'So Orrin outperforms GPT-3 there. |And Orrin outperforms GPT-4 here, it outperforms BLOOM too.',
      /outperforms/i,
    ],
    ['a size', 'A picture of 1024x1024 for Orrin. |One of 1024x1024 again.', /1024/],
  ])('%s', (_what, text, wrong) => {
    const entities = draftsOf({ 'a.md': `${text.split(' |').join('\n\n')}\n\n${filler}` });
    expect(entities.filter(({ name }) => wrong.test(name))).toEqual([]);
  });
});

it.each<[string, string | null]>([
  ['[Quorvex](https://github.com/orrin/quorvex)', 'product'],
  ['[Quorvex](https://crates.io/crates/quorvex)', 'product'],
  ['[Quorvex](https://huggingface.co/orrin/Quorvex)', 'model'],
  ['[Quorvex](https://huggingface.co/datasets/orrin/quorvex)', 'dataset'],
  ['[Quorvex](https://github.com/orrin/other)', null],
  ['[Quorvex](https://example.org/quorvex)', null],
])('the page that a name links to tells its kind: %s', (link, kind) => {
  const text = `We read ${link}.`;
  const start = text.indexOf('Quorvex');
  expect(linkedKind('Quorvex', [{ text, start, end: start + 'Quorvex'.length }])).toBe(kind);
});

it('a word is as ordinary in American as in British spelling', () => {
  for (const word of ['center', 'centre', 'colors', 'colours'])
    expect(familiarityOf(word, 'en')).toBeGreaterThan(UNLISTED);
});
