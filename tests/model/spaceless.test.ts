import { describe, expect, it } from 'vitest';
import { hasSpaceless, spaced, unspaced } from '../../src/model/spaceless.ts';

describe('letters without spaces', () => {
  it.each([
    ['合成数据', ' 合 成 数 据 '],
    ['使用Claude模型。', ' 使 用 Claude 模 型 。'],
    ['データ', ' デ ー タ '],
    ['ที่นี่', ' ที่ นี่ '],
    ['plain words', 'plain words'],
    ['한국어', '한국어'],
  ])('%s', (text, words) => {
    expect(spaced(text)).toBe(words);
    expect(hasSpaceless(text)).toBe(words !== text);
  });

  it('are put side by side again, also where some are marked', () => {
    expect(unspaced('在 <mark>合</mark> <mark>成</mark> 数 据 里 of words')).toBe(
      '在<mark>合</mark><mark>成</mark>数据里 of words',
    );
    expect(unspaced('plain words')).toBe('plain words');
  });
});
