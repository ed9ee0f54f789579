import { describe, expect, it } from 'vitest';
import { acronymsOf } from '../../src/text/acronyms.ts';

describe('acronymsOf', () => {
  it.each<[string, string[]]>([
    ['It uses large language models (LLMs) now.', ['LLMs = large language models']],
    ['It uses LLMs (large language models) now.', ['LLMs = large language models']],
    ['The Food and Drug Administration (FDA) said no.', ['FDA = Food and Drug Administration']],
    ['Reinforcement learning from human feedback (RLHF)', ['RLHF = Reinforcement learning from human feedback']],
    ['We used heat shock transcription factor (HSF).', ['HSF = heat shock transcription factor']],
    ['methods (DPO, RLHF, CoT etc.)', []],
    ['the result (in Europe) holds', []],
    ['open models (Mamba) do well', []],
    ['close performance (O1)', []],
    ['no bracket at all', []],
    ['an open one (RL', []],
  ])('%s', (text, expected) => {
    expect(acronymsOf(text).map(({ short, long }) => `${short} = ${long}`)).toEqual(expected);
  });

  it('says where both stand', () => {
    const text = 'So large language models (LLMs) grow.';
    const [{ start, end } = { start: 0, end: 0 }] = acronymsOf(text);
    expect(text.slice(start, end)).toBe('large language models (LLMs)');
  });
});
