import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Takes a lock file, so that of two builds into one place one waits or gives up, and returns how to give it back. A lock
 * left by a process that was killed is void.
 *
 * @param patience milliseconds to wait for another process
 * @throws Error where another process holds it for longer, or what the file system throws
 */
export function takeLock(path: string, patience: number): () => void {
  const until = performance.now() + patience;
  for (;;) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid)}`, { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = livingHolder(path);
    if (holder === null) rmSync(path, { force: true });
    else if (holder !== UNKNOWN && performance.now() >= until) {
      throw new Error(`Another build (process ${holder}) is writing here. If there is none, remove ${path}`);
    } else pause(PAUSE);
  }
}

const PAUSE = 25;
/** No build takes as long; a lock this old belongs to a process whose number went to another. Milliseconds. */
const OLDEST = 60 * 60 * 1000;
/** A lock is empty for a moment, until its process has put its number in, or for good, where that was killed before. Milliseconds. */
const LONGEST_EMPTY = 5_000;
const UNKNOWN = 0;

/** The process that holds the lock; null where it is gone, or the lock with it. */
function livingHolder(path: string): number | null {
  try {
    const [holder = 0, start] = readFileSync(path, 'utf8').split(' ').map(Number);
    const age = Date.now() - statSync(path).mtimeMs;
    if (holder === UNKNOWN) return age < LONGEST_EMPTY ? holder : null;
    // In a container every run may have the same number: a lock of our own is one of an earlier life.
    if (age > OLDEST || holder === process.pid || !isAlive(holder)) return null;
    return start === undefined || startOf(holder) === start ? holder : null;
  } catch {
    return null;
  }
}

/** When a process began, so that another one with its number is told from it; 0 where the system does not say. Clock ticks. */
function startOf(holder: number): number {
  try {
    // The second field is the program's name in brackets, and may hold spaces.
    return Number(readFileSync(`/proc/${holder}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]);
  } catch {
    return 0;
  }
}

function isAlive(holder: number): boolean {
  try {
    return process.kill(holder, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
