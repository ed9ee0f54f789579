import { type Attached, LETTERS, type MatchRules, wordSet } from './language.ts';
import { borrowedPlural } from './other.ts';

/** Korean: particles are written onto the word before them. */
export const match: MatchRules = { language: 'ko', inflect: borrowedPlural, after };

function after(word: string): Attached[] {
  if (!LETTERS.test(word) && !/\p{N}$/u.test(word)) return [];
  return [...PARTICLES].map((particle) => ({ word: word + particle, outside: particle.length }));
}
const PARTICLES = wordSet(
  '은 는 이 가 을 를 의 에 에서 에게 께 와 과 도 로 으로 만 까지 부터 보다 처럼 라는 이라는 이다 다 들 들은 들이 들을 들의 나 이나 랑 이랑 ' +
    '에는 에서는 에도 으로는 로는 와의 과의',
);
