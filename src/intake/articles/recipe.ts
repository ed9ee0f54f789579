import type { Page, PageElement } from '../discussions/elements.ts';
import { dataOfType } from '../page-data.ts';
import { wordsOfHtml } from '../xml.ts';

/** What goes into a dish and what is done with it, as the data of a page have it (schema.org `Recipe`), a line each. */
export interface Recipe {
  readonly ingredients: readonly string[];
  readonly steps: readonly string[];
}

/** The first recipe among a page's data, as JSON or in the names of its elements; undefined where there is none. */
export function recipeInData(page: Page): Recipe | undefined {
  const data = dataOfType(page, /^(?:https?:\/\/schema\.org\/)?Recipe$/).map((record) => ({
    ingredients: linesIn(record.recipeIngredient ?? record.ingredients),
    steps: linesIn(record.recipeInstructions),
  }));
  return [...data, inElements(page)].find(({ ingredients }) => ingredients.length >= FEWEST);
}

/** Of text, a list of texts, of steps with their text, or of sections of such. */
function linesIn(value: unknown): string[] {
  if (typeof value === 'string') return textLines(value);
  if (Array.isArray(value)) return value.flatMap(linesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, itemListElement, name } = value as Record<string, unknown>;
  return itemListElement === undefined ? linesIn(text ?? name) : linesIn(itemListElement);
}

function textLines(html: string): string[] {
  return wordsOfHtml(html.replace(/<(?:br|p|li|div|\/p|\/li|\/div)\b[^>]*>/gi, '\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /\p{L}/u.test(line));
}

function inElements(page: Page): Recipe {
  const around = page.querySelector('[itemtype$="schema.org/Recipe"]');
  const lines = (names: string) => {
    const found = [...(around?.querySelectorAll(names) ?? [])] as PageElement[];
    return found
      .flatMap((one) => {
        const parts = [...one.querySelectorAll('li, p')].filter((part) => !part.querySelector('li, p'));
        return (parts.length > 0 ? parts : [one]).map((part) => part.textContent ?? '');
      })
      .flatMap((words) => textLines(words.replace(/\s+/g, ' ').replace(/</g, '&lt;')));
  };
  return {
    ingredients: lines('[itemprop="recipeIngredient"], [itemprop="ingredients"]'),
    steps: lines('[itemprop="recipeInstructions"]'),
  };
}

const FEWEST = 2;
