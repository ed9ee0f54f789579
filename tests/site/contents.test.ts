import { expect, it } from 'vitest';
import { contentsOf } from '../../src/site/contents.ts';
import { loaded } from './loaded.ts';

it('a heading that is the title of the document is not in its contents', () => {
  const parts = ['One', 'Two', 'Three', 'Four', 'Five'].map((title) => `# ${title}\n\nTides turn.\n`);
  const entries = (first: string) =>
    contentsOf(loaded({ 'seeds/a.md': [first, ...parts].join('\n') }).document('a')).map(({ title }) => title);
  expect(entries('# On Tides\n')).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
  expect(entries('# On Tides\n\nThey turn.\n')).toEqual(['One', 'Two', 'Three', 'Four', 'Five']);
});
