import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts a file in the place of the one that is there, whole or not at all. It waits under a hidden name that no build reads;
 * what a killed process left there, the next one writes over. For one writer at a time. Throws what the file system throws.
 */
export function replaceFile(path: string, data: string | Uint8Array): void {
  const waiting = waitingName(path);
  try {
    writeFileSync(waiting, data, { flush: true });
    renameSync(waiting, path);
  } catch (error) {
    rmSync(waiting, { force: true });
    throw error;
  }
}

export function waitingName(path: string): string {
  return join(dirname(path), `.${basename(path)}.next`);
}
