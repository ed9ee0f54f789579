import { expect, it } from 'vitest';
import { progress } from '../../scripts/progress.ts';

function told(isTTY: boolean, milliseconds: readonly number[]): string {
  let text = '';
  let clock = 0;
  const { begin, end } = progress({ isTTY, write: (part) => (text += part) }, () => clock);
  milliseconds.forEach((passed, index) => {
    clock += passed;
    begin(`step ${index}`);
    begin(`step ${index}`);
  });
  end();
  return text;
}

it.each([
  ['a short build into a file', false, [1000, 2000], ''],
  ['a long build into a file', false, [1000, 6000, 60_000], '7 s  step 1 …\n67 s  step 2 …\n'],
  ['a build on a terminal', true, [1000, 6000], '\r\u001b[Kstep 0 …\r\u001b[Kstep 1 …\r\u001b[K'],
])('%s tells each step once', (_name, isTerminal, steps, text) => {
  expect(told(isTerminal, steps)).toBe(text);
});
