import { spawn } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

/** Where the old folder waits while the new one takes its place. */
const previousOf = (place: string) => `${place}.previous`;
/** Where the new folder is made, beside its place: on the same disk, so that it is moved in one step. */
export const stagingOf = (place: string) => `${place}.next`;

/**
 * Puts what was made for a place in that of the last one, so that whoever looks finds one of them whole at any moment but less than a millisecond.
 * No system that Node runs on lets it exchange two folders in one step: both steps are done by a process that outlives this one, should
 * it be killed between them, with all that it has started.
 *
 * @param spare where the last one goes if it can be put there, for the next to be made of it
 * @throws Error with what the file system says
 */
export async function swapFolder(place: string, spare: string): Promise<void> {
  const previous = previousOf(place);
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(place)) await renameTwice([previous, place, stagingOf(place)]);
  else renameSync(stagingOf(place), place);
  moveFolder(previous, spare);
}

/** Lets the new folder be made out of what the last swap put aside, if there is that: most of thousands of files are then where they belong. */
export function beginFolder(place: string, spare: string): void {
  moveFolder(spare, stagingOf(place));
}

/** Puts aside again what was begun, where nothing comes of it. */
export function leaveFolder(place: string, spare: string): void {
  moveFolder(stagingOf(place), spare);
}

/** Puts a folder in the place of another; where it cannot be moved there, on another disk, both are gone. */
function moveFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  try {
    renameSync(from, to);
  } catch {
    rmSync(from, { recursive: true, force: true });
  }
}

function renameTwice(folders: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, ['-e', RENAME_TWICE, ...folders], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) =>
      status === 0 ? done() : fail(new Error(/^Error: (.*)$/m.exec(said)?.[1] ?? said)),
    );
  });
}

/** Where the new one cannot be put there, the old one comes back. */
const RENAME_TWICE = `
  const { renameSync } = require('node:fs');
  const [, previous, place, next] = process.argv;
  renameSync(place, previous);
  try {
    renameSync(next, place);
  } catch (error) {
    renameSync(previous, place);
    throw error;
  }
`;

/** Brings the last folder back where the machine stopped between the two steps of a swap. */
export function restoreFolder(place: string): void {
  if (!existsSync(place) && existsSync(previousOf(place))) renameSync(previousOf(place), place);
}
