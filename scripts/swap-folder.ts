import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the old folder waits while the new one takes its place. */
const previousOf = (place: string) => `${place}.previous`;
/** Where the new folder is made, beside its place: on the same disk, so that it is moved in one step. */
export const stagingOf = (place: string) => `${place}.next`;

/** Puts what was made for a place in that of the last one, so that whoever looks finds one of them whole at any moment but a few milliseconds. */
export function swapFolder(place: string): void {
  const previous = previousOf(place);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, previous);
  renameSync(stagingOf(place), place);
  rmSync(previous, { recursive: true, force: true });
}

/** Brings the last folder back where a swap was killed between its two renames. */
export function restoreFolder(place: string): void {
  if (!existsSync(place) && existsSync(previousOf(place))) renameSync(previousOf(place), place);
}
