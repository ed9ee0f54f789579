import { describe, expect, it } from 'vitest';
import { neverWith, oftenWith } from '../../src/site/co-occurrence.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const source = loaded({
  'seeds/a.txt': 'Gain and loss are here.',
  'seeds/b.txt': 'Gain and loss meet, and so does profit.',
  'seeds/c.txt': 'Profit stays alone.',
  ...TOPIC,
  ...entities('Gain', 'Loss', 'Profit'),
});
const names = (list: ReturnType<typeof neverWith>) => list.map(({ entity }) => entity.id);

describe('what an entity occurs with', () => {
  it('is what shares at least two passages with it', () => {
    expect(names(oftenWith(source, 'gain'))).toEqual(['loss']);
  });

  it('never holds what it is connected with among what it is never with', () => {
    for (const { id } of source.data.entities) {
      const connected = (source.connectionsOf.get(id) ?? []).flatMap((one) => [one.source, one.target]);
      for (const name of names(neverWith(source, id))) expect([id, ...connected]).not.toContain(name);
    }
  });
});
