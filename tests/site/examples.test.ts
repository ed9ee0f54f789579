import { expect, it } from 'vitest';
import { examples } from '../../src/site/examples.ts';
import { loaded } from './loaded.ts';

it('what a text does not show on its page is in none of the texts that the reading can be tried on', () => {
  const source = loaded({
    'seeds/open.md': 'Words that all may read.\n',
    'seeds/comment.md': 'Words %%of the owner%% of it.\n',
    'seeds/html-comment.md': 'Words <!-- of the owner --> of it.\n',
    'seeds/hidden.html': '<p>Words</p><p class="a" hidden>of the owner</p>',
    'seeds/page.html': '<head><meta name="a" content="b"></head><p>Words</p>',
  });
  expect(examples(source).map(({ id }) => id)).toEqual(['open']);
});
