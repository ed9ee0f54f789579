import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** What changes the disk. A process that is killed within one of them leaves it half done or undone. */
const WRITERS = ['writeFileSync', 'renameSync', 'rmSync', 'mkdirSync', 'linkSync', 'cpSync', 'openSync'] as const;

/**
 * Does work in a process that is "killed" at its nth operation on the disk: that one and all after it throw and do nothing,
 * so that no clean-up of the work's own comes after. Every second kill leaves a file half written.
 *
 * @returns whether the work came to its end before
 */
async function killedAt(nth: number, work: () => unknown): Promise<boolean> {
  let count = 0;
  const real = Object.fromEntries(WRITERS.map((name) => [name, fs[name]]));
  for (const name of WRITERS) {
    const operation = fs[name] as (...given: unknown[]) => unknown;
    Object.assign(fs, {
      [name]: (...given: unknown[]) => {
        if (name === 'openSync' && given[1] === 'r') return operation(...given);
        count++;
        if (count < nth) return operation(...given);
        const [, data] = given;
        if (
          count === nth &&
          name === 'writeFileSync' &&
          nth % 2 === 0 &&
          (typeof data === 'string' || Buffer.isBuffer(data))
        )
          operation(given[0], data.slice(0, data.length / 2), given[2]);
        throw new Error('killed');
      },
    });
  }
  syncBuiltinESMExports();
  try {
    await work();
  } catch (error) {
    if (count < nth) throw error;
  } finally {
    Object.assign(fs, real);
    syncBuiltinESMExports();
  }
  return count < nth;
}

/** Kills the work at each of its operations in turn; `prepare` lays the ground anew, `look` sees what is left. */
export async function killEverywhere(
  prepare: () => unknown,
  work: () => unknown,
  look: (nth: number) => unknown,
): Promise<number> {
  for (let nth = 1; ; nth++) {
    await prepare();
    const isDone = await killedAt(nth, work);
    await look(nth);
    if (isDone) return nth - 1;
  }
}

/** All files below a folder with their contents, hidden ones too, by path. */
export function filesBelow(folder: string): Map<string, string> {
  if (!fs.existsSync(folder)) return new Map();
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => fs.statSync(`${folder}/${name}`).isFile());
  return new Map(files.map((name) => [name, fs.readFileSync(`${folder}/${name}`, 'latin1')]));
}
