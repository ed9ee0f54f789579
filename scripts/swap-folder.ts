import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';

/** Where the old folder waits while the new one takes its place. */
const previousOf = (place: string) => `${place}.previous`;
/** Where the new folder waits, on the disk it will be on. */
export const stagingOf = (place: string) => `${place}.next`;

/** Puts a finished folder in the place of the last one, so that whoever looks finds one of them whole at any moment but a few milliseconds. */
export function swapFolder(finished: string, place: string): void {
  const [staging, previous] = [stagingOf(place), previousOf(place)];
  rmSync(staging, { recursive: true, force: true });
  move(finished, staging);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, previous);
  renameSync(staging, place);
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the last folder back where a swap was killed between its two renames. */
export function restoreFolder(place: string): void {
  if (!existsSync(place) && existsSync(previousOf(place))) renameSync(previousOf(place), place);
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    // From one disk to another it must be copied.
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}
