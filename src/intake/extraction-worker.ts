/** A thread that takes texts out of files, so that one that never ends or fills all memory can be stopped. */

import { parentPort } from 'node:worker_threads';
import { extract } from './extract.ts';
import { NoDocument, Refusal } from './refusal.ts';
import type { SourceKind } from './sniff.ts';

// What a library leaves unfinished for one file must not cost the next.
process.on('unhandledRejection', () => {});

parentPort?.on('message', async ({ kind, bytes }: { kind: SourceKind; bytes: Uint8Array }) => {
  try {
    parentPort?.postMessage({ taken: await extract(kind, bytes) });
  } catch (error) {
    if (error instanceof Refusal) {
      parentPort?.postMessage({ refusal: error.message, isNoDocument: error instanceof NoDocument });
    } else parentPort?.postMessage({ failure: error instanceof Error ? error.message : String(error) });
  }
});
