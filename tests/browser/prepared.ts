import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface Site {
  /** Folder of the built site and the base path it was built for, `/` or `/some/base/`. */
  readonly folder: string;
  readonly base: string;
}

/** The repository's own documents; the tiny atlas of `tests/atlas`, built twice; documents in several languages; a vault; one of many notes. */
export type SiteName = 'own' | 'tiny' | 'tiny again' | 'languages' | 'vault' | 'many notes';

/** What the browser tests of one run share. An atlas made from this template may have no documents of its own yet. */
export interface Prepared {
  /** Where the browser is reached. */
  readonly browser: string;
  readonly sites: Readonly<Partial<Record<SiteName, Site>>>;
}

export type Outcome = Prepared | { readonly failure: string };

/** Writes what came of the preparation, whole or not at all. */
export function tell(file: string, outcome: Outcome): void {
  writeFileSync(`${file}.next`, JSON.stringify(outcome));
  renameSync(`${file}.next`, file);
}

/** Waits for the preparation. Throws what it complained of where it failed. */
export async function awaitPrepared(file: string): Promise<Prepared> {
  while (!existsSync(file)) await pause(100);
  const outcome = JSON.parse(readFileSync(file, 'utf8')) as Outcome;
  if ('failure' in outcome) throw new Error(outcome.failure);
  return outcome;
}
