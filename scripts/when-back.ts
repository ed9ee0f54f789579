import { existsSync } from 'node:fs';

/** How often to look. Milliseconds. */
const AWAY = 500;

/**
 * Waits for a folder that is gone and does what is asked once it is back. A watcher hears nothing of it: what it watched has gone for good,
 * as with another branch of a repository.
 */
export function whenBack(folder: string, then: () => void, every = AWAY): void {
  const look = setInterval(() => {
    if (!existsSync(folder)) return;
    clearInterval(look);
    then();
  }, every).unref();
}
