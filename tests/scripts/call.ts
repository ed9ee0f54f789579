import type { Main } from '../../scripts/command.ts';

/** What a command answered. */
export interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Calls a command where the test runs, in a folder and with nothing in its environment but what is given. */
export async function call(
  main: Main,
  argv: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Result> {
  const written = { output: '', errors: '' };
  const code = await main(argv, {
    cwd,
    env,
    stdout: {
      write: (text) => {
        written.output += text;
      },
    },
    stderr: {
      write: (text) => {
        written.errors += text;
      },
    },
  });
  return { code, ...written };
}
