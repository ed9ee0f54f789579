/** Makes some files of a site in a process of its own, beside the one that makes the rest. */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Manifest } from '../../src/model/artefact.ts';
import type { Done } from '../../src/site/slices.ts';
import { LEAN, leanProcess } from '../lean-process.ts';
import { articleOf, loadPages, openPages, type Planned } from './open-pages.ts';
import type { Made } from './shelf.ts';
import type { Address } from './sitemap.ts';

interface Given {
  /** Of compiled pages. */
  readonly folder: string;
  readonly address: Address;
  /** Of what is there of the atlas in `ATLAS_DIR`; null: of all. */
  readonly manifest: Manifest | null;
  readonly files: readonly string[];
}
/** Functions do not cross from process to process. */
type Sent = { readonly file: string; readonly read: readonly string[]; readonly text: string | null } & Omit<
  Made,
  'article'
>;
type Message = Sent | { readonly failed: unknown };

/** Begins with these files of an atlas; each is there once it is made. */
export function makeApart(
  planned: readonly Planned[],
  given: Omit<Given, 'files'>,
): ReadonlyMap<string, Promise<Done<Made>>> {
  const child = fork(import.meta.filename, { serialization: 'advanced', env: { ...process.env, ...LEAN } });
  const waiting = new Map(planned.map(({ file }) => [file, Promise.withResolvers<Done<Made>>()]));
  const fail = (error: unknown) => {
    for (const { reject } of waiting.values()) reject(error);
  };
  child.on('message', (message: Message) => {
    if ('failed' in message) return fail(message.failed);
    const { file, read, text, bytes, listed } = message;
    waiting.get(file)!.resolve({ made: { bytes, article: articleOf(text), listed }, read });
  });
  once(child, 'close').then(
    ([code, signal]) => fail(new Error(`the process that makes downloads ended with ${signal ?? code}`)),
    fail,
  );
  child.send({ ...given, files: [...waiting.keys()] } satisfies Given);
  return new Map(
    [...waiting].map(([file, { promise }]) => {
      // What failed is told when it is asked for.
      promise.catch(() => {});
      return [file, promise];
    }),
  );
}

if (import.meta.main) {
  leanProcess();
  process.once('disconnect', () => process.exit());
  process.once('message', async ({ folder, address, manifest, files }: Given) => {
    const tell = (message: Message) =>
      new Promise<void>((sent) =>
        process.connected ? process.send!(message, undefined, undefined, () => sent()) : sent(),
      );
    try {
      const { planned, slices, make } = await openPages(await loadPages(folder), address, manifest);
      for (const file of files) {
        const { made, read } = await slices.record(() => make(planned.get(file)!));
        const { bytes, article, listed } = made;
        await tell({ file, read, text: article?.text() ?? null, bytes, listed });
      }
    } catch (failed) {
      await tell({ failed });
    }
    if (process.connected) process.disconnect();
  });
}
