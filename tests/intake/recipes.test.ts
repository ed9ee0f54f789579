import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/intake/formats/html.ts';
import { SENTENCES } from './lamp.ts';

const INGREDIENTS = ['200 g rye flour', '2 eggs', '1/2 cup of sour milk', 'a pinch of salt from the point'];
const STEPS = [
  'Stir the flour into the milk until no lump is left, and let it stand for an hour.',
  'Beat the eggs with the salt, fold them in, and bake thin cakes on a hot stone.',
];
const DATA = {
  '@graph': [
    {
      '@type': ['Recipe'],
      recipeIngredient: INGREDIENTS,
      recipeInstructions: [{ '@type': 'HowToSection', itemListElement: STEPS.map((text) => ({ text })) }],
    },
  ],
};
const TEXT = SENTENCES.map((words) => `<p>${words}</p>`).join('');
const LIST = `<h2>What you need</h2><ul>${INGREDIENTS.map((one) => `<li><label><input type="checkbox"> ${one}</label></li>`).join('')}</ul>`;
const METHOD = `<h2>How it is done</h2><ol>${STEPS.map((one) => `<li>${one}</li>`).join('')}</ol>`;

const page = (body: string, data: unknown = DATA) =>
  readPage(
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>Cakes of the point</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><h1>Cakes of the point</h1>${body}</body></html>`,
    ),
  );
const items = (text: string | null) => [...(text ?? '').matchAll(/^(?:-|\d+\.) +(.*)$/gm)].map(([, words]) => words);

describe('a recipe', () => {
  it.each([
    [
      'in a form beside its text',
      `<div><main>${TEXT}</main><aside><form>${LIST}<button>Double</button></form></aside>${METHOD}</div>`,
    ],
    [
      'in a box that has the name of an advertisement',
      `<main>${TEXT}${METHOD}<div class="promo-card">${LIST}</div></main>`,
    ],
    [
      'in part within its text',
      `<main>${TEXT}<ul><li>${INGREDIENTS[0]}</li></ul>${METHOD}</main><div class="sidebar">${LIST}</div>`,
    ],
  ])('has its ingredients, which stand %s, and its steps, once', (_, body) => {
    const { text, doubts } = page(body);
    for (const line of [...INGREDIENTS.slice(1), ...STEPS])
      expect(items(text).filter((one) => one === line)).toHaveLength(1);
    expect(text).toContain('## What you need');
    expect(text).not.toContain('Double');
    expect(doubts).toEqual([]);
  });

  it('has them from its data where the page does not show them, and says so', () => {
    const { text, notes } = page(`<main>${TEXT}</main>`);
    expect(items(text)).toEqual([...INGREDIENTS, ...STEPS]);
    expect(notes.join()).toContain('does not show');
  });

  it('is read from the names of its elements, where its data are damaged', () => {
    const named = LIST.replaceAll('<li>', '<li itemprop="recipeIngredient">');
    const { text } = page(
      `<div itemscope itemtype="https://schema.org/Recipe"><div>${TEXT}</div><aside>${named}</aside></div>`,
      'Recipe {',
    );
    expect(items(text)).toEqual(INGREDIENTS);
  });
});
