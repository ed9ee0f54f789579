import { describe, expect, it } from 'vitest';
import { build } from '../in-memory.ts';

describe('drafts', () => {
  const { atlas } = build({
    'seeds/talk.txt':
      'ann_k \u00b7 2026-03-12\n\nWe know the sodium battery of Kestrel.\n\nBob Ray \u00b7 2026-03-12\n\nAnd Kestrel has no sodium battery.\n\nann_k \u00b7 2026-03-13\n\nWait and see.\n',
  }).artefact!;
  const ids = new Set(atlas.entities.map(({ id }) => id));

  it('are made of all who speak, whether or not anybody names them', () => {
    expect(atlas.passages.map(({ speakerName }) => speakerName)).toEqual(['ann_k', 'Bob Ray', 'ann_k']);
    expect(atlas.passages.filter(({ speaker }) => speaker === null || !ids.has(speaker))).toEqual([]);
  });

  it('are else what the texts name', () => {
    const speakers = new Set(atlas.passages.map(({ speaker }) => speaker));
    const silent = atlas.entities.filter(({ id }) => !speakers.has(id));
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter(({ mentions }) => mentions === 0)).toEqual([]);
    expect(atlas.mentions.filter(({ entity }) => !ids.has(entity))).toEqual([]);
  });
});
