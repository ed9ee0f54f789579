import { inspect, type ParseArgsConfig, parseArgs } from 'node:util';
import { terminalText } from './terminal-text.ts';

/** Where a command writes: a stream, or what a test gathers. */
export interface Place {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The world around a command: a process's own, or what a test makes of it. */
export interface Surroundings {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Place;
  readonly stderr: Place;
}

/** The same for the work itself, which writes by the line, whatever a text holds. What is read by programs goes to `stdout` as it is. */
export interface Terminal extends Surroundings {
  print(text: string): void;
  complain(text: string): void;
}

/** Arguments → exit status. It changes nothing of the process, so that tests call it where they run. */
export type Main = (argv: readonly string[], surroundings: Surroundings) => Promise<number>;

type Options = NonNullable<ParseArgsConfig['options']>;

interface Description<O extends Options, P extends boolean> {
  readonly usage: string;
  /** Besides `--help`, which every command has. */
  readonly options: O;
  readonly allowPositionals?: P;
  /** What is said of work that threw: its message, and what it means for the files; whether it is one that no input should cause. */
  failure(message: string, isMistake: boolean): string;
}

type Given<O extends Options, P extends boolean> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: P; strict: true }>
>;

/** A command out of its description and its work. Misuse is answered with the usage and 2, what throws with a message and 1. */
export function command<const O extends Options, const P extends boolean = false>(
  { usage, options, allowPositionals, failure }: Description<O, P>,
  work: (given: Given<O, P>, terminal: Terminal) => number | Promise<number>,
): Main {
  const config = { options, allowPositionals: (allowPositionals ?? false) as P, strict: true } as const;
  return async (argv, surroundings) => {
    const { env, stdout, stderr } = surroundings;
    const terminal: Terminal = {
      ...surroundings,
      print: (text) => stdout.write(`${terminalText(text)}\n`),
      complain: (text) => stderr.write(`${terminalText(text)}\n`),
    };
    if (argv.includes('--help')) {
      terminal.print(usage);
      return 0;
    }
    try {
      return await work(parseArgs({ ...config, args: [...argv] }), terminal);
    } catch (error) {
      if (isMisuse(error)) {
        terminal.complain(`${error.message}\n\n${usage}`);
        return 2;
      }
      const isMistake = !(error instanceof Error) || Object.getPrototypeOf(error) !== Error.prototype;
      terminal.complain(failure(error instanceof Error ? error.message : String(error), isMistake));
      if (env.DEBUG) terminal.complain(inspect(error));
      return 1;
    }
  };
}

/** Runs a command as the process it was started as. */
export async function runAsProcess(main: Main): Promise<void> {
  const { env, stdout, stderr } = process;
  // Who reads may stop before the end (`| head`): the work is done all the same.
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  process.exitCode = await main(process.argv.slice(2), { cwd: process.cwd(), env, stdout, stderr });
}

function isMisuse(error: unknown): error is TypeError {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
