import { expect, it } from 'vitest';
import { setFormula } from '../../src/site/formula.ts';
import { toHtml } from '../../src/site/html.ts';

it.each([
  ['\\overline{AB}', 'tml-overline'],
  ['\\underline{AB}', 'tml-underline'],
  ['\\cancel{AB}', 'tml-cancel upstrike'],
  ['\\boxed{AB}', 'tml-fbox'],
  ['\\fbox{AB}', 'tml-fbox'],
])('%s keeps the class by which its line is drawn, and no style', (tex, name) => {
  const html = toHtml([setFormula(tex, false)!]);
  expect(html).toContain(`class="${name}"`);
  expect(html).not.toContain(' style=');
});
