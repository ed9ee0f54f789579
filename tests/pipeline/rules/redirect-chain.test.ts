import { expect, it } from 'vitest';
import { buildAtlas } from '../../../src/pipeline/build.ts';
import { Report } from '../../../src/pipeline/rules/report.ts';
import { growth, LINEAR } from '../../growth.ts';
import { inputsOf } from '../in-memory.ts';

it('follows a chain of redirects once, however long it is', () => {
  const check = (length: number) => {
    const lines = Array.from({ length }, (_, index) => `  k${index + 1}: k${index}\n`);
    const report = new Report();
    buildAtlas(inputsOf({ 'content/redirects.yaml': `entities:\n${lines.join('')}` }), report, { checkOnly: true });
    expect(report.diagnostics.filter(({ ruleId }) => ruleId === 'redirect-chain').length).toBe(length - 1);
  };
  expect(growth(check, 4_000)).toBeLessThan(LINEAR);
});
