import { expect, it } from 'vitest';
import { givenKinds } from '../../../src/pipeline/terms/given-kinds.ts';

it('kinds come from the heads of tables', () => {
  const kinds = givenKinds([
    '| Name | Organization | City |\n| --- | :--: | --- |\n| Ada Poe | **Orrin** | Vell |\n| Bob Ray | [Tessel](https://example.org) | |\n\nAfter it | Lume | Sorn\n',
    '| Model | Score |\n|---|---|\n| Lumen 2 | 8 |\n',
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    orrin: 'organization',
    tessel: 'organization',
    vell: 'place',
    lumen2: 'model',
  });
});
