import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { FileChange } from './file-changes.ts';

/**
 * Writes changes below a folder, all or none: every new text is first written beside its place, under a hidden name that
 * no build reads, and then renamed into it. Where that fails half-way, what was there before is put back.
 *
 * @throws what the file system throws
 */
export function writeChanges(root: string, changes: readonly FileChange[]): void {
  const staged = changes.map(({ after }) => {
    const place = join(root, after.path);
    return { place, text: after.text, spare: join(dirname(place), `.${basename(place)}.${randomUUID()}`) };
  });
  const done: FileChange[] = [];
  try {
    for (const { spare, text } of staged) {
      mkdirSync(dirname(spare), { recursive: true });
      writeFileSync(spare, text, { flush: true });
    }
    for (const [index, { place, spare }] of staged.entries()) {
      renameSync(spare, place);
      done.push(changes[index]!);
    }
    for (const { before, after } of changes) {
      if (before && before.path !== after.path) rmSync(join(root, before.path));
    }
  } catch (error) {
    for (const { before, after } of done) {
      rmSync(join(root, after.path), { force: true });
      if (before) writeFileSync(join(root, before.path), before.text);
    }
    throw error;
  } finally {
    for (const { spare } of staged) rmSync(spare, { force: true });
  }
}
