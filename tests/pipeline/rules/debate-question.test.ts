import { expect, it } from 'vitest';
import { debateQuestion } from '../../../src/pipeline/rules/list.ts';
import { build } from '../in-memory.ts';

const TOPIC = 'content/topics/scaling.md';
const { ok } = debateQuestion.examples;
const found = (topic: string) =>
  build({ ...ok, [TOPIC]: topic }).findings.filter((one) => one.includes('debate-question'));

it('asks for a question', () => {
  expect(found(ok[TOPIC].replace('wall?', 'wall'))).toEqual([`${TOPIC}:5:15 debate-question`]);
  expect(found(ok[TOPIC].replace('Has scaling hit a wall?', '扩展撞墙了吗？'))).toEqual([]);
});

it('lets no two questions begin with one claim, whatever topics they stand in', () => {
  const second = '  - question: Is it over?\n    yes: [stalling]\n---\n';
  expect(found(ok[TOPIC].replace(/---\n$/, second))).toEqual([`${TOPIC}:8:11 debate-question`]);
  expect(found(ok[TOPIC].replace(/---\n$/, second.replace('stalling', 'goes-on, stalling')))).toEqual([]);
});
