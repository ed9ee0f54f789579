import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../scripts/annotate.ts';
import { terminalText } from '../../scripts/terminal-text.ts';

describe('terminalText', () => {
  it.each([
    ['\u001b[31mred', '␛[31mred'],
    ['a\rb\tc\u0007', 'a␍b␉c␇'],
    ['\u009b31m', '\ufffd31m'],
    ['abc\u202etxt.exe', 'abc\ufffdtxt.exe'],
    ['name\n::stop-commands::x', 'name\n\u200b::stop-commands::x'],
    ['  ::error::x', '  \u200b::error::x'],
    ['seeds/a.md:3:7  error  Über “x”::y', 'seeds/a.md:3:7  error  Über “x”::y'],
  ])('%j', (text, shown) => expect(terminalText(text)).toBe(shown));

  it('leaves no control character and no command at the start of a line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\u001b', '\n', '\r', ':', ' ', 'a', '\u0085', '\u2028') }),
        (text) => {
          const shown = terminalText(text);
          expect(shown).not.toMatch(/(?!\n)\p{Cc}/u);
          expect(shown).not.toMatch(/^\s*::/m);
        },
      ),
    );
  });
});

it('what a workflow of GitHub is told has no control character and no command but its own', () => {
  let told = '';
  const stdout = { write: (text: string) => (told += text) };
  const finding = {
    severity: 'error',
    message: 'a\u001b[31m\n::stop-commands::x',
    ruleId: 'r',
    line: 1,
    column: 1,
  } as const;
  annotate([{ ...finding, file: 'a\n::error::\u202eb.md' }], '/', {
    cwd: '/',
    env: { GITHUB_ACTIONS: 'true' },
    stdout,
    stderr: stdout,
  });
  expect(told).toMatch(/^::error file=[^\n]*\n$/);
  expect(told).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
});
