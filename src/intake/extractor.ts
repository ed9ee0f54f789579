import { LimitedProcess, type Limits } from '../limits/limited-process.ts';
import { type Failure, failureOf, type Outcome } from '../limits/outcome.ts';
import { extract, type Taken } from './extract.ts';
import { NoDocument, Refusal } from './refusal.ts';
import type { SourceKind } from './sniff.ts';

/** What one file may take. */
const LIMITS: Limits = { megabytes: 1_024, milliseconds: 180_000 };

/** Takes the text out of one file after another; what has a library behind it in a process of its own. */
export class Extractor {
  readonly #process = new LimitedProcess<{ kind: SourceKind; bytes: Uint8Array }, Taken>(
    new URL('./extraction-process.ts', import.meta.url),
    LIMITS,
  );

  /** @throws Refusal also where the file takes too long or too much memory, or brings the library down */
  async extract(kind: SourceKind, bytes: Uint8Array): Promise<Taken> {
    const isPlain = kind === 'text' || kind === 'markdown';
    const outcome = await (isPlain ? here(kind, bytes) : this.#process.ask({ kind, bytes }));
    if ('made' in outcome) return outcome.made;
    const reason = reasonOf(outcome.failed);
    throw outcome.failed.name === 'NoDocument' ? new NoDocument(reason) : new Refusal(reason);
  }

  close(): void {
    this.#process.close();
  }
}

async function here(kind: SourceKind, bytes: Uint8Array): Promise<Outcome<Taken>> {
  try {
    return { made: await extract(kind, bytes) };
  } catch (error) {
    return { failed: failureOf(error) };
  }
}

function reasonOf({ cause, name, message }: Failure): string {
  if (cause === 'memory') return `it takes more than ${LIMITS.megabytes / 1_024} GB of memory to read`;
  if (cause === 'time') return `it takes more than ${LIMITS.milliseconds / 60_000} minutes to read`;
  return name === 'Refusal' || name === 'NoDocument' ? message : 'it could not be read: it may be damaged';
}
